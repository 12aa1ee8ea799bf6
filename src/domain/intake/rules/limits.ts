/**
 * Sizes of the classification rules of a project. The words are read on nearly every invocation and stand in one document
 * with the profile, which a KVS value of 240 KiB has to hold.
 */
export const MOST_RULES = 300;
export const MOST_WORDS = 3_000;
export const LONGEST_WORD = 60;
/** All rules as they are stored, bytes: half of what a value holds; the process takes the rest. */
export const MOST_BYTES = 120_000;
/** Groups in groups in groups: more nobody can read. */
export const DEEPEST = 3;
export const MOST_PARTS = 30;
/** Rules on trial at a time: each leaves its suggestion in the opening of every case. */
export const MOST_ON_TRIAL = 20;
export const HEAVIEST = 100;
