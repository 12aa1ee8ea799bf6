import { playSample } from '../../../src/domain/profile/play-sample';
import { MOST_MOMENTS, playCase } from '../../../src/domain/replay/play-case';
import { recordedCase } from '../../../src/domain/replay/recorded-case';
import { reopenedUnder } from '../../../src/domain/replay/reopened-under';
import { Roster } from '../../../src/domain/replay/roster';
import { plainReplay } from '../../../workbench/bench/replay-reference';
import { configured, factsOf } from '../../builders/profile-case';
import { AS_OF, DAY_MS, STAFFED, someCases } from '../../builders/replayed';

const PRESETS = ['gov-it-projects', 'cross-department-improvement', 'service-quality-guide', 'feedback-monitoring', 'complaint-handling'];
const MINUTE = 60_000;

describe.each(PRESETS)('%s', (id) => {
  const configuration = configured(id, STAFFED);
  const roster = new Roster(configuration.settings, {});

  it("finds what the running app's own step finds, taken at every fact and every wake-up", () => {
    for (const [sequence, events] of someCases(20).entries()) {
      const recorded = recordedCase('1', sequence, events);
      if (recorded === null) throw new Error('not opened');
      const again = reopenedUnder(configuration, recorded, []);
      const played = playCase(configuration, again, { roster, sequence }, AS_OF);
      const plain = plainReplay(configuration, again, roster, sequence, AS_OF);
      expect(
        played.sent
          .filter(({ escalation }) => escalation.level > 0)
          .map(({ at, escalation }) => `${escalation.rule} ${escalation.level} ${at}`),
      ).toEqual(plain.escalated);
      expect(
        played.deadlines
          .filter(({ state }) => state === 'breached')
          .map(({ milestone, cycle }) => `${milestone}/${cycle}`)
          .sort(),
      ).toEqual(plain.missed);
      expect(played.messages.map(({ to, at }) => `${to} ${at}`).sort()).toEqual(plain.told);
    }
  });

  it('sends what a sample of the same facts is sent', () => {
    const [opened] = factsOf({
      receivedAt: '2026-03-02T01:00:00Z',
      registration: { summary: 'I complain', description: 'Urgent: nobody can log in.' },
    });
    const recorded = recordedCase('1', 1, opened === undefined ? [] : [opened]);
    if (recorded === null) throw new Error('not opened');
    const again = reopenedUnder(configuration, recorded, []);
    const until = again.opened.at + 2 * DAY_MS;
    const sample = playSample(configuration, again.opened, [], until);
    const played = playCase(configuration, again, { roster, sequence: 1 }, until);
    const names = (sent: typeof played.sent) => sent.map(({ at, escalation: { key } }) => `${key} ${at}`);
    expect(names(played.sent)).toEqual(names(sample.sent));
  });
});

it('follows a case whose reminders were left running only so far, and says so', () => {
  const configuration = configured('gov-it-projects', STAFFED);
  const emergency = factsOf({
    receivedAt: '2026-01-01T01:00:00Z',
    axes: { type: 'complaint', urgency: 'urgent' },
    facts: [['2026-01-01T01:01:00Z', { kind: 'emergency-declared', definition: 'data-loss' }]],
  });
  const recorded = recordedCase('1', 1, emergency);
  if (recorded === null) throw new Error('not opened');
  const again = reopenedUnder(configuration, recorded, []);
  const play = (until: number) => playCase(configuration, again, { roster: new Roster(configuration.settings, {}), sequence: 1 }, until);
  expect(play(recorded.opened.at + 10 * MINUTE).cut).toBe(false);
  const long = play(recorded.opened.at + 365 * DAY_MS);
  expect(long.cut).toBe(true);
  expect(long.sent.length).toBeLessThanOrEqual(MOST_MOMENTS * 4);
});

it('a day that somebody set runs from then on: missed, it is told of (S1-21)', () => {
  const configuration = configured('cross-department-improvement', STAFFED);
  const set = factsOf({
    receivedAt: '2026-03-02T01:00:00Z',
    axes: { type: 'problem', urgency: 'low' },
    facts: [
      ['2026-03-02T02:00:00Z', { kind: 'first-response-sent', by: 'acc-a' }],
      ['2026-03-02T03:00:00Z', { kind: 'work-recorded', by: 'acc-a', part: 'analysis', field: 'resolve-limit', value: '2026-03-04' }],
    ],
  });
  const recorded = recordedCase('1', 1, set);
  if (recorded === null) throw new Error('not opened');
  const again = reopenedUnder(configuration, recorded, []);
  const played = playCase(
    configuration,
    again,
    { roster: new Roster(configuration.settings, {}), sequence: 1 },
    again.opened.at + 4 * DAY_MS,
  );
  const missed = played.sent.find(({ escalation: { key } }) => key === 'overdue/resolve/1/set-day');
  expect(new Date(missed?.at ?? 0).toISOString()).toBe('2026-03-04T16:00:00.000Z');
});
