import { view } from '@forge/bridge';
import { createContext, useContext } from 'react';
import { type Language, languageOf } from '../i18n/language';

/** What Jira tells a screen about where it stands and who looks at it. */
export interface ScreenContext {
  readonly language: Language;
  /** IANA zone of the reader. */
  readonly timeZone: string;
  /** Jira account id; `null` for a visitor without one. */
  readonly accountId: string | null;
  readonly moduleKey: string;
  readonly siteUrl: string;
  /** Module-specific; read with `textAt`, because the browser may hand over anything. */
  readonly extension: unknown;
}

const browserZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Asks the host where the screen stands. */
export async function loadScreenContext(): Promise<ScreenContext> {
  const context = await view.getContext();
  return {
    language: languageOf(context.locale ?? 'en'),
    timeZone: usableZone(context.timezone),
    accountId: context.accountId ?? null,
    moduleKey: context.moduleKey,
    siteUrl: context.siteUrl,
    extension: context.extension,
  };
}

/** The zone when this browser knows it, else the browser's own. */
function usableZone(zone: string | undefined): string {
  if (!zone) return browserZone();
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (problem) {
    console.warn('Unknown time zone, using the browser’s own', zone, problem);
    return browserZone();
  }
}

const Context = createContext<ScreenContext | null>(null);
export const ScreenContextProvider = Context.Provider;

/** Where the screen stands; the mount provides it. */
export function useScreen(): ScreenContext {
  const context = useContext(Context);
  if (!context) throw new Error('useScreen is called outside mountScreen');
  return context;
}
