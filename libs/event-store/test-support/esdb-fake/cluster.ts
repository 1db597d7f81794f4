/** Where a node of a cluster listens. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

/** Nodes that tell of each other by gossip; they share a log, and only one of them takes appends. */
export interface FakeCluster {
  join(member: Endpoint): void;
  members(): readonly Endpoint[];
  /** The first that has joined, until another one is made the leader. */
  leader(): Endpoint | undefined;
  lead(member: Endpoint): void;
}

export function createFakeCluster(): FakeCluster {
  const members: Endpoint[] = [];
  let leader: Endpoint | undefined;
  return {
    join: ({ host, port }) => void members.push({ host, port }),
    members: () => members,
    leader: () => leader ?? members[0],
    lead: (member) => {
      leader = member;
    },
  };
}
