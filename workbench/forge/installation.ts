/** The one installation of the app that the workbench plays: fixed ids, so that tests and recordings can be compared. */
export const installation = {
  cloudId: '7a1c6b52-3d1f-4c55-9a43-0c5e8f2b9d10',
  installationId: 'ari:cloud:ecosystem::installation/2f4b1c9e-6a70-4d3b-8a5f-91c2d7e6b803',
  environmentId: '0e9d8c7b-6a5f-4e3d-9c2b-1a0f9e8d7c6b',
  environmentType: 'DEVELOPMENT',
  appVersion: '1.0.0',
  contextAri: 'ari:cloud:jira::site/7a1c6b52-3d1f-4c55-9a43-0c5e8f2b9d10',
} as const;
