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

/** What has no form of its own: versions and files go by the id of a process, and an axis is named where its values stand. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'axisNames']);

/** What the form edits, in the order of the profile, then of the settings. */
export const EDITED_PARTS: readonly EditedPart[] = [
  ...fieldsOf(SHAPES.profile).flatMap((field) => (ELSEWHERE.has(field.name) ? [] : [{ root: 'profile', field } as const])),
  ...Object.entries(SHAPES.settings).map(([name, shape]) => ({ root: 'settings', field: { name, shape } }) as const),
];
