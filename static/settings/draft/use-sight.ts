import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The stretch of an element that the reader has before the eyes, in CSS pixels below its upper edge. */
export interface Stretch {
  readonly top: number;
  readonly height: number;
}

/** A move of so small a part of the stretch is noticed. */
const STEPS = 500;
const THRESHOLDS = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);

interface Sight {
  /** Covers all that may be seen. */
  readonly ground: RefObject<HTMLDivElement>;
  /** Covers what is seen. */
  readonly pane: RefObject<HTMLDivElement>;
  /** `null` until the browser has told it for the first time. */
  readonly stretch: Stretch | null;
}

/**
 * What of the screen is on the reader's screen. Forge makes the frame as high as its content and scrolls the page around it, so inside nothing
 * scrolls and `position: sticky` holds nothing. The browser tells what of an element is seen through all frames, those of other origins too: whenever a
 * part of the pane comes or goes, the ground is looked at anew.
 */
export function useSight(): Sight {
  const ground = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [stretch, setStretch] = useState<Stretch | null>(null);
  useLayoutEffect(() => {
    const { current: whole } = ground;
    const { current: part } = pane;
    if (whole === null || part === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.findLast(({ target }) => target === whole);
        if (seen === undefined) return look();
        if (!seen.isIntersecting) return;
        const top = Math.round(seen.intersectionRect.top - seen.boundingClientRect.top);
        const height = Math.round(seen.intersectionRect.height);
        setStretch((last) => (last?.top === top && last.height === height ? last : { top, height }));
      },
      { threshold: THRESHOLDS },
    );
    // Whoever begins to observe an element is told at once how much of it is seen.
    const look = (): void => {
      observer.unobserve(whole);
      observer.observe(whole);
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(whole);
    observer.observe(part);
    return () => {
      observer.disconnect();
      sizes.disconnect();
    };
  }, []);
  return { ground, pane, stretch };
}
