import type { CaseEventOf } from '../case/case-event';
import type { Label } from '../label';
import { workPart } from './work-parts';

/** A change of a handling document in words, for the time line. */
export function describeWork(fact: CaseEventOf<'work-recorded'>): Label {
  const part = nameOf(fact.part);
  if (fact.undo === true) return { en: `${part.en}: change undone`, zh: `${part.zh}：已撤销修改` };
  return { en: `${part.en} updated`, zh: `更新${part.zh}` };
}

export function describeApproval({ part: id, decision, note }: CaseEventOf<'approval-given'>): Label {
  const part = nameOf(id);
  if (decision === 'approved') return { en: `${part.en} approved`, zh: `${part.zh}审批通过` };
  return { en: `${part.en} returned: ${note ?? ''}`, zh: `${part.zh}已退回：${note ?? ''}` };
}

const nameOf = (part: string): Label => workPart(part)?.label ?? { en: 'Handling record', zh: '处理记录' };
