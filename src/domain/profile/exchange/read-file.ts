import { allFaults, inLanguage } from '../../input-fault';
import type { Label } from '../../label';
import type { DraftFault } from '../draft/find-faults';
import { FILE_VERSION, type ProfileFile, profileFileSchema } from './file-schema';

/** A file larger than this is not read at all: what a screen can send is 500 KB, what a version can hold is less. Characters. */
export const MOST_CHARACTERS = 480_000;

export type ReadFile = { readonly ok: true; readonly file: ProfileFile } | { readonly ok: false; readonly faults: readonly DraftFault[] };

const no = (path: string, message: Label): ReadFile => ({ ok: false, faults: [{ path, message }] });

/** Reads a file into a profile with its settings, or says what is wrong with it and where: line and column, or the dotted place. */
export function readFile(text: string): ReadFile {
  if (text.length > MOST_CHARACTERS) {
    const [is, most] = [(text.length / 1e6).toFixed(1), (MOST_CHARACTERS / 1e6).toFixed(1)];
    return no('file', {
      en: `The file is too large: ${is} MB; a process has at most ${most} MB.`,
      zh: `文件过大：${is} MB，流程文件上限为 ${most} MB。`,
    });
  }
  const parsed = parse(text);
  if (!parsed.ok) return no('file', parsed.message);
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('closedLoop' in value) || value.closedLoop !== 'profile')
    return no('closedLoop', {
      en: 'This is no file of a process: "closedLoop": "profile" is missing.',
      zh: '不是流程文件：缺少 "closedLoop": "profile"。',
    });
  const version: unknown = 'schemaVersion' in value ? value.schemaVersion : undefined;
  if (version !== FILE_VERSION) {
    const is = typeof version === 'number' || typeof version === 'string' ? String(version) : '–';
    return no('schemaVersion', {
      en: `The file is of schema version ${is}; this app reads version ${FILE_VERSION}.`,
      zh: `文件的格式版本为 ${is}，本应用可读取版本 ${FILE_VERSION}。`,
    });
  }
  const checked = profileFileSchema.safeParse(value);
  if (checked.success) return { ok: true, file: checked.data };
  const english = allFaults(checked.error, 'en');
  const chinese = allFaults(profileFileSchema.safeParse(value, inLanguage('zh')).error ?? checked.error, 'zh');
  return {
    ok: false,
    faults: english.map(({ path, message }, index) => ({ path, message: { en: message, zh: chinese[index]?.message ?? message } })),
  };
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: Label };

function parse(text: string): Parsed {
  try {
    // Editors on Windows put a mark in front that JSON does not know.
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { line, column } = placeOf(error.message, text);
    return {
      ok: false,
      message: { en: `This is not JSON: line ${line}, column ${column}.`, zh: `不是 JSON：第 ${line} 行第 ${column} 列有误。` },
    };
  }
}

/** Engines give an offset, most of them; where none is given, the file ended too early. */
function placeOf(message: string, text: string): { readonly line: number; readonly column: number } {
  const offset = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
