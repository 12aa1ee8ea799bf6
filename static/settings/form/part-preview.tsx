import type { ReactNode } from 'react';
import { AcknowledgementPreview } from './acknowledgement-preview';
import { NumberPreview } from './number-preview';

/** What a part of the process makes, shown below it while it is edited. */
export function PartPreview({ path }: { readonly path: string }): ReactNode {
  if (path === 'profile.numbering') return <NumberPreview />;
  if (path === 'profile.acknowledgement') return <AcknowledgementPreview />;
  return null;
}
