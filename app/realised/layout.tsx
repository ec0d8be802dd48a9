import type { ReactNode } from "react";
import { PageWords } from "../_components/shell/page-words";

export default function RealisedLayout({ children }: { children: ReactNode }) {
  return <PageWords prefixes={["realised"]}>{children}</PageWords>;
}
