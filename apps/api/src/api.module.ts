import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { AccountsModule } from './accounts/accounts.module';
import { CatalogueModule } from './catalogue/catalogue.module';
import { ClockModule } from './clock/clock.module';
import { CommandsModule } from './commands/commands.module';
import { HealthModule } from './health/health.module';
import { ProblemFilter } from './http/problem.filter';
import { MetricsModule } from './metrics/metrics.module';
import { ProgrammeModule } from './programme/programme.module';
import { ReadModelsModule } from './read-models/read-models.module';
import type { ApiServices } from './services';
import { StreamModule } from './stream/stream.module';
import { LOGGER, SERVICES } from './tokens';

@Global()
@Module({})
class ServicesModule {
  static of(services: ApiServices): DynamicModule {
    return {
      module: ServicesModule,
      providers: [
        { provide: SERVICES, useValue: services },
        { provide: LOGGER, useValue: services.logger },
      ],
      exports: [SERVICES, LOGGER],
    };
  }
}

@Module({
  imports: [
    // What has a longer path first, so that no part of it is taken for an id.
    ReadModelsModule,
    CommandsModule,
    ProgrammeModule,
    AccountsModule,
    StreamModule,
    ClockModule,
    CatalogueModule,
    HealthModule,
    MetricsModule,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {
  static of(services: ApiServices): DynamicModule {
    return { module: ApiModule, imports: [ServicesModule.of(services)] };
  }
}
