import { randomUUID } from 'node:crypto';
import type { CaseEffect } from '../../domain/case/case-effect';
import type { Instant } from '../../domain/instant';
import type { ClaimedEffect, Claims, Outbox } from '../../ports/outbox';
import { caseEffectSchema } from './case-effect-schema';
import { change, select, toJson, toNumber, toText } from './database';

/** A claim is good for this long; every call an effect makes ends well before (see `jira-request.ts`). */
export const LEASE_MS = 20_000;

export function sqlOutbox(now: () => Instant): Outbox {
  return {
    async claim(issueId, effects, { alsoUnfinished }) {
      const owner = randomUUID();
      const at = now();
      if (effects.length > 0) {
        const inserted = await insertClaimed(issueId, effects, owner, at);
        if (inserted === effects.length && !alsoUnfinished) {
          return { claimed: effects.map((effect) => ({ effect, repeated: false })), begun: [], heldElsewhereMs: null };
        }
      } else if (!alsoUnfinished) return { claimed: [], begun: [], heldElsewhereMs: null };
      return takeUnfinished(issueId, owner, at);
    },

    async confirm(keys) {
      if (keys.length === 0) return;
      await change(`UPDATE effect SET state = 'confirmed', confirmed_at = ? WHERE effect_key IN (${marks(keys)})`, now(), ...keys);
    },

    async release(keys) {
      if (keys.length === 0) return;
      await change(`UPDATE effect SET lease_until = 0 WHERE state = 'claimed' AND effect_key IN (${marks(keys)})`, ...keys);
    },

    async fail(key, reason) {
      await change("UPDATE effect SET state = 'failed', reason = ? WHERE effect_key = ?", reason.slice(0, 500), key);
    },

    async states(issueId) {
      const rows = await select('SELECT effect_key, state, reason FROM effect WHERE issue_id = ?', issueId);
      return new Map(
        rows.map((row) => [
          toText(row['effect_key']),
          { state: stateOf(row['state']), reason: row['reason'] === null ? null : toText(row['reason']) },
        ]),
      );
    },
  };
}

const marks = (keys: readonly string[]): string => keys.map(() => '?').join(', ');

const stateOf = (value: unknown): 'claimed' | 'confirmed' | 'failed' => (value === 'confirmed' || value === 'failed' ? value : 'claimed');

async function insertClaimed(issueId: string, effects: readonly CaseEffect[], owner: string, at: Instant): Promise<number> {
  const values = effects.flatMap((effect) => [effect.key, issueId, JSON.stringify(effect), owner, at + LEASE_MS, at]);
  return change(
    `INSERT IGNORE INTO effect (effect_key, issue_id, body, state, owner, lease_until, attempts, planned_at) VALUES ${effects.map(() => "(?, ?, ?, 'claimed', ?, ?, 1, ?)").join(', ')}`,
    ...values,
  );
}

async function takeUnfinished(issueId: string, owner: string, at: Instant): Promise<Claims> {
  const rows = await select(
    "SELECT effect_key, body, owner, lease_until FROM effect WHERE issue_id = ? AND state = 'claimed' ORDER BY planned_at, effect_key",
    issueId,
  );
  const claimed: ClaimedEffect[] = [];
  const begun: CaseEffect[] = [];
  let heldElsewhereMs: number | null = null;
  for (const row of rows) {
    const leaseUntil = toNumber(row['lease_until']);
    const effect = caseEffectSchema.parse(toJson(row['body']));
    if (row['owner'] === owner) {
      claimed.push({ effect, repeated: false });
      continue;
    }
    begun.push(effect);
    if (leaseUntil > at) heldElsewhereMs = Math.max(heldElsewhereMs ?? 0, leaseUntil - at);
    else {
      const taken = await change(
        "UPDATE effect SET owner = ?, lease_until = ?, attempts = attempts + 1 WHERE effect_key = ? AND state = 'claimed' AND owner = ? AND lease_until = ?",
        ...[owner, at + LEASE_MS, effect.key, toText(row['owner']), leaseUntil],
      );
      if (taken === 1) claimed.push({ effect, repeated: true });
      else heldElsewhereMs = Math.max(heldElsewhereMs ?? 0, LEASE_MS);
    }
  }
  return { claimed, begun, heldElsewhereMs };
}
