import type { EscalationView } from '../../../src/contract';
import { ledgerLines } from '../../../static/panel/ledger-order';

const entry = (hour: number, over: Partial<EscalationView> = {}): EscalationView => ({
  key: `track/${hour}`,
  rule: 'track',
  label: { en: 'Progress report due', zh: '需汇报进展' },
  level: 0,
  at: new Date(Date.UTC(2026, 2, 2, hour)).toISOString(),
  state: 'sent',
  because: null,
  actions: [],
  reached: [],
  ...over,
});
const told = (escalations: readonly EscalationView[]): readonly string[] =>
  ledgerLines(escalations).map(({ shown, earlier }) => (earlier.length === 0 ? shown.key : `${shown.key} and ${earlier.length}`));

test.each<[string, readonly EscalationView[], readonly string[]]>([
  ['a few are read one by one', [entry(3), entry(2), entry(1)], ['track/3', 'track/2', 'track/1']],
  ['many stand behind the latest', [entry(4), entry(3), entry(2), entry(1)], ['track/4 and 3']],
  [
    'what climbed keeps its line and its place',
    [entry(4), entry(3, { key: 'overdue', rule: 'overdue', level: 2 }), entry(2), entry(1), entry(0)],
    ['track/4 and 3', 'overdue'],
  ],
  [
    'a planned or suppressed one is not the same',
    [entry(5, { state: 'planned' }), entry(4, { state: 'suppressed' }), entry(3), entry(2), entry(1)],
    ['track/5', 'track/4', 'track/3', 'track/2', 'track/1'],
  ],
  ['whatever the order', [entry(1), entry(2), entry(3), entry(4)], ['track/4 and 3']],
])('%s', (_, escalations, lines) => {
  expect(told(escalations)).toEqual(lines);
});
