import type { Issue } from '../jira-types';

/** `extension` of `jira:issuePanel`. */
export function issueExtension({ id, key, fields }: Issue): Readonly<Record<string, unknown>> {
  const { issuetype, project } = fields;
  return {
    issue: { id, key, type: issuetype?.name ?? '', typeId: issuetype?.id ?? '' },
    project: { id: project?.id ?? '', key: project?.key ?? '', type: project?.projectTypeKey ?? 'service_desk' },
    isNewToIssue: false,
  };
}
