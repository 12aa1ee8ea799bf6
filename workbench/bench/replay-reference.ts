import type { CaseEffect } from '../../src/domain/case/case-effect';
import type { CaseEvent } from '../../src/domain/case/case-event';
import { decideStep } from '../../src/domain/case/case-step';
import type { Configuration } from '../../src/domain/profile/configuration';
import type { CaseAgain } from '../../src/domain/replay/reopened-under';
import type { Roster } from '../../src/domain/replay/roster';

/** What the plain formulation finds of a case, in words that compare. */
export interface PlainOutcome {
  readonly missed: readonly string[];
  /** `rule level instant` of what was sent above a reminder. */
  readonly escalated: readonly string[];
  /** `person instant`, each comment once. */
  readonly told: readonly string[];
}

/**
 * The plain formulation of a replay: the running app's own step, taken at every fact and every wake-up, with all that it
 * decides for Jira. Without quiet hours, which `playCase` also knows.
 */
export function plainReplay(
  configuration: Configuration,
  { opened, rest }: CaseAgain,
  roster: Roster,
  sequence: number,
  until: number,
): PlainOutcome {
  const facts: CaseEvent[] = [opened];
  const told = new Map<string, readonly string[]>();
  let next = 0;
  let now = opened.at;
  for (;;) {
    for (let fact = rest[next]; fact !== undefined && fact.at <= now; fact = rest[next]) {
      facts.push(fact);
      next += 1;
    }
    const step = decideStep('', facts, configuration, now, now === opened.at);
    for (const { fact } of step.facts) facts.push(fact);
    for (const effect of step.effects)
      if (isTelling(effect) && !told.has(effect.key))
        told.set(
          effect.key,
          roster.peopleBehind(effect.mention, sequence, now).map((person) => `${person} ${now}`),
        );
    const coming = Math.min(rest[next]?.at ?? Infinity, step.wakeAt ?? Infinity);
    if (coming > until) {
      return {
        missed: step.deadlines
          .filter(({ state }) => state === 'breached')
          .map(({ milestone, cycle }) => `${milestone}/${cycle}`)
          .sort(),
        escalated: facts.flatMap((fact) =>
          fact.kind === 'escalated' && fact.outcome === 'sent' && fact.level > 0 ? [`${fact.rule} ${fact.level} ${fact.at}`] : [],
        ),
        told: [...told.values()].flat().sort(),
      };
    }
    now = Math.max(coming, now + 1);
  }
}

/** Escalations, reminders and follow-ups; not what a fact of a person asks for, which no configuration changes. */
const isTelling = (effect: CaseEffect): effect is Extract<CaseEffect, { kind: 'internal-comment' }> =>
  effect.kind === 'internal-comment' && (effect.telling !== undefined || /^:follow-up/.test(effect.key));
