/** `bulk/issues/move`: issues into another project. The task of the real site is done at once here. */
import * as z from 'zod';
import { demand, issueFor } from '../access';
import { type Call, created, jiraError, notModelled, type Route } from '../call';
import { causeOf } from '../change/events';
import { record } from '../change/write-issue';

const INPUT = z.looseObject({
  targetToSourcesMapping: z.record(z.string(), z.looseObject({ issueIdsOrKeys: z.array(z.string()).min(1).max(1000) })),
});

function move(call: Call) {
  const { targetToSourcesMapping } = call.read(INPUT);
  const { store } = call.site;
  for (const [target, { issueIdsOrKeys }] of Object.entries(targetToSourcesMapping)) {
    const [idOrKey = '', , parent] = target.split(',');
    if (parent !== undefined) throw notModelled('bulk move below a parent');
    const project = store.project(idOrKey);
    if (project === undefined || !call.may(project, 'CREATE_ISSUES')) throw jiraError(400, `Project '${idOrKey}' cannot be moved to.`);
    for (const one of issueIdsOrKeys) {
      const issue = issueFor(call, one);
      demand(call, issue, 'MOVE_ISSUES', 'You do not have permission to move issues in this project.');
      const from = { project: store.projectOf(issue), key: issue.key };
      if (from.project.id === project.id) throw jiraError(400, `${issue.key} is in that project already.`);
      store.moveIssue(issue, project);
      // Request types belong to a service desk: the issue has none in the other one.
      issue.requestTypeId = null;
      record(
        causeOf(call),
        issue,
        [
          {
            field: 'project',
            fieldtype: 'jira',
            fieldId: 'project',
            from: from.project.id,
            fromString: from.project.name,
            to: project.id,
            toString: project.name,
          },
          { field: 'Key', fieldtype: 'jira', fieldId: 'issuekey', from: '', fromString: from.key, to: '', toString: issue.key },
        ],
        'issue_moved',
      );
    }
  }
  return created({ taskId: store.nextId('task') });
}

export const MOVE_ROUTES: readonly Route[] = [['POST /rest/api/3/bulk/issues/move', move]];
