/** The browser's store; `null` where a frame of another site may not use it, which is usual and no fault. */
export function browserStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
