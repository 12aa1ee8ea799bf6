import { defineWords } from '../../shared/i18n/define-words';

/** Texts about names of Jira that the settings hold. */
export const jiraWords = defineWords({
  en: {
    lost: 'not in Jira',
    changesNothing: 'Changes nothing',
    leftAlone: 'Left alone',
    neverFinished: 'No status of this project means resolved or closed: no item would ever be seen as finished.',
  },
  zh: {
    lost: 'Jira 中没有',
    changesNothing: '不影响计时',
    leftAlone: '不修改',
    neverFinished: '此项目没有表示“已解决”或“已关闭”的状态：任何反馈都不会被视为办结。',
  },
});
