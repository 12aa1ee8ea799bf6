/** What stands before the time of a promise, so that its colour is not all that tells. */
export const MARKS = { calm: '', soon: '!', late: '!!', done: '✓', 'late-done': '✓', paused: 'Ⅱ', off: '–' } as const;
