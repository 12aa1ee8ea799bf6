/** A refusal of the key-value store, in its own words (forge-facts.md 1.5). */
export class KvsError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}
