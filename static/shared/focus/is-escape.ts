import type { KeyboardEvent } from 'react';

/** Escape that leaves a form. While Chinese is being composed the same key only drops the syllables. */
export const isEscape = ({ key, nativeEvent }: KeyboardEvent): boolean => key === 'Escape' && !nativeEvent.isComposing;
