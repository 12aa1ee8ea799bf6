import * as z from 'zod';
import type { PanelSatisfactionOperations } from '../../contract';
import { acceptDissatisfaction, enterAppeal, enterConfirmation, enterRating } from '../../usecases/decide-for-customer';
import {
  assignReconsideration,
  decideReconsideration,
  endReconsideration,
  takeLetterAsRequest,
} from '../../usecases/decide-reconsideration';
import { tellSurveyResults } from '../../usecases/decide-survey-results';
import { isSupervisor } from '../../usecases/supervisors';
import type { PartOfTable } from '../operation';
import { id, issueKey, note, type PanelDesk } from './panel-desk';

const allow = ['agent'] as const;
const answer = z.union([z.number(), z.string().min(1).max(80)]);
const accountId = z.string().min(1).max(128);

/** What the customer told an agent, reconsideration, and the end of dissatisfaction (spec 1.16–1.18). */
export function satisfactionOperations({ world, act }: PanelDesk): PartOfTable<'panel', PanelSatisfactionOperations> {
  return {
    enterRating: {
      allow,
      input: z.object({
        issueKey,
        rating: answer,
        dimensions: z.record(id, answer).optional(),
        comment: note.optional(),
        source: z.enum(['phone', 'email', 'on-site', 'paper']),
      }),
      run: (input, call) => act(call, enterRating(input)),
    },
    enterConfirmation: {
      allow,
      input: z.object({
        issueKey,
        answers: z.union([z.array(z.boolean()).max(100), z.record(id, z.boolean())]),
        method: id,
        comment: note.optional(),
      }),
      run: (input, call) => act(call, enterConfirmation(input)),
    },
    enterAppeal: {
      allow,
      input: z.object({
        issueKey,
        what: z.enum(['objection', 'reconsideration']),
        reason: note,
        heard: z.enum(['oral', 'written']),
      }),
      run: (input, call) => act(call, enterAppeal(input)),
    },
    takeLetterAsRequest: {
      allow,
      input: z.object({ issueKey, commentId: z.string().regex(/^\d{1,19}$/) }),
      run: async ({ commentId }, call) => {
        const letter = await world.reader.comment(call.issueId, commentId);
        return act(call, takeLetterAsRequest({ commentId, text: letter?.text ?? null }));
      },
    },
    assignReconsideration: {
      allow,
      input: z.object({ issueKey, reviewer: accountId }),
      run: async (input, call) => {
        const row = await world.store.find(call.issueId);
        const isAgent = row !== null && (await world.personIsAgent(input.reviewer, row.projectId));
        const mayChoose =
          (await isSupervisor(world, call.issueId, call.accountId)) ||
          (await call.access.issue(input.issueKey))?.mayAdministerProject === true;
        return act(call, assignReconsideration({ reviewer: input.reviewer, isAgent, mayChoose }));
      },
    },
    decideReconsideration: {
      allow,
      input: z.object({ issueKey, outcome: z.enum(['upheld', 'changed', 'partly-changed']), reasons: note }),
      run: (input, call) => act(call, decideReconsideration(input)),
    },
    endReconsideration: {
      allow,
      input: z.object({ issueKey, because: z.enum(['not-meant', 'taken-back']), reason: note }),
      run: (input, call) => act(call, endReconsideration(input)),
    },
    tellSurveyResults: {
      allow,
      input: z.object({ issueKey, method: id, problem: note, improvement: note, followUp: note }),
      run: (input, call) => act(call, tellSurveyResults(input)),
    },
    acceptDissatisfaction: {
      allow,
      input: z.object({ issueKey, reason: note }),
      run: async (input, call) =>
        act(call, acceptDissatisfaction({ reason: input.reason, isSupervisor: await isSupervisor(world, call.issueId, call.accountId) })),
    },
  };
}
