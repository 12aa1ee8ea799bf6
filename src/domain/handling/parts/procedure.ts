import { labelledFields } from '../labelled-fields';
import type { PartContext, WorkField, WorkPart } from '../work-part';
import { standingIn } from '../work-record';
import { isPraise } from './is-praise';

/** The steps of the profile's procedure for this family of problems, as a checklist (S0-57…S0-66). */
export const PROCEDURE: WorkPart = {
  id: 'procedure',
  label: { en: 'Procedure', zh: '处理步骤' },
  afterApproval: true,
  fields: (context) => {
    const { profile, feedbackCase, record } = context;
    const procedures = profile.procedures ?? [];
    if (procedures.length === 0 || isPraise(feedbackCase)) return [];
    const recorded = standingIn(record, 'procedure', 'kind');
    const chosen = typeof recorded === 'string' ? recorded : proposedProcedure(context);
    const kind: WorkField = {
      id: 'kind',
      label: { en: 'Kind of problem', zh: '问题类别' },
      kind: 'choice',
      options: procedures.map(({ id, label }) => ({ id, label })),
      ...(chosen === null ? {} : { proposed: chosen }),
      required: chosen === null,
      src: procedures.flatMap(({ src }) => src),
    };
    const procedure = procedures.find(({ id }) => id === chosen);
    const checks = (procedure?.steps ?? []).flatMap((step, index) =>
      labelledFields(
        step.checks,
        { required: true, src: procedure?.src ?? [], prefix: `${procedure?.id}.${index + 1}.`, group: step.label },
        () => ({ kind: 'check' }),
      ),
    );
    return [kind, ...checks];
  },
};

/**
 * By problem nature and by what was asked for: a suggestion or a wished feature is a request, whatever its nature (S0-64…S0-66); a
 * flaw of a process is mended like one of the service (S0-61…S0-63). `null` where the case does not tell.
 */
export function proposedProcedure({ profile, feedbackCase }: PartContext): string | null {
  const { axes } = feedbackCase;
  const family =
    axes['type'] === 'suggestion' || axes['routing'] === 'feature-request'
      ? 'request'
      : (FAMILIES.get(axes['problem-nature'] ?? '') ?? null);
  return profile.procedures?.some(({ id }) => id === family) === true ? family : null;
}

const FAMILIES: ReadonlyMap<string, string> = new Map([
  ['technical', 'technical'],
  ['service', 'service'],
  ['process', 'service'],
]);
