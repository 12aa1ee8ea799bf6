/** What every editor of a value gets: the value fits its shape, and only values that fit are given back. */
export interface FieldProps<V = unknown> {
  readonly value: V;
  readonly change: (value: V) => void;
  /** Name of the field in words, for its label. */
  readonly label: string;
  /** Name of the field in the profile. */
  readonly name: string;
  /** Dotted place in the draft: `profile.limits.3.due`. */
  readonly path: string;
}
