/** Where the app is installed, as its screens see it in their context. */
export interface Installation {
  readonly cloudId: string;
  readonly environmentId: string;
}

export const defaultInstallation: Installation = {
  cloudId: '8d6f0d4e-5f0b-4c55-9f0a-3a1c6f7b2e10',
  environmentId: '2b7c9a64-1d3e-4a58-8f21-6c0e5d9b7a33',
};
