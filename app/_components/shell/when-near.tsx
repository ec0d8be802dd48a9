"use client";

import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";

type WhenNearProps = { id: string; heightPx: number; children: ReactNode };

/**
 * Brings a section to life when the reader comes near it, or asks for it by its anchor; it stays alive from then on.
 * The browser looks for an anchor before a lazy page has it: the section goes there itself.
 */
export function WhenNear({ id, heightPx, children }: WhenNearProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null || isNear) return;
    if (window.location.hash === `#${id}`) element.scrollIntoView({ behavior: "instant" });
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: "600px 0px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [id, isNear]);
  return (
    <div ref={frame} id={id} className="scroll-mt-16" style={isNear ? undefined : { minHeight: heightPx }}>
      {isNear && (
        <Suspense fallback={<div style={{ minHeight: heightPx }} />}>
          <div className="flex flex-col gap-y-8">{children}</div>
        </Suspense>
      )}
    </div>
  );
}
