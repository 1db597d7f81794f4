import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { livesByName } from '../../test-support/every-event';
import { deadlinesShown, eventsShown, type shownOf, viewsShown } from '../../test-support/shown';

type Shown = ReturnType<typeof shownOf>;

/** As `npm run docs` wrote it: whoever means to show something else writes it anew, and the difference is reviewed. */
function published(name: string): Shown {
  const file = join(__dirname, '../../contract/shown', `${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8')) as Shown;
}

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe.each(Object.entries(livesByName))('%s', (name, lived) => {
  it('each event is explained as before', () => {
    expect(asJson(eventsShown(lived()))).toEqual(published(name).events);
  });

  it('each deadline stands and is explained as before', () => {
    expect(asJson(deadlinesShown(lived()))).toEqual(published(name).deadlines);
  });

  it('each view shows what it did', () => {
    expect(asJson(viewsShown(lived()))).toEqual(published(name).views);
  });
});
