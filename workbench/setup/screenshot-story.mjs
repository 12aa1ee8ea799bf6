// What the pictures in docs/screenshots show: a week of feedback in the sample project, told over REST and the clock alone.

/** Monday morning in China, so that the deadlines of the picture fall into working hours. */
const MONDAY = '2026-03-02T01:00:00.000Z';
/** A week later, ten in the morning: when the pictures are taken. */
const WEEK_LATER = '2026-03-09T02:00:00.000Z';

/** Type of request (its English name begins so), who asks, what, and what becomes of it. */
const REQUESTS = [
  ['Complaint', 'customer-2', '系统登录失败，全部用户无法使用', '上午九点起登录页面报错，业务无法办理。', 'answered'],
  ['Inquiry', 'customer-1', 'How do I export the monthly statistics?', 'I only find the daily export.', 'resolved'],
  ['Suggestion', 'customer-2', '建议增加批量导入功能', '目前只能逐条录入。', 'resolved'],
  ['Complaint', 'customer-1', 'The report was promised for Friday and did not come', 'Third time this year.', 'late'],
  ['Praise', 'customer-1', 'Thank you for the quick help on site', 'The engineer stayed until it worked.', 'resolved'],
];

async function requestTypes(call) {
  const desks = await call('GET', '/rest/servicedeskapi/servicedesk', undefined, 'customer-1');
  const desk = desks.values.find(({ projectKey }) => projectKey === 'FB');
  const types = await call('GET', `/rest/servicedeskapi/servicedesk/${desk.id}/requesttype`, undefined, 'customer-1');
  return { desk: desk.id, portal: desk.portalId ?? desk.id, types: types.values };
}

async function transition(call, key, wanted) {
  const { transitions } = await call('GET', `/rest/api/3/issue/${key}/transitions`, undefined, 'agent-1');
  const found = transitions.find(({ to }) => to.name === wanted);
  if (found === undefined) throw new Error(`${key} cannot become "${wanted}"`);
  await call('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: found.id } }, 'agent-1');
}

/** @returns {Promise<{ portal: string, newest: string, customer: string }>} the portal and the case that the pictures show, with its customer */
export async function tellStory(call) {
  await call('POST', '/workbench/reset', { sample: false });
  await call('POST', '/workbench/clock', { to: MONDAY });
  const { desk, portal, types } = await requestTypes(call);
  const raise = async ([type, customer, summary, description]) => {
    const requestType = types.find(({ name }) => name.startsWith(type)) ?? types[0];
    const body = { serviceDeskId: desk, requestTypeId: requestType.id, requestFieldValues: { summary, description } };
    const { issueKey } = await call('POST', '/rest/servicedeskapi/request', body, customer);
    await call('POST', '/workbench/idle', {});
    return issueKey;
  };
  const answer = (key, body) => call('POST', `/rest/servicedeskapi/request/${key}/comment`, { body, public: true }, 'agent-1');
  for (const request of REQUESTS) {
    const key = await raise(request);
    const end = request[4];
    await call('POST', '/workbench/clock', { advance: end === 'late' ? 'PT9H' : 'PT20M' });
    await answer(key, 'Thank you; we are looking into it. 已收到，正在处理。');
    if (end === 'resolved') await transition(call, key, 'Resolved');
    await call('POST', '/workbench/clock', { advance: 'PT20H' });
  }
  await call('POST', '/workbench/clock', { to: WEEK_LATER });
  const newest = await raise(['Complaint', 'customer-2', '缴费页面提交后一直转圈', '多次重试仍然失败，影响本月缴费。请尽快处理。']);
  await call('POST', '/workbench/clock', { advance: 'PT12M' });
  return { portal, newest, customer: 'customer-2' };
}
