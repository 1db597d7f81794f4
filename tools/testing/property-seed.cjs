// Properties try the same values in every run, so that nobody's change fails by chance of another's fault. Other values
// are looked for on purpose: PROPERTY_SEED=random, or the seed that a failure printed.
const fc = require('fast-check');

const given = process.env.PROPERTY_SEED ?? '20200101';
if (given !== 'random') fc.configureGlobal({ seed: Number(given) });
