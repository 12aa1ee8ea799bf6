import { configured, deadlineOf, type Happening, inWords } from '../../builders/profile-case';

const guide = configured('service-quality-guide', { graceMinutes: 15 });
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';

test('a promised update is a deadline itself (S2-31); a newer promise takes its place, a report keeps it', () => {
  const facts: Happening[] = [
    ['2026-03-02T02:00:00Z', { kind: 'next-update-promised', dueAt: Date.parse('2026-03-02T06:00:00Z') }],
    ['2026-03-02T03:00:00Z', { kind: 'escalation-acknowledged', nextUpdateAt: Date.parse('2026-03-02T08:00:00Z') }],
    ['2026-03-02T07:00:00Z', { kind: 'progress-reported' }],
  ];
  expect([1, 2].map((cycle) => inWords(deadlineOf(guide, { receivedAt, facts }, '2026-03-02T09:00:00Z', 'next-update', cycle)))).toEqual([
    'promised-update 2026-03-02T06:00:00.000Z cancelled',
    'promised-update 2026-03-02T08:00:00.000Z met 2026-03-02T07:00:00.000Z',
  ]);
});

const kept = (promise: Happening, ...said: readonly Happening[]): string =>
  inWords(deadlineOf(guide, { receivedAt, facts: [promise, ...said] }, '2026-03-02T09:00:00Z', 'next-update'))
    .split(' ')
    .slice(2)
    .join(' ');
const dueAt = Date.parse('2026-03-02T06:00:00Z');
const toCustomer: Happening = ['2026-03-02T02:00:00Z', { kind: 'next-update-promised', dueAt }];
const toTeam: Happening = ['2026-03-02T02:00:00Z', { kind: 'escalation-acknowledged', nextUpdateAt: dueAt }];
const note: Happening = ['2026-03-02T03:00:00Z', { kind: 'progress-reported', text: 'found it', shared: false }];
const shared: Happening = ['2026-03-02T03:30:00Z', { kind: 'progress-reported', text: 'found it', shared: true }];
const reply: Happening = ['2026-03-02T04:00:00Z', { kind: 'first-response-sent', channel: 'comment' }];

const byAgent: Happening = ['2026-03-02T02:00:00Z', { kind: 'next-update-promised', dueAt, by: 'acc-agent' }];
const soon: Happening = [
  '2026-03-02T02:00:00Z',
  { kind: 'next-update-promised', dueAt: Date.parse('2026-03-02T02:01:00Z'), by: 'acc-agent' },
];
const sharedAt = (at: string, by: string): Happening => [at, { kind: 'progress-reported', text: 'you hear of us', shared: true, by }];

test.each([
  ['what the same person writes with the promise does not keep it', byAgent, [sharedAt('2026-03-02T02:00:01Z', 'acc-agent')], 'breached'],
  ['news of the same person later does', byAgent, [sharedAt('2026-03-02T02:02:00Z', 'acc-agent')], 'met 2026-03-02T02:02:00.000Z'],
  ['and so does news of somebody else at once', byAgent, [sharedAt('2026-03-02T02:00:01Z', 'acc-b')], 'met 2026-03-02T02:00:01.000Z'],
  ['a promise for the next minute is kept in it', soon, [sharedAt('2026-03-02T02:00:30Z', 'acc-agent')], 'met 2026-03-02T02:00:30.000Z'],
  ['a note among the team keeps no promise to the customer', toCustomer, [note], 'breached'],
  ['progress the customer reads keeps it', toCustomer, [note, shared], 'met 2026-03-02T03:30:00.000Z'],
  ['so does a public reply', toCustomer, [note, reply], 'met 2026-03-02T04:00:00.000Z'],
  ['a note keeps what was promised with an acknowledgement', toTeam, [note], 'met 2026-03-02T03:00:00.000Z'],
  ['and so does a public reply', toTeam, [reply], 'met 2026-03-02T04:00:00.000Z'],
] as const)('%s (S2-31, S2-32)', (_, promise, said, expected) => {
  expect(kept(promise, ...said)).toBe(expected);
});

test('waiting for the customer moves no promise: it is missed at the instant that was named (S2-31)', () => {
  const facts: Happening[] = [
    ['2026-03-02T02:00:00Z', { kind: 'next-update-promised', dueAt: Date.parse('2026-03-02T06:00:00Z') }],
    ['2026-03-02T02:05:00Z', { kind: 'paused', reason: 'waiting-for-customer' }],
  ];
  const at = (now: string): string => inWords(deadlineOf(guide, { receivedAt, facts }, now, 'next-update'));
  expect(at('2026-03-02T05:59:59Z')).toBe('promised-update 2026-03-02T06:00:00.000Z running');
  expect(at('2026-03-02T06:00:00Z')).toBe('promised-update 2026-03-02T06:00:00.000Z breached');
});
