import type { Label } from '../domain/label';
import type { FormFieldView } from './case-views';

/** A question of the portal's form. */
export interface RequestField extends FormFieldView {
  /** Not asked of a customer who stays anonymous. */
  readonly identity: 'name' | 'contact' | null;
}

export interface RequestForm {
  readonly fields: readonly RequestField[];
  readonly typeLabel: Label | null;
  /** What staying anonymous means (S3-08); `null` where the process does not offer it. */
  readonly anonymous: { readonly notice: Label } | null;
}
