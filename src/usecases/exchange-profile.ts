import type { ExportedProfile, FilePreview, ImportView } from '../contract';
import type { DraftContent } from '../domain/profile/draft/content';
import { findFaults } from '../domain/profile/draft/find-faults';
import { type MappedFile, mapFile } from '../domain/profile/exchange/map-file';
import { readFile } from '../domain/profile/exchange/read-file';
import { fileText, toFile } from '../domain/profile/exchange/write-file';
import { fitToJira } from '../domain/profile/names-of-jira';
import { findPreset } from '../domain/profile/presets';
import { proposeSettings } from '../domain/profile/propose-settings';
import { rolesOf } from '../domain/profile/roles';
import type { Access } from '../ports/access';
import type { DraftWorld } from './open-draft';
import { projectOf } from './project-of';
import { putInDraft } from './put-in-draft';
import { Refused } from './refused';
import { namesOfJira, surroundingsOf } from './surroundings-of';
import { viewDraft } from './view-draft';

interface Reading {
  readonly projectKey: string;
  readonly revision: string;
  readonly by: string;
}

/** A published version as a file; without a number the present one. */
export async function exportProfile(world: DraftWorld, projectKey: string, version: number | undefined): Promise<ExportedProfile> {
  const project = await projectOf(world, projectKey);
  const current = await world.configurations.current(project.id);
  if (current === null) throw new Refused('not-configured');
  const wanted =
    version === undefined || version === current.configuration.version
      ? current.configuration
      : await world.configurations.version(project.id, version);
  if (wanted === null) throw new Refused('not-found', 'no-version');
  const requestTypes = await world.directory.requestTypes(project.key);
  return {
    fileName: `closed-loop-${project.key}-v${wanted.version}.json`,
    text: fileText(toFile(wanted, new Map(requestTypes.map(({ id, name }) => [id, name])))),
  };
}

/** Reads a file into the draft. Refused with place and reason when it is no usable process; the draft is then as it was. */
export async function importProfile(world: DraftWorld, reading: Reading & { readonly text: string }): Promise<ImportView> {
  const { content, unmapped } = await readHere(world, reading.projectKey, reading.text);
  await put(world, reading, content, 'imported');
  return { ...(await viewDraft(world, reading.projectKey)), unmapped };
}

/** What a file would bring along here, to look at before it is taken. Writes nothing; refuses what `importProfile` refuses. */
export async function previewFile(world: DraftWorld, projectKey: string, text: string): Promise<FilePreview> {
  const { content, unmapped } = await readHere(world, projectKey, text);
  refuseFile(content);
  return { ...content, unmapped };
}

/** What the process of another project would bring along here, to look at before it is taken. Writes nothing; refuses what `copyProfile` refuses. */
export async function previewCopy(world: DraftWorld, projectKey: string, from: string, access: Access): Promise<FilePreview> {
  const { content, unmapped } = await copyHere(world, projectKey, from, access);
  refuseFile(content);
  return { ...content, unmapped };
}

async function readHere(world: DraftWorld, projectKey: string, text: string): Promise<MappedFile> {
  const read = readFile(text);
  if (!read.ok) throw faulty(read.faults);
  const project = await projectOf(world, projectKey);
  const [current, site] = await Promise.all([world.configurations.current(project.id), surroundingsOf(world.directory, projectKey)]);
  const present = current?.configuration.settings ?? proposeSettings(read.file.profile);
  return mapFile(read.file, present, site);
}

/** Where a process is copied from. */
export type CopySource = { readonly preset: string } | { readonly projectKey: string };

/** A preset with its proposals, or the published process of another project the caller works on, becomes the draft. */
export async function copyProfile(
  world: DraftWorld,
  reading: Reading & { readonly from: CopySource },
  access: Access,
): Promise<ImportView> {
  const { projectKey, from } = reading;
  if ('preset' in from) {
    const project = await projectOf(world, projectKey);
    const present = (await world.configurations.current(project.id))?.configuration.settings ?? null;
    const preset = findPreset(from.preset);
    if (preset === null) throw new Refused('not-found', 'profile');
    const known = new Set(rolesOf(preset).map(({ id }) => id));
    const roles = Object.fromEntries(Object.entries(present?.roles ?? {}).filter(([role]) => known.has(role)));
    const proposed = proposeSettings(preset);
    const named = fitToJira(proposed, await namesOfJira(world.directory, projectKey), present);
    await put(world, reading, { profile: preset, settings: { ...proposed, ...named, ...own(present), roles } }, 'copied', from.preset);
    return { ...(await viewDraft(world, projectKey)), unmapped: [] };
  }
  const { content, unmapped } = await copyHere(world, projectKey, from.projectKey, access);
  await put(world, reading, content, 'copied', from.projectKey);
  return { ...(await viewDraft(world, projectKey)), unmapped };
}

/** The published process of another project the caller works on, with the names of this one. */
async function copyHere(world: DraftWorld, projectKey: string, from: string, access: Access): Promise<MappedFile> {
  const project = await projectOf(world, projectKey);
  const present = (await world.configurations.current(project.id))?.configuration.settings ?? null;
  const rights = await access.project(from);
  if (rights === null || !(rights.mayAdminister || rights.isAgent || (await access.isSiteAdmin()))) throw new Refused('not-permitted');
  const source = await projectOf(world, from);
  const other = (await world.configurations.current(source.id))?.configuration;
  if (other === undefined) throw new Refused('not-found', 'profile');
  const [site, there] = await Promise.all([surroundingsOf(world.directory, projectKey), world.directory.requestTypes(from)]);
  const file = toFile(other, new Map(there.map(({ id, name }) => [id, name])));
  return mapFile(file, present ?? { ...other.settings, absences: [] }, site);
}

/** What belongs to the people of a project and to its workflow in Jira, not to its process. */
const own = (present: DraftContent['settings'] | null): Partial<DraftContent['settings']> =>
  present === null
    ? {}
    : { absences: present.absences, quietHours: present.quietHours, contact: present.contact, statuses: present.statuses };

async function put(
  world: DraftWorld,
  { projectKey, revision, by }: Reading,
  content: DraftContent,
  kind: 'imported' | 'copied',
  from = '',
): Promise<void> {
  refuseFile(content);
  await putInDraft(world, { projectKey, revision, by, kind, note: from }, content);
}

function refuseFile(content: DraftContent): void {
  const faults = findFaults(content, null);
  if (faults.length > 0) throw faulty(faults);
}

/** So many more faults than the first are told: who mends a file wants them all at once. */
const MOST_TOLD = 30;

function faulty([first, ...others]: ReturnType<typeof findFaults>): Refused {
  if (first === undefined) return new Refused('invalid-input');
  const told = others.slice(0, MOST_TOLD);
  const list = (language: 'en' | 'zh'): string => told.map(({ path, message }) => `\n${path}: ${message[language]}`).join('');
  const text =
    told.length === 0
      ? first.message
      : {
          en: `${first.message.en}\nThe file has ${others.length + 1} faults in all. The others:${list('en')}`,
          zh: `${first.message.zh}\n文件共有 ${others.length + 1} 处问题，其余为：${list('zh')}`,
        };
  return new Refused('invalid-input', 'draft', { path: first.path, text });
}
