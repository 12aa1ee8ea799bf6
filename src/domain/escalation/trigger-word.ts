import type { Registration } from '../case/case-event';
import { firstHit } from '../intake/first-hit';
import { readText } from '../intake/text';
import { rememberLast } from '../remember-last';
import type { EscalationRule } from './escalation-rule';

/** The word of what the customer wrote that sets a rule off, as it stands there; `null`: none does, or the rule goes by something else. */
export function triggerWord({ trigger }: EscalationRule, registration: Registration): string | null {
  return trigger.kind === 'words' ? (firstHit(textOf(registration), trigger.words)?.matched ?? null) : null;
}

/** A plan is drawn up many times over the same text. */
const textOf = rememberLast(({ summary, description }: Registration) => readText(`${summary}\n${description}`));
