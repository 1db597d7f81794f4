import { GossipService } from '@eventstore/db-client/generated/gossip_grpc_pb';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb';
import { ServerFeaturesService } from '@eventstore/db-client/generated/serverfeatures_grpc_pb';
import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb';
import { UUID } from '@eventstore/db-client/generated/shared_pb';
import { StreamsService } from '@eventstore/db-client/generated/streams_grpc_pb';
import type { IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import type { sendUnaryData } from '@grpc/grpc-js';
import { handleAppend } from './append';
import { serverError } from './errors';
import type { Node } from './node';
import { handleRead } from './read';

const STREAMS = 'event_store.client.streams.Streams';

/** Key and certificate of a server, as PEM. */
export interface Tls {
  readonly key: string;
  readonly certificate: string;
}

/** Serves the services that the client calls, on a free loopback port. */
export async function serve(node: Node, tls: Tls | undefined): Promise<{ server: Server; port: number }> {
  const server = new Server();
  server.addService(StreamsService, streams(node));
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_call: unknown, callback: sendUnaryData<SupportedMethods>) => callback(null, features()),
  });
  server.addService(GossipService, {
    read: (_call: unknown, callback: sendUnaryData<ClusterInfo>) => callback(null, clusterInfo(node)),
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', credentialsOf(tls), (error, bound) => (error ? reject(error) : resolve(bound)));
  });
  return { server, port };
}

function streams(node: Node): IStreamsServer {
  const unimplemented = serverError(status.UNIMPLEMENTED, 'not served by the fake');
  return {
    append: (call, callback) => handleAppend(node, call, callback),
    read: (call) => handleRead(node, call),
    // Offered, as real servers do, and counted: a client that uses it is one we did not mean to write.
    batchAppend: (call) => {
      node.calls.batchAppend += 1;
      call.emit('error', unimplemented);
    },
    delete: (_call, callback) => callback(unimplemented),
    tombstone: (_call, callback) => callback(unimplemented),
  };
}

function features(): SupportedMethods {
  const methods = ['append', 'batchappend', 'read', 'delete', 'tombstone'];
  return new SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(methods.map((name) => new SupportedMethod().setServiceName(STREAMS).setMethodName(name)));
}

function credentialsOf(tls: Tls | undefined): ServerCredentials {
  if (!tls) return ServerCredentials.createInsecure();
  const pair = { private_key: Buffer.from(tls.key), cert_chain: Buffer.from(tls.certificate) };
  return ServerCredentials.createSsl(null, [pair]);
}

function clusterInfo({ cluster, endpoint }: Node): ClusterInfo {
  const known = cluster.members().length > 0 ? cluster.members() : [endpoint()];
  const leader = cluster.leader() ?? endpoint();
  const members = known.map(({ host, port }, index) =>
    new MemberInfo()
      .setInstanceId(new UUID().setString(`11111111-1111-4111-8111-00000000000${index}`))
      .setTimeStamp('0')
      .setState(port === leader.port ? MemberInfo.VNodeState.LEADER : MemberInfo.VNodeState.FOLLOWER)
      .setIsAlive(true)
      .setHttpEndPoint(new EndPoint().setAddress(host).setPort(port)),
  );
  return new ClusterInfo().setMembersList(members);
}
