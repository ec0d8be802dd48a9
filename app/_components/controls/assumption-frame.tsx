import type { ReactNode } from "react";

type AssumptionFrameProps = {
  title: string;
  /** How many were changed, in words. */
  changed: string;
  resetAll: { label: string; run: () => void } | null;
  children: ReactNode;
};

/** The column of a page's assumptions: it stays in view beside the figures and scrolls by itself. */
export function AssumptionFrame({ title, changed, resetAll, children }: AssumptionFrameProps) {
  return (
    <section
      aria-labelledby="assumptions-in-force"
      className="border-t border-ink pt-3 desk:sticky desk:top-16 desk:max-h-[calc(100dvh-5rem)] desk:self-start desk:overflow-y-auto desk:px-2 desk:-mx-2"
      data-print="hide"
    >
      <h2 id="assumptions-in-force" className="text-finding font-semibold">
        {title}
      </h2>
      <p className="mt-1 mb-2 flex flex-wrap items-center justify-between gap-x-3 text-caption text-muted">
        <span role="status">{changed}</span>
        {resetAll !== null && (
          <button type="button" className="text-action text-ink" onClick={resetAll.run}>
            {resetAll.label}
          </button>
        )}
      </p>
      {children}
    </section>
  );
}
