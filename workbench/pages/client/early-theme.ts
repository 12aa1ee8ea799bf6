// Runs before the first paint: a page that follows the system must not flash white at night. A classic script.
{
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const show = (): void => {
    const choice = root.dataset['themeChoice'];
    root.dataset['colorMode'] = choice === 'dark' || (choice === 'auto' && dark.matches) ? 'dark' : 'light';
    window.dispatchEvent(new Event('workbench:theme'));
  };
  show();
  dark.addEventListener('change', show);
}
