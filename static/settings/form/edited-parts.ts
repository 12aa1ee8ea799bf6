import type { FieldShape, Shape } from './shape';
import written from './shapes.json';

// JSON modules lose the literal kinds; the file is written from the schemas by a program typed with these very types, and a test compares the two.
const SHAPES = written as unknown as { readonly profile: Shape; readonly settings: Readonly<Record<string, Shape>> };

export interface EditedPart {
  /** Which half of the draft it belongs to. */
  readonly root: 'profile' | 'settings';
  readonly field: FieldShape;
}

const fieldsOf = (shape: Shape): readonly FieldShape[] => (shape.kind === 'group' ? shape.fields : []);

/** What the form edits, in the order of the profile, then of the settings. The id of a process is not among it: versions and files go by that. */
export const EDITED_PARTS: readonly EditedPart[] = [
  ...fieldsOf(SHAPES.profile).flatMap((field) => (field.name === 'id' ? [] : [{ root: 'profile', field } as const])),
  ...Object.entries(SHAPES.settings).map(([name, shape]) => ({ root: 'settings', field: { name, shape } }) as const),
];
