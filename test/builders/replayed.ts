import type { CaseEvent } from '../../src/domain/case/case-event';
import type { Configuration, ProjectSettings } from '../../src/domain/profile/configuration';
import { recordedCase } from '../../src/domain/replay/recorded-case';
import { replayCase, type Sides } from '../../src/domain/replay/replay-case';
import { type GroupMembers, Roster } from '../../src/domain/replay/roster';
import type { CountedCase } from '../../src/domain/replay/totals';
import { lifeOfCase } from '../../workbench/bench/replay-cases';

export const DAY_MS = 86_400_000;
/** Replays of these tests look back from Monday, 2 March 2026, 09:00 in Shanghai. */
export const AS_OF = Date.parse('2026-03-02T01:00:00.000Z');

/** Every role of the escalations is somebody. */
export const STAFFED: Partial<ProjectSettings> = {
  roles: {
    'department-manager': { kind: 'user', accountId: 'acc-manager', name: 'Manager' },
    'senior-management': { kind: 'user', accountId: 'acc-senior', name: 'Senior' },
    'technical-manager': { kind: 'group', groupId: 'technicians', name: 'Technicians' },
  },
};

export const sidesOf = (before: Configuration, after: Configuration, groups: GroupMembers = {}): Sides => {
  const side = (configuration: Configuration) => ({ configuration, roster: new Roster(configuration.settings, groups), requestTypes: [] });
  return { before: side(before), after: side(after) };
};

export function replayed(sides: Sides, events: readonly CaseEvent[], now = AS_OF, sequence = 1): CountedCase {
  const { id } = sides.before.configuration.profile;
  const opened = events.map((event) => (event.kind === 'case-opened' ? { ...event, profile: id } : event));
  const recorded = recordedCase(String(sequence), sequence, opened);
  if (recorded === null) throw new Error('A case without its opening cannot be replayed.');
  return replayCase(sides, recorded, now);
}

/** Some cases of the last ninety days, the same every time. */
export const someCases = (count: number): readonly (readonly CaseEvent[])[] =>
  Array.from({ length: count }, (_, n) => lifeOfCase(n + 1, AS_OF - Math.round((n / count) * 90 * DAY_MS)).filter(({ at }) => at <= AS_OF));
