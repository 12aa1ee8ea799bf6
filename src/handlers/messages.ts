import type { RefusalReason } from '../contract';
import type { Label } from '../domain/label';
import { ABOUT_RECONSIDERATION } from './reconsideration-messages';

/** What a refusal says to the person at the screen: what is so, what is safe, what to do. */
const MESSAGES: Readonly<Record<RefusalReason, Label>> = {
  'not-permitted': {
    en: 'You may not do this here, or the item does not exist. A project administrator can help.',
    zh: '您没有权限执行此操作，或该事项不存在。请联系项目管理员。',
  },
  'not-found': { en: 'There is nothing here under this name.', zh: '未找到对应内容。' },
  'not-configured': {
    en: 'This project has no feedback process yet. A project administrator chooses one in the project settings.',
    zh: '该项目尚未选择反馈流程。请项目管理员在项目设置中选择。',
  },
  'invalid-input': { en: 'Something in the input is not right. Nothing was changed.', zh: '输入内容有误，未做任何修改。' },
  conflict: {
    en: 'Somebody else changed this meanwhile. Nothing of yours was saved; compare and save again.',
    zh: '其他人已修改此内容。您的修改尚未保存，请核对后重新保存。',
  },
  'not-possible-now': { en: 'This is not possible in the present state.', zh: '当前状态下无法执行此操作。' },
  'temporarily-unavailable': {
    en: 'Jira or the storage does not answer at the moment. Nothing is lost; please try again in a minute.',
    zh: 'Jira 或存储暂时没有响应。数据未丢失，请稍后重试。',
  },
};

const ABOUT: Readonly<Record<string, Label>> = {
  unchecked: {
    en: 'Jira does not answer, so it could not be checked whether the people, statuses and other names of Jira in these settings exist. Nothing was published; the draft is kept. Please try again in a minute.',
    zh: 'Jira 暂时没有响应，无法核对设置中的人员、状态等名称是否存在。尚未发布，草稿已保留，请稍后重试。',
  },
  draft: {
    en: 'Somebody else changed the draft meanwhile. Yours is still here; compare and go on.',
    zh: '其他人在此期间修改了草稿。您的修改仍在，请核对后继续。',
  },
  published: {
    en: 'Somebody else published a version meanwhile. The draft is kept; look at what changed and go on.',
    zh: '其他人在此期间发布了新版本。草稿已保留，请查看变动后继续。',
  },
  overtaken: {
    en: 'A version published meanwhile changed the same places. Decide which value stands, then publish.',
    zh: '在此期间发布的版本改动了相同内容。请先确定保留哪一方，再发布。',
  },
  'replay-unchanged': { en: 'There is nothing to replay: the draft is what is published.', zh: '草稿与已发布版本相同，无需回放。' },
  'replay-running': {
    en: 'A replay is running already. Wait for it, or cancel it first.',
    zh: '回放正在进行，请等待其完成，或先取消。',
  },
  replay: { en: 'Nothing was replayed here yet.', zh: '尚未进行过回放。' },
  'own-publication': {
    en: 'You asked to publish this yourself. Another administrator has to approve it.',
    zh: '发布申请由您本人提出，须由其他管理员批准。',
  },
  'no-publication': { en: 'Nobody is waiting for an approval here.', zh: '没有待批准的发布申请。' },
  'second-approver': {
    en: 'This project asks for a second approver: change the draft and ask to publish it.',
    zh: '本项目启用了双人复核，请在草稿中修改并申请发布。',
  },
  'draft-in-the-way': {
    en: 'There is a draft already. Publish it or throw it away; then an earlier version can be asked for.',
    zh: '已有草稿。请先发布或放弃草稿，再申请恢复历史版本。',
  },
  'no-version': { en: 'There is no such version.', zh: '没有这个版本。' },
  unchanged: { en: 'There is nothing to publish: the draft is what is published.', zh: '草稿与已发布版本相同，无需发布。' },
  case: {
    en: 'This item has no feedback case. Either its project has no feedback process, or it was created before one was chosen.',
    zh: '该事项没有反馈记录：项目尚未选择反馈流程，或该事项创建于选择流程之前。',
  },
  item: {
    en: 'There is no item under this key, or it is not yours to see.',
    zh: '没有该编号的事项，或您无权查看。',
  },
  'item-elsewhere': {
    en: 'This item is of another project. The draft is tried on items of this one.',
    zh: '该事项属于其他项目。草稿只能用本项目的事项试运行。',
  },
  opening: { en: 'The case is being opened. It appears within seconds.', zh: '正在登记，几秒后即可显示。' },
  profile: { en: 'There is no preset under this name.', zh: '没有这个预设流程。' },
  project: { en: 'There is no project under this key.', zh: '没有这个项目。' },
  problem: { en: 'This problem is not on the list any more.', zh: '该问题已不在列表中。' },
  'closing-condition': { en: 'No such closing condition, or the app checks it itself.', zh: '没有该关闭条件，或由系统核对。' },
  axis: { en: 'The profile has no such axis or value.', zh: '流程中没有这个分类或取值。' },
  closed: { en: 'The case is closed; its clocks have ended.', zh: '该反馈已关闭，计时已结束。' },
  'pause-resolved': { en: 'It has its result: there is no clock to pause. Reopen it first.', zh: '已有处理结果，请先重新打开。' },
  paused: { en: 'The clocks are paused already.', zh: '计时已处于暂停状态。' },
  running: { en: 'The clocks are running already.', zh: '计时正在进行。' },
  emergency: { en: 'The profile has no such emergency, or it is declared already.', zh: '流程中没有该应急情形，或已启动应急。' },
  'no-emergency': { en: 'No emergency is declared.', zh: '当前没有应急事件。' },
  trigger: { en: 'The profile has no such escalation trigger.', zh: '流程中没有该升级条件。' },
  escalation: { en: 'There is no escalation to acknowledge.', zh: '没有待确认的升级。' },
  past: { en: 'The promised next update must lie in the future.', zh: '约定的下次反馈时间必须晚于现在。' },
  version: { en: 'The case goes by the present version of the process already.', zh: '该反馈已适用流程的当前版本。' },
  milestone: { en: 'The case has no such open promise.', zh: '没有这个待完成的时限。' },
  ...ABOUT_RECONSIDERATION,
  'own-rating': {
    en: 'You handled this case. Somebody else enters what the customer says of it.',
    zh: '您处理过该反馈，请由其他人员录入客户评价。',
  },
  'confirmation-method': { en: 'The profile takes no confirmation this way.', zh: '流程中没有这种确认方式。' },
  'site-admin': {
    en: 'This is about the whole site. A Jira administrator can do it.',
    zh: '此操作涉及整个站点，需由 Jira 管理员进行。',
  },
  'supervisors-only': {
    en: 'Only a supervisor may end it although the customer is not satisfied. The settings say who that is.',
    zh: '客户仍不满意时，只有主管可以说明理由后结束。主管人员见项目设置。',
  },
  'nothing-to-accept': { en: 'There is no open dissatisfaction here.', zh: '没有未了结的不满意评价。' },
  field: { en: 'The registration form has no such field.', zh: '登记表中没有这个字段。' },
  'work-field': { en: 'The handling record of this case has no such field.', zh: '该反馈的处理记录中没有这个字段。' },
  'work-value': { en: 'This cannot stand in this field. Nothing was changed.', zh: '该字段不接受此内容，未做任何修改。' },
  approval: {
    en: 'The plan is not approved yet; the work begins after that.',
    zh: '处理方案尚未审批通过，通过后方可实施。',
  },
  'nothing-held-back': { en: 'No work waits for an approval here.', zh: '没有等待审批的实施工作。' },
  'leads-only': {
    en: 'Only somebody who leads may let the work begin before the approval. The settings say who that is.',
    zh: '只有负责人可以决定在审批前先行实施。负责人见项目设置。',
  },
  'no-approval': { en: 'Nobody approves this document.', zh: '该内容无需审批。' },
  approver: {
    en: 'You do not hold the role that approves this. A project administrator maps roles to people in the settings.',
    zh: '您不具备审批该内容的角色。角色与人员的对应关系由项目管理员在设置中维护。',
  },
  'own-work': { en: 'You wrote this yourself; somebody else approves it.', zh: '内容由您本人填写，须由他人审批。' },
  incomplete: { en: 'A required part is still empty.', zh: '还有必填内容未填写。' },
  criteria: { en: 'Not every criterion is met; return it instead.', zh: '未满足全部审核标准，请退回修改。' },
  'return-reason': { en: 'Please say why it is returned.', zh: '请说明退回原因。' },
  undo: { en: 'There is nothing to take back here.', zh: '没有可撤销的修改。' },
  investigation: { en: 'This process asks for no investigation.', zh: '该流程不要求调查取证。' },
  evidence: { en: 'There is no such piece of evidence.', zh: '没有这件证据。' },
  'evidence-kind': { en: 'The profile has no such kind of evidence.', zh: '流程中没有这类证据。' },
  'evidence-check': { en: 'The profile has no such check of evidence.', zh: '流程中没有这项证据审查。' },
  'evidence-withdrawn': { en: 'This evidence was withdrawn; it stays on the list as it is.', zh: '该证据已撤回，将按原样保留在清单中。' },
  'evidence-file': { en: 'This evidence has no file to compare.', zh: '该证据没有可核验的文件。' },
  'collected-later': { en: 'Evidence cannot be collected in the future.', zh: '收集时间不能晚于现在。' },
  attachment: {
    en: 'The Jira item has no such attachment any more. Choose the file again.',
    zh: 'Jira 事项中已没有该附件，请重新选择文件。',
  },
  signature: { en: 'The report has no such signature.', zh: '调查报告没有这个签字栏。' },
  signer: {
    en: 'The settings name somebody else for this signature. They sign it, or an administrator of the project.',
    zh: '设置中已为该签字栏指定人员，须由其本人或项目管理员签署。',
  },
  'signed-as-other': {
    en: 'You have signed this report already. Each signature is given by another person.',
    zh: '您已在本报告上签字。每个签字栏须由不同的人签署。',
  },
  'signed-already': {
    en: 'Somebody else has signed here, and that signature stands. If you do not agree, return the report with a reason.',
    zh: '该签字栏已由他人签署且仍然有效。如有不同意见，请说明原因后退回。',
  },
  'report-changed': {
    en: 'The report or its evidence changed meanwhile. Nothing was signed; read it again.',
    zh: '报告或证据在此期间有变动，签字未生效，请重新查看。',
  },
  'result-reply': { en: 'This process does not ask for it.', zh: '该流程没有此项要求。' },
  'reply-method': { en: 'The profile has no such way of replying.', zh: '流程中没有这种反馈方式。' },
  'reply-part': { en: 'The reply has no such part.', zh: '结果反馈中没有这项内容。' },
  'reply-length': {
    en: 'The reply is longer than a comment can be. Nothing was sent; please shorten it.',
    zh: '内容超过备注长度上限，尚未发送，请精简后再试。',
  },
  'survey-results': {
    en: 'There is no survey result to send back: the process asks for none, or the customer has not rated.',
    zh: '没有可反馈的调查结果：流程未要求，或客户尚未评价。',
  },
  'survey-told': { en: 'The customer was told already and has not answered since.', zh: '已向客户反馈过调查结果，此后客户没有新的评价。' },
  'same-person': { en: 'This person has the case already.', zh: '该反馈已由此人负责。' },
  person: { en: 'Jira does not let this person have the item. Nothing was changed.', zh: 'Jira 不允许将该事项指派给此人，未做任何修改。' },
  'own-case-link': {
    en: 'You handled this case, so a colleague takes the link by which it is judged.',
    zh: '您处理过该反馈，评价和确认链接须由未参与处理的同事提供。',
  },
  links: {
    en: 'No link can be given: the project has not switched links on, or the scale or questions of its process fit none of the fixed pages.',
    zh: '无法提供链接：项目尚未启用链接，或流程的评分、确认问题没有对应的页面。',
  },
  channel: { en: 'The profile has no such channel.', zh: '流程中没有这个渠道。' },
  'follow-up': { en: 'This follow-up is not owed any more.', zh: '该回访已无需进行。' },
  'follow-up-method': { en: 'The process names no such way of following up.', zh: '流程中没有这种回访方式。' },
  'follow-up-empty': { en: 'Please record an answer, a mark or what the customer said.', zh: '请填写答复、评分或客户原话。' },
  'follow-up-words': { en: 'Please write down what else the customer needs.', zh: '请填写客户的其他需求。' },
  'callback-words': { en: 'Please write down what the customer said and expects now.', zh: '请填写客户的意见和期望。' },
  'called-at': {
    en: 'The call lies between the moment from which it was owed and now.',
    zh: '联系时间应在开始需要回访之后，且不晚于现在。',
  },
  'follow-up-recorded': {
    en: 'A colleague recorded this already. Nothing of yours was recorded.',
    zh: '同事已登记此次回访，您的内容未登记。',
  },
  'follow-up-answers': { en: 'Please answer all questions of the process.', zh: '请回答流程中的全部问题。' },
  'no-result-yet': {
    en: 'There is no result yet that the customer could judge. Write down what was said as a note, without a mark or answers.',
    zh: '尚无处理结果可供评价或确认。请将客户所说填入备注，不填评分和答复。',
  },
  'follow-up-maker': {
    en: 'This callback belongs to the role named with it, and not to whoever handled the case.',
    zh: '该回访应由标明的角色进行，处理人不能自行回访或结束。',
  },
  'callback-maker': {
    en: 'Somebody who did not handle it calls a customer who is not satisfied.',
    zh: '不满意的客户由未参与处理的同事回访，处理人不能自行回访或结束。',
  },
  'follow-up-reachable': {
    en: 'There is an account, a number or an address to reach the customer.',
    zh: '该客户有账号或联系方式，不能以无法联系为由结束。',
  },
  'follow-up-not-tried': { en: 'Record the call in which the customer refused first.', zh: '请先登记客户拒绝回访的那次联系。' },
  'follow-up-calls': {
    en: 'Not often enough yet: the settings say after how many attempts; those within ten minutes of another count as one.',
    zh: '联系次数未达到设置要求，暂不能结束；十分钟内的多次联系按一次计。',
  },
  adopt: { en: 'This is no suggestion that can be adopted, or it was adopted already.', zh: '该反馈不是可采纳的建议，或已采纳。' },
  repeat: { en: 'There is no such earlier item that you may see.', zh: '没有这条您可查看的既往反馈。' },
  'repeat-itself': { en: 'An item cannot repeat itself.', zh: '反馈不能与自身重复。' },
  'repeat-later': {
    en: 'That item came later. Mark it as a repeat of this one instead.',
    zh: '该反馈登记时间更晚，请在那一条中标记重复。',
  },
  invalid: { en: 'It is marked as invalid already.', zh: '已标记为无效反馈。' },
  'no-invalid': { en: 'The process knows no invalid feedback.', zh: '当前流程没有“无效反馈”。' },
  review: { en: 'It waits for review already, or was reviewed.', zh: '该反馈正在等待复核或已复核。' },
  'no-review': { en: 'Nothing waits for review here.', zh: '没有待复核的内容。' },
  'own-review': { en: 'Somebody other than who marked it has to review it.', zh: '须由标记人以外的人员复核。' },
  reviewer: { en: 'Only the supervisor role reviews abnormal feedback.', zh: '异常反馈只能由主管角色复核。' },
  'abnormal-example': { en: 'The process names no such kind of abnormal feedback.', zh: '流程中没有这种异常情形。' },
};

export function messageFor(reason: RefusalReason, about: string, language: 'en' | 'zh'): string {
  return (ABOUT[about] ?? MESSAGES[reason])[language];
}
