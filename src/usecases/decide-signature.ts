import type { SigningCapacity } from '../domain/case/facts/handling-facts';
import { investigationReport } from '../domain/handling/investigation-report';
import { INVESTIGATION_REPORT } from '../domain/handling/parts/investigation';
import { type Decision, refuseClosed } from './decide-agent-fact';
import { Refused } from './refused';

/**
 * Signs or returns the investigation report as one of those the profile names (S4-73). Each of the three is another person; who
 * signed stands by what was on screen, and a report that changed meanwhile must be read first. The record of an approval with
 * user and time, no electronic signature in the sense of the law.
 * @param capacity by what right this person signs for the role; `null`: by none
 */
export const signReport =
  (
    input: {
      readonly as: string;
      readonly decision: 'approved' | 'returned';
      readonly digest: string;
      readonly note?: string | undefined;
    },
    capacity: SigningCapacity | null,
  ): Decision =>
  ({ feedbackCase, configuration, at, by }) => {
    refuseClosed(feedbackCase);
    const report = investigationReport(configuration.profile, feedbackCase);
    if (report === null) throw new Refused('not-possible-now', 'investigation');
    const signature = report.signatures.find(({ as }) => as === input.as);
    if (signature === undefined) throw new Refused('invalid-input', 'signature');
    if (capacity === null) throw new Refused('not-permitted', 'signer');
    if (input.digest !== report.digest) throw new Refused('conflict', 'report-changed');
    const [missing] = report.missing;
    if (missing !== undefined)
      throw new Refused('not-possible-now', '', {
        path: INVESTIGATION_REPORT.id,
        text: { en: `The report is not complete: “${missing.en}” is empty.`, zh: `调查报告尚不完整：“${missing.zh}”未填写。` },
      });
    if (input.decision === 'returned' && input.note === undefined) throw new Refused('invalid-input', 'return-reason');
    if (signature.state === 'signed' && signature.by === by && input.decision === 'approved') return [];
    // The colleague's own stands; whoever does not agree returns the report with a reason.
    if (signature.state === 'signed' && input.decision === 'approved') throw new Refused('not-possible-now', 'signed-already');
    const others = report.signatures.filter(({ as, state }) => as !== input.as && state === 'signed');
    if (input.decision === 'approved' && others.some((other) => other.by === by)) throw new Refused('not-possible-now', 'signed-as-other');
    const note = input.note === undefined ? {} : { note: input.note };
    return [
      {
        kind: 'approval-given',
        at,
        by,
        part: INVESTIGATION_REPORT.id,
        as: input.as,
        decision: input.decision,
        digest: report.digest,
        ...note,
        ...(capacity === 'holder' ? {} : { capacity }),
      },
    ];
  };
