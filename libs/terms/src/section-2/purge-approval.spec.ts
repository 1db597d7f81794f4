import { dataClasses, needsPurgeApproval } from '..';

test('a second person looks at the purge of what may exist nowhere else, and of nothing else', () => {
  expect(dataClasses.filter(needsPurgeApproval)).toEqual(['content', 'customer-loaded']);
});
