/** How often a report can come. Checked beside the schema: what was published when any text was taken must still be read. */
export const REPORT_INTERVALS = ['day', 'week', 'month', 'quarter', 'year'] as const;
