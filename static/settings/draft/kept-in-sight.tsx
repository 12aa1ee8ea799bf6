import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { useSight } from './use-sight';
import './kept-in-sight.css';

/** Holds its content at the lower edge of what the reader sees, above the page; at the foot of the page there is room for it. */
export function KeptInSight({ children }: { readonly children: ReactNode }): ReactNode {
  const { ground, pane, stretch } = useSight();
  const held = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const { current: element } = held;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(() => setHeight(Math.ceil(element.getBoundingClientRect().height)));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return (
    <>
      <div className="sight-foot" style={{ height }} />
      <div className="sight-ground" ref={ground} />
      <div className="sight-pane" ref={pane} style={stretch === null ? { inset: 0 } : { top: stretch.top, height: stretch.height }}>
        <div className="held-in-sight" ref={held}>
          {children}
        </div>
      </div>
    </>
  );
}
