/** Longest texts the app takes, in characters: a line, what there is to say of an act, what a piece of evidence says, a page. */
export const LONGEST = { line: 500, note: 2_000, content: 5_000, page: 10_000 } as const;

/** Characters a text has more than fit, counted as the app's inputs count them. */
export const tooMany = (text: string, most: number): number => Math.max(0, text.length - most);
