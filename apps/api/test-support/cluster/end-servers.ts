import { servers } from './servers';

export default async function endServers(): Promise<void> {
  for (const server of servers) await server.end();
}
