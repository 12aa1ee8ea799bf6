import * as z from 'zod';
import { CASE_EVENT_KINDS, type CaseEvent } from '../../domain/case/case-event';

/** A stored fact is checked for what every fact has; its body was typed when we wrote it. */
const envelope = z.looseObject({ kind: z.enum(CASE_EVENT_KINDS), at: z.number().int(), by: z.string().nullable().optional() });

export const caseEventSchema = z.custom<CaseEvent>((value) => envelope.safeParse(value).success, 'not a fact of a case');
