import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type Branch, layoutFishbone } from './fishbone-layout';

/** The fishbone of what stands in the fields below it; told in words to who cannot see it. */
export function Fishbone({ branches, head }: { readonly branches: readonly Branch[]; readonly head: string }): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawn = layoutFishbone(branches, head, width);
  const words = branches
    .filter(({ causes }) => causes.length > 0)
    .map(({ label, causes }) => `${label}: ${causes.join('; ')}`)
    .join('. ');
  return (
    <div ref={frame} className="fishbone">
      <svg
        width={drawn.width}
        height={drawn.height}
        viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        role="img"
        aria-label={words === '' ? head : words}
      >
        {drawn.lines.map(({ from, to, kind }) => (
          <line key={`${kind} ${from.join()} ${to.join()}`} className={kind} x1={from[0]} y1={from[1]} x2={to[0]} y2={to[1]} />
        ))}
        <rect className="head" rx={4} {...drawn.head} />
        {drawn.texts.map(({ at, text, kind, anchor }) => (
          <text key={`${at.join()} ${text}`} className={kind} x={at[0]} y={at[1]} textAnchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}

/** Narrowest and widest drawing, in pixels. */
const NARROWEST = 240;
const WIDEST = 960;

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(NARROWEST);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = (): void => setWidth(Math.max(NARROWEST, Math.min(WIDEST, Math.floor(element.clientWidth))));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
