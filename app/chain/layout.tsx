import type { ReactNode } from "react";
import { PageWords } from "../_components/shell/page-words";

export default function ChainLayout({ children }: { children: ReactNode }) {
  return <PageWords prefixes={["chain"]}>{children}</PageWords>;
}
