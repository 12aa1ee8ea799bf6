import type { AxisValues, CaseEvent, Registration } from '../../src/domain/case/case-event';
import type { FeedbackCase } from '../../src/domain/case/feedback-case';
import { foldCase } from '../../src/domain/case/fold-case';
import { toIso } from '../../src/domain/instant';
import type { Configuration, ProjectSettings } from '../../src/domain/profile/configuration';
import { findPreset } from '../../src/domain/profile/presets';
import { proposeSettings } from '../../src/domain/profile/propose-settings';
import type { Profile } from '../../src/domain/profile/schema';
import { computeDeadlines, type Deadline } from '../../src/domain/sla/deadlines';

/** A preset with the proposed settings; profile and settings may be changed. */
export function configured(
  id: string,
  settings: Partial<ProjectSettings> = {},
  change: (profile: Profile) => Profile = (profile) => profile,
): Configuration {
  const preset = findPreset(id);
  if (preset === null) throw new Error(`no preset ${id}`);
  const profile = change(preset);
  return { profile, version: 1, settings: { ...proposeSettings(profile), ...settings } };
}

type Without<T> = T extends unknown ? Omit<T, 'at'> : never;
/** A fact with its instant in words. */
export type Happening = readonly [at: string, fact: Without<CaseEvent>];

export interface Story {
  readonly receivedAt: string;
  readonly axes?: AxisValues;
  readonly registration?: Partial<Registration>;
  readonly facts?: readonly Happening[];
}

export function factsOf({ receivedAt, axes = {}, registration = {}, facts = [] }: Story): readonly CaseEvent[] {
  const opened: CaseEvent = {
    kind: 'case-opened',
    at: Date.parse(receivedAt),
    number: 'FB-2026-0001',
    profile: 'test',
    profileVersion: 1,
    registration: {
      summary: 's',
      description: 'd',
      channel: null,
      customerTier: null,
      fields: {},
      missing: [],
      language: 'en',
      ...registration,
    },
    axes,
    why: [],
    reporter: null,
  };
  // The facts were typed without their instant; with it they are facts again.
  return [opened, ...facts.map(([at, fact]) => ({ ...fact, at: Date.parse(at) }) as CaseEvent)];
}

export const caseOf = (story: Story): FeedbackCase => foldCase(factsOf(story));

export const deadlinesOf = (configuration: Configuration, story: Story, now: string): readonly Deadline[] =>
  computeDeadlines(configuration, caseOf(story), Date.parse(now));

export function deadlineOf(configuration: Configuration, story: Story, now: string, milestone: string, cycle = 1): Deadline {
  const found = deadlinesOf(configuration, story, now).find((deadline) => deadline.milestone === milestone && deadline.cycle === cycle);
  if (!found) throw new Error(`no deadline ${milestone} ${cycle}`);
  return found;
}

/** A deadline in one line: limit, due, state, met. */
export const inWords = ({ limit, dueAt, state, metAt }: Deadline): string =>
  [limit, toIso(dueAt), state, ...(metAt === null ? [] : [toIso(metAt)])].join(' ');
