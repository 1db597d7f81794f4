export * from './outcomes';
export * from './progress';
export * from './table';
export * from './terminal';
