import * as z from 'zod';
import type { PanelCase } from '../../contract';
import type { CaseEvent } from '../../domain/case/case-event';
import { foldCase } from '../../domain/case/fold-case';
import { revisionOf } from '../../domain/case/revision';
import { milestonesMet } from '../../domain/handling/complete-parts';
import { priorityDecided } from '../../domain/handling/priority-factors';
import { LONGEST } from '../../domain/longest';
import { isLoopOpen, loopOf } from '../../domain/satisfaction/loop';
import type { CaseWorld } from '../../usecases/case-world';
import { linksOffered } from '../../usecases/customer-link';
import type { Decision } from '../../usecases/decide-agent-fact';
import { refuseOvertaken } from '../../usecases/decide-work';
import { followUpMakers } from '../../usecases/follow-up-makers';
import { loadCase, type OpenCase } from '../../usecases/load-case';
import { namedElsewhere } from '../../usecases/named-elsewhere';
import { earlierConfigurations } from '../../usecases/pinned-configuration';
import { recordAgentFact } from '../../usecases/record-agent-fact';
import { reportSigners } from '../../usecases/report-signers';
import { reviewingOf } from '../../usecases/reviewers';
import { supervisionOf } from '../../usecases/supervisors';
import { panelCase } from '../../usecases/view-case';
import type { Call } from '../operation';

/** Inputs that the panel's operations share. */
export const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,39}-\d{1,18}$/);
export const id = z.string().min(1).max(80);
export const note = z.string().trim().min(1).max(LONGEST.note);

/** What an operation of the panel does in the end: show the case, or record what the agent decided and show it then. */
export interface PanelDesk {
  readonly world: CaseWorld;
  view(call: Call): Promise<PanelCase>;
  act(call: Call, decision: Decision): Promise<PanelCase>;
}

export function panelDesk(world: CaseWorld): PanelDesk {
  const show = async (opened: OpenCase, { timeZone, accountId, access }: Call): Promise<PanelCase> => {
    const { row, events, configuration } = opened;
    const presentVersion = await world.configurations.presentVersion(row.projectId);
    const earlier = await earlierConfigurations(world, events);
    const { links, byColleague, alone } = await linksOffered(world, opened, accountId);
    const feedbackCase = foldCase(events);
    const rights = await access.issue(row.issueKey);
    return panelCase(row, events, configuration, world.clock(), {
      presentVersion,
      links,
      linksByColleague: byColleague,
      linksAlone: alone,
      // Looked up only where there is dissatisfaction to be ended.
      supervision: isLoopOpen(loopOf(feedbackCase, configuration)) ? await supervisionOf(world, row.projectId, accountId) : null,
      doubts: {
        reviewing: await reviewingOf(world, row, feedbackCase, accountId),
        elsewhere: await namedElsewhere(world, row, feedbackCase, access),
      },
      signers: await reportSigners(world, opened, feedbackCase, accountId, async () => rights?.mayAdministerProject === true),
      mayHandOn: rights?.mayAssign === true,
      viewer: { accountId, makers: await followUpMakers(world, opened, feedbackCase) },
      earlier,
      readerZone: timeZone,
    });
  };
  return {
    world,
    view: async (call) => show(await loadCase(world, call.issueId), call),
    async act(call, decision) {
      const facts = await recordAgentFact(world, call.issueId, (feedbackCase, { configuration, events }): readonly CaseEvent[] => {
        const decided = decision({ feedbackCase, configuration, revision: revisionOf(events), at: world.clock(), by: call.accountId });
        const all = [...decided, ...priorityDecided(configuration.profile, feedbackCase, decided)];
        return [...all, ...milestonesMet(configuration.profile, feedbackCase, all)];
      });
      const opened = await loadCase(world, call.issueId);
      refuseOvertaken(facts, opened.events);
      return show(opened, call);
    },
  };
}
