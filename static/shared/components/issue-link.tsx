import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useScreen } from '../bridge/screen-context';

/** Opens another issue of the site in a new tab: the frame may not navigate the page around it. */
export function IssueLink({ issueKey, children }: { readonly issueKey: string; readonly children: ReactNode }): ReactNode {
  const { siteUrl } = useScreen();
  const path = `/browse/${issueKey}`;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    router.open(path).catch((problem: unknown) => console.error('The issue did not open', problem));
  };
  return (
    <a className="issue-link" href={`${siteUrl}${path}`} onClick={open}>
      {children}
    </a>
  );
}
