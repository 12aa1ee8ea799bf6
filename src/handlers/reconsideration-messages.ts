/** What a refusal about reconsideration says to the person at the screen. */
export const ABOUT_RECONSIDERATION = {
  'reviewer-no-agent': { en: 'The reviewer must be an agent of this project.', zh: '复议人员必须是本项目的客服人员。' },
  'reviewer-had-part': {
    en: 'Whoever handled, answered or approved this case cannot decide its reconsideration.',
    zh: '参与过该反馈处理、答复或审批的人员不能作出复议结论。',
  },
  'other-reviewer': { en: 'Somebody else has taken on the reconsideration.', zh: '该复议已由其他人员受理。' },
  'reviewer-by-lead': {
    en: 'Who decides the reconsideration is chosen by a supervising role or an administrator of the project who did not handle the case.',
    zh: '复议人员由未参与处理的主管或项目管理员指定。',
  },
  'request-ended': {
    en: 'The request for reconsideration ended: it was taken back or never meant, the customer is satisfied after all, or the feedback was withdrawn or cancelled.',
    zh: '复议申请已终止：客户不再申请或并非申请复议、已表示满意，或该反馈已撤回或取消。',
  },
  'no-letter': {
    en: 'This letter cannot be taken for a request any more: it was taken for one, or a later word of the customer took its place. Reload to see what holds now.',
    zh: '该来信已不能录入为复议申请：可能已录入，或客户之后另有表示。请刷新查看。',
  },
  'letter-gone': { en: 'The comment was deleted in Jira.', zh: '该评论已在 Jira 中删除。' },
  'ended-by-none': {
    en: 'Whoever handled, answered or approved this case does not end the request: somebody who had no part in it reads what the customer wants.',
    zh: '参与过该反馈处理、答复或审批的人员不能终止复议申请，应由未参与的人员确认客户意愿。',
  },
  'no-request': { en: 'There is no open request for reconsideration.', zh: '没有待审理的复议申请。' },
} as const;
