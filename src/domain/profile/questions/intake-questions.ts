import { LONGEST_DESCRIPTION, longestOf } from '../../intake/field-format';
import type { Label } from '../../label';
import { bySetting, listText, type Question } from './question';

const RESETS: Readonly<Record<string, Label>> = {
  yearly: { en: 'Each year', zh: '每年' },
  monthly: { en: 'Each month', zh: '每月' },
  never: { en: 'Never', zh: '不重置' },
};

/** The period a pattern shows: with a month it starts again monthly, with a year yearly. */
const shownPeriod = (pattern: string): string => (pattern.includes('{MM}') ? 'monthly' : pattern.includes('{YY') ? 'yearly' : 'never');

/** What is asked about how items come in (spec part 5). */
export const INTAKE_QUESTIONS: readonly Question[] = [
  {
    id: 'keyword-alarm',
    text: { en: 'Which words raise the urgency, and by how many levels?', zh: '哪些关键词自动提升紧急程度？提升几级？' },
    proposal: { en: '紧急, 投诉, 故障 and their English counterparts; one level up', zh: '紧急、投诉、故障及对应英文词；提升一级' },
    why: {
      en: 'The process gives three words as examples and does not say how far they raise the priority.',
      zh: '原流程仅举三个关键词为例，未说明优先级提升多少。',
    },
    src: 'S3-23',
    isOpen: ({ keywordTriggers }) => keywordTriggers === null || keywordTriggers.raiseBy === null,
    ...bySetting('keywordAlarm', ({ settings: { keywordAlarm } }) => {
      const { words, raiseBy } = keywordAlarm;
      if (words.length === 0) return { en: 'Off: no words', zh: '已停用：无关键词' };
      return {
        en: `${words.join(', ')}; ${raiseBy === 1 ? 'one level' : `${raiseBy} levels`} up`,
        zh: `${words.join('、')}；提升 ${raiseBy} 级`,
      };
    }),
  },
  {
    id: 'numbering',
    text: { en: 'How are items numbered?', zh: '反馈如何编号？' },
    proposal: { en: 'The Jira key is shown', zh: '使用 Jira 编号' },
    why: { en: 'The process has no numbers of its own.', zh: '原流程未规定编号。' },
    src: 'part 3.2 #11',
    isOpen: ({ numbering }) => numbering === null,
    place: 'profile.numbering',
    inUse: ({ profile: { numbering } }) =>
      numbering === null
        ? { text: { en: 'The Jira key', zh: 'Jira 编号' }, state: 'as-proposed' }
        : { text: { en: numbering.pattern, zh: numbering.pattern }, state: 'changed' },
  },
  {
    id: 'numbering-reset',
    text: { en: 'When does the number start again at 1?', zh: '编号何时从 1 重新开始？' },
    proposal: {
      en: 'With each new period the pattern shows; never where it shows none',
      zh: '随编号中的年或年月重新开始；编号不含年月时不重置',
    },
    why: {
      en: 'The process shows numbers and does not say when they begin anew.',
      zh: '原流程给出了编号样式，未说明何时重新编号。',
    },
    src: 'S0-42, S1-51, S3-35',
    isOpen: ({ numbering }) => numbering?.resetAssumed === true,
    place: 'profile.numbering',
    inUse: ({ profile: { numbering } }) => {
      if (numbering === null) return { text: { en: 'No numbers of its own', zh: '不单独编号' }, state: 'changed' };
      const { reset, pattern } = numbering;
      return { text: RESETS[reset] ?? { en: reset, zh: reset }, state: reset === shownPeriod(pattern) ? 'as-proposed' : 'changed' };
    },
  },
  {
    id: 'description-length',
    text: { en: 'How long may a description be?', zh: '反馈内容最多多少字？' },
    proposal: { en: '5,000 characters; dates as YYYY-MM-DD', zh: '5000 字；日期格式 YYYY-MM-DD' },
    why: {
      en: 'The process asks for a limit of the length and for a form of dates, and gives neither.',
      zh: '原流程要求限制内容长度、统一日期格式，但未给出具体值。',
    },
    src: 'S3-37',
    isOpen: ({ form }) => form.some((field) => field.maxLength === null),
    place: 'profile.form',
    inUse: ({ profile: { form } }) => {
      const fields = form.filter((field) => field.maxLength !== undefined);
      const isGiven = fields.some(({ maxLength }) => maxLength !== null && maxLength !== LONGEST_DESCRIPTION);
      return {
        text: listText(
          fields.map((field) => ({
            en: `${field.label.en}: ${longestOf(field).toLocaleString('en-GB')} characters`,
            zh: `${field.label.zh}：${longestOf(field)} 字`,
          })),
        ),
        state: isGiven ? 'changed' : 'as-proposed',
      };
    },
  },
  {
    id: 'acknowledgement-contact',
    text: { en: 'Whom may customers call about their item?', zh: '客户可联系谁查询处理情况？' },
    proposal: { en: 'Until entered, customers are told to reply to the message', zh: '未填写前，提示客户直接回复消息' },
    why: {
      en: 'The confirmation of receipt names a contact, and the process does not say who that is.',
      zh: '受理回执应写明联系人，原流程未指明具体人员。',
    },
    src: 'S0-43, S0-44',
    isOpen: () => true,
    place: 'settings.contact',
    inUse: ({ settings: { contact } }) => {
      const said = [contact.name, contact.phone].filter((text) => text.trim() !== '').join(' · ');
      return said === ''
        ? { text: { en: 'Nobody: customers are told to reply to the message', zh: '未填写：提示客户直接回复消息' }, state: 'unset' }
        : { text: { en: said, zh: said }, state: 'changed' };
    },
  },
];
