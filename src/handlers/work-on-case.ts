import type { AsyncEvent, InvocationError } from '@forge/events';
import type { OpenCases } from '../ports/open-cases';
import type { CaseWork } from '../ports/work-queue';
import { adoptOpenCases, adoptVersion } from '../usecases/adopt-version';
import { followMove } from '../usecases/change-case-profile';
import { compareWithJira, type SelfCheckWorld } from '../usecases/compare-with-jira';
import { followAssignee, followComment, followDeletion, followStatus, wakeCase } from '../usecases/follow-issue';
import { followRequestType } from '../usecases/follow-request-type';
import { openCase } from '../usecases/open-case';
import { repairCase } from '../usecases/repair-case';
import { finishTransfer } from '../usecases/transfer-case';
import { adoptOpenSchema, caseWorkSchema } from './case-work-schema';
import { doQueuedWork } from './queue-work';

/** Consumer of the queue `case-work`: one use case per kind of work. */
export async function workOnCase(
  world: SelfCheckWorld & { readonly openCases: OpenCases },
  event: AsyncEvent,
): Promise<InvocationError | undefined> {
  return doQueuedWork(event, world.problems, 'work-on-case', null, async () => {
    const adoption = adoptOpenSchema.safeParse(event.body);
    if (adoption.success) await adoptOpenCases(world, adoption.data);
    else await dispatch(world, caseWorkSchema.parse(event.body));
  });
}

async function dispatch(world: SelfCheckWorld, work: CaseWork): Promise<void> {
  switch (work.kind) {
    case 'open':
      await openCase(world, work.issueId);
      return;
    case 'comment':
      return followComment(world, work.issueId, work.commentId);
    case 'status':
      return followStatus(world, work.issueId, work);
    case 'assignee':
      return followAssignee(world, work.issueId, work);
    case 'moved':
      return followMove(world, work.issueId, work);
    case 'request-type':
      return followRequestType(world, work.issueId, work);
    case 'deleted':
      return followDeletion(world, work.issueId, work.at);
    case 'transfer':
      return finishTransfer(world, work.issueId, work);
    case 'wake':
      return wakeCase(world, work.issueId);
    case 'check':
      return compareWithJira(world, work.issueId);
    case 'repair':
      return repairCase(world, work.issueId, work.by);
    case 'adopt':
      return adoptVersion(world, work);
  }
}
