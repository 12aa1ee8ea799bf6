/** Properties of issues. */
import { demand, issueFor } from '../access';
import type { Call, Route } from '../call';
import { causeOf, propertyChanged } from '../change/events';
import type { IssueRecord, Json } from '../model/records';
import { propertyRoutes } from './properties';

/** For properties sent along with an edit of the issue. */
export function setProperty(call: Call, issue: IssueRecord, key: string, value: Json): void {
  issue.properties[key] = value;
  propertyChanged(causeOf(call), issue, 'set', key, value);
}

const find = (call: Call) => issueFor(call, call.param('issueIdOrKey'));

export const ISSUE_PROPERTY_ROUTES: readonly Route[] = propertyRoutes('/rest/api/3/issue/{issueIdOrKey}/properties', {
  read: (call) => find(call).properties,
  write: (call) => {
    const issue = find(call);
    demand(call, issue, 'EDIT_ISSUES', 'You do not have permission to edit issues in this project.');
    return issue.properties;
  },
  changed: (call, change, key, value) => propertyChanged(causeOf(call), find(call), change, key, value),
});
