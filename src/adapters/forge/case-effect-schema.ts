import * as z from 'zod';
import type { CaseEffect } from '../../domain/case/case-effect';

const part = z.union([
  z.object({ mention: z.string(), name: z.string() }),
  z.object({ text: z.string(), strong: z.boolean().optional(), href: z.string().optional() }),
]);
const document = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), parts: z.array(part) }),
    z.object({ kind: z.literal('list'), items: z.array(z.array(part)) }),
    z.object({ kind: z.literal('tasks'), items: z.array(z.string()) }),
  ]),
);
const language = z.enum(['en', 'zh']);
const effect = z.discriminatedUnion('kind', [
  z.object({ key: z.string(), kind: z.literal('public-comment'), document, wayToAnswer: z.literal('portal').optional() }),
  z.object({
    key: z.string(),
    kind: z.literal('internal-comment'),
    document,
    mention: z.array(z.string()),
    assigned: z.array(z.string()).optional(),
    telling: z.object({ escalation: z.string(), level: z.number(), urgent: z.boolean() }).optional(),
    to: z.array(z.object({ accountId: z.string(), name: z.string() })).optional(),
    language: language.optional(),
  }),
  z.object({
    key: z.string(),
    kind: z.literal('place'),
    role: z.string().nullable(),
    priority: z.string().nullable(),
    language: language.optional(),
  }),
  z.object({
    key: z.string(),
    kind: z.literal('assign'),
    role: z.string(),
    except: z.array(z.string()).optional(),
    orElse: z.string().optional(),
  }),
  z.object({ key: z.string(), kind: z.literal('transition'), to: z.enum(['inProgress', 'resolved', 'closed', 'cancelled']) }),
  z.object({
    key: z.string(),
    kind: z.literal('raise-priority'),
    by: z.union([z.number().int(), z.literal('highest')]),
    baseline: z.string().nullable(),
  }),
  z.object({ key: z.string(), kind: z.literal('watch'), role: z.string() }),
  z.object({ key: z.string(), kind: z.literal('label'), label: z.string() }),
  z.object({ key: z.string(), kind: z.literal('unlabel'), label: z.string() }),
  z.object({ key: z.string(), kind: z.literal('link-issue'), to: z.string() }),
  z.object({ key: z.string(), kind: z.literal('unlink-issue'), from: z.string() }),
  z.object({
    key: z.string(),
    kind: z.literal('form-team'),
    roles: z.array(z.string()),
    checklist: z.array(z.string()),
    number: z.string(),
    language,
  }),
  z.object({ key: z.string(), kind: z.literal('set-field'), field: z.string(), value: z.string() }),
]);

/** A stored effect; refused when it is not one, rather than half carried out. */
export const caseEffectSchema: z.ZodType<CaseEffect> = z.custom<CaseEffect>(
  (value) => effect.safeParse(value).success,
  'not an effect of a case',
);
