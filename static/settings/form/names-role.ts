/** Whether a text in both languages names a role of the process: who is responsible, who calls back. */
export const namesRole = (name: string, path: string): boolean =>
  (name === 'owner' && path.startsWith('profile.assignment')) || (name === 'by' && path.startsWith('profile.followUp'));
