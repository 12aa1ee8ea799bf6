import { presets } from '../../src/domain/profile/presets';
import { Refused } from '../../src/usecases/refused';
import { tryProfile } from '../../src/usecases/try-profile';
import { weekdays } from '../domain/time/calendars';

/** Fri 6 March 2026 15:00 in Shanghai. */
const sample = {
  summary: 'A suggestion',
  description: 'More colours, please.',
  axes: { urgency: 'level-3' },
  receivedAt: '2026-03-06T07:00:00Z',
  events: [],
};

test('a preset by its id, on the proposed calendar', () => {
  expect(tryProfile({ profile: 'feedback-monitoring', sample }).milestones).toMatchObject([
    { milestone: 'first-response', dueAt: '2026-03-11T10:00:00.000Z' },
  ]);
});

test('a whole profile, on another calendar', () => {
  const profile = presets.find((preset) => preset.id === 'feedback-monitoring');
  if (profile === undefined) throw new Error('no such preset');
  const calendar = { ...weekdays('Asia/Shanghai', ['08:30', '17:30']), holidays: ['2026-03-09'], workingDays: ['2026-03-08'] };
  expect(tryProfile({ profile, calendar, sample }).milestones[0]?.dueAt).toBe('2026-03-11T09:30:00.000Z');
});

function refusal(input: Parameters<typeof tryProfile>[0]): Refused {
  try {
    tryProfile(input);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
  throw new Error('was not refused');
}

test('an unknown profile, an unusable calendar and an impossible sample are refused with their place', () => {
  expect(refusal({ profile: 'no-such-profile', sample }).reason).toBe('not-found');
  expect(
    refusal({ profile: 'feedback-monitoring', sample, calendar: weekdays('UTC', ['09:00', '12:00'], ['11:00', '13:00']) }),
  ).toMatchObject({ reason: 'invalid-input', at: { path: 'calendar.weekly.mon.1' } });
  expect(refusal({ profile: 'feedback-monitoring', sample: { ...sample, axes: { urgency: 'level-9' } } })).toMatchObject({
    reason: 'invalid-input',
    at: { path: 'sample.axes.urgency' },
  });
});

describe('the acknowledgement promises what a limit promises, and nothing else (S0-43)', () => {
  const every = presets.flatMap((profile) =>
    (profile.axes['urgency'] ?? []).flatMap(({ id }) => (['en', 'zh'] as const).map((language) => [profile.id, id, language] as const)),
  );
  const zh = { summary: '建议', description: '希望增加颜色。' };

  test.each(every)('%s, urgency %s, %s', (profile, urgency, language) => {
    const tried = { ...sample, ...(language === 'zh' ? zh : {}), axes: { urgency } };
    const { acknowledgement, milestones } = tryProfile({ profile, sample: tried });
    const promised = (milestone: string): boolean => milestones.some((one) => one.milestone === milestone);
    expect(/settle the matter by|处理完毕/.test(acknowledgement)).toBe(profile !== 'gov-it-projects' && promised('resolve'));
    expect(/handling plan|处理方案/.test(acknowledgement)).toBe(profile === 'gov-it-projects' || promised('plan'));
    expect(/first answer by|初步答复/.test(acknowledgement)).toBe(profile !== 'gov-it-projects' && promised('first-response'));
  });
});
