import { type ReactNode, useEffect, useRef } from 'react';

interface Props {
  readonly name: string;
  readonly path: string;
  /** Fields that do not say by themselves what they are about stand under the name of the entry. */
  readonly titled: boolean;
  /** It was added just now: whoever did that goes on here. */
  readonly fresh: boolean;
  readonly children: ReactNode;
}

/** What stands under one key of a record. */
export function RecordEntry({ name, path, titled, fresh, children }: Props): ReactNode {
  const title = useRef<HTMLLegendElement>(null);
  useEffect(() => {
    if (fresh) title.current?.focus();
  }, [fresh]);
  if (!titled)
    return (
      <div className="form-field" data-path={path}>
        {children}
      </div>
    );
  return (
    <fieldset className="form-field form-titled" data-path={path}>
      <legend ref={title} tabIndex={-1}>
        {name}
      </legend>
      {children}
    </fieldset>
  );
}
