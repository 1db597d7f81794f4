import { runProcess } from '@tenure/application';
import { startBackground } from './start-background';

void runProcess(startBackground);
