import { defineWords } from '../i18n/define-words';

/** Why an axis holds its value. */
export const reasonWords = defineWords({
  en: {
    assumed: 'assumed',
    ruleForm: 'from the form',
    ruleRequestType: 'from the request type',
    ruleMatrix: 'from the urgency matrix',
    ruleFactors: 'by the factors of the analysis',
    ruleKeyword: 'found in the text',
    ruleAlarm: 'raised by an alarm word',
    ruleOwn: 'by the rule “{detail}”',
    inSummary: 'summary',
    inDescription: 'description',
    inForm: 'form',
    ruleDerived: 'follows from {detail}',
    ruleDefault: 'default of the process',
    ruleAgent: 'set by an agent',
    ruleOther: '{detail}',
  },
  zh: {
    assumed: '推定',
    ruleForm: '来自表单',
    ruleRequestType: '来自请求类型',
    ruleMatrix: '来自紧急程度矩阵',
    ruleFactors: '按分析的三项因素',
    ruleKeyword: '文中出现',
    ruleAlarm: '因预警词提高',
    ruleOwn: '依据规则“{detail}”',
    inSummary: '标题',
    inDescription: '描述',
    inForm: '表单',
    ruleDerived: '由{detail}推出',
    ruleDefault: '流程默认值',
    ruleAgent: '由客服设定',
    ruleOther: '{detail}',
  },
});
