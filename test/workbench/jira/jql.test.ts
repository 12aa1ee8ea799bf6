/** JQL over five requests: what each clause finds, what is refused, and in which order. */
import { type SiteUnderTest, START, siteUnderTest } from './site-under-test';

const HOUR = 3_600_000;
let under: SiteUnderTest;

/**
 * FB-1 complaint, High, agent-1, level 2, customer waits; FB-2 question by customer-2; FB-3 labelled, resolved; FB-4 Chinese;
 * FB-5 without any property. One hour apart from 09:00 on 2 March 2026 in Shanghai.
 */
beforeAll(async () => {
  under = siteUnderTest();
  const { call, raise, advance } = under;
  const property = (key: string, value: unknown) => call('app', 'PUT', `/rest/api/3/issue/${key}/properties/closed-loop`, value);
  await raise('customer-1', 'Login page broken');
  await call('agent-1', 'PUT', '/rest/api/3/issue/FB-1', {
    fields: { priority: { name: 'High' }, assignee: { accountId: 'acc-agent-1' } },
  });
  await property('FB-1', { axes: { type: 'complaint' }, escalationLevel: 2, nextDueAt: '2026-03-02T02:30:00.000Z', breached: true });
  await call('app', 'POST', '/rest/api/3/app/field/value', {
    updates: [
      { customField: 'customfield_10201', issueIds: [10000], value: 'FB-2026-0001' },
      { customField: 'customfield_10202', issueIds: [10000], value: 2 },
      { customField: 'customfield_10203', issueIds: [10000], value: '2026-03-02T02:30:00.000+0000' },
    ],
  });
  advance(HOUR);
  await raise('customer-2', 'How to log in', { requestTypeId: '12' });
  await property('FB-2', { axes: { type: 'question' }, escalationLevel: 0, nextDueAt: null, breached: false });
  advance(HOUR);
  await raise('customer-1', 'Slow report');
  await call('agent-1', 'PUT', '/rest/api/3/issue/FB-3', { fields: { labels: ['slow', 'report'] } });
  await call('agent-1', 'POST', '/rest/api/3/issue/FB-3/transitions', { transition: { id: '61' } });
  advance(HOUR);
  await raise('customer-2', '系统登录失败', { requestFieldValues: { summary: '系统登录失败', description: 'Fehler im Bericht' } });
  await under.comment('agent-2', 'FB-4', 'Looking at the certificate');
  advance(HOUR);
  await raise('customer-1', 'Login again broken');
});

const CASES: readonly (readonly [jql: string, keys: string])[] = [
  ['project = FB', '1 2 3 4 5'],
  ['project = "Government IT projects"', '1 2 3 4 5'],
  ['project in (fb)', '1 2 3 4 5'],
  ['key = FB-2', '2'],
  ['issuekey in (FB-2, FB-4)', '2 4'],
  ['id = 10000', '1'],
  ['key != FB-2', '1 3 4 5'],
  ['status = "Waiting for support"', '1 2 4 5'],
  ['status not in (Resolved, Closed)', '1 2 4 5'],
  ['statusCategory = Done', '3'],
  ['statusCategory != Done', '1 2 4 5'],
  ['resolution = Unresolved', '1 2 4 5'],
  ['resolution IS EMPTY', '1 2 4 5'],
  ['resolution = Done', '3'],
  ['resolution != Done', ''],
  ['assignee = acc-agent-1', '1'],
  ['assignee = currentUser()', '1'],
  ['assignee != acc-agent-2', '1'],
  ['assignee IS EMPTY', '2 3 4 5'],
  ['assignee in membersOf("service-team")', '1'],
  ['assignee in (EMPTY, acc-agent-1)', '1 2 3 4 5'],
  ['reporter = acc-customer-2', '2 4'],
  ['creator = acc-customer-1', '1 3 5'],
  ['priority = High', '1'],
  ['priority > Medium', '1'],
  ['priority <= Medium', '2 3 4 5'],
  ['labels = slow', '3'],
  ['labels in (slow, x)', '3'],
  ['labels != x', '3'],
  ['labels IS NOT EMPTY', '3'],
  ['"Request Type" = "Question 咨询"', '2'],
  ['"Request Type" = "Question 咨询 (FB)"', '2'],
  ['cf[10010] = "Complaint 投诉"', '1 3 4 5'],
  ['issuetype = "[System] Service request"', '1 2 3 4 5'],
  ['summary ~ login', '1 5'],
  ['summary ~ "login broken"', '1 5'],
  ['summary ~ "\\"login page\\""', '1'],
  ['summary ~ "log*"', '1 2 5'],
  ['summary !~ login', '2 3 4'],
  ['summary ~ 登录', '4'],
  ['description ~ bericht', '4'],
  ['comment ~ certificate', '4'],
  ['text ~ certificate', '4'],
  ['created >= "2026-03-02 11:00"', '3 4 5'],
  ['created < "2026/03/02 10:00"', '1'],
  ['created > "2026-03-03"', ''],
  ['created >= -2h', '3 4 5'],
  ['created >= "-1h 30m"', '4 5'],
  ['created >= startOfDay()', '1 2 3 4 5'],
  ['created >= startOfDay("+11h")', '3 4 5'],
  ['created < startOfDay(-1d)', ''],
  ['created <= endOfDay()', '1 2 3 4 5'],
  ['created >= startOfWeek() AND created <= endOfMonth()', '1 2 3 4 5'],
  ['created <= now()', '1 2 3 4 5'],
  [`created = ${START}`, '1'],
  ['resolved >= -3h', '3'],
  ['resolved IS EMPTY', '1 2 4 5'],
  ['request-channel-type = portal', '1 2 3 4 5'],
  ['feedbackType = complaint', '1'],
  ['feedbackType != complaint', '2'],
  ['feedbackType in (complaint, question)', '1 2'],
  ['feedbackType IS EMPTY', '3 4 5'],
  ['issue.property[closed-loop].axes.type = "question"', '2'],
  ['issue.property["closed-loop"].escalationLevel >= 1', '1'],
  ['feedbackLevel < 1', '2'],
  ['feedbackNextDue < now()', '1'],
  ['feedbackNextDue <= "2026-03-02 10:29"', ''],
  ['feedbackNextDue IS NOT EMPTY', '1'],
  ['issue.property[closed-loop].breached = "true"', '1'],
  ['"Feedback number" = "FB-2026-0001"', '1'],
  ['"Feedback number" ~ "FB-2026*"', '1'],
  ['cf[10202] >= 2', '1'],
  ['"Next deadline" < now()', '1'],
  ['"Next deadline" IS EMPTY', '2 3 4 5'],
  ['project = FB AND (labels = slow OR priority = High) AND NOT status = Resolved', '1'],
  ['NOT (status = Resolved OR priority = High)', '2 4 5'],
  ['project = FB AND !labels = slow', '1 2 4 5'],
];

it.each(CASES)('%s', async (jql, keys) => {
  expect(
    (await under.find('agent-1', jql))
      .sort()
      .map((key) => key.slice(3))
      .join(' '),
  ).toBe(keys);
});

it.each([
  ['project = FB ORDER BY key ASC', '1 2 3 4 5'],
  ['project = FB', '5 4 3 2 1'],
  ['project = FB ORDER BY created', '5 4 3 2 1'],
  ['project = FB ORDER BY created ASC', '1 2 3 4 5'],
  ['project = FB ORDER BY priority DESC, key ASC', '1 2 3 4 5'],
  ['project = FB ORDER BY feedbackLevel ASC, key ASC', '2 1 3 4 5'],
  ['project = FB ORDER BY reporter ASC, key DESC', '5 3 1 4 2'],
  ['project = FB ORDER BY summary', '2 5 1 3 4'],
])('order: %s', async (jql, keys) => {
  expect((await under.find('agent-1', jql)).map((key) => key.slice(3)).join(' ')).toBe(keys);
});

it.each([
  ['ORDER BY created', 400, 'Unbounded JQL'],
  ['', 400, 'Unbounded JQL'],
  ['project = ', 400, 'Error in the JQL Query'],
  ['project = NOPE', 400, "The value 'NOPE' does not exist for the field 'project'."],
  ['feedbackTipe = complaint', 400, "Field 'feedbackTipe' does not exist"],
  ['issue.property[closed-loop].number = x', 400, "Field 'issue.property[closed-loop].number' does not exist"],
  ['status = Done', 400, "The value 'Done' does not exist for the field 'status'."],
  ['assignee = nobody', 400, "does not exist for the field 'assignee'"],
  ['key = FB-99', 400, "An issue with key 'FB-99' does not exist"],
  ['created > "2026-03-02T00:00:00Z"', 400, 'Date value'],
  ['summary = x', 400, 'not supported'],
  ['labels > x', 400, 'not supported'],
  ['assignee ~ x', 400, 'not supported'],
  ['status IS open', 400, ''],
  ['status was Open', 501, 'not modelled'],
  ['sprint = 1', 501, 'not modelled: JQL field sprint'],
  ['assignee in approvers()', 501, 'not modelled: JQL function'],
])('refuses %s', async (jql, status, message) => {
  const answer = await under.call('agent-1', 'POST', '/rest/api/3/search/jql', { jql });
  expect(answer.status).toBe(status);
  expect(answer.body.errorMessages.join(' ')).toContain(message);
});

it('reads dates in the time zone of the reader', async () => {
  // 03:00 in Berlin is 02:00 UTC in March; 09:00 in Shanghai is 01:00 UTC.
  expect(await under.find('agent-1', 'created < "2026-03-02 09:30"')).toEqual(['FB-1']);
  expect(await under.find('app', 'created < "2026-03-02 01:30"')).toEqual(['FB-1']);
});

it('pages without repeating or skipping, also when issues arrive meanwhile', async () => {
  const seen: string[] = [];
  let nextPageToken: string | undefined;
  do {
    const { body } = await under.call('agent-1', 'POST', '/rest/api/3/search/jql', {
      jql: 'project = FB',
      fields: ['summary'],
      maxResults: 2,
      ...(nextPageToken === undefined ? {} : { nextPageToken }),
    });
    seen.push(...body.issues.map((one: { key: string }) => one.key));
    nextPageToken = body.nextPageToken;
    if (seen.length === 2) await under.raise('customer-1', 'Meanwhile');
    expect(body.isLast).toBe(nextPageToken === undefined);
    expect(body).not.toHaveProperty('total');
  } while (nextPageToken !== undefined);
  expect(seen).toEqual(['FB-5', 'FB-4', 'FB-3', 'FB-2', 'FB-1']);
  expect((await under.call('agent-1', 'POST', '/rest/api/3/search/jql', { jql: 'project = FB', nextPageToken: 'x' })).status).toBe(400);
});
