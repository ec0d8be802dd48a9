import type { ReactNode } from "react";

export function InlineCode({ children }: { children: ReactNode }) {
  return <code className="bg-paper-tinted px-1 font-mono text-caption break-words">{children}</code>;
}
