import type { ReactNode } from 'react';
import { Fold } from '../shared/components/fold';
import type { Repeated } from './repeats';

interface Props<T> {
  readonly lines: readonly Repeated<T>[];
  readonly className: string;
  readonly keyOf: (entry: T) => string;
  /** What so many earlier ones are called. */
  readonly title: (n: number) => string;
  readonly draw: (entry: T) => ReactNode;
}

/** Entries in their order; earlier ones of the same stand folded below their latest. */
export function RepeatedEntries<T>({ lines, className, keyOf, title, draw }: Props<T>): ReactNode {
  return (
    <ol className={className}>
      {lines.map(({ shown, earlier }) => (
        <li key={keyOf(shown)}>
          {draw(shown)}
          {earlier.length > 0 && (
            <Fold title={title(earlier.length)}>
              {() => (
                <ol className={className}>
                  {earlier.map((entry) => (
                    <li key={keyOf(entry)}>{draw(entry)}</li>
                  ))}
                </ol>
              )}
            </Fold>
          )}
        </li>
      ))}
    </ol>
  );
}
