import type { PageData } from './page-data';
import { themeAttribute } from './theme-css';

const stylesheets = [
  'tokens.css',
  ...['base', 'top-bar', 'frame', 'parts', 'lists', 'issue', 'portal'].map((name) => `styles/${name}.css`),
];

/** The document of every page: what the page is about as data, and the client that draws it. */
export function shell(data: PageData): string {
  const mode = data.theme === 'dark' ? 'dark' : 'light';
  const lines = [
    '<!doctype html>',
    `<html lang="${data.locale === 'zh_CN' ? 'zh-CN' : 'en'}" data-color-mode="${mode}" data-theme="${themeAttribute}" data-theme-choice="${data.theme}">`,
    '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Workbench</title>',
    '<link rel="icon" href="/pages/styles/icon.svg">',
    ...stylesheets.map((name) => `<link rel="stylesheet" href="/pages/${name}">`),
    '<script src="/pages/client/early-theme.js"></script>',
    `<script type="application/json" id="page-data">${scriptSafe(data)}</script>`,
    '<script type="module" src="/pages/client/boot.js"></script>',
    '</head>',
    '<body><div id="page"></div><div id="flags" role="status" aria-live="polite"></div>',
    '<noscript>The workbench draws its pages with JavaScript.</noscript></body>',
    '</html>',
  ];
  return lines.join('\n');
}

/** JSON that cannot end the script element it stands in. */
function scriptSafe(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
