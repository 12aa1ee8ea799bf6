import { listText, type Question } from './question';

/** What is asked about figures and records (spec part 5). */
export const RECORD_QUESTIONS: readonly Question[] = [
  {
    id: 'incident-levels',
    text: { en: 'Which levels of security incident are there?', zh: '信息安全事件分几级？' },
    proposal: { en: 'None', zh: '不分级' },
    why: { en: 'The process speaks of levels of incidents and lists none.', zh: '原流程提到事件分级，未列出级别。' },
    src: 'S4-173',
    isOpen: ({ security }) => security?.incidentLevels === null,
    place: 'profile.security',
    inUse: ({ profile: { security } }) => {
      const levels = security?.incidentLevels ?? [];
      return levels.length === 0
        ? { text: { en: 'None', zh: '不分级' }, state: 'as-proposed' }
        : { text: listText(levels.map(({ label }) => label)), state: 'changed' };
    },
  },
  {
    id: 'handling-quality',
    text: { en: 'How is handling quality scored?', zh: '处理质量如何评分？' },
    proposal: { en: 'A spot-check mark from 0 to 100 entered by the lead', zh: '由主管抽查打分，0–100 分' },
    why: {
      en: 'The process weighs handling quality and does not say how it is measured.',
      zh: '原流程将处理质量计入考核，未说明如何评定。',
    },
    src: 'S0-120',
    isOpen: ({ performance }) => performance?.weights.some((weight) => weight.defined === false) ?? false,
    place: 'profile.performance',
    inUse: ({ profile: { performance } }) =>
      performance?.weights.some((weight) => weight.defined === false) === true
        ? { text: { en: 'No score is computed yet', zh: '尚不计算得分' }, state: 'unset' }
        : { text: { en: 'By a metric of the process', zh: '按流程中的指标' }, state: 'changed' },
  },
  {
    id: 'metric-formulas',
    text: { en: 'How are the metrics computed?', zh: '各项指标如何计算？' },
    proposal: {
      en: 'As the definition beside each metric says; repeats count for 30 days',
      zh: '按各指标旁的定义计算；30 天内再次反馈计为重复',
    },
    why: { en: 'The process names metrics and targets without a formula.', zh: '原流程规定了指标和目标，未给出计算公式。' },
    src: 'part 5',
    isOpen: ({ metrics }) => metrics.some((metric) => metric.formula === undefined && metric.target !== null),
    place: 'profile.metrics',
    inUse: ({ profile: { metrics } }) => {
      const n = metrics.filter(({ formula, target }) => formula !== undefined && target !== null).length;
      return n === 0
        ? { text: { en: 'As the definition beside each metric says', zh: '按各指标旁的定义' }, state: 'as-proposed' }
        : {
            text: {
              en: `${n === 1 ? '1 metric has' : `${n} metrics have`} a formula of the process; the others as their definition says`,
              zh: `${n} 项指标按流程公式，其余按各指标旁的定义`,
            },
            state: 'as-proposed',
          };
    },
  },
  {
    id: 'retention',
    text: { en: 'How long are records kept?', zh: '记录保存多久？' },
    proposal: { en: 'The app deletes nothing', zh: '应用不删除任何记录' },
    why: { en: 'The process does not say how long records are kept.', zh: '原流程未规定记录保存期限。' },
    src: 'part 3.2 #27',
    isOpen: ({ retention }) => retention === null,
    place: 'profile.retention',
    inUse: ({ profile: { retention } }) =>
      retention === null
        ? { text: { en: 'The app deletes nothing', zh: '应用不删除任何记录' }, state: 'as-proposed' }
        : {
            text: {
              en: `At least ${retention.minYears === 1 ? '1 year' : `${retention.minYears} years`}; the app deletes nothing`,
              zh: `至少 ${retention.minYears} 年；应用不删除任何记录`,
            },
            state: 'changed',
          },
  },
];
