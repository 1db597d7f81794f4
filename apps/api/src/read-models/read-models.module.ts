import { Module } from '@nestjs/common';
import { ListReader } from './list-reader';
import { ReadModelsController } from './read-models.controller';

@Module({ controllers: [ReadModelsController], providers: [ListReader] })
export class ReadModelsModule {}
