// Stylesheets are bundled by Vite; a screen imports them for their effect only.
declare module '*.css';
