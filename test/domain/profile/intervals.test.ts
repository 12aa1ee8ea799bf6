import { intervalAt, intervalFaults, intervalsOf } from '../../../src/domain/profile/intervals';
import type { Duration, Profile } from '../../../src/domain/profile/schema';
import { configured } from '../../builders/profile-case';

const { profile: gov } = configured('gov-it-projects');

const places: readonly (readonly [place: string, given: (length: Duration) => Profile])[] = [
  ['tracking.cadence.0.every', (every) => ({ ...gov, tracking: { ...gov.tracking, cadence: [{ when: {}, every, src: [] }] } })],
  [
    'emergency.actions.0.every',
    (every) => ({
      ...gov,
      tracking: { ...gov.tracking, cadence: [] },
      emergency: { definitions: [], team: null, actions: [{ id: 'report', label: { en: 'r', zh: 'r' }, every }] },
    }),
  ],
  [
    'assignment.0.escalateWhen.unresolvedAfter',
    (unresolvedAfter) => ({
      ...gov,
      assignment: [{ when: {}, owner: { en: 'o', zh: 'o' }, support: null, escalateWhen: { unresolvedAfter }, src: [] }],
    }),
  ],
  [
    'escalation.triggers.0.leadTime',
    (leadTime) => ({
      ...gov,
      escalation: { steps: [], triggers: [{ id: 'limit-about-to-expire', label: { en: 'l', zh: 'l' }, auto: 'timer', leadTime, src: [] }] },
    }),
  ],
];
const faultsAt = (profile: Profile): readonly string[] => intervalFaults(profile).map(({ path, text }) => `${path.join('.')}: ${text.en}`);

describe.each(places)('%s', (place, given) => {
  it.each<Duration>([{ minutes: 240 }, { calendarDays: 1 }, { workingMinutes: 240 }, { workingDays: 1 }])('may be %j', (length) => {
    expect(faultsAt(given(length))).toEqual([]);
    expect(intervalsOf(given(length)).map(({ path }) => path.join('.'))).toContain(place);
  });
  it('is not “at once”, and starts nowhere else', () => {
    expect(faultsAt(given({ minutes: 0, immediate: true }))).toEqual([
      `${place}: “At once” is no length here; give minutes, hours or days.`,
    ]);
    expect(faultsAt(given({ minutes: 60, after: 'first-response' }))).toEqual([
      `${place}.after: No other start point can be chosen here; only a limit can start at a milestone.`,
    ]);
  });
  it('is known to the screen, which offers a reminder no seconds', () => {
    const reminds = place.endsWith('.every');
    expect(intervalAt(`profile.${place}`)).toMatchObject({ repeats: reminds });
    const short = [{ seconds: 59 }, { minutes: 0.5 }, { workingMinutes: 0.5 }, { calendarDays: 0.0001 }].map(given);
    expect(short.map((profile) => faultsAt(profile).length)).toEqual(reminds ? [1, 1, 1, 1] : [0, 0, 0, 0]);
    expect(faultsAt(given({ seconds: 60 }))).toEqual([]);
  });
});

it('a limit may start anywhere', () => expect(intervalAt('profile.limits.3.due')).toBeNull());
