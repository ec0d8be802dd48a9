import type { ReactNode } from "react";

/** Native disclosure: works before any script has loaded, and find-in-page opens it. */
export function Disclosure({
  summary,
  children,
  open,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details open={open} className="group border-t border-rule">
      <summary className="flex min-h-8 list-none items-center gap-x-2 font-medium [&::-webkit-details-marker]:hidden">
        <svg
          viewBox="0 0 8 8"
          aria-hidden
          className="size-2 shrink-0 transition-transform group-open:rotate-90"
        >
          <path d="M1.5 0 6.5 4 1.5 8Z" fill="currentColor" />
        </svg>
        {summary}
      </summary>
      <div className="pb-3">{children}</div>
    </details>
  );
}
