import { recordOf, type WorkRecord } from './work-record';

/** What stands in a field as text without its edges; empty when nothing does. A choice of several is joined. */
export function textIn(record: WorkRecord, part: string, field: string): string {
  const value = recordOf(record, part, field)?.value ?? null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value.trim() : '';
}
