import type { Label } from '../label';

/** A fault in the settings, at a dotted path inside them, in words for the admin. */
export interface SettingsFault {
  readonly path: string;
  readonly message: Label;
}

export const fault = (path: string, en: string, zh: string): SettingsFault => ({ path, message: { en, zh } });
