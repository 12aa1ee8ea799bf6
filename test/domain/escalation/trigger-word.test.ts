import type { Registration } from '../../../src/domain/case/case-event';
import type { EscalationRule } from '../../../src/domain/escalation/escalation-rule';
import { triggerWord } from '../../../src/domain/escalation/trigger-word';

const rule = (trigger: EscalationRule['trigger']): EscalationRule => ({ trigger }) as EscalationRule;
const written = (description: string): Registration => ({ summary: 'Handling', description }) as Registration;
const lawyer = rule({ kind: 'words', words: ['lawyer', '律师'] });

test.each([
  ['My Lawyer will write', 'Lawyer'],
  ['I do not need a lawyer', null],
  ['I do not need a lawyer. My lawyer agrees', 'lawyer'],
  ['我不需要律师', null],
  ['我的律师会联系', '律师'],
])('%s: %s', (text, word) => {
  expect(triggerWord(lawyer, written(text))).toBe(word);
});

test('a rule that goes by something else has none', () => {
  expect(triggerWord(rule({ kind: 'emergency' }), written('lawyer'))).toBeNull();
});
