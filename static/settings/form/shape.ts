/**
 * What a part of a process looks like, for the form that edits it: written from the schema into `shapes.json` by `npm run profile -- schema`, because a
 * screen that loads the schema library itself would be half as heavy again. `start`: what a new value begins with, where the least one would not do.
 */
export type Shape =
  /** `oneWord`: no white space in it. */
  | { readonly kind: 'text'; readonly atMost: number; readonly mayBeEmpty?: true; readonly oneWord?: true; readonly start?: string }
  | { readonly kind: 'id' | 'condition' | 'duration' | 'person' | 'time-of-day' | 'calendar' | 'form-kind' | 'yes-no' }
  /** `days`: a new one lies so many days ahead. */
  | { readonly kind: 'instant'; readonly days?: number }
  | { readonly kind: 'label' | 'closing-condition'; readonly atMost: number }
  /** `above`: it lies above `min`, not at it. */
  | {
      readonly kind: 'number';
      readonly whole: boolean;
      readonly min: number | null;
      readonly max: number | null;
      readonly above?: true;
      readonly start?: number;
    }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'fixed'; readonly value: string | number | boolean }
  | { readonly kind: 'list'; readonly of: Shape; readonly atMost: number; readonly atLeast: number }
  /** One text, or several. */
  | { readonly kind: 'texts' }
  /** Ids as keys; those of `fixed` stay and have a shape of their own. */
  | { readonly kind: 'record'; readonly of: Shape; readonly fixed: Readonly<Record<string, Shape>> }
  | { readonly kind: 'group'; readonly fields: readonly FieldShape[] }
  /** One of several groups, told apart by the value of `kind`. */
  | { readonly kind: 'variants'; readonly of: readonly (Shape & { readonly kind: 'group' })[] };

export interface FieldShape {
  readonly name: string;
  readonly shape: Shape;
  /** May be left out. */
  readonly optional?: true;
  /** May be `null`: the process is silent about it. */
  readonly nullable?: true;
}

export type GroupShape = Shape & { readonly kind: 'group' };
