/** What a new entry is called until somebody names it. */
export const NEW_LABEL = { en: 'New entry', zh: '新条目' } as const;
