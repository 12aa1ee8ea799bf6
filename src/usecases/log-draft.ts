import type { DraftContent } from '../domain/profile/draft/content';
import type { LogKind } from '../ports/settings-log';
import { changesBetween } from './changes-between';
import type { DraftWorld, OpenDraft } from './open-draft';

const HOUR_MS = 3_600_000;

/**
 * Writes down what somebody did to a draft, with what differed from the published version then. A screen stores every edit;
 * the edits of one person within an hour are one entry that says where they had come to. When it cannot be written the caller is
 * told to try again, and finds what was stored.
 */
export async function logDraft(
  world: Pick<DraftWorld, 'log' | 'clock' | 'directory'>,
  { project, published, revision }: OpenDraft,
  what: { readonly kind: LogKind; readonly by: string; readonly note?: string; readonly content: DraftContent },
): Promise<void> {
  const at = world.clock();
  const { kind, by } = what;
  const once = kind === 'draft-edited' ? `${published.version}:${by}:${Math.floor(at / HOUR_MS)}` : `${by.slice(0, 20)}:${revision}`;
  const changes = (await changesBetween(world, published, what.content)).map((change) => ({ ...change, affectedOpen: null }));
  const entry = { key: `${kind}:${once}`.slice(0, 120), at, kind, by, version: null, note: what.note ?? '', changes, stamp: null };
  await world.log.record(project.id, entry);
}
