import { factName } from '../case/fact-names';
import { milestoneName } from '../case/names';
import type { Label } from '../label';
import type { Finding, FindingKind, NativeReason } from './finding';

/** A finding in one sentence, without its two values. Chinese is written, not translated. */
export function findingWords(finding: Finding): Label {
  const { en, zh } = SENTENCES[finding.kind](aboutWords(finding));
  const reasons = finding.reasons.map((reason) => REASONS[reason]);
  return reasons.length === 0
    ? { en, zh }
    : { en: `${en}: ${reasons.map((reason) => reason.en).join('; ')}`, zh: `${zh}：${reasons.map((reason) => reason.zh).join('；')}` };
}

const SENTENCES: Readonly<Record<FindingKind, (about: Label) => Label>> = {
  'fact-missing': ({ en, zh }) => ({ en: `Happened in Jira, but was never recorded: ${en}`, zh: `Jira 中已发生，但未被记录：${zh}` }),
  'fact-unknown': ({ en, zh }) => ({
    en: `Recorded, but Jira's history has no such change: ${en}`,
    zh: `有记录，但 Jira 历史中没有这一变更：${zh}`,
  }),
  'instant-differs': ({ en, zh }) => ({
    en: `Recorded at another time than it happened: ${en}`,
    zh: `记录的时间与实际发生的时间不一致：${zh}`,
  }),
  'received-differs': () => ({ en: 'The item was created at another time than its clocks start', zh: '事项的创建时间与计时起点不一致' }),
  'issue-gone': () => ({
    en: 'The item is gone from Jira, or the app may not see it any more; its clocks still run',
    zh: 'Jira 中已没有该事项，或应用无权查看，但计时仍在进行',
  }),
  'row-differs': ({ en, zh }) => ({ en: `The stored state does not follow from the facts: ${en}`, zh: `保存的状态与事实不符：${zh}` }),
  'property-differs': ({ en, zh }) => ({
    en: `What Jira shows does not follow from the facts: ${en}`,
    zh: `Jira 中显示的内容与事实不符：${zh}`,
  }),
  'native-contradicts': ({ en, zh }) => ({
    en: `Jira's own service level contradicts the record, and no known reason explains it: ${en}`,
    zh: `Jira 自带的服务级别与记录矛盾，且没有已知原因可以解释：${zh}`,
  }),
  'native-differs': ({ en, zh }) => ({ en: `${en}: Jira's own service level judges otherwise`, zh: `${zh}：Jira 自带的服务级别判断不同` }),
  'comment-gone': ({ en, zh }) => ({ en: `The comment behind it was deleted in Jira: ${en}`, zh: `对应的评论已在 Jira 中删除：${zh}` }),
};

const REASONS: Readonly<Record<NativeReason, Label>> = {
  goal: { en: 'its goal is another', zh: '目标时长不同' },
  calendar: { en: 'it counts by another calendar', zh: '使用的工作日历不同' },
  pauses: { en: 'it does not stop for the same pauses', zh: '暂停的处理不同' },
  'own-settings': { en: 'it counts by a calendar or pauses of its own', zh: '使用自己的日历或暂停条件' },
  'answered-outside-jira': {
    en: 'the customer was answered outside Jira, of which it knows nothing',
    zh: '客户是在 Jira 之外得到答复的，它并不知道',
  },
  'other-end': { en: 'something else ends its clock', zh: '结束计时的条件不同' },
  'resolving-counts-as-answer': {
    en: 'it takes resolving for an answer; ours waits for a reply',
    zh: '它把解决视为答复，本应用则等待回复',
  },
};

const FIELDS: Readonly<Record<string, Label>> = {
  number: { en: 'number', zh: '编号' },
  profile: { en: 'process', zh: '流程' },
  profileVersion: { en: 'version of the process', zh: '流程版本' },
  axes: { en: 'classification', zh: '分类' },
  type: { en: 'type', zh: '类型' },
  urgency: { en: 'urgency', zh: '紧急程度' },
  channel: { en: 'channel', zh: '渠道' },
  state: { en: 'state', zh: '状态' },
  receivedAt: { en: 'time of receipt', zh: '接收时间' },
  deadlines: { en: 'deadlines', zh: '时限' },
  attempt: { en: 'attempt', zh: '处理次数' },
  emergency: { en: 'emergency', zh: '应急' },
  paused: { en: 'paused', zh: '暂停' },
  escalationLevel: { en: 'escalation level', zh: '升级级别' },
  responseDueAt: { en: 'first response due', zh: '首次响应时限' },
  responseMetAt: { en: 'first response given', zh: '首次响应时间' },
  resolveDueAt: { en: 'resolution due', zh: '解决时限' },
  resolveMetAt: { en: 'resolved', zh: '解决时间' },
  resolvedAt: { en: 'present attempt resolved', zh: '本次处理解决时间' },
  nextDueAt: { en: 'next deadline', zh: '下一时限' },
  breached: { en: 'overdue', zh: '超时' },
  rating: { en: 'rating', zh: '评分' },
  satisfaction: { en: 'satisfaction', zh: '满意度' },
  property: { en: 'the whole property', zh: '整个属性' },
};

/** A field this table does not know yet shows its own name. */
function aboutWords({ kind, about }: Finding): Label {
  if (kind === 'native-differs' || kind === 'native-contradicts') return milestoneName(about);
  if (kind === 'row-differs' || kind === 'property-differs') return FIELDS[about] ?? { en: about, zh: about };
  return factName(about);
}
