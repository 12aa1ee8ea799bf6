import { view } from '@forge/bridge';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepFocus } from '../focus/keep-focus';
import { watchTouch } from '../focus/was-touched';
import { languageTag } from '../i18n/language';
import '../styles/base.css';
import '../styles/components.css';
import { Crash } from './crash';
import { loadScreenContext, ScreenContextProvider } from './screen-context';

/** Draws a screen into `#root` once the host has said where it stands; light and dark follow the host. */
export async function mountScreen(draw: () => ReactNode): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  // A host without theming still shows the screen, in the fallback colours of base.css.
  view.theme.enable().catch((problem: unknown) => console.warn('Theming is not available', problem));
  const context = await loadScreenContext().catch((problem: unknown) => {
    // Without a context there is no language either, so this one sentence stands in both.
    root.textContent = 'This view cannot reach Jira. Please reload the page. 本视图无法连接 Jira，请刷新页面。';
    throw problem;
  });
  document.documentElement.lang = languageTag(context.language);
  keepFocus(root);
  watchTouch();
  createRoot(root).render(
    <StrictMode>
      <ScreenContextProvider value={context}>
        <Crash language={context.language}>{draw()}</Crash>
      </ScreenContextProvider>
    </StrictMode>,
  );
}
