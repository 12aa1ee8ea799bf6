import type { Choice } from '../../shared/components/select';

/** Choices with the one that is chosen and not among them any more, so that it can be seen and replaced. @param nameOf what it was called */
export const withGone = (choices: readonly Choice[], chosen: string, nameOf: () => string): readonly Choice[] =>
  chosen === '' || choices.some(({ id }) => id === chosen) ? choices : [{ id: chosen, label: nameOf() }, ...choices];
