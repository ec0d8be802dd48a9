import type { Scenario } from "./chart-palette";
import type { FigureSpec } from "./figure-spec";

/** One canvas of a figure. A figure of several panels compares them: give their specs one `range`. */
export type ChartPanel = {
  key: string;
  title: string | null;
  scenario?: Scenario | undefined; // draws the scenario's mark before the title
} & ({ spec: FigureSpec } | { spec: null; reason: string }); // why there is nothing to draw
