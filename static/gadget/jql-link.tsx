import { router } from '@forge/bridge';
import type { MouseEvent, ReactNode } from 'react';
import { useScreen } from '../shared/bridge/screen-context';

/** Address of Jira's search for a query, relative to the site. */
export const searchPath = (jql: string): string => `/issues/?jql=${encodeURIComponent(jql)}`;

/** A number that opens exactly its items in Jira's search, in a new tab; without a query it is only text. */
export function JqlLink({
  jql,
  children,
  describedBy,
}: {
  readonly jql: string;
  readonly children: ReactNode;
  readonly describedBy?: string;
}): ReactNode {
  const { siteUrl } = useScreen();
  if (jql === '') return <span>{children}</span>;
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    // The frame may not navigate the page around it; the host does.
    router.open(searchPath(jql)).catch((problem: unknown) => console.error('The search did not open', problem));
  };
  return (
    <a href={`${siteUrl}${searchPath(jql)}`} onClick={open} aria-describedby={describedBy}>
      {children}
    </a>
  );
}
