import type { Label } from '../../../src/contract';
import { NEW_LABEL } from '../../../src/domain/profile/new-label';
import { firstChosen } from './choices';
import type { Shape } from './shape';

/** Made of `NEW_LABEL`: it follows the name that an entry gets. */
export const NEW_ID = 'new-entry';

/**
 * A value that fits the shape and says as little as possible. Nobody is named in it: who is away, or told, somebody chooses.
 * @param name of the field, where one of few values belongs there; @param known what an id in a field of that name may point at, `null`: it is free; @param label what a new text in both languages begins with
 */
export function blankOf(
  shape: Shape,
  name = '',
  known: (field: string) => string | null = () => null,
  label: (field: string) => Label = () => NEW_LABEL,
): unknown {
  switch (shape.kind) {
    case 'text':
      return shape.start ?? firstChosen(name) ?? (shape.mayBeEmpty ? '' : shape.oneWord ? NEW_ID : NEW_LABEL.en);
    case 'texts':
      return firstChosen(name) ?? NEW_LABEL.en;
    case 'label':
      return label(name);
    case 'closing-condition':
      return { ...label(name), check: 'by-hand' };
    case 'id':
      return known(name) ?? firstChosen(name) ?? NEW_ID;
    case 'number':
      return shape.start ?? Math.max(shape.min ?? 1, Math.min(1, shape.max ?? 1));
    case 'yes-no':
      return true;
    case 'choice':
      return shape.of[0];
    case 'fixed':
      return shape.value;
    case 'duration':
      return { minutes: 60 };
    case 'condition':
    case 'record':
      return {};
    case 'list':
      return Array.from({ length: shape.atLeast }, () => blankOf(shape.of, name, known, label));
    case 'group':
      return Object.fromEntries(
        shape.fields
          .filter((field) => field.optional !== true)
          .map((field) => [field.name, field.nullable ? null : blankOf(field.shape, field.name, known, label)]),
      );
    case 'variants':
      return shape.of[0] === undefined ? {} : blankOf(shape.of[0], name, known, label);
    case 'form-kind':
      return 'text';
    case 'person':
      return '';
    case 'instant':
      return new Date(Date.now() + (shape.days ?? 0) * 86_400_000).toISOString();
    case 'time-of-day':
      return '09:00';
    case 'calendar':
      return { timeZone: 'UTC', weekly: { mon: [['09:00', '17:00']] }, holidays: [], workingDays: [] };
  }
}
