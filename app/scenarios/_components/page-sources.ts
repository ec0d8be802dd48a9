"use client";

import { createContext, useContext } from "react";
import type { SourceCitation } from "@/lib/charts/source-citation";

/** What every figure of the page that projects a scenario rests on. */
export const PageSources = createContext<readonly SourceCitation[]>([]);

export function usePageSources(): readonly SourceCitation[] {
  return useContext(PageSources);
}
