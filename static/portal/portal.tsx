import type { ReactNode } from 'react';
import { useScreen } from '../shared/bridge/screen-context';
import { textAt } from '../shared/bridge/text-at';
import { CreateForm } from './create-form';
import { RequestCard } from './request-card';

/** The portal has two places: the form of a new request and the card of an existing one. */
export function Portal(): ReactNode {
  const { extension } = useScreen();
  const requestKey = textAt(extension, 'request', 'key');
  const creating = textAt(extension, 'type')?.includes('CreatePropertyPanel') ?? requestKey === null;
  if (creating)
    return <CreateForm portalId={textAt(extension, 'portal', 'id') ?? ''} requestTypeId={textAt(extension, 'request', 'typeId') ?? ''} />;
  return <RequestCard issueKey={requestKey ?? ''} />;
}
