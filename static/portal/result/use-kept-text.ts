import type { JsonValue, PortalCase } from '../../../src/contract';
import { useScreen } from '../../shared/bridge/screen-context';
import { draftsOf } from '../../shared/drafts/drafts-of';
import { type KeptForm, useKept } from '../../shared/drafts/use-kept';

/**
 * What the customer typed and has not sent, kept by the browser for this account, site and request: neither a closed window nor an outage loses
 * it. `name` is the place on the card; of another result it is another text.
 */
export function useKeptText<T extends JsonValue>(data: PortalCase, name: string, start: T): KeptForm<T> {
  const screen = useScreen();
  return useKept(`${draftsOf(screen, data.issueKey, 'forms')}portal/${name}`, start);
}
