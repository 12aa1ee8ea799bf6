import file from './presets.json';
import { type Profile, profilesFileSchema } from './schema';

/** The five processes the app ships with (spec part 2), checked on load. */
export const presets: readonly Profile[] = profilesFileSchema.parse(file).profiles;

/** A preset by its id (`gov-it-projects`, …), or `null`. */
export const findPreset = (id: string): Profile | null => presets.find((preset) => preset.id === id) ?? null;
