import type { Label } from '../label';
import { idFromLabel } from '../profile/id-from-label';
import type { FieldKind, WorkField } from './work-part';

/** Fields for labels of a profile: ids from the labels, each once. `refine` gives what sets one apart. */
export function labelledFields(
  labels: readonly Label[],
  common: Pick<WorkField, 'required' | 'src'> & { readonly prefix?: string; readonly group?: Label },
  refine: (id: string, label: Label) => Partial<WorkField> = () => ({}),
): readonly WorkField[] {
  const { prefix = '', ...rest } = common;
  const taken = new Set<string>();
  return labels.map((label, index) => {
    const own = idFromLabel(label.en) || `entry-${index + 1}`;
    const id = prefix + (taken.has(own) ? `${own}-${index + 1}` : own);
    taken.add(own);
    return { id, label, kind: kindOf(own), ...rest, ...refine(own, label) };
  });
}

/** A name or a word fits in a line, a day is a day; everything else is written out. */
function kindOf(id: string): FieldKind {
  if (/(^|-)(date|deadline|limit|completion|timetable)$/.test(id)) return 'date';
  if (/(^|-)(person|owner|handler|department|state)$/.test(id)) return 'text';
  return 'long-text';
}

export const YES_NO = [
  { id: 'yes', label: { en: 'Yes', zh: '是' } },
  { id: 'no', label: { en: 'No', zh: '否' } },
] as const;
