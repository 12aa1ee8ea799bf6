import { randomUUID } from 'node:crypto';
import type { Instant } from '../../domain/instant';
import type { Once } from '../../ports/once';
import { change, select, toNumber, toText } from './database';
import { LEASE_MS } from './sql-outbox';

/** Kept in the outbox table, under no issue and with an empty body. */
export function sqlOnce(now: () => Instant): Once {
  return {
    async take(key) {
      const owner = randomUUID();
      const at = now();
      const fresh = await change(
        "INSERT IGNORE INTO effect (effect_key, issue_id, body, state, owner, lease_until, attempts, planned_at) VALUES (?, '', '{}', 'claimed', ?, ?, 1, ?)",
        ...[key, owner, at + LEASE_MS, at],
      );
      if (fresh === 1) return { state: 'new' };
      const [row] = await select('SELECT state, owner, lease_until FROM effect WHERE effect_key = ?', key);
      if (row === undefined || row['state'] === 'confirmed') return { state: 'done' };
      const leaseUntil = toNumber(row['lease_until']);
      if (leaseUntil > at) return { state: 'held', forMs: leaseUntil - at };
      const taken = await change(
        "UPDATE effect SET owner = ?, lease_until = ?, attempts = attempts + 1 WHERE effect_key = ? AND state = 'claimed' AND owner = ? AND lease_until = ?",
        ...[owner, at + LEASE_MS, key, toText(row['owner']), leaseUntil],
      );
      return taken === 1 ? { state: 'repeated' } : { state: 'held', forMs: LEASE_MS };
    },
    async done(key) {
      await change("UPDATE effect SET state = 'confirmed', confirmed_at = ? WHERE effect_key = ?", now(), key);
    },
    async release(key) {
      await change("UPDATE effect SET lease_until = 0 WHERE state = 'claimed' AND effect_key = ?", key);
    },
  };
}
