// What pure libs may not touch, because the same facts must give the same answer on any day and any machine.

const CLOCK = 'No clock in pure code: the day or instant comes in as an argument.';
const RANDOM = 'No randomness in pure code: ids come in as arguments.';
const MACHINE = 'Pure code knows nothing of the machine it runs on.';
const FLOAT = 'No floats for money: amounts are parsed by Money, rates by decimal.js.';
const LOCALE = 'The outcome would depend on the locale of the machine: compare with < and ===.';
const ZONE = 'The outcome would depend on the zone of the machine: name a zone.';

const CLOCK_GLOBALS = ['Date', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'Temporal'];
const MACHINE_GLOBALS = [
  'process',
  'Buffer',
  'global',
  'globalThis',
  'require',
  'module',
  '__dirname',
  '__filename',
  'fetch',
  'Intl',
];

const named = (names, message) => names.map((name) => ({ name, message }));
const properties = (names, message) => names.map((property) => ({ property, message }));

/** DateTime methods that fall back on the machine's zone, or take what is missing from today. */
const FROM_TEXT = '/^from(?:ISO|SQL|Format|Object|Millis|Seconds)$/';
const onDateTime = (property) => `CallExpression[callee.object.name="DateTime"][callee.property.name=${property}]`;

export const puritySyntax = [
  { selector: `${onDateTime('/^(?:now|local)$/')}`, message: CLOCK },
  { selector: `${onDateTime('"utc"')}[arguments.length=0]`, message: CLOCK },
  { selector: `${onDateTime(FROM_TEXT)}[arguments.length<2]`, message: ZONE },
  { selector: 'Property[key.name="zone"] > Literal[value=/^(?:local|system)$/]', message: ZONE },
  { selector: 'CallExpression[callee.property.name="setZone"] > Literal[value=/^(?:local|system)$/]', message: ZONE },
  {
    selector:
      'ImportDeclaration[source.value="luxon"] > ImportSpecifier[imported.name!=/^(?:DateTime|Duration|Interval)$/]',
    message:
      'Of luxon, pure code needs DateTime, Duration and Interval; settings and system zones belong to the machine.',
  },
  {
    selector:
      'ImportDeclaration[source.value="luxon"] > ImportSpecifier[imported.name="DateTime"][local.name!="DateTime"]',
    message: 'Under another name the ban on the clock would not see it.',
  },
  {
    selector: 'ImportDeclaration[source.value="luxon"] > :matches(ImportNamespaceSpecifier, ImportDefaultSpecifier)',
    message: 'Import what you need of luxon by name, so that the ban on the clock can see it.',
  },
  { selector: 'ImportExpression', message: 'Pure code is all there when it is loaded: no import() at run time.' },
];

export const purityRules = {
  'no-restricted-globals': [
    'error',
    ...named(CLOCK_GLOBALS, CLOCK),
    ...named(MACHINE_GLOBALS, MACHINE),
    { name: 'crypto', message: RANDOM },
    { name: 'parseFloat', message: FLOAT },
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Number', property: 'parseFloat', message: FLOAT },
    { object: 'DateTime', property: 'now', message: CLOCK },
    { object: 'DateTime', property: 'local', message: CLOCK },
    ...properties(['random', 'randomUUID', 'getRandomValues'], RANDOM),
    ...properties(['diffNow', 'toRelative', 'toRelativeCalendar', 'toJSDate', 'fromJSDate'], CLOCK),
    ...properties(['toLocal'], ZONE),
    ...properties(
      ['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleUpperCase', 'toLocaleLowerCase'],
      LOCALE,
    ),
  ],
};
