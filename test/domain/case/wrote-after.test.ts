import { factEffects } from '../../../src/domain/case/fact-effects';
import { caseOf, configured, type Happening } from '../../builders/profile-case';

const gov = configured('gov-it-projects');
const time = (clock: string): string => `2026-03-02T${clock}:00Z`;
const GIVEN: Happening = [time('01:05'), { kind: 'assigned', to: 'ann', name: 'Ann' }];
const RESOLVED: Happening = [time('02:00'), { kind: 'resolved' }];
const CLOSED: Happening = [time('02:10'), { kind: 'closed' }];
const WITHDRAWN: Happening = [time('02:00'), { kind: 'cancelled', because: 'withdrawn' }];
const wrote = (clock: string): Happening => [time(clock), { kind: 'customer-replied', by: 'customer-1' }];

const asked = (facts: readonly Happening[], language: 'en' | 'zh' = 'en') =>
  factEffects('10001', caseOf({ receivedAt: time('01:00'), registration: { language }, facts }), gov, Date.parse(time('04:00'))).filter(
    ({ key }) => key.includes(':wrote-after:'),
  );

test.each<[string, readonly Happening[], string]>([
  ['the result', [GIVEN, RESOLVED, wrote('03:00')], 'wrote after the result'],
  ['closing', [GIVEN, RESOLVED, CLOSED, wrote('03:00')], 'wrote after the item was closed'],
  ['withdrawal', [GIVEN, WITHDRAWN, wrote('03:00')], 'wrote after the item was cancelled'],
])('who had the case is asked to read what the customer writes after %s', (_, facts, words) => {
  const [effect, ...more] = asked(facts);
  expect(more).toEqual([]);
  expect(effect).toMatchObject({ kind: 'internal-comment', to: [{ accountId: 'ann', name: 'Ann' }], mention: [] });
  expect(JSON.stringify(effect)).toContain(words);
});

test('who stands in is asked while the person is away; where nobody does, who supervises', () => {
  const away = { accountId: 'ann', from: time('00:00'), to: '2026-03-20T00:00:00Z' };
  const facts = [GIVEN, RESOLVED, wrote('03:00')];
  const story = caseOf({ receivedAt: time('01:00'), facts });
  const during = (absence: Readonly<Record<string, string>>) =>
    factEffects('10001', story, configured('gov-it-projects', { absences: [{ ...away, ...absence }] }), Date.parse(time('04:00'))).find(
      ({ key }) => key.includes(':wrote-after:'),
    );
  expect(during({ deputy: 'bob' })).toMatchObject({ to: [{ accountId: 'bob' }] });
  expect(during({})).toMatchObject({ mention: [expect.any(String)] });
});

test('in the language of the case', () => {
  expect(JSON.stringify(asked([GIVEN, RESOLVED, wrote('03:00')], 'zh'))).toContain('处理结果给出后');
});

test('where nobody has it, who supervises is asked', () => {
  expect(asked([RESOLVED, wrote('03:00')])).toMatchObject([{ mention: [expect.stringMatching(/manager|leader|management/)] }]);
  expect(asked([RESOLVED, wrote('03:00')])[0]).not.toHaveProperty('to');
});

test.each<[string, readonly Happening[], number]>([
  ['while it is worked on: that is the work itself', [GIVEN, wrote('01:30')], 0],
  ['reopened since', [GIVEN, RESOLVED, [time('02:30'), { kind: 'reopened' }], wrote('03:00')], 0],
  ['a second message', [GIVEN, RESOLVED, wrote('03:00'), wrote('03:10')], 1],
  [
    'after another result',
    [GIVEN, RESOLVED, wrote('02:20'), [time('02:30'), { kind: 'reopened' }], [time('02:40'), { kind: 'resolved' }], wrote('03:00')],
    2,
  ],
  ['an agent who writes', [GIVEN, RESOLVED, [time('03:00'), { kind: 'first-response-sent', by: 'ann', channel: 'comment' }]], 0],
])('%s', (_, facts, count) => {
  expect(asked(facts)).toHaveLength(count);
});

test('who was offered reconsideration may have asked for it: that is said, and where it is entered (S4-90)', () => {
  const complaint = configured('complaint-handling');
  const noted = (facts: readonly Happening[]) =>
    JSON.stringify(
      factEffects('10001', caseOf({ receivedAt: time('01:00'), facts }), complaint, Date.parse(time('04:00'))).filter(({ key }) =>
        key.includes(':wrote-after:'),
      ),
    );
  const low: Happening = [time('02:30'), { kind: 'rated', rating: 1 }];
  expect(noted([GIVEN, RESOLVED, low, wrote('03:00')])).toContain('enter the request for reconsideration');
  expect(noted([GIVEN, RESOLVED, wrote('03:00')])).not.toContain('reconsideration');
});

test('a letter after another result says that an earlier one is overdue', () => {
  const again: Happening = ['2026-03-04T02:00:00Z', { kind: 'reopened' }];
  const facts = [GIVEN, RESOLVED, wrote('02:20'), again, ['2026-03-04T02:10:00Z', { kind: 'resolved' }] as const];
  const notes = asked([...facts, ['2026-03-04T03:00:00Z', { kind: 'customer-replied', by: 'customer-1' }]]);
  expect(notes).toHaveLength(2);
  expect(JSON.stringify(notes[1])).toContain('An earlier letter has no answer either: it was due by 2026-03-03 10:20 (Asia/Shanghai).');
});
