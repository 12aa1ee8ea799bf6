import type { CaseEventOf } from '../../../../src/domain/case/case-event';
import { classify } from '../../../../src/domain/intake/classify';
import { configured } from '../../../builders/profile-case';

const configuration = configured('gov-it-projects');

interface Given {
  readonly description?: string;
  readonly reporter?: string | null;
  readonly by?: string | null;
  readonly channel?: string | null;
  readonly fields?: Readonly<Record<string, string>>;
  readonly number?: string;
  readonly at?: number;
}

/** The opening of a case with this text, classified as the app does it. */
export function openedWith(summary: string, given: Given = {}): CaseEventOf<'case-opened'> {
  const { description = '', fields = {}, channel = 'online' } = given;
  const intake = { summary, description, channel, customerTier: null, requestType: null, fields };
  const { axes, why } = classify(configuration, intake);
  return {
    kind: 'case-opened',
    at: given.at ?? Date.parse('2026-03-02T01:00:00Z'),
    by: given.by ?? null,
    number: given.number ?? 'FB-2026-0001',
    profile: 'gov-it-projects',
    profileVersion: 1,
    registration: { summary, description, channel, customerTier: null, fields, missing: [], language: 'en' },
    axes,
    why,
    reporter: given.reporter ?? null,
  };
}
