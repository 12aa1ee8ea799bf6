import { toIso } from '../../../src/domain/instant';
import { computeDeadlines } from '../../../src/domain/sla/deadlines';
import { caseOf, configured, deadlineOf, type Happening, inWords, type Story } from '../../builders/profile-case';
import { weekdays } from '../time/calendars';

const gov = configured('gov-it-projects');
/** Mon 2 March 2026 09:00 in Shanghai. */
const receivedAt = '2026-03-02T01:00:00Z';
const LATER = '2026-03-02T01:00:01Z';
const minutesAfter = (n: number): string => new Date(Date.parse(receivedAt) + n * 60_000).toISOString();

describe('first response by type and urgency together: the shorter limit counts (S0-03, S0-04, S0-08…S0-16, spec 2.1)', () => {
  const table: Record<string, readonly [urgent: number, high: number, medium: number, low: number]> = {
    complaint: [30, 120, 120, 120],
    suggestion: [30, 120, 240, 1440],
    inquiry: [30, 120, 240, 240],
    praise: [30, 120, 240, 1440],
    'fault-report': [30, 60, 60, 60],
  };
  const rows = Object.entries(table).flatMap(([type, row]) =>
    (['urgent', 'high', 'medium', 'low'] as const).map((urgency, index) => [type, urgency, row[index] ?? 0] as const),
  );
  test.each(rows)('%s, %s: %i min', (type, urgency, minutes) => {
    expect(toIso(deadlineOf(gov, { receivedAt, axes: { type, urgency } }, LATER, 'first-response').dueAt)).toBe(minutesAfter(minutes));
  });
  test.each([
    ['urgent', 240],
    ['high', 1440],
    ['medium', 4320],
    ['low', 10080],
  ])('resolve by urgency alone: %s %i min', (urgency, minutes) => {
    expect(toIso(deadlineOf(gov, { receivedAt, axes: { type: 'praise', urgency } }, LATER, 'resolve').dueAt)).toBe(minutesAfter(minutes));
  });
  test('without type and urgency the upper bound of 24 h is left', () => {
    expect(deadlineOf(gov, { receivedAt }, LATER, 'first-response').limit).toBe('all-response');
  });
  test('the others are named, of equal ones the more specific decides', () => {
    const due = deadlineOf(gov, { receivedAt, axes: { type: 'suggestion', urgency: 'low' } }, LATER, 'first-response');
    expect(due.limit).toBe('suggestion-response');
    expect(due.src).toEqual(['S0-09']);
    expect(due.others.map((other) => other.limit).sort()).toEqual(['all-response', 'low-response']);
  });
});

/** Every limit of the five profiles: what matches it, and when it is due for an item of Mon 2 March 2026 09:00. */
describe('every limit of every profile is executed', () => {
  type Row = readonly [profile: string, limit: string, story: Omit<Story, 'receivedAt'>, due: string];
  const resolved: readonly Happening[] = [['2026-03-02T02:00:00Z', { kind: 'resolved' }]];
  const [s1, s2, s3, s4] = ['cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'];
  const rows: readonly Row[] = [
    [
      'gov-it-projects',
      'emergency-response',
      { facts: [['2026-03-02T01:10:00Z', { kind: 'emergency-declared', definition: 'data-loss-or-leak' }]] },
      '2026-03-02T01:40:00.000Z',
    ],
    [
      'gov-it-projects',
      'emergency-solution',
      { facts: [['2026-03-02T01:10:00Z', { kind: 'emergency-declared', definition: 'data-loss-or-leak' }]] },
      '2026-03-03T01:10:00.000Z',
    ],
    [s1, 'register', {}, '2026-03-03T10:00:00.000Z'],
    [s1, 'urgent-notify', { axes: { 'urgent-flag': 'urgent' } }, '2026-03-02T01:00:00.000Z'],
    [s1, 'high-response', { axes: { urgency: 'high' } }, '2026-03-05T10:00:00.000Z'],
    [s1, 'medium-response', { axes: { urgency: 'medium' } }, '2026-03-09T10:00:00.000Z'],
    [s1, 'low-response', { axes: { urgency: 'low' } }, '2026-03-16T10:00:00.000Z'],
    [s1, 'result-reply', { facts: resolved }, '2026-03-03T10:00:00.000Z'],
    [s2, 'phone-standard', { axes: { 'customer-tier': 'standard' }, registration: { channel: 'phone' } }, '2026-03-02T01:00:15.000Z'],
    [s2, 'phone-vip', { registration: { channel: 'phone', customerTier: 'vip' } }, '2026-03-02T01:00:10.000Z'],
    [s2, 'chat', { registration: { channel: 'online-chat' } }, '2026-03-02T01:00:30.000Z'],
    [s2, 'ticket', { registration: { channel: 'ticket' } }, '2026-03-02T02:00:00.000Z'],
    [s2, 'major-complaint', { axes: { 'major-complaint-flag': 'major' } }, '2026-03-02T01:05:00.000Z'],
    [s2, 'urgent-start', { axes: { urgency: 'urgent' } }, '2026-03-02T01:00:00.000Z'],
    [s2, 'important-handle', { axes: { urgency: 'important' } }, '2026-03-03T01:00:00.000Z'],
    [s2, 'normal-handle', { axes: { urgency: 'normal' } }, '2026-03-05T10:00:00.000Z'],
    [s2, 'all-callback', { axes: { type: 'inquiry' }, facts: resolved }, '2026-03-03T02:00:00.000Z'],
    [s2, 'complaint-callback', { axes: { type: 'complaint' }, facts: resolved }, '2026-03-03T02:00:00.000Z'],
    [s2, 'inquiry-followup', { axes: { type: 'inquiry' }, facts: resolved }, '2026-03-05T02:00:00.000Z'],
    [s2, 'help-followup', { axes: { type: 'help-request' }, facts: resolved }, '2026-03-05T02:00:00.000Z'],
    [s3, 'l1-team', { axes: { urgency: 'level-1' } }, '2026-03-02T01:00:00.000Z'],
    [s3, 'l1-response', { axes: { urgency: 'level-1' } }, '2026-03-02T02:00:00.000Z'],
    [s3, 'l1-solution', { axes: { urgency: 'level-1' } }, '2026-03-03T01:00:00.000Z'],
    [s3, 'l2-response', { axes: { urgency: 'level-2' } }, '2026-03-02T03:00:00.000Z'],
    [s3, 'l2-progress', { axes: { urgency: 'level-2' } }, '2026-03-04T01:00:00.000Z'],
    [s3, 'l3-response', { axes: { urgency: 'level-3' } }, '2026-03-05T10:00:00.000Z'],
    [s4, 'start', {}, '2026-03-03T01:00:00.000Z'],
    [s4, 'assess', {}, '2026-03-04T01:00:00.000Z'],
    [s4, 'first-feedback', {}, '2026-03-05T01:00:00.000Z'],
    [s4, 'result-7d', {}, '2026-03-09T01:00:00.000Z'],
    [s4, 'reply', {}, '2026-03-09T10:00:00.000Z'],
    [s4, 'general-start', { axes: { nature: 'general' } }, '2026-03-03T01:00:00.000Z'],
    [s4, 'general-assess', { axes: { nature: 'general' } }, '2026-03-04T01:00:00.000Z'],
    [s4, 'general-feedback', { axes: { nature: 'general' } }, '2026-03-05T01:00:00.000Z'],
    [s4, 'major-start', { axes: { nature: 'major' } }, '2026-03-03T01:00:00.000Z'],
    [s4, 'major-assess', { axes: { nature: 'major' } }, '2026-03-04T01:00:00.000Z'],
    [s4, 'major-feedback', { axes: { nature: 'major' } }, '2026-03-05T01:00:00.000Z'],
    [s4, 'major-complete', { axes: { nature: 'major' } }, '2026-03-05T10:00:00.000Z'],
    [s4, 'repeat-start', { axes: { nature: 'repeat' } }, '2026-03-03T01:00:00.000Z'],
    [s4, 'repeat-assess', { axes: { nature: 'repeat' } }, '2026-03-04T01:00:00.000Z'],
    [s4, 'repeat-feedback', { axes: { nature: 'repeat' } }, '2026-03-05T01:00:00.000Z'],
    [s4, 'repeat-complete', { axes: { nature: 'repeat' } }, '2026-03-03T10:00:00.000Z'],
    [s4, 'invalid-complete', { axes: { nature: 'invalid' } }, '2026-03-03T01:00:00.000Z'],
    [s4, 'urgent-response', { axes: { urgency: 'urgent' } }, '2026-03-03T01:00:00.000Z'],
    [s4, 'important-handle', { axes: { urgency: 'important' } }, '2026-03-04T01:00:00.000Z'],
    [s4, 'general-complete', { axes: { urgency: 'general' } }, '2026-03-05T01:00:00.000Z'],
    [s4, 'initial-response', {}, '2026-03-03T01:00:00.000Z'],
    [s4, 'detailed-plan', {}, '2026-03-04T01:00:00.000Z'],
    [s4, 'register', {}, '2026-03-11T10:00:00.000Z'],
  ];
  const dueOf = (profile: string, limit: string, story: Omit<Story, 'receivedAt'>): string | undefined => {
    const deadlines = computeDeadlines(configured(profile), caseOf({ receivedAt, ...story }), Date.parse('2026-03-02T02:00:00Z'));
    const all = deadlines.flatMap((deadline) => [{ limit: deadline.limit, dueAt: deadline.dueAt }, ...deadline.others]);
    const found = all.find((candidate) => candidate.limit === limit);
    return found && toIso(found.dueAt);
  };
  test.each(rows)('%s %s', (profile, limit, story, due) => expect(dueOf(profile, limit, story)).toBe(due));

  test('the table above leaves out only what the matrix above has, and what is disabled', () => {
    const inTable = new Set(rows.map(([profile, limit]) => `${profile} ${limit}`));
    const left = ['gov-it-projects', s1, s2, s3, s4].flatMap((id) =>
      configured(id)
        .profile.limits.filter((limit) => !inTable.has(`${id} ${limit.id}`))
        .map((limit) => `${limit.id}${limit.enabled === false ? ' off' : ''}`),
    );
    expect(
      left.filter((limit) => !/^(all|complaint|suggestion|inquiry|praise|fault|urgent|high|medium|low)-(response|resolve)$/.test(limit)),
    ).toEqual(['l2-resolve off', 'telecom-resolve off']);
  });
  test('a disabled limit promises nothing', () => {
    expect(
      computeDeadlines(configured(s3), caseOf({ receivedAt, axes: { urgency: 'level-2' } }), Date.parse(LATER)).map(
        (deadline) => deadline.milestone,
      ),
    ).not.toContain('resolve');
  });
  test('an invalid complaint replaces assessment, feedback and plan (S4-62), and nothing else', () => {
    const milestones = computeDeadlines(configured(s4), caseOf({ receivedAt, axes: { nature: 'invalid' } }), Date.parse(LATER)).map(
      (deadline) => deadline.milestone,
    );
    expect(milestones.sort()).toEqual(['first-response', 'register', 'resolve', 'result-reply', 'start-handling']);
  });
  test('a circle of replacements keeps one limit', () => {
    const circular = configured('gov-it-projects', {}, (profile) => ({
      ...profile,
      limits: [
        { id: 'a', when: {}, milestone: 'resolve', due: { minutes: 10 }, replaces: ['b'], src: [] },
        { id: 'b', when: {}, milestone: 'resolve', due: { minutes: 20 }, replaces: ['a'], src: [] },
      ],
    }));
    expect(computeDeadlines(circular, caseOf({ receivedAt }), Date.parse(LATER))).toHaveLength(1);
  });
});

describe('what became of a deadline', () => {
  const urgent = { type: 'complaint', urgency: 'urgent' };
  const story = (...facts: readonly Happening[]): Story => ({ receivedAt, axes: urgent, facts });
  test.each<[string, Story, string, string, string]>([
    ['running', story(), '2026-03-02T01:29:59.999Z', 'first-response', 'urgent-response 2026-03-02T01:30:00.000Z running'],
    [
      'breached exactly at the deadline',
      story(),
      '2026-03-02T01:30:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z breached',
    ],
    [
      'answered exactly at the deadline is in time',
      story(['2026-03-02T01:30:00Z', { kind: 'first-response-sent' }]),
      '2026-03-02T02:00:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z met 2026-03-02T01:30:00.000Z',
    ],
    [
      'answered late stays breached and says when',
      story(['2026-03-02T01:30:01Z', { kind: 'first-response-sent' }]),
      '2026-03-02T02:00:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z breached 2026-03-02T01:30:01.000Z',
    ],
    [
      'an acknowledgement by the app is no response',
      story(['2026-03-02T01:00:01Z', { kind: 'acknowledged' }]),
      '2026-03-02T01:01:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z running',
    ],
    [
      'golden 13: “thanks” after the resolution restarts nothing',
      story(['2026-03-02T02:00:00Z', { kind: 'resolved' }], ['2026-03-02T03:00:00Z', { kind: 'customer-replied' }]),
      '2026-03-03T00:00:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:00:00.000Z met 2026-03-02T02:00:00.000Z',
    ],
    [
      'closing cancels what is open',
      story(['2026-03-02T01:10:00Z', { kind: 'closed' }]),
      '2026-03-03T00:00:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z cancelled',
    ],
    [
      'what was breached before closing stays so',
      story(['2026-03-02T02:10:00Z', { kind: 'closed' }]),
      '2026-03-03T00:00:00Z',
      'first-response',
      'urgent-response 2026-03-02T01:30:00.000Z breached',
    ],
    [
      'golden 19: moved to another project: cancelled',
      story(['2026-03-02T01:10:00Z', { kind: 'cancelled', because: 'moved' }]),
      '2026-03-03T00:00:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:00:00.000Z cancelled',
    ],
    [
      'paused',
      story(['2026-03-02T01:10:00Z', { kind: 'paused' }]),
      '2026-03-02T01:20:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:10:00.000Z paused',
    ],
    [
      'paused and resumed',
      story(['2026-03-02T01:10:00Z', { kind: 'paused' }], ['2026-03-02T01:40:00Z', { kind: 'resumed' }]),
      '2026-03-02T01:41:00Z',
      'first-response',
      'urgent-response 2026-03-02T02:00:00.000Z running',
    ],
    [
      'the customer’s answer ends the pause',
      story(['2026-03-02T01:10:00Z', { kind: 'paused' }], ['2026-03-02T01:40:00Z', { kind: 'customer-replied' }]),
      '2026-03-02T01:41:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:30:00.000Z running',
    ],
    [
      'golden 6: paused, then resolved: the pause is deducted in full',
      story(['2026-03-02T04:00:00Z', { kind: 'paused' }], ['2026-03-02T08:00:00Z', { kind: 'resolved' }]),
      '2026-03-02T09:00:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T09:00:00.000Z met 2026-03-02T08:00:00.000Z',
    ],
    [
      'a pause after the breach heals nothing',
      story(['2026-03-02T06:00:00Z', { kind: 'paused' }]),
      '2026-03-02T09:00:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:00:00.000Z breached',
    ],
    [
      'paused twice, resumed once',
      story(
        ['2026-03-02T01:10:00Z', { kind: 'paused' }],
        ['2026-03-02T01:20:00Z', { kind: 'paused' }],
        ['2026-03-02T01:40:00Z', { kind: 'resumed' }],
      ),
      '2026-03-02T01:41:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:30:00.000Z running',
    ],
    [
      'golden 18: facts delivered out of order',
      story(['2026-03-02T01:40:00Z', { kind: 'resumed' }], ['2026-03-02T01:10:00Z', { kind: 'paused' }]),
      '2026-03-02T01:41:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:30:00.000Z running',
    ],
    [
      'golden 18: paused and resumed in one millisecond',
      story(['2026-03-02T01:10:00Z', { kind: 'paused' }], ['2026-03-02T01:10:00Z', { kind: 'resumed' }]),
      '2026-03-02T01:41:00Z',
      'resolve',
      'urgent-resolve 2026-03-02T05:00:00.000Z running',
    ],
  ])('%s', (_, told, now, milestone, expected) => {
    expect(inWords(deadlineOf(gov, told, now, milestone))).toBe(expected);
  });

  test('golden 5: a hold overnight moves nothing on working hours', () => {
    const nine = configured('gov-it-projects', { calendar: weekdays('UTC', ['09:00', '17:00']) }, (profile) => ({
      ...profile,
      limits: [{ id: 'work', when: {}, milestone: 'resolve', due: { workingMinutes: 480 }, src: [] }],
    }));
    const held: Story = {
      receivedAt: '2026-03-02T09:00:00Z',
      facts: [
        ['2026-03-02T17:00:00Z', { kind: 'paused' }],
        ['2026-03-03T09:00:00Z', { kind: 'resumed' }],
      ],
    };
    expect(toIso(deadlineOf(nine, held, '2026-03-02T16:00:00Z', 'resolve').dueAt)).toBe('2026-03-02T17:00:00.000Z');
    expect(toIso(deadlineOf(nine, held, '2026-03-03T09:00:00Z', 'resolve').dueAt)).toBe('2026-03-02T17:00:00.000Z');
  });

  test('working days: a pause of one working day moves the close by one working day, a pause at night by nothing', () => {
    const monitored = configured('feedback-monitoring');
    const due = (from: string, to: string): string =>
      toIso(
        deadlineOf(
          monitored,
          {
            receivedAt: '2026-03-06T07:00:00Z',
            axes: { urgency: 'level-3' },
            facts: [
              [from, { kind: 'paused' }],
              [to, { kind: 'resumed' }],
            ],
          },
          to,
          'first-response',
        ).dueAt,
      );
    // Fri 6 March 15:00, three working days: Wed 11 March 18:00.
    expect(due('2026-03-06T11:00:00Z', '2026-03-08T12:00:00Z')).toBe('2026-03-11T10:00:00.000Z');
    expect(due('2026-03-09T02:00:00Z', '2026-03-10T02:00:00Z')).toBe('2026-03-12T10:00:00.000Z');
    // Over before the close: the day counts.
    expect(due('2026-03-09T02:00:00Z', '2026-03-09T04:00:00Z')).toBe('2026-03-11T10:00:00.000Z');
    // From a bit after eleven to a bit before: still one day, and not 17:59:59.978.
    expect(due('2026-03-09T03:00:00.055Z', '2026-03-10T03:00:00.033Z')).toBe('2026-03-12T10:00:00.000Z');
    expect(due('2026-03-09T03:00:00.033Z', '2026-03-10T03:00:00.055Z')).toBe('2026-03-12T10:00:00.000Z');
    // From the close itself to the next opening nothing is lost; over Wednesday's close, which was the end, the day is.
    expect(due('2026-03-09T10:00:00.000Z', '2026-03-10T01:00:00Z')).toBe('2026-03-11T10:00:00.000Z');
    expect(due('2026-03-11T09:59:59.999Z', '2026-03-11T10:00:00Z')).toBe('2026-03-12T10:00:00.000Z');
  });

  test('working days: while it is paused over the end it is not missed', () => {
    const monitored = configured('feedback-monitoring');
    const story: Story = {
      receivedAt: '2026-03-06T07:00:00Z',
      axes: { urgency: 'level-3' },
      facts: [['2026-03-11T09:00:00Z', { kind: 'paused' }]],
    };
    for (const now of ['2026-03-11T10:00:00Z', '2026-03-11T10:00:00.001Z', '2026-03-12T10:00:00Z'])
      expect(deadlineOf(monitored, story, now, 'first-response').state).toBe('paused');
  });
});

describe('changes on the way', () => {
  const changed = (to: string, at: string, ...facts: readonly Happening[]): Story => ({
    receivedAt,
    axes: { type: 'inquiry', urgency: 'medium' },
    facts: [...facts, [at, { kind: 'axis-set', axis: 'urgency', value: to }]],
  });
  test('golden 7: elapsed time is carried: 3 h at 10:00 become 2 h at 11:00, due 12:00', () => {
    const limits = configured('gov-it-projects', {}, (profile) => ({
      ...profile,
      limits: [
        { id: 'three', when: { urgency: 'medium' }, milestone: 'resolve', due: { minutes: 180 }, src: [] },
        { id: 'two', when: { urgency: 'high' }, milestone: 'resolve', due: { minutes: 120 }, src: [] },
      ],
    }));
    const story: Story = {
      receivedAt: '2026-03-02T10:00:00Z',
      axes: { urgency: 'medium' },
      facts: [['2026-03-02T11:00:00Z', { kind: 'axis-set', axis: 'urgency', value: 'high' }]],
    };
    expect(toIso(deadlineOf(limits, story, '2026-03-02T11:00:00Z', 'resolve').dueAt)).toBe('2026-03-02T12:00:00.000Z');
  });
  test('golden 7: changed while paused, the waiting is kept', () => {
    const story = changed(
      'urgent',
      '2026-03-02T02:00:00Z',
      ['2026-03-02T01:30:00Z', { kind: 'paused' }],
      ['2026-03-02T03:30:00Z', { kind: 'resumed' }],
    );
    expect(toIso(deadlineOf(gov, story, '2026-03-02T03:30:00Z', 'resolve').dueAt)).toBe('2026-03-02T07:00:00.000Z');
  });
  test('raising the urgency breaks no promise that was kept', () => {
    const story = changed('urgent', '2026-03-02T05:00:00Z', ['2026-03-02T04:00:00Z', { kind: 'first-response-sent' }]);
    expect(inWords(deadlineOf(gov, story, '2026-03-02T05:00:00Z', 'first-response'))).toBe(
      'inquiry-response 2026-03-02T05:00:00.000Z met 2026-03-02T04:00:00.000Z',
    );
  });
  test('golden 12: each milestone has its own earliest limit; a shorter resolve limit does not move the response', () => {
    const both = configured('gov-it-projects', {}, (profile) => ({
      ...profile,
      limits: [...profile.limits, { id: 'quick', when: {}, milestone: 'resolve', due: { minutes: 5 }, src: [] }],
    }));
    expect(deadlineOf(both, { receivedAt, axes: { urgency: 'low' } }, LATER, 'first-response').limit).toBe('low-response');
  });
  test('golden 14: reopening starts a new cycle and keeps the history; no storm, nothing overdue at once', () => {
    const story: Story = {
      receivedAt,
      axes: { urgency: 'urgent' },
      facts: [
        ['2026-03-02T02:00:00Z', { kind: 'first-response-sent' }],
        ['2026-03-02T06:00:00Z', { kind: 'resolved' }],
        ['2026-03-04T06:00:00Z', { kind: 'reopened' }],
      ],
    };
    expect(computeDeadlines(gov, caseOf(story), Date.parse('2026-03-04T06:00:00Z')).map(inWords)).toEqual([
      'urgent-response 2026-03-02T01:30:00.000Z breached 2026-03-02T02:00:00.000Z',
      'urgent-resolve 2026-03-02T05:00:00.000Z breached 2026-03-02T06:00:00.000Z',
      'urgent-resolve 2026-03-04T10:00:00.000Z running',
    ]);
  });
  test('a pause of the first attempt, ended by the resolution, does not reach into the second', () => {
    const facts: Happening[] = [
      ['2026-03-02T01:10:00Z', { kind: 'paused' }],
      ['2026-03-02T02:00:00Z', { kind: 'resolved' }],
      ['2026-03-02T06:00:00Z', { kind: 'reopened' }],
    ];
    expect(inWords(deadlineOf(gov, { receivedAt, axes: { urgency: 'urgent' }, facts }, '2026-03-02T09:00:00Z', 'resolve', 2))).toBe(
      'urgent-resolve 2026-03-02T10:00:00.000Z running',
    );
  });
  test('golden 14: reopened after closing unanswered: what was cancelled stays cancelled', () => {
    const story: Story = {
      receivedAt,
      axes: { urgency: 'urgent' },
      facts: [
        ['2026-03-02T01:10:00Z', { kind: 'closed' }],
        ['2026-03-09T01:00:00Z', { kind: 'reopened' }],
      ],
    };
    expect(computeDeadlines(gov, caseOf(story), Date.parse('2026-03-09T01:00:00Z')).map((deadline) => deadline.state)).toEqual([
      'cancelled',
      'cancelled',
      'running',
    ]);
  });
  test('reopening ends what was promised for after the resolution; the next resolution promises it anew', () => {
    const guide = configured('service-quality-guide');
    const facts: Happening[] = [
      ['2026-03-02T02:00:00Z', { kind: 'resolved' }],
      ['2026-03-02T03:00:00Z', { kind: 'reopened' }],
      ['2026-03-02T04:00:00Z', { kind: 'resolved' }],
      ['2026-03-02T05:00:00Z', { kind: 'confirmed' }],
    ];
    const story: Story = { receivedAt, axes: { urgency: 'important' }, facts };
    expect([1, 2].map((cycle) => inWords(deadlineOf(guide, story, '2026-03-02T06:00:00Z', 'follow-up', cycle)))).toEqual([
      'all-callback 2026-03-03T02:00:00.000Z cancelled',
      'all-callback 2026-03-03T04:00:00.000Z met 2026-03-02T05:00:00.000Z',
    ]);
  });
  test('golden 15: another calendar moves open items; an answered one keeps what its receipt said', () => {
    const other = configured('feedback-monitoring', { calendar: weekdays('Asia/Shanghai', ['08:00', '20:00']) });
    const open: Story = { receivedAt, axes: { urgency: 'level-3' } };
    expect(toIso(deadlineOf(other, open, LATER, 'first-response').dueAt)).toBe('2026-03-05T12:00:00.000Z');
  });
  test('golden 19: another type, another limit, from the same start', () => {
    const story: Story = {
      receivedAt,
      axes: { type: 'suggestion', urgency: 'low' },
      facts: [['2026-03-02T01:20:00Z', { kind: 'axis-set', axis: 'type', value: 'fault-report' }]],
    };
    expect(toIso(deadlineOf(gov, story, '2026-03-02T01:20:00Z', 'first-response').dueAt)).toBe('2026-03-02T02:00:00.000Z');
  });
});

describe('immediate limits, emergencies, registration', () => {
  const guide = configured('service-quality-guide', { graceMinutes: 15 });
  const urgent = (...facts: readonly Happening[]): Story => ({ receivedAt, axes: { urgency: 'urgent' }, facts });
  test('immediate: due at once, missed after the grace (spec part 5)', () => {
    expect(deadlineOf(guide, urgent(), '2026-03-02T01:14:59Z', 'start-handling')).toMatchObject({
      state: 'running',
      immediate: true,
      dueAt: Date.parse(receivedAt),
      breachesAt: Date.parse('2026-03-02T01:15:00Z'),
    });
    expect(deadlineOf(guide, urgent(), '2026-03-02T01:15:00Z', 'start-handling').state).toBe('breached');
    expect(
      deadlineOf(guide, urgent(['2026-03-02T01:14:00Z', { kind: 'handling-started' }]), '2026-03-02T02:00:00Z', 'start-handling').state,
    ).toBe('met');
  });
  test('an emergency counts from its declaration (S0-79, S0-81); when it is over its plan is not owed', () => {
    const facts: Happening[] = [['2026-03-02T05:00:00Z', { kind: 'emergency-declared', definition: 'security-incident' }]];
    expect(inWords(deadlineOf(gov, { receivedAt, facts }, '2026-03-02T05:00:00Z', 'first-response'))).toBe(
      'emergency-response 2026-03-02T05:30:00.000Z running',
    );
    const over: Happening[] = [...facts, ['2026-03-02T06:00:00Z', { kind: 'emergency-ended' }]];
    expect(inWords(deadlineOf(gov, { receivedAt, facts: over }, '2026-03-02T07:00:00Z', 'plan'))).toBe(
      'emergency-solution 2026-03-03T05:00:00.000Z cancelled',
    );
    const early: Happening[] = [...facts, ['2026-03-02T05:20:00Z', { kind: 'emergency-ended' }]];
    expect(deadlineOf(gov, { receivedAt, facts: early }, '2026-03-02T07:00:00Z', 'first-response').limit).toBe('all-response');
  });
  test('registration: met at the opening when nothing is missing, else when it is completed (S1-03)', () => {
    const s1 = configured('cross-department-improvement');
    const registration = caseOf({ receivedAt }).registration;
    expect(deadlineOf(s1, { receivedAt }, LATER, 'register').metAt).toBe(Date.parse(receivedAt));
    const facts: Happening[] = [['2026-03-02T03:00:00Z', { kind: 'registration-completed', registration }]];
    expect(deadlineOf(s1, { receivedAt, registration: { missing: ['phone'] } }, LATER, 'register').state).toBe('running');
    expect(deadlineOf(s1, { receivedAt, registration: { missing: ['phone'] }, facts }, '2026-03-02T04:00:00Z', 'register').metAt).toBe(
      Date.parse('2026-03-02T03:00:00Z'),
    );
  });
});
