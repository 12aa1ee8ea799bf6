/** How the state of a follow-up looks; its word stands beside it. */
export const STATE_TONES = { open: 'information', overdue: 'danger', done: 'success', closed: 'neutral', ended: 'neutral' } as const;
