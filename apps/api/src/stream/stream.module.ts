import { Module } from '@nestjs/common';
import { ChangeFeed } from './change-feed';
import { StreamController } from './stream.controller';

@Module({ controllers: [StreamController], providers: [ChangeFeed] })
export class StreamModule {}
