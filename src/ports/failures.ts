/** Something outside does not answer or is overloaded: trying again later can help. */
export class Unavailable extends Error {
  override readonly name = 'Unavailable';
  constructor(
    /** Who did not answer: `Jira`, `the database`, … */
    readonly what: string,
    detail: string,
    /** How long to wait before the next try, seconds. */
    readonly retryAfterSeconds: number = 5,
    options?: ErrorOptions,
  ) {
    super(`${what} is unavailable: ${detail}`, options);
  }
}

/** Jira understood and refuses: repeating the same request will not help. */
export class JiraRefusal extends Error {
  override readonly name = 'JiraRefusal';
  constructor(
    readonly status: number,
    readonly detail: string,
  ) {
    super(`Jira refused with ${status}: ${detail}`);
  }
}
