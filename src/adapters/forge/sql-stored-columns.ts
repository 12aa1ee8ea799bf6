import { select, toNumber, toNumberOrNull, toText } from './database';

const textOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : toText(value));
const flag = (value: unknown): boolean => toNumber(value) === 1;

/** Snapshot name → column and what its value becomes; what is not listed here is not compared. */
const COLUMNS = {
  number: ['number', toText],
  type: ['type', textOrNull],
  urgency: ['urgency', textOrNull],
  channel: ['channel', textOrNull],
  state: ['state', toText],
  attempt: ['attempt', toNumber],
  emergency: ['emergency', flag],
  paused: ['paused', flag],
  escalationLevel: ['escalation_level', toNumber],
  responseDueAt: ['response_due_at', toNumberOrNull],
  responseMetAt: ['response_met_at', toNumberOrNull],
  resolveDueAt: ['resolve_due_at', toNumberOrNull],
  resolveMetAt: ['resolve_met_at', toNumberOrNull],
  resolvedAt: ['resolved_at', toNumberOrNull],
  nextDueAt: ['next_due_at', toNumberOrNull],
  breached: ['breached', flag],
  rating: ['rating', toNumberOrNull],
} as const satisfies Record<string, readonly [string, (value: unknown) => string | number | boolean | null]>;

/** The snapshot of a case as it is stored, by the names of the snapshot. */
export async function storedColumns(issueId: string): Promise<Readonly<Record<string, string | number | boolean | null>>> {
  const [row = {}] = await select(
    `SELECT number, type, urgency, channel, state, attempt, emergency, paused, escalation_level, response_due_at, response_met_at,
      resolve_due_at, resolve_met_at, resolved_at, next_due_at, breached, rating FROM feedback_case WHERE issue_id = ?`,
    issueId,
  );
  return Object.fromEntries(Object.entries(COLUMNS).map(([name, [column, read]]) => [name, read(row[column])]));
}
