import { axisName } from '../../case/names';
import { matches } from '../../sla/condition';
import { labelledFields, YES_NO } from '../labelled-fields';
import { factorOptions } from '../priority-factors';
import { askedAnew, RESOLVE_LIMIT } from '../resolve-limit';
import type { PartContext, WorkField, WorkPart } from '../work-part';
import { isPraise } from './is-praise';

/**
 * What the profile's analysis looks at and must produce (S0-45…S0-50, S1-15, S1-19, S1-21, S4-98…S4-101, S4-135). Dimensions
 * that are axes of the classification are corrected there. Where the profile demands it of some cases only, the others may
 * fill it in (S1-22).
 */
export const ANALYSIS: WorkPart = {
  id: 'analysis',
  label: { en: 'Analysis', zh: '分析' },
  milestone: 'first-assessment',
  fields: (context) => {
    const { analysis } = context.profile;
    if (analysis === null || isPraise(context.feedbackCase)) return [];
    const required = isAnalysisRequired(context);
    const common = { required, src: analysis.src ?? [] };
    const written = [...(analysis.priorityFactors ?? []), ...(analysis.freeText ?? []), ...analysis.outputs];
    return [
      ...analysis.dimensions.flatMap((axis) => dimension(context, axis, common)),
      ...labelledFields(written, common, (id, label) => {
        if (id === RESOLVE_LIMIT) return askedAnew(context.feedbackCase, 'analysis');
        const options = factorOptions(context.profile, id) ?? (label.en.endsWith('?') ? YES_NO : undefined);
        return options === undefined ? {} : { kind: 'choice', options };
      }),
    ];
  },
};

export const isAnalysisRequired = ({ profile, feedbackCase }: PartContext): boolean =>
  profile.analysis !== null && (profile.analysis.requiredWhen === null || matches(profile.analysis.requiredWhen, feedbackCase));

function dimension({ profile }: PartContext, axis: string, common: Pick<WorkField, 'required' | 'src'>): readonly WorkField[] {
  const options = profile.axes[axis]?.map(({ id, label }) => ({ id, label })) ?? [];
  return options.length === 0 ? [] : [{ id: axis, label: axisName(profile, axis), kind: 'axis', options, ...common }];
}
