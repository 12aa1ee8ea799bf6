import { KvsError } from './kvs-error';

const longestKey = 500;
const keyForm = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const largestValue = 240 * 1024;
const deepestValue = 31;

export function checkKey(key: unknown): string {
  if (typeof key !== 'string') throw new KvsError(400, 'INVALID_KEY', 'The key must be a string');
  if (key.length === 0) throw new KvsError(400, 'KEY_TOO_SHORT', 'The key is empty');
  if (key.length > longestKey) throw new KvsError(400, 'KEY_TOO_LONG', `The key has ${key.length} characters, ${longestKey} are allowed`);
  if (!keyForm.test(key)) throw new KvsError(400, 'INVALID_KEY', `The key holds a character that is not allowed: ${key}`);
  return key;
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const part of Object.values(value)) deepest = Math.max(deepest, depthOf(part));
  return deepest + 1;
}

/** Returns the value as the JSON text that is stored. */
export function checkValue(value: unknown): string {
  if (value === undefined) throw new KvsError(400, 'INVALID_VALUE', 'There is no value');
  const text = JSON.stringify(value);
  if (Buffer.byteLength(text) > largestValue)
    throw new KvsError(400, 'MAX_SIZE', `The value has ${Buffer.byteLength(text)} bytes, ${largestValue} are allowed`);
  if (depthOf(value) > deepestValue) throw new KvsError(400, 'MAX_DEPTH', `The value is nested deeper than ${deepestValue}`);
  return text;
}

const units: Readonly<Record<string, number>> = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };
const longestTtlMs = 365 * 86_400_000;

/** Milliseconds to live, `null` for ever. */
export function checkTtl(ttl: unknown): number | null {
  if (ttl === undefined) return null;
  const { value, unit } = ttl as { value?: unknown; unit?: unknown };
  const unitMs = units[String(unit)];
  if (typeof value !== 'number' || !(value > 0) || unitMs === undefined)
    throw new KvsError(400, 'INVALID_TTL', `Not a time to live: ${JSON.stringify(ttl)}`);
  if (value * unitMs > longestTtlMs) throw new KvsError(400, 'INVALID_TTL', 'The time to live is longer than a year');
  return value * unitMs;
}
