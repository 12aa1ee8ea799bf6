import type { JsonValue, WorkFieldView } from '../../../src/contract';
import { LONGEST, tooMany } from '../../../src/domain/longest';
import type { Room } from '../../shared/components/too-long';
import { asText } from './value-text';

type Kind = Pick<WorkFieldView, 'kind'>;
const MOST = new Map<WorkFieldView['kind'], number>([
  ['text', LONGEST.line],
  ['long-text', LONGEST.page],
]);

/** What is written in a field and how much fits, for `Field`; nothing where it is not written. */
export function roomOf({ kind }: Kind, value: JsonValue): { readonly room?: Room } {
  const most = MOST.get(kind);
  return most === undefined ? {} : { room: { text: asText(value), most } };
}

/** The text of a field, or of a part of an entry, that is too long; `null` where all fit. */
export const tooLongIn =
  (field: Kind & Partial<Pick<WorkFieldView, 'entry'>>) =>
  (value: JsonValue): Room | null => {
    if (field.kind !== 'list') return over(roomOf(field, value).room);
    const parts = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
    return (field.entry ?? []).map((part) => over(roomOf(part, parts.get(part.id) ?? null).room)).find((room) => room !== null) ?? null;
  };

const over = (room: Room | undefined): Room | null => (room !== undefined && tooMany(room.text, room.most) > 0 ? room : null);
