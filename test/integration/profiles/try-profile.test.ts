import * as z from 'zod';
import type { PanelCase } from '../../../src/contract';
import { ANNOUNCED, FOLLOW_UP_PROPOSAL, WINDOWS } from '../../../src/domain/follow-up/task';
import { presets } from '../../../src/domain/profile/presets';
import { advanceTo, as, createProject, idle, invokeAnything, reset, siteNow } from '../../support/workbench';
import { moveTo, propertyOf } from '../story';
import { sentFor } from './ledger';
import { comment, DAY, HOUR, iso, MINUTE, shanghai } from './stage';

/** `tryProfile` for all five presets (design.md section 5): exact in its shapes, and the same as the real chain gives. */

const instant = z.iso.datetime();
const span = z.strictObject({ from: instant, to: instant, counted: z.number().min(0), reason: z.string().min(1) });
const outputSchema = z.strictObject({
  number: z.string().min(1),
  axes: z.record(z.string(), z.string()),
  why: z.array(
    z.strictObject({ axis: z.string(), value: z.string(), rule: z.string().min(1), matched: z.string(), assumed: z.boolean().optional() }),
  ),
  milestones: z.array(
    z.strictObject({
      milestone: z.string(),
      dueAt: instant,
      state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled']),
      metAt: instant.nullable(),
      receipt: z.array(span),
    }),
  ),
  escalations: z.array(
    z.strictObject({ at: instant, rule: z.string(), level: z.int().min(0).max(3), actions: z.array(z.looseObject({ kind: z.string() })) }),
  ),
  acknowledgement: z.string().min(1),
});
type Output = z.output<typeof outputSchema>;

async function tried(profile: string, sample: object, until?: string): Promise<Output> {
  const reply = await invokeAnything({
    module: 'settings',
    operation: 'tryProfile',
    input: { profile, sample, ...(until === undefined ? {} : { until }) },
    user: 'admin',
  });
  const answer = z.strictObject({ ok: z.literal(true), value: z.unknown() }).parse(reply.body);
  return outputSchema.parse(answer.value);
}

/** A Friday, so that working days cross a weekend. */
const START = shanghai('2026-03-06 09:00');
/** Per preset: the most pressing kind of item, and a channel of the profile. */
const SAMPLES: Readonly<Record<string, { readonly axes: Readonly<Record<string, string>>; readonly channel: string }>> = {
  'gov-it-projects': { axes: { type: 'fault-report', urgency: 'urgent', routing: 'technical-fault' }, channel: 'email' },
  'cross-department-improvement': { axes: { type: 'problem', urgency: 'high', 'urgent-flag': 'urgent' }, channel: 'email' },
  'service-quality-guide': { axes: { type: 'complaint', urgency: 'normal', 'major-complaint-flag': 'major' }, channel: 'ticket' },
  'feedback-monitoring': { axes: { type: 'complaint', urgency: 'level-1' }, channel: 'website' },
  'complaint-handling': { axes: { type: 'service', nature: 'major', urgency: 'important' }, channel: 'email' },
};
const ids = presets.map(({ id }) => id);

/** Seconds that the limits of a milestone may count: working days have nine hours. */
function lengthsOf(profile: string, milestone: string): readonly number[] {
  if (WINDOWS.some((window) => window === milestone)) return [FOLLOW_UP_PROPOSAL.withinMinutes * 60];
  if (milestone === ANNOUNCED) return [FOLLOW_UP_PROPOSAL.callbackMinutes * 60];
  const limits = presets.find(({ id }) => id === profile)?.limits ?? [];
  return limits
    .filter((limit) => limit.milestone === milestone && limit.enabled !== false)
    .map(({ due }) => (due.workingDays !== undefined ? due.workingDays * 9 * 3600 : (due.seconds ?? (due.minutes ?? 0) * 60)));
}

function expectReceipts(profile: string, { milestones }: Output): void {
  for (const { milestone, dueAt, receipt } of milestones) {
    const counted = receipt.reduce((sum, each) => sum + each.counted, 0);
    expect([milestone, lengthsOf(profile, milestone).includes(Math.round(counted * 1000) / 1000), counted]).toEqual([
      milestone,
      true,
      counted,
    ]);
    for (const [index, { from, to, counted: seconds, reason }] of receipt.entries()) {
      const length = (Date.parse(to) - Date.parse(from)) / 1000;
      expect([milestone, reason, seconds]).toEqual([milestone, reason, reason === 'counted' ? length : 0]);
      expect([milestone, to]).toEqual([milestone, receipt[index + 1]?.from ?? dueAt]);
    }
  }
}

it.each(ids)('%s: exact in shape, receipts add up, nobody does anything', async (profile) => {
  const output = await tried(profile, {
    summary: '服务很慢',
    description: '等了很久。',
    ...SAMPLES[profile],
    receivedAt: iso(START),
    events: [],
  });
  expect(output.axes).toMatchObject(SAMPLES[profile]?.axes ?? {});
  expect(output.milestones.length).toBeGreaterThan(0);
  expectReceipts(profile, output);
  for (const { receipt } of output.milestones) if (receipt[0] !== undefined) expect(receipt[0].from).toBe(iso(START));
  // Played to the end, nothing is left open.
  expect(output.milestones.map(({ state }) => state).filter((state) => state === 'running' || state === 'paused')).toEqual([]);
  expect(output.escalations.filter(({ rule }) => rule === 'overdue').length).toBeGreaterThan(0);
  expect(output.escalations.map(({ at }) => at)).toEqual(output.escalations.map(({ at }) => at).sort());
});

/** What happens to the second item of each project, by the real chain. */
const LIVED = new Set([
  'first-response-sent',
  'paused',
  'resumed',
  'customer-replied',
  'handling-started',
  'resolved',
  'reopened',
  'closed',
]);

/** The panel also says why the case waited; the shape of `tryProfile` (design.md section 5) has no place for that. */
const withoutBecause = (receipt: unknown): unknown =>
  JSON.parse(JSON.stringify(receipt, (name, value: unknown) => (name === 'because' ? undefined : value)));

describe('the same as the real chain', () => {
  const items = new Map<string, { readonly idle: string; readonly lived: string }>();
  const project = (profile: string): string => `P${ids.indexOf(profile)}`;

  async function raised(profile: string): Promise<string> {
    const { key } = await as('agent-1').post<{ key: string }>('/rest/api/3/issue', {
      fields: {
        project: { key: project(profile) },
        issuetype: { id: '10001' },
        summary: '服务很慢',
        reporter: { accountId: 'acc-customer-1' },
      },
      properties: [{ key: 'closed-loop-registration', value: SAMPLES[profile] }],
    });
    return key;
  }
  const each = async (run: (key: string) => Promise<unknown>) => {
    for (const { lived } of items.values()) await run(lived);
    await idle();
  };

  beforeAll(async () => {
    await reset({ sample: false });
    await advanceTo(iso(START));
    for (const profile of ids) await createProject(project(profile), profile, { startingGuard: false });
    for (const profile of ids) items.set(profile, { idle: await raised(profile), lived: await raised(profile) });
    await idle();
    await advanceTo(iso(START + 4 * MINUTE));
    await each((key) => comment('agent-1', key, 'We look into it.'));
    await advanceTo(iso(START + 30 * MINUTE));
    await each((key) => moveTo('agent-1', key, 'Waiting for customer'));
    await advanceTo(iso(START + 3 * HOUR));
    await each((key) => moveTo('agent-1', key, 'In progress'));
    await advanceTo(iso(START + 5 * HOUR));
    await each((key) => moveTo('agent-1', key, 'Resolved'));
    await advanceTo(iso(START + 6 * HOUR));
    await each((key) => moveTo('agent-1', key, 'Waiting for support'));
    // Away from the full and half hours, where something is always due.
    await advanceTo(iso(START + 2 * DAY + 10 * MINUTE));
  }, 180_000);

  async function panelOf(issueKey: string): Promise<PanelCase> {
    const reply = await invokeAnything({ module: 'panel', operation: 'getCase', input: { issueKey }, user: 'agent-1' });
    return (reply.body as { value: PanelCase }).value;
  }

  async function compare(profile: string, key: string): Promise<void> {
    const panel = await panelOf(key);
    const until = await siteNow();
    const lived = panel.timeline.filter(({ kind }) => LIVED.has(kind)).reverse();
    const events = lived.map(({ kind, at }) => ({ kind, at }));
    const sample = { summary: '服务很慢', description: '', ...SAMPLES[profile], receivedAt: panel.receivedAt, events };
    const output = await tried(profile, sample, until);
    expect(output.axes).toEqual((await propertyOf(key)).axes);
    expectReceipts(profile, output);

    const real = panel.deadlines;
    const inOrder = <T extends { readonly milestone: string; readonly dueAt: string }>(list: readonly T[]) =>
      [...list].sort((a, b) => `${a.milestone}${a.dueAt}`.localeCompare(`${b.milestone}${b.dueAt}`));
    const pick = (
      list: readonly { readonly milestone: string; readonly dueAt: string; readonly state: string; readonly receipt: unknown }[],
    ) => inOrder(list).map(({ milestone, dueAt, state, receipt }) => ({ milestone, dueAt, state, receipt: withoutBecause(receipt) }));
    expect(pick(output.milestones)).toEqual(pick(real));
    // What the app itself does takes the real chain a moment.
    const metAt = (list: readonly { readonly milestone: string; readonly dueAt: string; readonly metAt: string | null }[]) =>
      inOrder(list).map((one) => (one.metAt === null ? Number.NaN : Date.parse(one.metAt)));
    const taken = metAt(real).map((at, index) => at - (metAt(output.milestones)[index] ?? Number.NaN));
    expect(taken.filter((late) => late < 0 || late > 10_000)).toEqual([]);
    expect(metAt(real).map(Number.isNaN)).toEqual(metAt(output.milestones).map(Number.isNaN));

    // Each escalation of the sample came as a comment, at its instant.
    const sent = [...(await sentFor(key))].map((one) => ({ rule: one.key.split('/')[0] ?? '', at: one.at }));
    const byRule = (list: readonly { readonly rule: string; readonly at: number }[]) =>
      [...list].sort((a, b) => a.rule.localeCompare(b.rule) || a.at - b.at);
    const wanted = byRule(output.escalations.map(({ rule, at }) => ({ rule, at: Date.parse(at) })));
    expect(byRule(sent).map(({ rule }) => rule)).toEqual(wanted.map(({ rule }) => rule));
    expect(
      byRule(sent)
        .map(({ at }, index) => at - (wanted[index]?.at ?? 0))
        .filter((late) => late < 0 || late > 10_000),
    ).toEqual([]);
  }

  it.each(ids)('%s, untouched for two days', (profile) => compare(profile, items.get(profile)?.idle ?? ''));
  it.each(ids)('%s, answered, paused, resolved and reopened', (profile) => compare(profile, items.get(profile)?.lived ?? ''));
});
