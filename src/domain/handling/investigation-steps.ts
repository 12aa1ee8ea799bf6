import type { FeedbackCase } from '../case/feedback-case';
import { doubtsOf } from '../intake/doubts';
import type { Label } from '../label';
import { idFromLabel } from '../profile/id-from-label';
import type { Profile } from '../profile/schema';
import { counts, evidenceOf, standing } from './evidence';
import { type InvestigationReport, investigationReport } from './investigation-report';
import { INQUIRY, INVESTIGATION, METHODS, SUMMARY } from './parts/investigation';
import { workRecord } from './work-record';
import { textIn } from './work-text';

/** One step of the investigation, with what it still needs while it is not done. */
export interface InvestigationStep {
  readonly id: string;
  readonly label: Label;
  readonly state: 'done' | 'present' | 'open';
  readonly needs: Label | null;
}

interface Findings {
  readonly profile: Profile;
  readonly feedbackCase: FeedbackCase;
  readonly report: InvestigationReport;
  readonly text: (field: string) => string;
}

/**
 * What a step still needs; `null` when it is done. Told by the facts, so that nobody ticks off what was not done (S4-67…S4-72).
 * Steps are known by the names of the source; a step an admin named otherwise counts as done once a later one is.
 */
const NEEDS: Readonly<Record<string, (findings: Findings) => Label | null>> = {
  'accept-and-register': ({ feedbackCase }) =>
    feedbackCase.registration.missing.length === 0 ? null : { en: 'The registration is incomplete', zh: '登记信息尚未补全' },
  'first-inquiry': ({ text }) => (text(INQUIRY) !== '' ? null : { en: 'Record what was asked and learnt', zh: '记录初步调查情况' }),
  evidence: evidenceNeeds,
  'conclusion-and-report': ({ report }) => {
    const [missing] = report.missing;
    if (missing !== undefined) return { en: `Report: “${missing.en}” is empty`, zh: `调查报告缺“${missing.zh}”` };
    const open = report.signatures.find(({ state }) => state !== 'signed');
    return open === undefined ? null : { en: `Signature: ${open.label.en}`, zh: `待${open.label.zh}签字确认` };
  },
  'handle-and-feed-back': ({ feedbackCase }) =>
    feedbackCase.events.some((event) => event.kind === 'result-replied')
      ? null
      : { en: 'Tell the customer the result', zh: '向投诉人反馈处理结果' },
  'close-the-loop': ({ text }) => (text(SUMMARY) !== '' ? null : { en: 'Sum up and evaluate the whole process', zh: '总结评估全过程' }),
};

function evidenceNeeds({ profile, feedbackCase, text }: Findings): Label | null {
  const pieces = standing(evidenceOf(feedbackCase));
  const checks = profile.investigation?.electronicChecks ?? [];
  const doubtful = pieces.filter((piece) => !counts(piece, checks)).length;
  if (pieces.length === 0) return { en: 'No evidence yet', zh: '尚无证据' };
  if (doubtful > 0)
    return {
      en: doubtful === 1 ? '1 piece does not count yet' : `${doubtful} pieces do not count yet`,
      zh: `${doubtful} 件证据尚不能采信`,
    };
  return text(METHODS) !== '' ? null : { en: 'Say how the facts were verified', zh: '填写核实方法' };
}

/** The steps of the profile in order; the first that is not done is where the investigation stands. */
export function investigationSteps(profile: Profile, feedbackCase: FeedbackCase): readonly InvestigationStep[] {
  const report = investigationReport(profile, feedbackCase);
  if (profile.investigation === null || report === null) return [];
  const record = workRecord(feedbackCase.events);
  const text = (field: string): string => textIn(record, INVESTIGATION.id, field);
  const needs = profile.investigation.steps.map((label) => {
    const id = idFromLabel(label.en);
    return { id, label, needs: NEEDS[id]?.({ profile, feedbackCase, report, text }) };
  });
  // What cannot be taken up is not investigated any further.
  const stopped = doubtsOf(feedbackCase).invalid !== null;
  const present = stopped ? -1 : needs.findIndex((step) => step.needs != null);
  return needs.map((step, index): InvestigationStep => {
    const laterDone = needs.slice(index + 1).some((later) => later.needs === null);
    const done = step.needs === null || (step.needs === undefined && laterDone);
    return { ...step, needs: stopped ? null : (step.needs ?? null), state: done ? 'done' : index === present ? 'present' : 'open' };
  });
}
