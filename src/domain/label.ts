/** A text in the two languages of the product, both always filled. */
export interface Label {
  readonly en: string;
  readonly zh: string;
}
