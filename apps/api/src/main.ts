import { runProcess } from '@tenure/application';
import { startApi } from './start';

void runProcess(startApi);
