import type { CaseEventOf } from '../case/case-event';
import type { Label } from '../label';
import { RESOLVE_LIMIT } from './resolve-limit';
import { workPart } from './work-parts';

/** A change of a handling document in words, for the time line. */
export function describeWork(fact: CaseEventOf<'work-recorded'>): Label {
  const part = nameOf(fact.part);
  if (fact.field === RESOLVE_LIMIT)
    return typeof fact.value === 'string'
      ? { en: `Resolve limit set: ${fact.value}`, zh: `设定解决时限：${fact.value}` }
      : { en: 'Resolve limit taken back', zh: '已取消解决时限' };
  if (fact.undo === true) return { en: `${part.en}: change undone`, zh: `${part.zh}：已撤销修改` };
  if (fact.redo === true) return { en: `${part.en}: undone change put back`, zh: `${part.zh}：已恢复所撤销的修改` };
  return { en: `${part.en} updated`, zh: `更新${part.zh}` };
}

export function describeApproval({ part: id, decision, note, capacity }: CaseEventOf<'approval-given'>): Label {
  const part = nameOf(id);
  const as = capacity === undefined ? { en: '', zh: '' } : CAPACITIES[capacity];
  if (decision === 'approved') return { en: `${part.en} approved${as.en}`, zh: `${part.zh}审批通过${as.zh}` };
  return { en: `${part.en} returned: ${note ?? ''}`, zh: `${part.zh}已退回：${note ?? ''}` };
}

/** Told where a signature was not given by somebody named for its role (S4-73). */
const CAPACITIES = {
  administrator: { en: ', signed as administrator of the project', zh: '（以项目管理员身份签署）' },
  anyone: { en: ', signed while nobody is named for the role', zh: '（该角色尚未指定人员）' },
} as const satisfies Record<string, Label>;

const nameOf = (part: string): Label => workPart(part)?.label ?? { en: 'Handling record', zh: '处理记录' };
