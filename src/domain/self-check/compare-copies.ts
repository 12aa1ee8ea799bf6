import { caseSnapshot } from '../case/case-snapshot';
import type { CaseStep } from '../case/case-step';
import type { Label } from '../label';
import type { Finding, FindingValue } from './finding';

/** Values in the columns of the case row, by the names of the snapshot. */
export type StoredColumns = Readonly<Record<string, string | number | boolean | null>>;

/** While the clocks stand still a deadline moves on with the time; its last copy is as old as the last change. */
const MOVE_WHILE_PAUSED: ReadonlySet<string> = new Set(['deadlines']);

/** Columns of the row that do not follow from the facts. */
export function compareRow(step: CaseStep, stored: StoredColumns): readonly Finding[] {
  return Object.entries(caseSnapshot(step)).flatMap(([column, computed]): readonly Finding[] => {
    const kept = stored[column];
    if (kept === undefined || isSame(kept, computed) || (step.feedbackCase.paused && MOVE_WHILE_PAUSED.has(column))) return [];
    return [{ kind: 'row-differs', about: column, recorded: sideOf(column, kept), expected: sideOf(column, computed), reasons: [] }];
  });
}

/** Fields of the issue property that do not follow from the facts. One that an older version did not write yet is no disagreement. */
export function compareProperty(step: CaseStep, stored: unknown): readonly Finding[] {
  if (typeof stored !== 'object' || stored === null)
    return [{ kind: 'property-differs', about: 'property', recorded: null, expected: text(step.feedbackCase.number), reasons: [] }];
  const kept: Readonly<Record<string, unknown>> = { ...stored };
  return Object.entries(step.property).flatMap(([field, computed]): readonly Finding[] => {
    if (!(field in kept) || isSame(kept[field], computed) || (step.feedbackCase.paused && MOVE_WHILE_PAUSED.has(field))) return [];
    return [
      { kind: 'property-differs', about: field, recorded: text(inWords(kept[field])), expected: text(inWords(computed)), reasons: [] },
    ];
  });
}

/** Equal as JSON, whatever the order of the keys. */
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, ordered(inner)]),
  );
}

function sideOf(column: string, value: unknown): FindingValue | null {
  if (value === null) return null;
  return column.endsWith('At') && typeof value === 'number' ? { at: value, text: null } : text(inWords(value));
}

/** Longer values are cut: the finding says what differs, the item shows the rest (characters). */
const LONGEST = 200;
const text = (words: string): FindingValue => ({ at: null, text: sameIn(words) });
const sameIn = (words: string): Label => ({ en: words, zh: words });
const inWords = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–')).slice(0, LONGEST);
