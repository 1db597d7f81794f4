import { Controller, Get, Query } from '@nestjs/common';
import { clauses } from '@tenure/terms';
import { queryPipe } from '../http/pipes';
import { queryOf } from '../http/query';
import { documented } from '../openapi/documented';
import { clauseUses } from './clause-uses.generated';
import { commandCatalogue } from './command-catalogue';

const noQuery = queryOf({});

/** What there is: the clauses of the terms, and the commands. */
@Controller('v1')
export class CatalogueController {
  @Get('clauses')
  @documented('Every clause of the terms, what it becomes, and what follows it', noQuery, ['Clause'])
  clauses(@Query(queryPipe(noQuery)) _query: object) {
    return { items: clauses.map((clause) => ({ ...clause, ...clauseUses[clause.ref] })) };
  }

  @Get('commands')
  @documented('Every command, with the schema of its body', noQuery, ['Command'])
  commands(@Query(queryPipe(noQuery)) _query: object) {
    return { items: commandCatalogue };
  }
}
