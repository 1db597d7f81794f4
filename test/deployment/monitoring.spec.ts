import { processRegistry } from '@tenure/application';
import { typeScriptFiles } from '../architecture/import-graph';
import { composeOf, textOf, yamlOf } from './compose-files';

interface Panel {
  readonly title: string;
  readonly datasource: { readonly uid: string };
  readonly targets: readonly { readonly expr: string }[];
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

const { panels } = JSON.parse(textOf('infra/grafana/dashboards/tenure.json')) as { panels: readonly Panel[] };
const { groups } = yamlOf('infra/prometheus/alerts.yml') as {
  groups: readonly { rules: readonly { alert: string; expr: string }[] }[];
};
const queries = [
  ...panels.flatMap(({ title, targets }) => targets.map(({ expr }) => [`panel: ${title}`, expr] as const)),
  ...groups.flatMap(({ rules }) => rules.map(({ alert, expr }) => [`alert: ${alert}`, expr] as const)),
];

/** Of Prometheus and of HAProxy's exporter; what stands here was seen on a running one. */
const OF_OTHERS = ['up', 'haproxy_frontend_http_responses_total'];

/** What a histogram is told as, beside its name. */
const PARTS = ['_bucket', '_sum', '_count'];

/** The names in the sources, and what Node tells about itself. */
async function metricsThatExist(): Promise<ReadonlySet<string>> {
  const sources = ['apps', 'libs'].flatMap(typeScriptFiles).filter((file) => !/spec|test-support/.test(file));
  const ours = sources.flatMap((file) =>
    [...textOf(file).matchAll(/'(tenure_[a-z_]+)'/g)].map(([, name = '']) => name),
  );
  const nodes = (await processRegistry().getMetricsAsJSON()).map(({ name }) => name);
  return new Set([...ours, ...nodes, ...OF_OTHERS].flatMap((name) => [name, ...PARTS.map((part) => `${name}${part}`)]));
}

/** Words of a query that stand before a brace, a bracket, a bracket's end or an operator, and are no function or label. */
function metricsIn(expr: string): readonly string[] {
  const withoutLabels = expr.replace(/\{[^}]*\}/g, '').replace(/\b(by|without)\s*\([^)]*\)/g, '');
  return [...withoutLabels.matchAll(/[a-z_][a-z0-9_]*(?![a-z0-9_]|\s*\()/gi)]
    .map(([name]) => name)
    .filter((name) => name.includes('_') || name === 'up');
}

test.each(queries)('%s asks for metrics that exist', async (_name, expr) => {
  const existing = await metricsThatExist();
  const asked = metricsIn(expr);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((name) => !existing.has(name))).toEqual([]);
});

test('every metric of our own is looked at', async () => {
  const ours = [...(await metricsThatExist())].filter(
    (name) => /^tenure_/.test(name) && !/_(sum|count|bucket)$/.test(name),
  );
  const shown = panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)).join('\n');
  expect(ours.filter((name) => !shown.includes(name))).toEqual([]);
});

test.each<[expr: string, names: readonly string[], why: string]>([
  ['sum by (le, my_label) (rate(a_total{code="no_metric"}[5m]))', ['a_total'], 'no label, no function, no unit'],
  ['up == 1 and a_b > 2 * c_d', ['up', 'a_b', 'c_d'], 'on both sides of an operator'],
  ['histogram_quantile(0.99, x_bucket)', ['x_bucket'], 'a function with an underscore'],
])('of %s: %j: %s', (expr, names) => {
  expect(metricsIn(expr)).toEqual(names);
});

test('panels do not lie over each other', () => {
  const cells = panels.flatMap(({ gridPos: { x, y, w, h } }) =>
    Array.from({ length: w * h }, (_, n) => `${x + (n % w)},${y + Math.floor(n / w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
});

test('panels ask the data source that is provisioned', () => {
  const { datasources } = yamlOf('infra/grafana/provisioning/datasources/prometheus.yml') as {
    datasources: readonly { uid: string; url: string }[];
  };
  expect(new Set(panels.map(({ datasource }) => datasource.uid))).toEqual(new Set(datasources.map(({ uid }) => uid)));
  expect(datasources.map(({ url }) => url)).toEqual(['http://prometheus:9090']);
});

test('Prometheus asks where the services listen', () => {
  const { services } = composeOf('docker-compose.yml');
  const asked = textOf('infra/prometheus/prometheus.yml');
  expect(asked).toContain(`names: ['worker'], type: A, port: ${services.worker?.environment?.METRICS_PORT}`);
  expect(asked).toContain(`names: ['api'], type: A, port: ${/PORT=(\d+)/.exec(textOf('Dockerfile'))?.[1]}`);
  expect(asked).toContain(`proxy:${/frontend inside\n +bind :(\d+)/.exec(textOf('infra/haproxy/haproxy.cfg'))?.[1]}`);
});
