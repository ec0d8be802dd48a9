import type { ChartPanel } from "./chart-panel";
import type { SourceCitation } from "./source-citation";

/** Everything a figure says and draws, in the reader's language: the screen, a file and a page of its own are made of it. */
export type NamedFigure = {
  id: string; // anchor of the figure in its page's address
  finding: string; // one sentence computed from the numbers
  unitLine: string; // quantity, unit and basis: "Cumulative cash, trillion nominal US$"
  panels: readonly ChartPanel[]; // several stand side by side from 1120 px
  sources: readonly SourceCitation[];
  fileName: string; // without extension
  aspect?: { desk: string; phone: string } | undefined; // CSS ratios of one panel
  notice?: string | undefined; // stale or partial data, in words
};
