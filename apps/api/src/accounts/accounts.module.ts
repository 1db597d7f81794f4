import { Module } from '@nestjs/common';
import { AccountReader } from './account-reader';
import { AccountsController } from './accounts.controller';
import { ClaimsController } from './claims.controller';
import { ConductController } from './conduct.controller';
import { CustodyController } from './custody.controller';
import { HistoryController } from './history.controller';
import { OutlookController } from './outlook.controller';

@Module({
  controllers: [
    AccountsController,
    ClaimsController,
    ConductController,
    CustodyController,
    HistoryController,
    OutlookController,
  ],
  providers: [AccountReader],
})
export class AccountsModule {}
