import type { AttachmentView, EvidenceInput } from '../contract';
import type { EvidenceFile } from '../domain/case/facts/evidence-facts';
import { foldCase } from '../domain/case/fold-case';
import { type Evidence, evidenceOf, standing } from '../domain/handling/evidence';
import type { AttachmentFacts, Attachments } from '../ports/attachments';
import type { CaseWorld } from './case-world';
import type { Decision } from './decide-agent-fact';
import { evidenceVerified, recordEvidence } from './decide-evidence';
import { loadCase } from './load-case';
import { Refused } from './refused';

/**
 * Largest file whose content is read for its hash, bytes. One call to Jira has eight seconds: a file of this size arrives in
 * that time even at one megabyte a second, and fits many times into a function's memory.
 */
export const LARGEST_FILE = 8 * 1024 * 1024;

export interface EvidenceWorld extends CaseWorld {
  readonly attachments: Attachments;
}

/** Files of the issue that evidence can point at. */
export async function listAttachments(world: EvidenceWorld, issueId: string): Promise<readonly AttachmentView[]> {
  const files = (await world.attachments.ofIssue(issueId)) ?? [];
  return files.map(({ attachmentId, name, size }) => ({ attachmentId, name, size, readable: size <= LARGEST_FILE }));
}

/** Reads and hashes the file that a piece of evidence points at, if it is a new one, and decides then. */
export async function decideEvidence(
  world: EvidenceWorld,
  issueId: string,
  input: { readonly evidence?: string | undefined; readonly entry: EvidenceInput },
): Promise<Decision> {
  const { attachmentId } = input.entry;
  const { events } = await loadCase(world, issueId);
  const kept = evidenceOf(foldCase(events)).find(({ id }) => id === input.evidence)?.entry.file ?? null;
  const isNew = attachmentId !== null && kept?.attachmentId !== attachmentId;
  return recordEvidence(input.evidence, input.entry, isNew ? await readFile(world, issueId, attachmentId) : kept);
}

async function readFile(world: EvidenceWorld, issueId: string, attachmentId: string): Promise<EvidenceFile> {
  // Only a file of this very issue: an id from elsewhere would make somebody else's file evidence here.
  const file = (await world.attachments.ofIssue(issueId))?.find((candidate) => candidate.attachmentId === attachmentId);
  if (file === undefined) throw new Refused('not-found', 'attachment');
  return { ...file, sha256: await hashOf(world, file) };
}

async function hashOf(world: EvidenceWorld, file: AttachmentFacts): Promise<string> {
  if (file.size > LARGEST_FILE) throw tooLarge(file);
  const sha256 = await world.attachments.sha256(file.attachmentId);
  if (sha256 === null) throw new Refused('not-found', 'attachment');
  return sha256;
}

function tooLarge({ name, size }: AttachmentFacts): Refused {
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
  return new Refused('invalid-input', '', {
    path: 'entry.attachmentId',
    text: {
      en: `“${name}” has ${megabytes(size)} MB. Up to ${megabytes(LARGEST_FILE)} MB are read for the hash; attach it in parts, or compute its hash yourself and write it into the content.`,
      zh: `“${name}”大小为 ${megabytes(size)} MB，超过可计算哈希值的上限 ${megabytes(LARGEST_FILE)} MB。请分段上传，或自行计算哈希值并写入证据内容。`,
    },
  });
}

/**
 * Reads the file of a piece of evidence again and says whether it is what was recorded. A file that was deleted and attached
 * again under its name is compared by its content: the same content is unchanged, whatever Jira's id.
 */
export async function decideVerification(world: EvidenceWorld, issueId: string, evidence: string): Promise<Decision> {
  const { events } = await loadCase(world, issueId);
  const piece = evidenceOf(foldCase(events)).find(({ id }) => id === evidence);
  if (piece === undefined) throw new Refused('not-found', 'evidence');
  const { file } = piece.entry;
  if (file === null) throw new Refused('not-possible-now', 'evidence-file');
  return compared(world, issueId, evidence, file, false);
}

/**
 * Looks, when the panel is opened and before somebody signs, for evidence whose file Jira has no more under its id, and compares what stands in its place
 * (S4-85): nobody relies on what is gone without being told. Jira never changes a file under its id, so one question is enough.
 */
export async function decideLostFiles(world: EvidenceWorld, issueId: string): Promise<Decision | null> {
  const { events } = await loadCase(world, issueId);
  const filed = standing(evidenceOf(foldCase(events))).flatMap((piece) =>
    piece.entry.file === null
      ? []
      : [{ id: piece.id, file: piece.entry.file, known: piece.verified?.attachmentId ?? null, verdict: piece.verified?.verdict }],
  );
  if (filed.length === 0) return null;
  const files = await world.attachments.ofIssue(issueId);
  // What the reader may not see is not gone.
  if (files === null) return null;
  const there = new Set(files.map(({ attachmentId }) => attachmentId));
  const lost = filed.filter(
    ({ file, known, verdict }) =>
      !there.has(file.attachmentId) && (verdict === undefined || (verdict === 'unchanged' && !there.has(known ?? ''))),
  );
  const decisions = await Promise.all(lost.map(({ id, file }) => compared(world, issueId, id, file, true)));
  return decisions.length === 0 ? null : (situation) => decisions.flatMap((decide) => decide(situation));
}

async function compared(world: EvidenceWorld, issueId: string, evidence: string, file: File, noticed: boolean): Promise<Decision> {
  const found = await findFile(world, issueId, file);
  const verdict = found === null ? 'missing' : found.sha256 === file.sha256 ? 'unchanged' : 'changed';
  const hashes = { recorded: file.sha256, found: found?.sha256 ?? null };
  return evidenceVerified(evidence, { verdict, ...hashes, attachmentId: found?.attachmentId ?? null }, noticed);
}

type File = NonNullable<Evidence['entry']['file']>;

async function findFile(world: EvidenceWorld, issueId: string, { attachmentId, name }: File): Promise<EvidenceFile | null> {
  const files = (await world.attachments.ofIssue(issueId)) ?? [];
  const same = files.find((file) => file.attachmentId === attachmentId) ?? files.findLast((file) => file.name === name);
  if (same === undefined) return null;
  // Larger than what could have been recorded: it is not the file, and reading it proves nothing more.
  const sha256 = same.size > LARGEST_FILE ? null : await world.attachments.sha256(same.attachmentId);
  return sha256 === null ? null : { ...same, sha256 };
}
