import * as z from 'zod';
import type { IssueFacts } from '../../ports/issue-reader';

/** Issue property in which the web trigger (or an integration) leaves what it registered. */
export const REGISTRATION_PROPERTY = 'closed-loop-registration';
/** On the work item of a team: which case it was formed for. */
export const TEAM_PROPERTY = 'closed-loop-team';
/** The portal's create panel stores its answers under the app's UUID (manifest.yml, app.id). */
export const CREATE_PANEL_PROPERTY = '5c1f0a52-7f2e-4a0b-9a3e-2f6d3c8b1e47';
/** Comment property that carries the key of the effect that wrote the comment. */
export const EFFECT_PROPERTY = 'closed-loop-effect';

const text = z.string().max(32_767);
const registrationSchema = z.object({
  channel: text.optional(),
  customerTier: text.optional(),
  customerName: text.optional(),
  fields: z.record(z.string(), text).optional(),
  axes: z.record(z.string(), text).optional(),
});
const createPanelSchema = z.object({
  fields: z.array(z.object({ key: z.string(), value: z.union([text, z.number(), z.boolean()]).nullish() })),
});

/** What outside systems said, and what was answered on the portal. A property that is none of ours counts as empty. */
export function registeredWith(properties: Readonly<Record<string, unknown>>): Pick<IssueFacts, 'registered' | 'answers'> {
  const outside = registrationSchema.safeParse(properties[REGISTRATION_PROPERTY]);
  const panel = createPanelSchema.safeParse(properties[CREATE_PANEL_PROPERTY]);
  const { channel = null, customerTier = null, customerName = null, fields = {}, axes = {} } = outside.success ? outside.data : {};
  return {
    registered: { channel, customerTier, customerName, fields, axes },
    answers: Object.fromEntries(
      panel.success
        ? panel.data.fields.flatMap(({ key, value }) => (value === null || value === undefined ? [] : [[key, String(value)]]))
        : [],
    ),
  };
}

const teamSchema = z.object({ of: z.string() });

/** The issue of the case that the work item belongs to; `null` for everything that is no team's work item. */
export const teamOf = (properties: Readonly<Record<string, unknown>>): string | null =>
  teamSchema.safeParse(properties[TEAM_PROPERTY]).data?.of ?? null;
