import { RefusedFile } from '../refused-file';
import { openDesk } from '../../test-support/import-run';
import { readCsv } from './csv-records';

const desk = openDesk();
afterAll(() => {
  desk.remove();
});

async function read(content: string | Buffer, separator = ','): Promise<readonly string[]> {
  const seen: string[] = [];
  await readCsv(desk.file('x.csv', content), {
    separator,
    onRecord: ({ line, fields }) => seen.push(`${line} ${fields.join('|')}`),
    onFault: ({ line, detail }) => seen.push(`${line} fault: ${detail.split(' (')[0]}`),
  });
  return seen;
}

const notClosed = 'fault: a quote is opened and not closed';
const inside = 'fault: a quote stands inside a text; a text with quotes is quoted whole, and each quote in it doubled';

const cases: readonly (readonly [content: string, seen: readonly string[], why: string])[] = [
  ['a,b\n1,2\n', ['1 a|b', '2 1|2'], 'plain'],
  ['a,b\r\n1,2', ['1 a|b', '2 1|2'], 'CRLF, and no end of the last line'],
  ['\ufeffa,b\r\n1,2\r\n', ['1 a|b', '2 1|2'], 'a byte order mark'],
  ['a,b\n\n\n1,2\n', ['1 a|b', '4 1|2'], 'empty lines are counted, and no records'],
  ['a,b\r\n"x, ""y""",2\r\n3,4\r\n', ['1 a|b', '2 x, "y"|2', '3 3|4'], 'quotes'],
  ['a\r\n"x\r\ny"\r\nz\r\n', ['1 a', '2 x\r\ny', '4 z'], 'a text over two lines'],
  ['a,b\n1\n1,2,3\n', ['1 a|b', '2 1', '3 1|2|3'], 'too few and too many are for others to judge'],
  ['a,b\n1,"2\n', ['1 a|b', `2 ${notClosed}`], 'cut off within quotes'],
  ['a\n"x\n1\n2\n', ['1 a', `2 ${notClosed}`, '3 1', '4 2'], 'a stray quote costs its own line only'],
  ['a\n"x\n"1"\n2\n', ['1 a', `2 ${inside}`, '3 1', '4 2'], 'a stray quote, and quotes after it'],
  ['a\n\n5"x\n1\n', ['1 a', `3 ${inside}`, '4 1'], 'a quote inside a text, after an empty line'],
  ['a\n"x\n"y\n1\n', ['1 a', `2 ${inside}`, `3 ${notClosed}`, '4 1'], 'two stray quotes'],
  [`a\n${'x'.repeat(70_000)}\n1\n`, ['1 a', `2 ${notClosed}`, '3 1'], 'a line without end'],
];
test.each(cases.map(([content, seen, why]) => [why, content, seen] as const))('%s', async (_why, content, seen) => {
  expect(await read(content)).toEqual(seen);
});

test('another separator', async () => {
  expect(await read('a;b\n1,0;2\n', ';')).toEqual(['1 a|b', '2 1,0|2']);
});

test('lines are counted over many chunks, and none is lost at a fault', async () => {
  const lines = Array.from({ length: 20_000 }, (_, n) => (n === 15_000 ? '"stray' : `${n},é`));
  const seen = await read(lines.join('\n'));
  expect(seen).toHaveLength(20_000);
  expect(seen[15_000]).toBe(`15001 ${notClosed}`);
  expect(seen[19_999]).toBe('20000 19999|é');
});

test.each([
  [Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 1]), 'is not text', 'a spreadsheet'],
  [Buffer.from('a,b\n1,2\nx,caf\u00e9\n', 'latin1'), 'not UTF-8 text (line 3)', 'Latin-1'],
  [Buffer.from('\ufeffa,b\n', 'utf16le'), 'not', 'UTF-16'],
])('%p is refused: %s (%s)', async (content, detail) => {
  const refused = read(content);
  await expect(refused).rejects.toBeInstanceOf(RefusedFile);
  await expect(refused).rejects.toThrow(detail);
});
