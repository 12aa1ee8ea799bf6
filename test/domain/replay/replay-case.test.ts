import { changeProfile } from '../../../src/domain/case/change-profile';
import { foldCase } from '../../../src/domain/case/fold-case';
import type { Configuration, ProjectSettings } from '../../../src/domain/profile/configuration';
import type { Profile } from '../../../src/domain/profile/schema';
import { configured, factsOf, type Happening, type Story } from '../../builders/profile-case';
import { replayed, STAFFED, sidesOf } from '../../builders/replayed';
import { ruleOf, wordsOf } from '../intake/rules/rule-of';

/** 2026-03-02 is a Monday; 01:00Z is 09:00 in Shanghai. A complaint in gov-it-projects is answered within two hours (S0-08). */
const complaint = (facts: readonly Happening[] = [], over: Partial<Story> = {}) =>
  factsOf({
    receivedAt: '2026-03-02T01:00:00Z',
    axes: { type: 'complaint', urgency: 'medium' },
    registration: { summary: 'I complain', description: 'The hotline was rude to me.' },
    facts,
    ...over,
  });
const NOON = Date.parse('2026-03-02T04:00:00Z');
const published = (settings: Partial<ProjectSettings> = {}, change?: (profile: Profile) => Profile): Configuration =>
  configured('gov-it-projects', { ...STAFFED, ...settings }, change);
const responseWithin = (minutes: number): Configuration =>
  published({}, (profile) => ({
    ...profile,
    limits: profile.limits.map((limit) => (limit.milestone === 'first-response' ? { ...limit, due: { minutes } } : limit)),
  }));

it('an answer after an hour keeps two hours and misses thirty minutes', () => {
  const answered = complaint([['2026-03-02T02:00:00Z', { kind: 'first-response-sent' }]]);
  const { before, after, difference } = replayed(sidesOf(published(), responseWithin(30)), answered, NOON);
  expect([before.response, after.response]).toEqual(['on-time', 'late']);
  expect(difference.missed).toEqual([{ what: 'first-response/1', before: 'kept', after: 'missed' }]);
  expect(difference.escalated.map(({ what }) => what)).toContain('overdue/first-response/2/1');
});

it('an open item gets another deadline from the same receipt', () => {
  const { difference } = replayed(sidesOf(published(), responseWithin(600)), complaint(), Date.parse('2026-03-02T01:30:00Z'));
  expect(difference.promised.map(({ what, before, after }) => [what, before, after])).toEqual([
    ['first-response', Date.parse('2026-03-02T03:00:00Z'), Date.parse('2026-03-02T11:00:00Z')],
  ]);
});

it('what is not due yet was not kept, and says so beside what the draft would have missed', () => {
  const waiting = replayed(sidesOf(published(), responseWithin(30)), complaint(), Date.parse('2026-03-02T01:45:00Z'));
  expect(waiting.difference.missed).toEqual([{ what: 'first-response/1', before: 'not-due', after: 'missed' }]);
  const turned = replayed(sidesOf(responseWithin(30), published()), complaint(), Date.parse('2026-03-02T01:45:00Z'));
  expect(turned.difference.missed).toEqual([{ what: 'first-response/1', before: 'missed', after: 'not-due' }]);
});

it('an open item whose value the draft gives up is due by the one it becomes on moving', () => {
  // Its text says nothing; the urgency was chosen, and the draft gives it up for the one it assumes.
  const said = { registration: { summary: 'Hello', description: 'It is Monday.' }, axes: { type: 'suggestion', urgency: 'medium' } };
  const limits = (profile: Profile): Profile => ({
    ...profile,
    limits: ['high', 'medium'].map((urgency, n) => ({
      ...{ id: urgency, milestone: 'first-response', when: { urgency }, due: { minutes: 60 * (n + 2) }, src: [] },
    })) as Profile['limits'],
  });
  const draft = published({ defaults: { urgency: 'high' } }, (profile) => ({
    ...limits(profile),
    axes: { ...profile.axes, urgency: profile.axes.urgency.filter(({ id }) => id !== 'medium') },
  }));
  const { difference } = replayed(sidesOf(published({}, limits), draft), complaint([], said), Date.parse('2026-03-02T01:30:00Z'));
  expect(difference.promised).toEqual([
    { what: 'first-response', before: Date.parse('2026-03-02T04:00:00Z'), after: Date.parse('2026-03-02T03:00:00Z') },
  ]);
});

it('a value that an earlier move put in the place of the one given goes back where the draft knows it again', () => {
  const full = configured('gov-it-projects', STAFFED);
  const without = published({ defaults: { type: 'complaint' } }, (profile) => ({
    ...profile,
    axes: { ...profile.axes, type: profile.axes.type.filter(({ id }) => id !== 'inquiry') },
  }));
  const said = complaint([], {
    registration: { summary: 'Hello', description: 'It is Monday.' },
    axes: { type: 'inquiry', urgency: 'low' },
  }).map((event) => ({ ...event, profile: 'gov-it-projects' }));
  const at = Date.parse('2026-03-02T01:10:00Z');
  const change = { at, by: null, projectId: '1', because: 'published', requestType: null } as const;
  const moved = [...said, changeProfile(full, without, foldCase(said), change)];
  const { difference } = replayed(sidesOf(without, full), moved, Date.parse('2026-03-02T01:30:00Z'));
  // A complaint is answered within two hours, an inquiry within four.
  expect(difference.promised.find(({ what }) => what === 'first-response')).toEqual({
    ...{ what: 'first-response', before: Date.parse('2026-03-02T03:00:00Z'), after: Date.parse('2026-03-02T05:00:00Z') },
  });
});

it('what was missed already stays missed on moving, by the deadline it was missed by', () => {
  const { difference } = replayed(sidesOf(published(), responseWithin(600)), complaint(), NOON);
  expect(difference.promised.filter(({ what }) => what === 'first-response')).toEqual([]);
});

it('an open item keeps what it was classified as; a closed one has no open promises', () => {
  const rule = ruleOf({ value: 'inquiry', when: wordsOf('rude') });
  const sides = sidesOf(published(), published({ classificationRules: [rule] }));
  const open = replayed(sides, complaint(), Date.parse('2026-03-02T01:30:00Z'));
  expect(open.difference.classified).toContainEqual({ what: 'type', before: 'complaint', after: 'inquiry' });
  expect(open.difference.promised).toEqual([]);
  const closed = complaint([['2026-03-02T02:00:00Z', { kind: 'closed', by: 'acc-agent' }]]);
  expect(replayed(sides, closed, NOON).after.open.size).toBe(0);
});

it('is a repeat for a rule where it was marked when it opened, not where a customer named a number', () => {
  const rule = ruleOf({ value: 'inquiry', when: { kind: 'repeat', is: true } });
  const sides = sidesOf(published(), published({ classificationRules: [rule] }));
  const registration = { summary: 'I complain', description: 'The hotline was rude to me.', fields: { 'earlier-number': 'FB-2026-0001' } };
  const mark = { kind: 'repeat-marked', of: 'FB-1', issueId: '1', number: 'FB-2026-0001', time: 1 } as const;
  const types = (facts: readonly Happening[]) =>
    replayed(sides, complaint(facts, { registration }), NOON).difference.classified.filter(({ what }) => what === 'type');
  expect(types([])).toEqual([]);
  expect(types([['2026-03-02T01:00:01Z', { ...mark, how: 'customer' }]])).toMatchObject([{ after: 'inquiry' }]);
  expect(types([['2026-03-02T02:00:00Z', { ...mark, how: 'agent' }]])).toEqual([]);
});

it("an agent's correction stays, and shows which side would have been right", () => {
  const corrected = complaint([
    ['2026-03-02T01:10:00Z', { kind: 'axis-set', axis: 'type', value: 'inquiry', rule: 'agent', by: 'acc-agent' }],
  ]);
  const { correctedTo, before, after } = replayed(
    sidesOf(published(), published({ classificationRules: [ruleOf({ value: 'inquiry', when: wordsOf('rude') })] })),
    corrected,
    NOON,
  );
  expect(correctedTo).toEqual({ type: 'inquiry' });
  expect([before.axes['type'], after.axes['type']]).toEqual(['complaint', 'inquiry']);
});

it('what rules did on record is decided anew: escalations, who was told, and what closed by itself', () => {
  const recorded = complaint([
    [
      '2026-03-02T03:00:00Z',
      { kind: 'escalated', key: 'overdue/first-response/1/x', rule: 'overdue', level: 2, outcome: 'sent', by: null },
    ],
    ['2026-03-02T03:10:00Z', { kind: 'closed', result: 'no-answer', by: null }],
  ]);
  const { before, after } = replayed(sidesOf(published(), responseWithin(600)), recorded, NOON);
  expect(before.escalated.map(({ what }) => what)).toContain('overdue/first-response/2');
  expect(after.escalated.filter(({ what }) => what.startsWith('overdue/first-response'))).toEqual([]);
});

it('a value that the draft does not know is classified anew, also where an agent set it', () => {
  const without = published({}, (profile) => ({
    ...profile,
    axes: { ...profile.axes, type: profile.axes.type.filter(({ id }) => id !== 'complaint') },
  }));
  const { after } = replayed(
    sidesOf(published(), without),
    complaint([['2026-03-02T01:10:00Z', { kind: 'axis-set', axis: 'type', value: 'complaint', rule: 'agent', by: 'a' }]]),
    NOON,
  );
  expect(after.axes['type']).not.toBe('complaint');
});

describe('messages', () => {
  const count = (outcome: { readonly messages: readonly { readonly to: string }[] }, who: string): number =>
    outcome.messages.filter(({ to }) => to === who).length;

  it('reach the people behind the roles, once for each comment', () => {
    const { before } = replayed(sidesOf(published(), published()), complaint(), NOON);
    expect(count(before, 'acc-manager')).toBeGreaterThan(0);
    expect(new Set(before.messages.map(({ key }) => key)).size).toBe(before.messages.length);
  });

  it('held by quiet hours they come as one digest when the hours begin', () => {
    // Saturday: nobody works; the digest is due on Monday at 09:00.
    const saturday = complaint([], { receivedAt: '2026-02-28T01:00:00Z' });
    const calendar = {
      timeZone: 'Asia/Shanghai',
      weekly: { mon: [['09:00', '18:00']], tue: [['09:00', '18:00']] },
      holidays: [],
      workingDays: [],
    } as const;
    const quiet = { enabled: true, calendar, tellAtOnceFrom: 3, people: [] };
    const sides = sidesOf(published(), published({ quietHours: quiet }));
    const { before, after } = replayed(sides, saturday, Date.parse('2026-03-02T01:30:00Z'));
    const told = after.messages.filter(({ to }) => to === 'acc-manager').map(({ at }) => new Date(at).toISOString());
    // Who was not told is not silent: it climbs to level 3 half an hour after the digest, and that waits for nobody's hours.
    expect(told).toEqual(['2026-03-02T01:00:00.000Z', '2026-03-02T01:30:00.000Z']);
    expect(before.messages.filter(({ to }) => to === 'acc-manager').map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-02-28T02:36:00.000Z',
      '2026-02-28T03:30:00.000Z',
    ]);
  });
});
