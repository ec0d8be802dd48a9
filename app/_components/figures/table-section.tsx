import type { ReactNode } from "react";

export function TableSection({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ReactNode;
}) {
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="mb-2 text-finding font-semibold">{title}</h2>
      {note !== undefined && <p className="mb-3 max-w-prose text-caption text-muted">{note}</p>}
      {children}
    </section>
  );
}
