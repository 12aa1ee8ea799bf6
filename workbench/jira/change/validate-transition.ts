/** Workflow validators of apps: Jira expressions that have to hold before a transition is taken. */
import { runInNewContext } from 'node:vm';
import type { SiteParts } from '../call';
import type { IssueRecord, ProjectRecord } from '../model/records';
import { CLOSED, IN_WORK, RESOLVED, type Transition } from '../model/statuses';

/** Jira stops an expression that takes too long; so do we (real ms): far above what a busy machine needs for one that ends. */
const LONGEST_MS = 5_000;

/**
 * Why a transition is refused; `null` when it may be taken. The part of the expression language that apps need for reading a
 * property is JavaScript as it stands; an expression that asks for more fails, and then nobody passes.
 */
export function refusalOf(site: SiteParts, issue: IssueRecord, move: Transition): string | null {
  for (const key of attachedTo(site.store.projectOf(issue), move)) {
    const validator = site.validators.find((one) => one.key === key);
    if (validator === undefined) return `workbench: the workflow names the validator ${key}, which the app does not have`;
    const verdict = evaluate(validator.expression, issue);
    if (verdict === true) continue;
    const { errorMessage } = validator;
    const words = typeof errorMessage === 'string' ? errorMessage : evaluate(errorMessage.expression, issue);
    // Jira would show an empty box: an app that refuses has to say why.
    return typeof words === 'string' && words.trim() !== ''
      ? words
      : `workbench: the validator ${key} refuses without a word (its errorMessage is ${JSON.stringify(words) ?? 'undefined'})`;
  }
  return null;
}

function attachedTo({ closingValidators = [], startingValidators = [] }: ProjectRecord, { to }: Transition): readonly string[] {
  // Nobody gets to the end without having been allowed to begin.
  if (to.id === CLOSED.id) return [...closingValidators, ...startingValidators];
  return to.id === IN_WORK.id || to.id === RESOLVED.id ? startingValidators : [];
}

function evaluate(expression: string, issue: IssueRecord): unknown {
  // A copy: an expression can read and never write.
  const shown = { key: issue.key, properties: structuredClone(issue.properties) };
  try {
    return runInNewContext(`(${expression})`, { issue: shown }, { timeout: LONGEST_MS });
  } catch (fault) {
    return `workbench: the expression "${expression}" cannot be evaluated: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}
