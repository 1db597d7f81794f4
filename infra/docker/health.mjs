// Ends with 0 where the API or worker of this container says that it lives. A worker has a port only where METRICS_PORT is set.
const port = process.env.METRICS_PORT ?? process.env.PORT ?? '3000';
try {
  const { ok } = await fetch(`http://127.0.0.1:${port}/v1/health/live`, { signal: AbortSignal.timeout(4_000) });
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error}\n`);
  process.exitCode = 1;
}
