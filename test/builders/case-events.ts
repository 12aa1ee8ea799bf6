import type { AxisValues, CaseEvent } from '../../src/domain/case/case-event';

/** 2026-03-02 is a Monday; 01:00Z is 09:00 in Shanghai. */
export const MONDAY_9 = Date.parse('2026-03-02T01:00:00.000Z');
export const minutes = (n: number): number => n * 60_000;
export const hours = (n: number): number => n * 3_600_000;

/** The opening of a case in `gov-it-projects`, as a customer's complaint on the portal. */
export function opened(
  overrides: {
    readonly at?: number;
    readonly axes?: AxisValues;
    readonly missing?: readonly string[];
    readonly language?: 'en' | 'zh';
  } = {},
): CaseEvent {
  return {
    kind: 'case-opened',
    at: overrides.at ?? MONDAY_9,
    by: 'acc-customer',
    number: 'FB-2026-0001',
    profile: 'gov-it-projects',
    profileVersion: 1,
    registration: {
      summary: 'Login fails',
      description: 'Nobody can log in.',
      channel: 'online',
      customerTier: null,
      fields: {},
      missing: overrides.missing ?? [],
      language: overrides.language ?? 'en',
    },
    axes: overrides.axes ?? { type: 'complaint', urgency: 'urgent', routing: 'service-complaint' },
    why: [],
    reporter: 'acc-customer',
  };
}
