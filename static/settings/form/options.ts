import { optionOf } from '../../../src/domain/intake/request-form';

/** Choices of a field, each with its name: one that stands there by its id alone has the name it is offered under. */
export const namedOptions = (options: readonly unknown[]): readonly unknown[] =>
  options.map((option) => (typeof option === 'string' ? optionOf(option) : option));
