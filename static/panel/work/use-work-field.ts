import type { JsonValue, PanelCase, WorkValueView } from '../../../src/contract';
import type { Room } from '../../shared/components/too-long';
import { call } from '../call';
import { useDraftsOf } from '../saving/use-drafts-of';
import { type Saved, type Stored, useSaved } from '../saving/use-saved';

/** A place in the handling documents: field, or `<field>:<entry>`. */
export interface Place {
  readonly part: string;
  readonly field: string;
}

const NOTHING: WorkValueView = { value: null, at: null, by: null, canUndo: false, canRedo: false };

/** What stands in a place now. */
export function valueAt(data: PanelCase, { part, field }: Place): WorkValueView {
  const [id, entry] = field.split(':');
  const found = data.work.parts.find((one) => one.id === part)?.fields.find((one) => one.id === id);
  return (entry === undefined ? found : found?.entries.find((one) => one.id === entry)) ?? NOTHING;
}

/** The draft of one place and its saving. Typed text is saved after a pause; a choice at once, by `save`; what is too long waits to be shortened. */
export function useWorkField(place: Place, tooLong: (value: JsonValue) => Room | null): Saved<JsonValue> {
  const drafts = useDraftsOf('documents');
  return useSaved<JsonValue>({
    draftKey: `${drafts}${place.part}/${place.field}`,
    auto: true,
    tooLong,
    read: (present): Stored<JsonValue> => {
      const { value, at } = valueAt(present, place);
      return { value, mark: at };
    },
    send: (value, base, { issueKey }) =>
      call('recordWork', { issueKey, ...place, value, seen: base.mark === null ? null : String(base.mark) }),
  });
}
