import type { ScreenContext } from '../bridge/screen-context';

/** What is kept of a case: texts of its documents, fields of its registration, and forms that wait for their button. */
export type DraftKind = 'documents' | 'registration' | 'forms';

/** All drafts that one person has in one case begin with this: at a shared computer nobody comes upon what a colleague typed. */
export const draftsOf = ({ siteUrl, accountId }: Pick<ScreenContext, 'siteUrl' | 'accountId'>, issueKey: string, kind: DraftKind): string =>
  `${siteUrl} ${accountId ?? ''} ${issueKey}/${kind}/`;
