import type { Instant } from '../domain/instant';
import { formatFault } from '../domain/intake/field-format';
import { outsideRegistrationSchema } from '../domain/intake/outside-registration';
import { LARGEST_BODY, SIGNATURE_LIFE_MS, signedText } from '../domain/intake/signed-request';
import type { Profile } from '../domain/profile/schema';
import type { Clock } from '../ports/clock';
import type { ConfigurationStore } from '../ports/configuration-store';
import type { WebTriggerKey } from '../ports/web-trigger-key';
import type { WorkQueue } from '../ports/work-queue';

export interface SignedRequest {
  readonly body: string;
  /** Epoch seconds, as sent. */
  readonly timestamp: string | null;
  /** `sha256=<hex>`. */
  readonly signature: string | null;
}

/** The fixed answers of the web trigger (manifest.yml, outputs). */
export type RegistrationVerdict = 'accepted' | 'malformed' | 'bad-time' | 'not-signed' | 'replayed' | 'too-large' | 'not-configured';

export interface AcceptanceWorld {
  readonly key: Pick<WebTriggerKey, 'secret' | 'firstUse' | 'forgetUse'>;
  readonly configurations: Pick<ConfigurationStore, 'configuredProjects' | 'current'>;
  readonly queue: Pick<WorkQueue, 'pushRegistration'>;
  readonly clock: Clock;
  /** True when `signature` is the HMAC-SHA-256 of the text under the secret; compared in constant time. */
  readonly verify: (secret: string, text: string, signature: string) => boolean;
}

/** Checks size, signature, age, replay and form of a registration, in this order, and puts it on the queue. Only `accepted` records anything. */
export async function acceptRegistration(world: AcceptanceWorld, request: SignedRequest): Promise<RegistrationVerdict> {
  if (new TextEncoder().encode(request.body).length > LARGEST_BODY) return 'too-large';
  const secret = await world.key.secret();
  if (secret === null || !isSigned(world, secret, request)) return 'not-signed';
  const registration = outsideRegistrationSchema.safeParse(json(request.body));
  if (!registration.success) return 'malformed';
  const project = (await world.configurations.configuredProjects()).find((candidate) => candidate.projectKey === registration.data.project);
  if (project === undefined) return 'not-configured';
  const profile = (await world.configurations.current(project.projectId))?.configuration.profile;
  if (profile !== undefined && hasBadTime(profile, registration.data.fields, world.clock())) return 'bad-time';
  // The last check before recording, so that a request refused for its content may be sent again, mended, at once.
  if (!(await world.key.firstUse(request.signature ?? ''))) return 'replayed';
  try {
    await world.queue.pushRegistration({
      registrationId: registration.data.id,
      projectId: project.projectId,
      receivedAt: world.clock(),
      document: registration.data,
    });
  } catch (error) {
    await world.key.forgetUse(request.signature ?? '');
    throw error;
  }
  return 'accepted';
}

/** A time that does not exist or is still to come is no use to anybody afterwards; what else is amiss is asked for once the case is open. */
const hasBadTime = ({ form }: Pick<Profile, 'form'>, fields: Readonly<Record<string, string>>, now: Instant): boolean =>
  form.some((field) => field.kind === 'datetime' && formatFault(field, fields[field.id] ?? '', now) !== null);

function isSigned(world: AcceptanceWorld, secret: string, request: SignedRequest): boolean {
  if (request.timestamp === null || request.signature === null || !/^\d{9,12}$/.test(request.timestamp)) return false;
  if (Math.abs(world.clock() - Number(request.timestamp) * 1000) > SIGNATURE_LIFE_MS) return false;
  return world.verify(secret, signedText(request.timestamp, request.body), request.signature);
}

function json(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // Not JSON is one of the ways not to be a registration; the schema refuses `undefined`.
    return undefined;
  }
}
