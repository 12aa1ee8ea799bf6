import type { ReactNode } from 'react';

export type NoticeTone = 'information' | 'success' | 'warning' | 'danger';

interface Props {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** Says how it went on after what the reader did: takes the focus when the control they used is gone. */
  readonly outcome?: boolean;
}

const OUTCOME = { 'data-outcome': '', tabIndex: -1 } as const;

/** A message in the flow of a screen; a danger is announced at once. Own, because @atlaskit/section-message weighs 46 kB (gzip). */
export function Notice({ tone, title, children, actions, outcome = false }: Props): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'} {...(outcome ? OUTCOME : {})}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
