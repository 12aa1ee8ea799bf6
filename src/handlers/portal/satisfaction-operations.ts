import * as z from 'zod';
import type { PortalCase, PortalSatisfactionOperations } from '../../contract';
import { LONGEST } from '../../domain/longest';
import type { CaseWorld } from '../../usecases/case-world';
import * as decide from '../../usecases/decide-satisfaction';
import { recordCustomerFact } from '../../usecases/record-customer-fact';
import type { Call, PartOfTable } from '../operation';

const allow = ['customer-of-case'] as const;
export const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}-\d{1,18}$/);
const text = z.string().trim().min(1).max(LONGEST.note);
const answer = z.union([z.number(), z.string().min(1).max(80)]);
const id = z.string().min(1).max(80);

/** What the customer says of the result (spec 1.16–1.18). */
export function satisfactionOperations(
  world: CaseWorld,
  view: (call: Call) => Promise<PortalCase>,
): PartOfTable<'portal', PortalSatisfactionOperations> {
  const say = async (call: Call, decision: decide.CustomerDecision): Promise<PortalCase> => {
    await recordCustomerFact(world, call.issueId, call.accountId, decision);
    return view(call);
  };
  return {
    rateCase: {
      allow,
      input: z.object({
        issueKey,
        rating: answer,
        dimensions: z.record(id, answer).optional(),
        comment: text.optional(),
        wordsFollow: z.boolean().optional(),
      }),
      run: (input, call) => say(call, decide.rateCase(input)),
    },
    confirmResolution: {
      allow,
      input: z.object({ issueKey, answers: z.union([z.array(z.boolean()).max(100), z.record(id, z.boolean())]) }),
      run: (input, call) => say(call, decide.confirmResolution(input)),
    },
    requestReconsideration: {
      allow,
      input: z.object({ issueKey, reason: text }),
      run: (input, call) => say(call, decide.requestReconsideration(input)),
    },
    objectToResult: {
      allow,
      input: z.object({ issueKey, reason: text }),
      run: (input, call) => say(call, decide.objectToResult(input)),
    },
    withdrawCase: {
      allow,
      input: z.object({ issueKey, reason: text.optional() }),
      run: (input, call) => say(call, decide.withdrawCase(input)),
    },
  };
}
