import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { vectorRules, type Vector } from '../test-support/vector-rules';

const folder = path.resolve(__dirname, '../../../../shared/vectors');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];

/**
 * Worked cases computed by independent code. Every line runs; a rule or an input that nothing here knows is a failure.
 */
describe('worked cases', () => {
  if (files.length === 0) {
    it('are left out', () => {
      process.stdout.write(`left out: no worked cases in ${path.relative(process.cwd(), folder)}\n`);
    });
    return;
  }

  describe.each(files)('%s', (file) => {
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    const vectors = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Vector);

    it.each(vectors.map((vector) => [vector.id, vector] as const))('%s', (_id, vector) => {
      const rule = vectorRules[vector.rule];
      if (!rule) throw new Error(`no rule is known by the name ${vector.rule}`);
      const unknown = Object.keys(vector.input).filter((key) => !rule.inputs.includes(key));
      expect(unknown).toEqual([]);
      expect(rule.run(vector.input, vector.expect)).toEqual(vector.expect);
    });
  });
});
