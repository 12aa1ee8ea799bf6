import type { QuietHours } from './quiet-hours';

/** Nobody is kept waiting until an admin asks for it. Apart from the reckoning of hours, which the settings need not load. */
export const NO_QUIET_HOURS: QuietHours = { enabled: false, calendar: 'project', tellAtOnceFrom: 2, people: [] };
