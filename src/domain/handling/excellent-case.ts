/** Flag, and label in Jira, of a case that is shared with the departments as an example (S1-29). */
export const EXCELLENT_CASE = 'excellent-case';
