"use client";

import { useTranslations } from "next-intl";
import { Suspense, useEffect, useRef, useState, type ReactNode } from "react";
import { flushSync } from "react-dom";

type WhenNearProps = { id: string; heightPx: number; children: ReactNode };

/**
 * Brings a section to life when the reader comes near it, or asks for it by its anchor; it stays alive from then on.
 * The browser looks for an anchor before a lazy page has it: the section goes there itself. Paper wants every section;
 * one whose script has yet to come when printing begins says so there.
 */
export function WhenNear({ id, heightPx, children }: WhenNearProps) {
  const t = useTranslations("figure");
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
    const wake = () => flushSync(() => setIsNear(true));
    window.addEventListener("beforeprint", wake);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", wake);
    };
  }, [id, isNear]);
  return (
    <div ref={frame} id={id} className="scroll-mt-16" style={isNear ? undefined : { minHeight: heightPx }}>
      {isNear && (
        <Suspense
          fallback={
            <div className="print:min-h-0!" style={{ minHeight: heightPx }}>
              <p className="hidden print:block">{t("notPrinted")}</p>
            </div>
          }
        >
          <div className="flex flex-col gap-y-8">{children}</div>
        </Suspense>
      )}
    </div>
  );
}
