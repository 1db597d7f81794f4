import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { livesByName } from '../../test-support/every-event';
import { shownOf } from '../../test-support/shown';

type Shown = ReturnType<typeof shownOf>;

/** As `npm run docs` wrote it: whoever means to show something else writes it anew, and the difference is reviewed. */
function published(name: string): Shown {
  const file = join(__dirname, '../../contract/shown', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Shown;
}

describe.each(Object.keys(livesByName))('%s', (name) => {
  const shown = JSON.parse(JSON.stringify(shownOf(livesByName[name]!()))) as Shown;
  const before = published(name);

  it('each event is explained as before', () => expect(shown.events).toEqual(before.events));
  it('each deadline stands and is explained as before', () => expect(shown.deadlines).toEqual(before.deadlines));
  it('each view shows what it did', () => expect(shown.views).toEqual(before.views));
});
