import type { ReactNode } from "react";
import { PageWords } from "../_components/shell/page-words";

export default function ScenarioLayout({ children }: { children: ReactNode }) {
  return <PageWords prefixes={["scenario"]}>{children}</PageWords>;
}
