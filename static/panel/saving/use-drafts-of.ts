import { useScreen } from '../../shared/bridge/screen-context';
import { type DraftKind, draftsOf } from '../../shared/drafts/drafts-of';
import { useCase } from '../case-context';

/** What all drafts of the reader in the case on screen begin with. */
export function useDraftsOf(kind: DraftKind): string {
  const screen = useScreen();
  const { data } = useCase();
  return draftsOf(screen, data.issueKey, kind);
}
