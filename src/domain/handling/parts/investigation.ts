import { labelledFields } from '../labelled-fields';
import type { PartContext, WorkField, WorkPart } from '../work-part';

/** Field ids of the investigation record that its steps are read from. */
export const INQUIRY = 'first-inquiry';
export const METHODS = 'methods';
export const SUMMARY = 'summary';

const METHOD_HINT = {
  en: 'Direct: ask the people concerned. Indirect: records and third parties. Cross-check: several independent sources. Technical: data and logs.',
  zh: '直接核实：询问当事人；间接核实：第三方与系统记录；交叉验证：多个独立来源相互印证；技术核实：数据与日志比对。',
};

/**
 * What an investigation writes down beside its evidence: the first inquiry (S4-68), the methods by which facts were verified
 * (S4-75…S4-78) and, at the end, what the whole process taught (S4-72).
 */
export const INVESTIGATION: WorkPart = {
  id: 'investigation',
  label: { en: 'Investigation', zh: '调查' },
  fields: ({ profile: { investigation } }) => {
    if (investigation === null) return [];
    const common = { required: false, src: investigation.src ?? [] };
    return [
      {
        id: INQUIRY,
        label: { en: 'First inquiry', zh: '初步调查' },
        hint: {
          en: 'What the complainant and those concerned said; facts, no judgement',
          zh: '记录投诉人及相关人员的陈述，只写事实，不作评判',
        },
        kind: 'long-text',
        ...common,
      },
      {
        id: METHODS,
        label: { en: 'Verified by', zh: '核实方法' },
        hint: METHOD_HINT,
        kind: 'choices',
        options: investigation.verificationMethods.map(({ id, label }) => ({ id, label })),
        ...common,
      },
      {
        id: SUMMARY,
        label: { en: 'Review of the whole process', zh: '全过程总结' },
        hint: { en: 'What went well, what is changed for next time', zh: '哪些做得好，今后如何改进' },
        kind: 'long-text',
        ...common,
      },
    ];
  },
};

/** The written report that is signed (S4-70, S4-73). */
export const INVESTIGATION_REPORT: WorkPart = {
  id: 'investigation-report',
  label: { en: 'Investigation report', zh: '调查报告' },
  fields: reportFields,
};

function reportFields({ profile: { investigation } }: Pick<PartContext, 'profile'>): readonly WorkField[] {
  if (investigation === null) return [];
  const common = { required: false, src: investigation.src ?? [] };
  return labelledFields(investigation.reportContents, common, () => ({ kind: 'long-text' }));
}
