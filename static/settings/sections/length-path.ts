const PATH = /^profile\.limits\.([^.]+)\.length$/;

/** Where the length of a limit is typed: by its id, because a text that waits there stays with its limit when others come or go. */
export const lengthPath = (limit: string): string => `profile.limits.${limit}.length`;

/** Whether the limit whose length is typed there is still one of the process; true for every other place. */
export function isLengthThere(path: string, limits: readonly { readonly id: string }[]): boolean {
  const [, id] = PATH.exec(path) ?? [];
  return id === undefined || limits.some((limit) => limit.id === id);
}
