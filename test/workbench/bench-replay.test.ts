import type { CaseEvent } from '../../src/domain/case/case-event';
import { lifeOfCase } from '../../workbench/bench/replay-cases';
import { measureReplay } from '../../workbench/bench/replays';

const MINUTE = 60_000;

/** Opened, answered after forty minutes, solved and closed: little to play, so that reading and writing are what is measured. */
const shortLife = (n: number, receivedAt: number): readonly CaseEvent[] => [
  ...lifeOfCase(n, receivedAt).slice(0, 2),
  { kind: 'first-response-sent', at: receivedAt + 40 * MINUTE, by: 'acc-agent-1' },
  { kind: 'resolved', at: receivedAt + 50 * MINUTE, by: 'acc-agent-1' },
  { kind: 'closed', at: receivedAt + 60 * MINUTE, by: 'acc-agent-1', result: 'confirmed' },
];

test('20,000 cases are replayed in parts that each stay far inside an invocation, with a bounded number of statements', async () => {
  const result = await measureReplay(20_000, () => undefined, shortLife);
  expect(result.otherwise).toBeGreaterThan(1_000);
  // A part: the run, its input, its end, and for each of at most ten pages of 200 cases the page, sizes, facts and differences.
  expect(result.statements / result.parts).toBeLessThanOrEqual(3 + 10 * 5);
  // In all, whatever the speed of the machine cuts into parts: five a page, three a part.
  expect(result.statements).toBeLessThanOrEqual(101 * 5 + result.parts * 8);
  // Eight seconds of work, one case, and what is read and written around it.
  expect(result.longestMs).toBeLessThan(20_000);
  // Names of the people in the report, once, at the end.
  expect(result.rest).toBeLessThanOrEqual(40);
}, 400_000);
