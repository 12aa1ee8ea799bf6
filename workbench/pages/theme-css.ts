/** The colours, spaces and fonts of Atlassian's design system as one stylesheet for light and dark, made by their own package. */

interface ThemeStyle {
  readonly id: string;
  readonly css: string;
}

/** Where Atlassian's packages look for the product's feature flags; without it they print an error into the console. */
const flags: { readonly key: string; readonly value: { booleanResolver(): boolean } } = {
  key: '__PLATFORM_FEATURE_FLAGS__',
  value: { booleanResolver: () => false },
};

/** Themes that `data-theme` on `<html>` names, as Jira sets them. */
export const themeAttribute = 'light:light dark:dark spacing:spacing typography:typography shape:shape motion:motion';

let made: Promise<string> | null = null;

export function themeCss(): Promise<string> {
  made ??= makeThemeCss();
  return made;
}

async function makeThemeCss(): Promise<string> {
  Object.assign(globalThis, { [flags.key]: flags.value });
  const { getThemeStyles } = await import('@atlaskit/tokens/get-theme-styles');
  const styles: readonly ThemeStyle[] = await getThemeStyles({
    colorMode: 'auto',
    light: 'light',
    dark: 'dark',
    spacing: 'spacing',
    typography: 'typography',
    shape: 'shape',
  });
  return styles.map((style) => `/* ${style.id} */\n${style.css}`).join('\n');
}
