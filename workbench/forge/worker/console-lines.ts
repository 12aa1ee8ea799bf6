import { format } from 'node:util';

/** `console` of the app goes to the host, line by line. */
export function redirectConsole(say: (level: string, text: string) => void): void {
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace'] as const) {
    console[level] = (...words: unknown[]) => say(level === 'log' || level === 'trace' ? 'info' : level, format(...words));
  }
}
