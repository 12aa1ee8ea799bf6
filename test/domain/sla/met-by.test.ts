import { configured, deadlineOf, type Happening, inWords, type Story } from '../../builders/profile-case';

const receivedAt = '2026-03-02T01:00:00Z';
const guide = configured('service-quality-guide');

test('receipt is confirmed by the acknowledgement (S2-05)', () => {
  const ticket: Story = { receivedAt, registration: { channel: 'ticket' }, facts: [['2026-03-02T01:00:02Z', { kind: 'acknowledged' }]] };
  expect(inWords(deadlineOf(guide, ticket, '2026-03-02T06:00:00Z', 'acknowledge'))).toBe(
    'ticket 2026-03-02T02:00:00.000Z met 2026-03-02T01:00:02.000Z',
  );
});

const general = configured('complaint-handling');
const ordinary = configured('feedback-monitoring');
const reply = (at: string): Happening => [at, { kind: 'first-response-sent', channel: 'comment' }];
const progress = (at: string, shared: boolean): Happening => [at, { kind: 'progress-reported', text: 'found it', shared }];

test.each([
  ['the first word says that we are there', [reply('2026-03-02T02:00:00Z')], null],
  ['the next one is news', [reply('2026-03-02T02:00:00Z'), reply('2026-03-02T03:00:00Z')], '2026-03-02T03:00:00.000Z'],
  ['a note among the team is none', [reply('2026-03-02T02:00:00Z'), progress('2026-03-02T03:00:00Z', false)], null],
  ['progress told to the customer is', [progress('2026-03-02T03:00:00Z', true)], '2026-03-02T03:00:00.000Z'],
] as const)('what is owed to the customer after the first word: %s (S3-30, S4-28)', (_, facts, met) => {
  const metAt = (configuration: typeof general, axes: Readonly<Record<string, string>>, milestone: string): string | null => {
    const at = deadlineOf(configuration, { receivedAt, axes, facts: [...facts] }, '2026-03-02T06:00:00Z', milestone).metAt;
    return at === null ? null : new Date(at).toISOString();
  };
  expect(metAt(general, {}, 'first-feedback')).toBe(met);
  expect(metAt(ordinary, { urgency: 'level-2' }, 'progress-or-solution')).toBe(met);
});

test.each<[string, Happening]>([
  ['the word that there is a result', ['2026-03-02T03:00:00Z', { kind: 'survey-asked', attempt: 1, via: 'comment' }]],
  ['the same to who was asked to rate lately', ['2026-03-02T03:00:00Z', { kind: 'survey-not-asked', attempt: 1, because: 'cool-down' }]],
  ['a rating of the result', ['2026-03-02T03:00:00Z', { kind: 'rated', rating: 2 }]],
])('first feedback is given by %s (S4-28)', (_, told) => {
  const facts: Happening[] = [['2026-03-02T02:00:00Z', { kind: 'resolved' }], told];
  expect(inWords(deadlineOf(general, { receivedAt, facts }, '2026-03-02T06:00:00Z', 'first-feedback'))).toContain(
    'met 2026-03-02T03:00:00.000Z',
  );
  // A result nobody told the customer of is none.
  expect(deadlineOf(general, { receivedAt, facts: facts.slice(0, 1) }, '2026-03-02T06:00:00Z', 'first-feedback').metAt).toBeNull();
});

test.each([
  ['phone', true],
  ['paper', false],
  [undefined, false],
] as const)('a mark heard in a talk is the follow-up call, one in writing is none: %s (S2-34)', (source, isMade) => {
  const rated: Happening = ['2026-03-02T05:00:00Z', { kind: 'rated', rating: 5, by: 'eve', ...(source === undefined ? {} : { source }) }];
  const facts: Happening[] = [reply('2026-03-02T02:00:00Z'), ['2026-03-02T03:00:00Z', { kind: 'resolved' }], rated];
  const story: Story = { receivedAt, axes: { type: 'complaint' }, facts };
  const followUp = deadlineOf(guide, story, '2026-03-02T06:00:00Z', 'follow-up');
  expect(followUp.metAt !== null).toBe(isMade);
});
