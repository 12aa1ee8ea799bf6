import type { PanelCase } from '../../src/contract';

/** The app acts within seconds of an instant; asking that much later shows what it did (milliseconds). */
const AFTERWARDS_MS = 8_000;
/** `setTimeout` overflows beyond 24.8 days and a panel is not open that long (milliseconds). */
const LONGEST_MS = 3_600_000;

/** Until the next deadline or planned escalation of the case has passed; `null` when nothing is to come. */
export function millisecondsToNextChange(data: Pick<PanelCase, 'now' | 'deadlines' | 'escalations'>): number | null {
  const now = Date.parse(data.now);
  const instants = [
    ...data.deadlines.filter((deadline) => deadline.state === 'running').map((deadline) => Date.parse(deadline.dueAt)),
    ...data.escalations.filter((escalation) => escalation.state === 'planned').map((escalation) => Date.parse(escalation.at)),
  ].filter((instant) => instant > now);
  if (instants.length === 0) return null;
  return Math.min(LONGEST_MS, Math.min(...instants) - now + AFTERWARDS_MS);
}
