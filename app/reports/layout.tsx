import type { ReactNode } from "react";
import { PageWords } from "../_components/shell/page-words";

export default function ReportsLayout({ children }: { children: ReactNode }) {
  return <PageWords prefixes={["reports"]}>{children}</PageWords>;
}
