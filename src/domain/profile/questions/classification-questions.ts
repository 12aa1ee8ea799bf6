import { valueName } from '../../case/names';
import { factorOptions } from '../../handling/priority-factors';
import type { Label } from '../../label';
import type { DraftContent } from '../draft/content';
import { type InUse, isAsProposed, listText, type Question } from './question';

const AGENT: Label = { en: 'The agent chooses', zh: '由客服人员选择' };

/** How an axis is decided that the process names and does not define: by rules of the project, else as its default says, else by the agent. */
function decidedBy({ profile, settings }: DraftContent, axis: string, proposed: string | undefined): InUse {
  const rules = settings.classificationRules.filter((rule) => rule.axis === axis && rule.does === 'decides').length;
  const chosen = settings.defaults?.[axis];
  const name = chosen === undefined ? null : valueName(profile, axis, chosen);
  const parts: Label[] = [
    rules === 0
      ? AGENT
      : { en: rules === 1 ? '1 rule, then the agent' : `${rules} rules, then the agent`, zh: `先按 ${rules} 条规则，再由客服人员选择` },
    ...(name === null ? [] : [{ en: `“${name.en}” unless chosen`, zh: `默认为“${name.zh}”` }]),
  ];
  return {
    text: { en: parts.map(({ en }) => en).join('; '), zh: parts.map(({ zh }) => zh).join('；') },
    state: rules === 0 && chosen === proposed ? 'as-proposed' : 'changed',
  };
}

/** What is asked about classes and urgency (spec part 5). */
export const CLASSIFICATION_QUESTIONS: readonly Question[] = [
  {
    id: 'default-urgency',
    text: { en: 'How urgent is a new item when nobody said?', zh: '无人填写时，新反馈的紧急程度是什么？' },
    proposal: {
      en: 'The middle level, marked as assumed; a matrix of impact scope and problem nature may be filled in',
      zh: '取中间一级并标明“推定”；也可填写“影响范围 × 问题性质”矩阵',
    },
    why: {
      en: 'The process has levels of urgency and does not say who or what sets the one of a new item.',
      zh: '原流程划分了紧急程度，未说明新反馈由谁或按什么确定。',
    },
    src: 'part 5',
    isOpen: () => true,
    place: 'settings.defaultUrgency',
    inUse: (content) => {
      const { profile, settings } = content;
      const level = valueName(profile, 'urgency', settings.defaultUrgency);
      const cells = Object.values(settings.urgencyMatrix).flatMap((row) => Object.values(row)).length;
      return {
        text:
          cells === 0
            ? level
            : {
                en: `By the matrix (${cells === 1 ? '1 cell' : `${cells} cells`} filled in), else ${level.en}`,
                zh: `按矩阵（已填 ${cells} 格），否则为${level.zh}`,
              },
        state: cells === 0 && isAsProposed(content, 'defaultUrgency') ? 'as-proposed' : 'changed',
      };
    },
  },
  {
    id: 'urgency-factors',
    text: { en: 'How do the three factors make high, medium or low?', zh: '三项因素如何得出高、中、低优先级？' },
    proposal: {
      en: 'Core function or many customers: high; secondary function or some customers: medium; suggestion or occasional problem: low; a pressing demand raises one level',
      zh: '核心功能或大量客户：高；次要功能或部分客户：中；建议或偶发问题：低；诉求紧迫时上调一级',
    },
    why: {
      en: 'The process names three factors for the priority and does not say how they are weighed.',
      zh: '原流程列出确定优先级的三项因素，未说明如何综合。',
    },
    src: 'S1-15',
    isOpen: ({ analysis }) => analysis?.priorityFactors !== undefined,
    place: 'profile.analysis',
    inUse: ({ profile }) => {
      const known = ['impact-scope', 'frequency', 'pressure-of-the-demand'].every((id) => factorOptions(profile, id) !== undefined);
      return known
        ? {
            text: { en: 'Once all three are chosen in the analysis, as proposed', zh: '分析中三项均选定后，按建议得出' },
            state: 'as-proposed',
          }
        : { text: { en: 'The agent sets it: these factors have no rule', zh: '由客服人员设定：现有因素无规则' }, state: 'changed' };
    },
  },
  {
    id: 'service-regions',
    text: { en: 'Which service regions are there?', zh: '有哪些服务区域？' },
    proposal: { en: 'None until entered', zh: '暂无，由管理员填写' },
    why: { en: 'The process sorts by service region and lists none.', zh: '原流程按服务区域分类，未列出区域。' },
    src: 'S3-24',
    isOpen: ({ axes }) => axes['service-region']?.length === 0,
    place: 'profile.axes.service-region',
    inUse: ({ profile: { axes } }) => {
      const regions = axes['service-region'] ?? [];
      return regions.length === 0
        ? { text: { en: 'None yet', zh: '暂无' }, state: 'unset' }
        : { text: listText(regions.map(({ label }) => label)), state: 'changed' };
    },
  },
  {
    id: 'vip-rule',
    text: { en: 'Who is a VIP customer?', zh: '哪些客户属于 VIP？' },
    proposal: {
      en: 'Rules by organisation, or the agent; everybody else is standard',
      zh: '按单位设置规则或由客服人员选择；其余为普通客户',
    },
    why: {
      en: 'The process promises VIP customers more and does not say who they are.',
      zh: '原流程对 VIP 客户另有承诺，未说明哪些客户属于 VIP。',
    },
    src: 'S2-44',
    isOpen: ({ axes }) => axes['customer-tier'] !== undefined,
    place: 'settings.defaults',
    inUse: (content) => decidedBy(content, 'customer-tier', 'standard'),
  },
  {
    id: 'problem-grade',
    text: { en: 'Which problems are complex?', zh: '哪些问题属于复杂问题？' },
    proposal: { en: 'The agent chooses; ordinary unless chosen', zh: '由客服人员选择，默认为普通问题' },
    why: {
      en: 'The process gives ordinary and complex problems different times and does not tell them apart.',
      zh: '原流程对普通问题和复杂问题规定了不同时限，未说明如何区分。',
    },
    src: 'S2-10, S2-11',
    isOpen: ({ axes }) => axes['problem-grade'] !== undefined,
    place: 'settings.defaults',
    inUse: (content) => decidedBy(content, 'problem-grade', 'ordinary'),
  },
  {
    id: 'major-complaint-flag',
    text: { en: 'Which complaints are major?', zh: '哪些投诉属于重大投诉？' },
    proposal: { en: 'The agent chooses', zh: '由客服人员选择' },
    why: {
      en: 'The process treats major complaints apart and does not say which those are.',
      zh: '原流程对重大投诉另有规定，未说明哪些属于重大投诉。',
    },
    src: 'S2-06',
    isOpen: ({ axes }) => axes['major-complaint-flag'] !== undefined,
    place: 'settings.defaults',
    inUse: (content) => decidedBy(content, 'major-complaint-flag', undefined),
  },
];
