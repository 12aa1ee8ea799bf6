import { createHmac, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { SIGNATURE_HEADER, TIMESTAMP_HEADER } from '../domain/intake/signed-request';
import { Unavailable } from '../ports/failures';
import { type AcceptanceWorld, acceptRegistration } from '../usecases/accept-registration';

const requestSchema = z.object({ body: z.string().nullish(), headers: z.record(z.string(), z.array(z.string())).nullish() });

/** The signed web trigger: answers with one of the fixed outputs of manifest.yml. */
export async function receiveFeedback(world: Omit<AcceptanceWorld, 'verify'>, payload: unknown): Promise<{ outputKey: string }> {
  const request = requestSchema.safeParse(payload);
  if (!request.success) return { outputKey: 'malformed' };
  const headers = Object.entries(request.data.headers ?? {});
  const header = (name: string): string | null => headers.find(([key]) => key.toLowerCase() === name)?.[1][0] ?? null;
  try {
    return {
      outputKey: await acceptRegistration(
        { ...world, verify },
        { body: request.data.body ?? '', timestamp: header(TIMESTAMP_HEADER), signature: header(SIGNATURE_HEADER) },
      ),
    };
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error;
    console.warn(`a registration was not recorded: ${error.message}`);
    return { outputKey: 'unavailable' };
  }
}

/** Compared in constant time, so that the answer's time tells nothing about the right signature. */
function verify(secret: string, text: string, signature: string): boolean {
  const expected = Buffer.from(`sha256=${createHmac('sha256', secret).update(text, 'utf8').digest('hex')}`);
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
