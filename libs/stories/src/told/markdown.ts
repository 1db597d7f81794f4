import { sentenceOf } from '@tenure/account';
import { live } from './live';
import { publications } from './publications';
import type { Story, Told } from './story';

/** The stories as a page: what somebody did, and what the terms made of it. */
export function storiesAsMarkdown(stories: readonly Story[]): string {
  const intro =
    'Three long lives that tests, `npm run demo` and this page share. Every line was derived by the program: what ' +
    'somebody did stands in bold with the reason it is told for, what the terms made of it below.';
  const published = publications.map(({ on, says }) => `- ${on}: ${says}`);
  return ['# Stories', intro, '## What is published meanwhile', published.join('\n'), ...stories.map(chapter), ''].join(
    '\n\n',
  );
}

function chapter(story: Story): string {
  const lines = live(story).days.map(({ day, acts, facts }) => {
    const did = acts.map((act) => `  - ${actLine(act)}`);
    const followed = facts.map((fact) => `    - ${sentenceOf(fact)}`);
    return [`- **${day}**`, ...did, ...(did.length > 0 ? followed : followed.map((line) => line.slice(2)))].join('\n');
  });
  return [`## ${story.title}`, `Account \`${story.account}\`, through ${story.through}.`, lines.join('\n')].join(
    '\n\n',
  );
}

function actLine({ says, on, recordedOn, command }: Told): string {
  return `${says} (\`${command}\`${recordedOn === undefined ? '' : `, counts on ${on}`})`;
}
