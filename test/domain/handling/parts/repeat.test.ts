import type { CaseEvent } from '../../../../src/domain/case/case-event';
import { foldCase } from '../../../../src/domain/case/fold-case';
import { workState } from '../../../../src/domain/handling/work-state';
import { MONDAY_9, minutes, opened } from '../../../builders/case-events';
import { configured } from '../../../builders/profile-case';

const marked: CaseEvent = {
  kind: 'repeat-marked',
  at: MONDAY_9 + minutes(1),
  of: 'FB-1',
  issueId: '1',
  number: 'FB-2026-0001',
  how: 'agent',
  time: 1,
};
const dismissed: CaseEvent = { kind: 'repeat-dismissed', at: MONDAY_9 + minutes(2), of: 'FB-1' };
const fieldsOf = (profile: string, facts: readonly CaseEvent[]): readonly string[] =>
  workState(configured(profile).profile, foldCase([opened(), ...facts]))
    .filter(({ part }) => part.id === 'repeat')
    .flatMap(({ fields }) => fields.map(({ field }) => field.label.en));

test.each<[string, string, readonly CaseEvent[], readonly string[]]>([
  [
    'a repeat is asked the four questions (S0-88)',
    'gov-it-projects',
    [marked],
    ['Analyse why it recurs', 'Check earlier handling', 'Root solution', 'Prevention'],
  ],
  ['a case that is none is not', 'gov-it-projects', [], []],
  ['nor is one whose mark was taken back', 'gov-it-projects', [marked, dismissed], []],
  ['a process that asks nothing', 'complaint-handling', [marked], []],
  ['the problem library (S3-54)', 'feedback-monitoring', [marked], ['Group into problem library']],
])('%s', (_name, profile, facts, fields) => {
  expect(fieldsOf(profile, facts)).toEqual(fields);
});
