import * as z from 'zod';
import type { PanelDoubtOperations } from '../../contract';
import { foldCase } from '../../domain/case/fold-case';
import * as decide from '../../usecases/decide-doubts';
import { timeOf } from '../../usecases/find-repeats';
import { loadCase } from '../../usecases/load-case';
import { reviewingOf } from '../../usecases/reviewers';
import type { Call, PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;

/** Repeat, invalid and abnormal feedback (spec 1.14). */
export function doubtOperations({ act, world }: PanelDesk): PartOfTable<'panel', PanelDoubtOperations> {
  /** The case behind a key, looked up with the agent's own rights: what the agent may not see does not exist. */
  const earlierCase = async (of: string, call: Call) => {
    const issue = await call.access.issue(of);
    return issue?.isAgent === true ? world.repeats.byIssue(issue.issueId) : null;
  };
  const mayReview = async (call: Call): Promise<boolean> => {
    const { row, events } = await loadCase(world, call.issueId);
    return (await reviewingOf(world, row, foldCase(events), call.accountId))?.mayReview ?? false;
  };
  return {
    markRepeat: {
      allow,
      input: z.object({ issueKey, of: issueKey }),
      run: async (input, call) => {
        const earlier = await earlierCase(input.of, call);
        const time = earlier === null ? 0 : await timeOf(world, earlier.issueId, call.issueId);
        return act(call, decide.markRepeat(call.issueId, earlier, time));
      },
    },
    dismissRepeat: { allow, input: z.object({ issueKey, of: issueKey }), run: (input, call) => act(call, decide.dismissRepeat(input)) },
    markInvalid: { allow, input: z.object({ issueKey, explanation: note }), run: (input, call) => act(call, decide.markInvalid(input)) },
    markAbnormal: {
      allow,
      input: z.object({ issueKey, example: id, note: note.optional() }),
      run: (input, call) => act(call, decide.markAbnormal(input)),
    },
    reviewAbnormal: {
      allow,
      input: z.object({ issueKey, verdict: z.enum(['genuine', 'abnormal']), note }),
      run: async (input, call) => act(call, decide.reviewAbnormal({ ...input, mayReview: await mayReview(call) })),
    },
  };
}
