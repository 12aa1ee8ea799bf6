import type { ReactNode } from 'react';

export type NoticeTone = 'information' | 'success' | 'warning' | 'danger';

interface Props {
  readonly tone: NoticeTone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** A message in the flow of a screen; a danger is announced at once. Own, because @atlaskit/section-message weighs 46 kB (gzip). */
export function Notice({ tone, title, children, actions }: Props): ReactNode {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      {title && <strong>{title}</strong>}
      {children && <div>{children}</div>}
      {actions && <div className="row">{actions}</div>}
    </div>
  );
}
