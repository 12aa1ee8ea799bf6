import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { investigationReport } from '../../../src/domain/handling/investigation-report';
import { investigationSteps } from '../../../src/domain/handling/investigation-steps';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { recorded, reportWritten, signed, written } from '../../builders/evidence';
import { configured } from '../../builders/profile-case';

const { profile } = configured('complaint-handling');
const stepsOf = (facts: readonly CaseEvent[], missing: readonly string[] = []) =>
  investigationSteps(profile, foldCase([opened({ missing }), ...facts]));
const inWords = (facts: readonly CaseEvent[], missing?: readonly string[]): readonly string[] =>
  stepsOf(facts, missing).map(({ state, needs }) => `${state}${needs === null ? '' : `: ${needs.en}`}`);

const inquiry = written('investigation', 'first-inquiry', 'She says the fee was never named.');
const methods = written('investigation', 'methods', ['direct', 'cross']);
const evidence = recorded('e1');
const digestOf = (facts: readonly CaseEvent[]): string => investigationReport(profile, foldCase([opened(), ...facts]))?.digest ?? '';
const signatures = (facts: readonly CaseEvent[]): readonly CaseEvent[] =>
  ['investigator', 'responsible-person', 'supervising-leader'].map((as, index) => signed(as, `acc-${index}`, digestOf(facts)));
const replied: CaseEvent = { kind: 'result-replied', at: MONDAY_9 + hours(8), method: 'oral', outcome: 'solved', text: 't' };
const summary = written('investigation', 'summary', 'Name the fee first.', MONDAY_9 + hours(9));

describe('the six steps of an investigation (S4-67…S4-72)', () => {
  test('each says what it still needs; the first that is not done is where it stands', () => {
    expect(inWords([], ['name'])).toEqual([
      'present: The registration is incomplete',
      'open: Record what was asked and learnt',
      'open: No evidence yet',
      'open: Report: “Nature of the event” is empty',
      'open: Tell the customer the result',
      'open: Sum up and evaluate the whole process',
    ]);
  });

  test.each<[string, readonly CaseEvent[], string]>([
    ['a first inquiry (S4-68)', [inquiry], 'done,done,present,open,open,open'],
    ['evidence without a method of verification (S4-75…S4-78)', [inquiry, evidence], 'done,done,present,open,open,open'],
    ['evidence and methods (S4-69)', [inquiry, evidence, methods], 'done,done,done,present,open,open'],
    ['a report without signatures (S4-70)', [inquiry, evidence, methods, ...reportWritten], 'done,done,done,present,open,open'],
    [
      'a signed report (S4-73)',
      [inquiry, evidence, methods, ...reportWritten, ...signatures([evidence, ...reportWritten])],
      'done,done,done,done,present,open',
    ],
    [
      'the result told (S4-71) and the process summed up (S4-72)',
      [inquiry, evidence, methods, ...reportWritten, ...signatures([evidence, ...reportWritten]), replied, summary],
      'done,done,done,done,done,done',
    ],
    ['the result told too early', [replied], 'done,present,open,open,done,open'],
  ])('with %s', (_name, facts, states) => {
    expect(
      stepsOf(facts)
        .map(({ state }) => state)
        .join(','),
    ).toBe(states);
  });

  test('evidence that does not count yet is named', () => {
    expect(inWords([inquiry, recorded('e1', { checks: {} }), recorded('e2', { checks: {} })])[2]).toBe(
      'present: 2 pieces do not count yet',
    );
  });

  test('nothing where the profile asks for no investigation', () => {
    expect(investigationSteps(configured('gov-it-projects').profile, foldCase([opened()]))).toEqual([]);
  });
});
