import type { DraftContent } from '../../../../src/domain/profile/draft/content';
import { presets } from '../../../../src/domain/profile/presets';
import { proposeSettings } from '../../../../src/domain/profile/propose-settings';
import { QUESTIONS, questionsOf } from '../../../../src/domain/profile/questions/questions';
import type { Profile } from '../../../../src/domain/profile/schema';
import { preset } from '../../intake/preset-configuration';

type Part<T> = (content: T) => Partial<T>;
const contentOf = (
  id: string,
  settings: Part<DraftContent['settings']> = () => ({}),
  profile: Part<Profile> = () => ({}),
): DraftContent => {
  const made = { profile: preset(id), settings: proposeSettings(preset(id)) };
  return { profile: { ...made.profile, ...profile(made.profile) }, settings: { ...made.settings, ...settings(made.settings) } };
};
const inUse = (question: string, content: DraftContent): readonly string[] => {
  const answer = QUESTIONS.find(({ id }) => id === question)?.inUse(content);
  return answer === undefined ? [] : [answer.state, answer.text.en, answer.text.zh];
};

it.each([
  [
    'work-calendar',
    'complaint-handling',
    'Mon–Fri 09:00–18:00, Asia/Shanghai, no holidays entered',
    '周一至周五 09:00–18:00，Asia/Shanghai，未填写节假日',
  ],
  ['default-urgency', 'gov-it-projects', 'Medium', '中'],
  [
    'urgency-factors',
    'cross-department-improvement',
    'Once all three are chosen in the analysis, as proposed',
    '分析中三项均选定后，按建议得出',
  ],
  ['numbering', 'complaint-handling', 'The Jira key', 'Jira 编号'],
  ['numbering-reset', 'gov-it-projects', 'Each year', '每年'],
  ['numbering-reset', 'cross-department-improvement', 'Each month', '每月'],
  ['numbering-reset', 'feedback-monitoring', 'Never', '不重置'],
  ['problem-grade', 'service-quality-guide', 'The agent chooses; “Ordinary problem” unless chosen', '由客服人员选择；默认为“普通问题”'],
  ['lead-time', 'gov-it-projects', '20 % of the limit, at least 10 minutes', '时限的 20%，至少 10 分钟'],
  ['escalate-overdue', 'gov-it-projects', 'Yes', '是'],
  ['grace', 'feedback-monitoring', 'After 15 minutes', '15 分钟后'],
  ['resolve-limit', 'cross-department-improvement', 'Set per item; no default', '逐项填写，无默认值'],
  ['stage-limits', 'feedback-monitoring', 'None', '不设'],
  ['satisfaction-scale', 'gov-it-projects', '1 to 5 points', '1–5 分'],
  ['follow-up-window', 'gov-it-projects', 'Within 72 h; given up after 3 calls', '72 小时内；联系 3 次未果可结束'],
  ['callback-window', 'gov-it-projects', '24 h', '24 小时'],
  ['no-answer', 'gov-it-projects', "Closed after 7 days as 'no answer'", '7 天后以“未答复”关闭'],
  ['reconsideration-window', 'complaint-handling', '15 calendar days', '15 个自然日'],
  ['retention', 'gov-it-projects', 'The app deletes nothing', '应用不删除任何记录'],
])('%s of %s stands as proposed', (question, id, en, zh) => {
  expect(inUse(question, contentOf(id))).toEqual(['as-proposed', en, zh]);
});

it('another time of the callback changes no other answer', () => {
  const content = contentOf('feedback-monitoring', ({ followUp }) => ({ followUp: { ...followUp, callbackMinutes: 60 } }));
  expect([inUse('callback-window', content)[0], inUse('follow-up-window', content)[0]]).toEqual(['changed', 'as-proposed']);
});

it.each<[question: string, content: DraftContent, en: string]>([
  [
    'work-calendar',
    contentOf('complaint-handling', ({ calendar }) => ({
      calendar: {
        ...calendar,
        weekly: { ...calendar.weekly, wed: [['09:00', '12:00']] },
        holidays: ['2026-10-01'],
        workingDays: ['2026-10-10'],
      },
    })),
    'Mon–Tue 09:00–18:00; Wed 09:00–12:00; Thu–Fri 09:00–18:00, Asia/Shanghai, 1 holiday, 1 make-up day',
  ],
  [
    'default-urgency',
    contentOf('gov-it-projects', () => ({ urgencyMatrix: { all: { service: 'high' } } })),
    'By the matrix (1 cell filled in), else Medium',
  ],
  ['keyword-alarm', contentOf('feedback-monitoring', () => ({ keywordAlarm: { words: ['急'], raiseBy: 2 } })), '急; 2 levels up'],
  ['acknowledgement-contact', contentOf('gov-it-projects', () => ({ contact: { name: 'Desk', phone: '400' } })), 'Desk · 400'],
  [
    'lead-time',
    contentOf('gov-it-projects', () => ({ leadTime: { percent: 30, atLeastMinutes: 5 } })),
    '30 % of the limit, at least 5 minutes',
  ],
  [
    'lead-time',
    contentOf(
      'gov-it-projects',
      () => ({}),
      ({ escalation }) => ({
        escalation: escalation && {
          ...escalation,
          triggers: escalation.triggers.map((trigger) => ({ ...trigger, leadTime: { minutes: 30 } })),
        },
      }),
    ),
    '30 min',
  ],
  ['grace', contentOf('feedback-monitoring', () => ({ graceMinutes: 1 })), 'After 1 minute'],
  [
    'no-answer',
    contentOf('gov-it-projects', ({ satisfaction }) => ({ satisfaction: { ...satisfaction, closeUnansweredDays: 0 } })),
    'It stays open until the customer answers',
  ],
  [
    'reconsideration-window',
    contentOf(
      'complaint-handling',
      () => ({}),
      ({ rights }) => ({ rights: rights?.map((right) => ({ ...right, window: { calendarDays: 30 } })) ?? null }),
    ),
    '30 days',
  ],
  [
    'vip-rule',
    contentOf('service-quality-guide', () => ({
      classificationRules: [
        {
          ...({ id: 'vip', name: 'VIP', does: 'decides', axis: 'customer-tier', value: 'vip', weight: 1, stop: false } as const),
          when: { kind: 'organization', names: ['Bank'] },
        },
      ],
    })),
    '1 rule, then the agent; “Standard” unless chosen',
  ],
])('%s is told as the draft changed it', (question, content, en) => {
  expect(inUse(question, content).slice(0, 2)).toEqual(['changed', en]);
});

it.each([
  ['acknowledgement-contact', 'gov-it-projects'],
  ['service-regions', 'feedback-monitoring'],
  ['low-priority-check', 'cross-department-improvement'],
  ['handling-quality', 'gov-it-projects'],
])('%s is still open in %s until somebody enters it', (question, id) => {
  expect(inUse(question, contentOf(id))[0]).toBe('unset');
});

it('every question of every process says what is in use in both languages, and where', () => {
  for (const { id } of presets) {
    const content = contentOf(id);
    for (const { place, inUse: answer } of questionsOf(content, new Set())) {
      expect(place).toMatch(/^(profile|settings)\.\w/);
      expect(answer(content).text.en).toMatch(/\S/);
      expect(answer(content).text.zh).toMatch(/\S/);
    }
  }
});

it('a question that was asked stays when the draft answers it', () => {
  const content = contentOf(
    'complaint-handling',
    () => ({}),
    () => ({ retention: null }),
  );
  const ids = (asked: readonly string[]): readonly string[] => questionsOf(content, new Set(asked)).map(({ id }) => id);
  expect(ids([])).not.toContain('grace');
  expect(ids(['grace'])).toContain('grace');
});
