/**
 * OAuth scopes of the REST calls that adapters may make: each inner list is enough on its own. From Atlassian's API
 * descriptions of June 2026 (`x-atlassian-oauth2-scopes`, first the classic alternative, then the granular one).
 * A call that is not listed fails scopes.test.ts: add it here with its scopes.
 */
const READ = [['read:jira-work']];
const WRITE = [['write:jira-work']];
const PEOPLE = [['read:jira-user']];
const SERVICE_DESK = [['read:servicedesk-request']];
/** The app's own fields and properties need no scope. */
const NONE: readonly string[][] = [[]];

export const REST_SCOPES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'POST /rest/api/3/app/field/value': NONE,
  'POST /rest/api/3/changelog/bulkfetch': READ,
  'GET /rest/api/3/attachment/content/{}': [['read:jira-work'], ['read:attachment:jira']],
  'GET /rest/api/3/field': READ,
  'GET /rest/api/3/group/member': [['manage:jira-configuration'], ['read:group:jira', 'read:user:jira', 'read:avatar:jira']],
  'GET /rest/api/3/groups/picker': [['read:jira-user'], ['read:group:jira']],
  'POST /rest/api/3/issue': WRITE,
  'GET /rest/api/3/issue/{}': READ,
  'PUT /rest/api/3/issue/{}': WRITE,
  'PUT /rest/api/3/issue/{}/assignee': WRITE,
  'GET /rest/api/3/issue/{}/changelog': READ,
  'GET /rest/api/3/issue/{}/comment': READ,
  'POST /rest/api/3/issue/{}/comment': WRITE,
  'GET /rest/api/3/issue/{}/comment/{}': READ,
  'POST /rest/api/3/issue/{}/notify': WRITE,
  'GET /rest/api/3/issue/{}/editmeta': READ,
  'GET /rest/api/3/issue/{}/properties/{}': [['read:jira-work'], ['read:issue.property:jira']],
  'PUT /rest/api/3/issue/{}/properties/{}': WRITE,
  'DELETE /rest/api/3/issue/{}/properties/{}': WRITE,
  'GET /rest/api/3/issue/{}/transitions': READ,
  'POST /rest/api/3/issue/{}/transitions': WRITE,
  'GET /rest/api/3/issue/{}/watchers': READ,
  'POST /rest/api/3/issue/{}/watchers': WRITE,
  'POST /rest/api/3/issue/bulkfetch': READ,
  'GET /rest/api/3/issue/createmeta/{}/issuetypes/{}': READ,
  'POST /rest/api/3/issueLink': WRITE,
  'DELETE /rest/api/3/issueLink/{}': WRITE,
  'GET /rest/api/3/issueLinkType': READ,
  'GET /rest/api/3/myself': PEOPLE,
  'GET /rest/api/3/mypermissions': [['read:jira-work'], ['read:permission:jira']],
  // The description names no classic scope for it; Atlassian's linter asks for read:jira-work.
  'POST /rest/api/3/permissions/check': [['read:jira-work'], ['read:permission:jira']],
  'GET /rest/api/3/priority': READ,
  'GET /rest/api/3/project/{}': READ,
  'GET /rest/api/3/project/{}/role': READ,
  'GET /rest/api/3/project/{}/role/{}': READ,
  'GET /rest/api/3/project/{}/statuses': READ,
  'GET /rest/api/3/project/search': READ,
  'GET /rest/api/3/search/jql': READ,
  'POST /rest/api/3/search/jql': READ,
  'POST /rest/api/3/search/approximate-count': READ,
  'GET /rest/api/3/user': PEOPLE,
  'GET /rest/api/3/user/assignable/search': PEOPLE,
  'GET /rest/api/3/user/bulk': PEOPLE,
  'GET /rest/servicedeskapi/request/{}': SERVICE_DESK,
  'GET /rest/servicedeskapi/request/{}/comment': SERVICE_DESK,
  // Unlike the rest of the request: Atlassian's description asks for read:jira-work.
  'GET /rest/servicedeskapi/request/{}/sla': READ,
  'GET /rest/servicedeskapi/servicedesk': SERVICE_DESK,
  'GET /rest/servicedeskapi/servicedesk/{}': SERVICE_DESK,
  'GET /rest/servicedeskapi/servicedesk/{}/requesttype': SERVICE_DESK,
};
