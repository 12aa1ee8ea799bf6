/** Times as Jira and JSM write them. */

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

/** `2026-01-01T00:00:00.000+0000`: Jira's own, always UTC here. */
export function jiraTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}

export interface JsmTime {
  readonly iso8601: string;
  readonly jira: string;
  readonly friendly: string;
  readonly epochMillis: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** JSM's four ways to say one instant. */
export function jsmTime(ms: number): JsmTime {
  const at = new Date(ms);
  const hour = at.getUTCHours();
  const friendly = `${pad(at.getUTCDate())}/${MONTHS[at.getUTCMonth()] ?? ''}/${pad(at.getUTCFullYear() % 100)} ${hour % 12 === 0 ? 12 : hour % 12}:${pad(at.getUTCMinutes())} ${hour < 12 ? 'AM' : 'PM'}`;
  return { iso8601: `${at.toISOString().slice(0, 19)}+0000`, jira: jiraTime(ms), friendly, epochMillis: ms };
}

export interface JsmDuration {
  readonly millis: number;
  readonly friendly: string;
}

/** `4h 30m`, as SLA values say it. */
export function jsmDuration(millis: number): JsmDuration {
  const minutes = Math.trunc(Math.abs(millis) / 60_000);
  const hours = Math.floor(minutes / 60);
  const parts = [hours > 0 ? `${hours}h` : '', minutes % 60 > 0 || hours === 0 ? `${minutes % 60}m` : ''].filter((one) => one !== '');
  return { millis, friendly: `${millis < 0 ? '-' : ''}${parts.join(' ')}` };
}
