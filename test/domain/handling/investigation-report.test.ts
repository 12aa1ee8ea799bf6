import type { CaseEvent } from '../../../src/domain/case/case-event';
import { foldCase } from '../../../src/domain/case/fold-case';
import { investigationReport } from '../../../src/domain/handling/investigation-report';
import { hours, MONDAY_9, opened } from '../../builders/case-events';
import { entry, OTHER_HASH, recorded, reportWritten, signed, written } from '../../builders/evidence';
import { configured } from '../../builders/profile-case';

const { profile } = configured('complaint-handling');
const reportOf = (facts: readonly CaseEvent[]) => {
  const report = investigationReport(profile, foldCase([opened(), ...facts]));
  if (report === null) throw new Error('the profile asks for an investigation');
  return report;
};
const base = [recorded('e1'), ...reportWritten];
const { digest } = reportOf(base);
const three = [
  signed('investigator', 'acc-1', digest),
  signed('responsible-person', 'acc-2', digest),
  signed('supervising-leader', 'acc-3', digest),
];
const later = MONDAY_9 + hours(9);

describe('the investigation report (S4-70, S4-73)', () => {
  test('names what is missing, and has nothing where the profile asks for no investigation', () => {
    expect(reportOf([]).missing.map(({ zh }) => zh)).toEqual(['事件性质', '责任方', '处理建议']);
    expect(reportOf(base).missing).toEqual([]);
    expect(investigationReport(configured('gov-it-projects').profile, foldCase([opened()]))).toBeNull();
  });

  test('is concluded by its three signatures', () => {
    expect(reportOf([...base, ...three.slice(0, 2)]).signatures.map(({ as, state }) => [as, state])).toEqual([
      ['investigator', 'signed'],
      ['responsible-person', 'signed'],
      ['supervising-leader', 'open'],
    ]);
    expect(reportOf([...base, ...three.slice(0, 2)]).concluded).toBe(false);
    expect(reportOf([...base, ...three]).concluded).toBe(true);
  });

  test.each<[string, CaseEvent]>([
    ['a text of the report changes', written('investigation-report', 'proposed-handling', 'Apology only', later)],
    ['a piece of evidence is added', recorded('e2', {}, later)],
    ['a check of evidence is taken back', recorded('e1', { checks: {} }, later)],
    ['a file is replaced', recorded('e1', { file: { attachmentId: '2', name: 'x', size: 1, mimeType: 'a/b', sha256: OTHER_HASH } }, later)],
    ['evidence is withdrawn', { kind: 'evidence-withdrawn', at: later, by: 'acc-1', evidence: 'e1', reason: 'r' }],
    [
      'a file turns out to be changed',
      {
        kind: 'evidence-verified',
        at: later,
        by: 'acc-1',
        evidence: 'e1',
        verdict: 'changed',
        recorded: entry().file?.sha256 ?? '',
        found: OTHER_HASH,
        attachmentId: '9',
      },
    ],
  ])('every signature lapses when %s', (_name, change) => {
    const report = reportOf([...base, ...three, change]);
    expect(report.signatures.map(({ state }) => state)).toEqual(['lapsed', 'lapsed', 'lapsed']);
    expect(report.concluded).toBe(false);
    expect(report.digest).not.toBe(digest);
  });

  test.each<[string, CaseEvent]>([
    ['a word beside the report', written('investigation', 'summary', 'Learnt', later)],
    [
      'a comparison that finds the file unchanged',
      {
        kind: 'evidence-verified',
        at: later,
        by: 'a',
        evidence: 'e1',
        verdict: 'unchanged',
        recorded: 'a'.repeat(64),
        found: 'a'.repeat(64),
        attachmentId: '10001',
      },
    ],
    ['a comment', { kind: 'customer-replied', at: later }],
  ])('%s leaves the signatures standing', (_name, change) => {
    expect(reportOf([...base, ...three, change]).concluded).toBe(true);
  });

  test('what was changed back is what was signed', () => {
    const there = written('investigation-report', 'proposed-handling', 'x', later);
    const back = written('investigation-report', 'proposed-handling', 'Apology and refund', later + 1);
    expect(reportOf([...base, ...three, there, back]).concluded).toBe(true);
  });

  test('a returned report needs a new signature', () => {
    const returned: CaseEvent = {
      ...signed('investigator', 'acc-1', digest, later),
      decision: 'returned',
      note: 'No cause named',
    } as CaseEvent;
    expect(reportOf([...base, ...three, returned]).signatures[0]).toMatchObject({ state: 'returned', note: 'No cause named', by: 'acc-1' });
  });
});
