import type { CaseEvent } from '../../src/domain/case/case-event';
import { repeatText } from './fill-repeats';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The same figures for the same seed on every machine (mulberry32). */
function draws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Facts of case number `n` as a service desk leaves them: most are answered and resolved, some late, some wait for the customer,
 * are corrected, rated badly and reopened; one in ten stays open.
 */
export function lifeOfCase(n: number, receivedAt: number): readonly CaseEvent[] {
  const draw = draws(n * 7919 + 17);
  const urgency = ['urgent', 'high', 'medium', 'low'][Math.floor(draw() * 4)] ?? 'medium';
  const type = ['complaint', 'complaint', 'fault-report', 'inquiry', 'suggestion', 'praise'][Math.floor(draw() * 6)] ?? 'complaint';
  const agent = `acc-agent-${1 + (n % 2)}`;
  const facts: CaseEvent[] = [
    {
      kind: 'case-opened',
      at: receivedAt,
      by: `acc-${n % 5_000}`,
      number: `B-${n}`,
      profile: 'gov-it-projects',
      profileVersion: 1,
      registration: { ...repeatText(n), channel: 'online', customerTier: null, fields: {}, missing: [], language: 'en' },
      axes: { type, urgency },
      why: [],
      reporter: `acc-${n % 5_000}`,
    },
    { kind: 'acknowledged', at: receivedAt + 5_000, by: null },
    { kind: 'assigned', at: receivedAt + 6_000, to: agent },
  ];
  let at = receivedAt + Math.round(draw() ** 3 * 6 * HOUR) + MINUTE;
  const happen = (fact: CaseEvent, later: number): void => {
    facts.push(fact);
    at += Math.round(later) + MINUTE;
  };
  if (draw() < 0.15) happen({ kind: 'axis-set', at, by: agent, axis: 'type', value: 'complaint', rule: 'agent' }, draw() * HOUR);
  if (draw() < 0.95) happen({ kind: 'first-response-sent', at, by: agent }, draw() * 4 * HOUR);
  if (draw() < 0.8) happen({ kind: 'handling-started', at, by: agent }, draw() * 8 * HOUR);
  if (draw() < 0.3) {
    happen({ kind: 'paused', at, by: agent }, draw() * 30 * HOUR);
    happen({ kind: 'customer-replied', at, by: null }, draw() * 4 * HOUR);
  }
  if (draw() < 0.5) happen({ kind: 'progress-reported', at, by: agent, text: 'We look into it.', shared: true }, draw() * 20 * HOUR);
  if (draw() < 0.1) return facts;
  happen({ kind: 'resolved', at, by: agent }, draw() * 30 * HOUR);
  if (draw() < 0.3) happen({ kind: 'rated', at, by: null, rating: draw() < 0.2 ? 1 : 5 }, draw() * HOUR);
  if (draw() < 0.06) {
    happen({ kind: 'reopened', at, by: null }, draw() * 20 * HOUR);
    happen({ kind: 'resolved', at, by: agent }, draw() * 30 * HOUR);
  }
  if (draw() < 0.8) happen({ kind: 'closed', at, by: agent, result: 'confirmed' }, 0);
  return facts;
}
