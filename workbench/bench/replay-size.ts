/** Replays the number of cases told as argument, in which little happened, so that reading and writing are what is measured. One JSON line on stdout. */
import type { CaseEvent } from '../../src/domain/case/case-event';
import { lifeOfCase } from './replay-cases';
import { measureReplay } from './replays';

const MINUTE = 60_000;

/** Opened, answered after forty minutes, solved and closed. */
const shortLife = (n: number, receivedAt: number): readonly CaseEvent[] => [
  ...lifeOfCase(n, receivedAt).slice(0, 2),
  { kind: 'first-response-sent', at: receivedAt + 40 * MINUTE, by: 'acc-agent-1' },
  { kind: 'resolved', at: receivedAt + 50 * MINUTE, by: 'acc-agent-1' },
  { kind: 'closed', at: receivedAt + 60 * MINUTE, by: 'acc-agent-1', result: 'confirmed' },
];

measureReplay(Number(process.argv[2]), (line) => console.error(line), shortLife).then(
  (result) => {
    console.log(JSON.stringify(result));
    process.exit(0);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
