import type { CaseEvent } from '../../src/domain/case/case-event';

const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
/** Monday 2 March 2026, 09:00 in Shanghai. */
export const RECEIVED = Date.UTC(2026, 2, 2, 1);

const OPENED: CaseEvent = {
  kind: 'case-opened',
  at: RECEIVED,
  number: 'FB-2026-0001',
  profile: 'bench',
  profileVersion: 1,
  registration: { summary: 's', description: 'd', channel: null, customerTier: null, fields: {}, missing: [], language: 'en' },
  axes: { type: 'complaint', urgency: 'high' },
  why: [],
  reporter: null,
};

/** A complaint of high urgency, answered, paused, resumed and resolved. */
export const shortCase: readonly CaseEvent[] = [
  OPENED,
  { kind: 'first-response-sent', at: RECEIVED + 20 * MINUTE },
  { kind: 'paused', at: RECEIVED + HOUR },
  { kind: 'resumed', at: RECEIVED + 2 * HOUR },
  { kind: 'resolved', at: RECEIVED + 4 * HOUR },
];

/** A case that comes back again and again: a fact every hour, an attempt every eight, with a pause, a promise and a bad rating in each. */
export const longCase = (facts: number): readonly CaseEvent[] => [
  OPENED,
  ...Array.from({ length: facts - 1 }, (_, index) => turn(index, RECEIVED + (index + 1) * HOUR)),
];

function turn(index: number, at: number): CaseEvent {
  switch (index % 8) {
    case 0:
      return { kind: 'first-response-sent', at };
    case 1:
      return { kind: 'paused', at };
    case 2:
      return { kind: 'resumed', at };
    case 3:
      return { kind: 'next-update-promised', at, dueAt: at + 3 * HOUR };
    case 4:
      return { kind: 'progress-reported', at };
    case 5:
      return { kind: 'resolved', at };
    case 6:
      return { kind: 'rated', at, rating: 1 };
    default:
      return { kind: 'reopened', at };
  }
}
