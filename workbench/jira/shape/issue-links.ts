/** Links of an issue, as its field `issuelinks` shows them. */
import type { View } from '../change/field-types';
import type { IssueRecord } from '../model/records';
import { byId, LINK_TYPES } from '../model/statuses';
import { issueTypeShape, priorityShape, statusShape } from './config';

export function issueLinks(issue: IssueRecord, { store, baseUrl }: View): unknown[] {
  return store.links
    .filter((link) => link.inwardIssueId === issue.id || link.outwardIssueId === issue.id)
    .map((link) => {
      const type = byId(LINK_TYPES, link.typeId);
      const outward = link.inwardIssueId === issue.id;
      const other = store.issue(outward ? link.outwardIssueId : link.inwardIssueId);
      const shown = other && {
        id: other.id,
        key: other.key,
        self: `${baseUrl}/rest/api/3/issue/${other.id}`,
        fields: {
          summary: other.summary,
          status: statusShape(baseUrl, other.statusId),
          priority: priorityShape(baseUrl, other.priorityId),
          issuetype: issueTypeShape(baseUrl, other.issueTypeId),
        },
      };
      return {
        id: link.id,
        self: `${baseUrl}/rest/api/3/issueLink/${link.id}`,
        type: { ...type, self: `${baseUrl}/rest/api/3/issueLinkType/${type.id}` },
        ...(outward ? { outwardIssue: shown } : { inwardIssue: shown }),
      };
    });
}
