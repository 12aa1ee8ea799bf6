import { NavigationTarget, router } from '@forge/bridge';
import type { ReactNode } from 'react';
import { sharedWords } from '../i18n/shared-words';
import { useWords } from '../i18n/use-words';

/** Key of the project page in the manifest. */
const RULES_PAGE = 'rules';

/** Leads to the rules of a project's process, readable for everybody who works by them; in a new tab, so that nothing typed here is lost. */
export function RulesLink({ projectKey }: { readonly projectKey: string }): ReactNode {
  const t = useWords(sharedWords);
  const open = (): void => {
    router
      .open({ target: NavigationTarget.Module, moduleKey: RULES_PAGE, projectKey })
      .catch((problem: unknown) => console.error('The rules did not open', problem));
  };
  return (
    <button type="button" className="link small" onClick={open}>
      {t('rules')}
    </button>
  );
}
