import { useEffect, useMemo, useState } from 'react';

/**
 * The site's present instant in epoch milliseconds, advancing every `everyMs`. `serverNow` is the `now` of the last answer:
 * the reader's own clock may be wrong, so only the time that passed since the answer is taken from it.
 */
export function useNow(serverNow: string, everyMs: number): number {
  const offset = useMemo(() => Date.parse(serverNow) - Date.now(), [serverNow]);
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    setTick(Date.now());
    const timer = setInterval(() => setTick(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return tick + offset;
}
