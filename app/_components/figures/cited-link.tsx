import type { ReactNode } from "react";
import { citationUrl } from "@/lib/charts/citation-url";

/** Links to what is cited; a citation without an address is told on hover. */
export function CitedLink({ cited, children }: { cited: string; children: ReactNode }) {
  const { url, note } = citationUrl(cited);
  if (url === null) return <span title={note ?? undefined}>{children}</span>;
  return (
    <a
      href={url}
      title={note ?? undefined}
      className="underline underline-offset-2"
      rel="noreferrer"
      target="_blank"
    >
      {children}
    </a>
  );
}
