export * from './process-registry';
export * from './worker-metrics';
