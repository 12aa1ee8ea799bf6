import type { CaseEvent } from '../../../../src/domain/case/case-event';
import { foldCase } from '../../../../src/domain/case/fold-case';
import { proposeTexts } from '../../../../src/domain/handling/result-reply/propose-texts';
import { replyParts } from '../../../../src/domain/handling/result-reply/reply-parts';
import { SNIPPETS } from '../../../../src/domain/handling/result-reply/snippets';
import { opened } from '../../../builders/case-events';
import { written } from '../../../builders/evidence';
import { configured } from '../../../builders/profile-case';

const proposed = (profile: string, facts: readonly CaseEvent[], language: 'en' | 'zh' = 'en') =>
  proposeTexts(replyParts(configured(profile).profile, false), foldCase([opened({ language }), ...facts]));

test('a reply is prefilled from registration, plan and analysis (S1-28)', () => {
  expect(proposed('cross-department-improvement', [written('plan', 'measures', 'Refund')])).toEqual({
    'problem-description': 'Nobody can log in.',
    'measures-taken': 'Refund',
    prevention: '',
    reason: '',
    'further-plan': '',
  });
});

test('what nobody wrote is a plain sentence in the customer’s language, or empty (S4-105, S4-121)', () => {
  const zh = proposed('complaint-handling', [written('analysis', 'core-problem', '重复收费')], 'zh');
  expect(zh).toMatchObject({ result: '', cause: '重复收费' });
  expect(zh['later-service']).toContain('如问题再次出现');
});

test('the result holds what was done (S4-121)', () => {
  expect(proposed('complaint-handling', [written('plan', 'measures', 'Refund')])['result']).toBe('Refund');
});

test('snippets are polite and exist in both languages (S2-07)', () => {
  for (const { name, text } of SNIPPETS) for (const word of [name.en, name.zh, text.en, text.zh]) expect(word).not.toBe('');
  expect(SNIPPETS.map(({ text }) => text.zh).join()).toMatch(/请问还有什么可以帮您.*感谢您/);
});
