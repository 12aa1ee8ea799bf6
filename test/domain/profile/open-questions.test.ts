import { openQuestions } from '../../../src/domain/profile/open-questions';
import { presets } from '../../../src/domain/profile/presets';
import { preset } from '../intake/preset-configuration';

const idsOf = (id: string): string[] => openQuestions(preset(id)).map((question) => question.id);

it.each([
  [
    'gov-it-projects',
    ['lead-time', 'satisfaction-scale', 'default-urgency', 'follow-up-window', 'handling-quality', 'no-answer'],
    ['work-calendar', 'grace', 'vip-rule', 'reconsideration-window', 'resolve-limit'],
  ],
  [
    'cross-department-improvement',
    ['work-calendar', 'urgency-factors', 'low-priority-check', 'resolve-limit', 'grace'],
    ['lead-time', 'satisfaction-scale', 'numbering'],
  ],
  [
    'service-quality-guide',
    ['work-calendar', 'satisfaction-scale', 'vip-rule', 'problem-grade', 'major-complaint-flag', 'grace', 'numbering'],
    ['lead-time', 'retention'],
  ],
  [
    'feedback-monitoring',
    ['work-calendar', 'service-regions', 'keyword-alarm', 'description-length', 'stage-limits', 'follow-up-window', 'grace'],
    ['vip-rule', 'satisfaction-scale'],
  ],
  [
    'complaint-handling',
    ['work-calendar', 'reconsideration-window', 'incident-levels', 'follow-up-window', 'no-answer', 'numbering'],
    ['retention', 'lead-time', 'stage-limits'],
  ],
])('%s asks what its source leaves open (spec part 5)', (id, open, settled) => {
  expect(idsOf(id)).toEqual(expect.arrayContaining(open));
  for (const question of settled) expect(idsOf(id)).not.toContain(question);
});

it('what its source left open stays asked once it is answered; a process of its own asks what it leaves open itself', () => {
  const gov = preset('gov-it-projects');
  const escalation = gov.escalation && {
    ...gov.escalation,
    triggers: gov.escalation.triggers.map((trigger) => ({ ...trigger, leadTime: { minutes: 30 } })),
  };
  expect(openQuestions({ ...gov, escalation }).map((question) => question.id)).toContain('lead-time');
  expect(openQuestions({ ...gov, id: 'own-process', escalation }).map((question) => question.id)).not.toContain('lead-time');
});

it('every question is asked once, in both languages, with a reason, a proposal and its source', () => {
  for (const profile of presets) {
    const questions = openQuestions(profile);
    expect(new Set(questions.map((question) => question.id)).size).toBe(questions.length);
    for (const { text, proposal, why, src } of questions) {
      for (const label of [text, proposal, why]) {
        expect(label.en).toMatch(/\w/);
        expect(label.zh).toMatch(/\p{Script=Han}/u);
      }
      expect(src).toMatch(/^(S\d-\d+|part \d)/);
    }
  }
});
