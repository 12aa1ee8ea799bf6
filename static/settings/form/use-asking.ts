import { useLabel } from '../../shared/i18n/use-words';
import { useAskFor } from '../draft/unread';
import { useForm } from './form-context';
import { numbersNobodySaid } from './numbers-nobody-said';
import type { Shape } from './shape';

/** Leaves those fields of a new part empty; until each is filled in, nothing can be published. */
export function useAsking(): (shape: Shape, value: unknown, path: string, title: string) => void {
  const { names } = useForm();
  const read = useLabel();
  const askFor = useAskFor();
  return (shape, value, path, title) => {
    for (const asked of numbersNobodySaid(shape, value, path)) {
      const parents = [path.split('.').at(-1) ?? '', ...asked.keys];
      askFor(asked.path, [title, ...asked.keys.map((key, index) => read(names.field(key, parents[index] ?? '')))].join(' › '));
    }
  };
}
