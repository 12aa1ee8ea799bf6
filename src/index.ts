/** The handlers that manifest.yml names: each joins one handler with the world of Forge, and does nothing else. */
import { type AsyncEvent, InvocationError, InvocationErrorCode } from '@forge/events';
import { migrate } from './adapters/forge/migrations';
import { accessFor, forgeWorld } from './adapters/forge/world';
import * as customerLink from './handlers/answer-link';
import { gadgetOperations } from './handlers/gadget';
import { issueCommented, issueCreated, issueDeleted, issueUpdated } from './handlers/issue-events';
import * as retrievalCode from './handlers/look-up-case';
import { resolverOf } from './handlers/operation';
import { panelOperations } from './handlers/panel';
import * as periodic from './handlers/periodic';
import { portalOperations } from './handlers/portal';
import * as webTrigger from './handlers/receive-feedback';
import { registerQueuedFeedback } from './handlers/register-feedback';
import { settingsOperations } from './handlers/settings';
import * as consumer from './handlers/work-on-case';
import * as replay from './handlers/work-on-replay';

// Screens
export const panelResolver = resolverOf(panelOperations(forgeWorld), accessFor);
export const portalResolver = resolverOf(portalOperations(forgeWorld), accessFor);
export const settingsResolver = resolverOf(settingsOperations(forgeWorld), accessFor);
export const gadgetResolver = resolverOf(gadgetOperations(forgeWorld), accessFor);

// Jira's events
export const onIssueCreated = (event: unknown) => issueCreated(forgeWorld, event);
export const onIssueUpdated = (event: unknown) => issueUpdated(forgeWorld, event);
export const onIssueCommented = (event: unknown) => issueCommented(forgeWorld, event);
export const onIssueDeleted = (event: unknown) => issueDeleted(forgeWorld, event);
export const onAppInstalled = async () => {
  try {
    await migrate();
    return undefined;
  } catch {
    // The database may not be there in the first seconds; housekeeping and the first use make up for it too.
    return new InvocationError({ retryAfter: 30, retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST });
  }
};

// Queues
export const workOnCase = (event: AsyncEvent) => consumer.workOnCase(forgeWorld, event);
export const workOnReplay = (event: AsyncEvent) => replay.workOnReplay(forgeWorld, event);
export const registerFeedback = (event: AsyncEvent) => registerQueuedFeedback(forgeWorld, event);

// Time
export const runDeadlineSweep = () => periodic.runDeadlineSweep(forgeWorld);
export const runSelfCheck = () => periodic.runSelfCheck(forgeWorld);
export const runHousekeeping = () => periodic.runHousekeeping(forgeWorld, migrate);

// Other systems
export const receiveFeedback = (request: unknown) => webTrigger.receiveFeedback(forgeWorld, request);

// People without an account
export const answerLink = (request: unknown) => customerLink.answerLink(forgeWorld, request);
export const showState = (request: unknown) => retrievalCode.showState(forgeWorld, request);
export const lookUpCase = (request: unknown) => retrievalCode.lookUpCase(forgeWorld, request);
