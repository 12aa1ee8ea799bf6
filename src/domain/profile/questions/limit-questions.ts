import type { Label } from '../../label';
import { limitText } from '../../sla/limit-text';
import { namesIn } from '../diff/names';
import { same } from '../draft/three-way';
import type { Profile } from '../schema';
import { calendarInWords } from './calendar-in-words';
import { bySetting, type InUse, type Question } from './question';

type LimitOf = Profile['limits'][number];
const limitsIn = (profile: Profile, test: (limit: LimitOf) => boolean): number =>
  profile.limits.filter((limit) => limit.enabled !== false && test(limit)).length;

/** So many limits, or none as proposed. */
const counted = (n: number, none: Label): InUse =>
  n === 0
    ? { text: none, state: 'as-proposed' }
    : { text: { en: n === 1 ? '1 time limit' : `${n} time limits`, zh: `${n} 项时限` }, state: 'changed' };

/** The proposal for a check the source only calls periodic (S1-22). */
const CHECKED_EVERY = { workingDays: 5 };

/** What is asked about times (spec part 5). */
export const LIMIT_QUESTIONS: readonly Question[] = [
  {
    id: 'work-calendar',
    text: { en: 'Which days and hours count as working time?', zh: '哪些日期和时段算工作时间？' },
    proposal: {
      en: 'Monday to Friday 09:00–18:00, Asia/Shanghai, no holidays entered',
      zh: '周一至周五 09:00–18:00，北京时间，节假日为空',
    },
    why: { en: 'The process counts in working days and does not say which those are.', zh: '原流程按工作日计时，未说明工作日和工作时间。' },
    src: 'part 5',
    isOpen: ({ clock }) => clock.mode !== 'calendar',
    ...bySetting('calendar', ({ settings }) => calendarInWords(settings.calendar)),
  },
  {
    id: 'lead-time',
    text: { en: 'How long before a limit expires does the warning come?', zh: '时限到期前多久预警？' },
    proposal: { en: '20 % of the limit, at least 10 minutes', zh: '时限的 20%，至少 10 分钟' },
    why: {
      en: 'The process escalates what is “about to expire” and does not say when that is.',
      zh: '原流程规定“即将超时”须升级，未说明提前多久。',
    },
    src: 'S0-85',
    isOpen: ({ escalation }) => escalation?.triggers.some((trigger) => trigger.auto === 'timer' && trigger.leadTime === null) ?? false,
    place: 'settings.leadTime',
    inUse: (content) => {
      const timers = (content.profile.escalation?.triggers ?? []).filter(({ auto }) => auto === 'timer');
      const [given] = timers.flatMap(({ leadTime }) => leadTime ?? []);
      if (given !== undefined && timers.every(({ leadTime }) => leadTime != null)) return { text: limitText(given), state: 'changed' };
      return bySetting('leadTime', ({ settings: { leadTime } }) => ({
        en: `${leadTime.percent} % of the limit, at least ${leadTime.atLeastMinutes} minutes`,
        zh: `时限的 ${leadTime.percent}%，至少 ${leadTime.atLeastMinutes} 分钟`,
      })).inUse(content);
    },
  },
  {
    id: 'escalate-overdue',
    text: { en: 'Does an overdue limit escalate?', zh: '超过时限是否升级？' },
    proposal: { en: 'Yes', zh: '是' },
    why: { en: 'Some processes escalate what is late, others say nothing.', zh: '有的流程规定超时升级，有的未作说明。' },
    src: 'part 3.2 #15',
    isOpen: () => true,
    ...bySetting('escalateOverdue', ({ settings }) => (settings.escalateOverdue ? { en: 'Yes', zh: '是' } : { en: 'No', zh: '否' })),
  },
  {
    id: 'grace',
    text: { en: "When is a limit 'at once' overdue?", zh: '“立即”的时限多久算超时？' },
    proposal: { en: 'After 15 minutes', zh: '15 分钟后' },
    why: { en: 'The process says “at once”, which is no number.', zh: '原流程写“立即”，没有具体数值。' },
    src: 'S1-11, S2-22, S3-29',
    isOpen: (profile) => limitsIn(profile, ({ due }) => due.immediate === true) > 0,
    ...bySetting('graceMinutes', ({ settings: { graceMinutes: n } }) => ({
      en: n === 1 ? 'After 1 minute' : `After ${n} minutes`,
      zh: `${n} 分钟后`,
    })),
  },
  {
    id: 'resolve-limit',
    text: { en: 'By when is an item to be resolved?', zh: '问题应在何时解决？' },
    proposal: { en: 'Set per item by the person responsible; no default', zh: '由责任人逐项填写，无默认值' },
    why: { en: 'The process promises a first response and no time for the solution.', zh: '原流程规定了响应时限，未规定解决时限。' },
    src: 'S1-21, S3-29, S3-31',
    isOpen: (profile) => limitsIn(profile, ({ milestone }) => milestone === 'resolve') === 0,
    place: 'profile.limits',
    inUse: ({ profile }) =>
      counted(
        limitsIn(profile, ({ milestone }) => milestone === 'resolve'),
        { en: 'Set per item; no default', zh: '逐项填写，无默认值' },
      ),
  },
  {
    id: 'low-priority-check',
    text: { en: 'How often are low-priority items checked?', zh: '低优先级反馈多久检查一次？' },
    proposal: { en: 'Every 5 working days', zh: '每 5 个工作日' },
    why: { en: 'The process says “periodically”, which is no number.', zh: '原流程写“定期”，没有具体间隔。' },
    src: 'S1-22',
    isOpen: ({ tracking }) => tracking.cadence?.some((entry) => entry.every === null) ?? false,
    place: 'profile.tracking',
    inUse: (content) => {
      const cadence = content.profile.tracking.cadence ?? [];
      const names = namesIn(content);
      const parts = cadence.flatMap(({ when, every }) => {
        if (every === null) return [];
        const [condition, length] = [names.condition(when), limitText(every)];
        return [{ en: `${condition.en}: every ${length.en}`, zh: `${condition.zh}：每 ${length.zh}` }];
      });
      if (parts.length < cadence.length || cadence.length === 0)
        return { text: { en: 'No interval: nobody is reminded', zh: '未设间隔：不提醒' }, state: 'unset' };
      return {
        text: { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') },
        state: cadence.length === 1 && same(cadence[0]?.every, CHECKED_EVERY) ? 'as-proposed' : 'changed',
      };
    },
  },
  {
    id: 'stage-limits',
    text: { en: 'How long may each stage take?', zh: '各环节的完成时限是多少？' },
    proposal: { en: 'None', zh: '不设' },
    why: { en: 'The process asks for a limit for each stage and gives none.', zh: '原流程要求各环节设时限，未给出数值。' },
    src: 'S3-34',
    isOpen: ({ axes }) => (axes['stage']?.length ?? 0) > 1,
    place: 'profile.limits',
    inUse: ({ profile }) =>
      counted(
        limitsIn(profile, ({ when }) => when['stage'] !== undefined),
        { en: 'None', zh: '不设' },
      ),
  },
];
