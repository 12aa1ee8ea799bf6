import type { CaseEvent } from '../../src/domain/case/case-event';
import { foldCase } from '../../src/domain/case/fold-case';
import type { Configuration } from '../../src/domain/profile/configuration';
import { presets } from '../../src/domain/profile/presets';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import { computeDeadlines } from '../../src/domain/sla/deadlines';

export interface CaseResult {
  readonly profile: string;
  /** Deadlines of the case measured. */
  readonly deadlines: number;
  readonly microsecondsPerCase: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ROUND_MS = 60;

/** All deadlines of a case with a pause and a resolution, from its facts, as the panel and every wake-up compute them. */
export function measureCases(quick: boolean): readonly CaseResult[] {
  return presets.map((profile) => {
    const configuration: Configuration = { profile, version: 1, settings: proposeSettings(profile) };
    // Monday 2 March 2026, 09:00 in Shanghai.
    const at = Date.UTC(2026, 2, 2, 1);
    const feedbackCase = foldCase(factsOf(at));
    let made = 0;
    const once = (): void => {
      made = computeDeadlines(configuration, feedbackCase, at + 9 * HOUR).length;
    };
    const rounds = Array.from({ length: quick ? 5 : 15 }, () => microsecondsOf(once));
    return { profile: profile.id, deadlines: made, microsecondsPerCase: Math.min(...rounds) };
  });
}

function microsecondsOf(once: () => void): number {
  const started = performance.now();
  let times = 0;
  do {
    once();
    times += 1;
  } while (performance.now() - started < ROUND_MS);
  return ((performance.now() - started) * 1000) / times;
}

function factsOf(at: number): readonly CaseEvent[] {
  return [
    {
      kind: 'case-opened',
      at,
      number: 'FB-2026-0001',
      profile: 'bench',
      profileVersion: 1,
      registration: {
        summary: 's',
        description: 'd',
        channel: null,
        customerTier: null,
        fields: {},
        missing: [],
        language: 'en',
      },
      axes: { type: 'complaint', urgency: 'high' },
      why: [],
      reporter: null,
    },
    { kind: 'first-response-sent', at: at + 20 * MINUTE },
    { kind: 'paused', at: at + HOUR },
    { kind: 'resumed', at: at + 2 * HOUR },
    { kind: 'resolved', at: at + 4 * HOUR },
  ];
}
