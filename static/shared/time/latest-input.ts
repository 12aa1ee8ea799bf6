/** Last day and minute that a date field takes: with four digits of a year, the browser goes on to the next part by itself. */
export const LATEST_DAY = '9999-12-31';
export const LATEST_MINUTE = `${LATEST_DAY}T23:59`;
