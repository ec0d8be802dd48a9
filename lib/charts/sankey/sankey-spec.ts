import type { DisplayUnit } from "@/lib/format/display-unit";
import type { Scenario } from "../chart-palette";

/** `scenario`: in the colour of the chart's scenario. `other`: hatched, what nobody is named for. */
export type SankeyTone = "scenario" | "ink" | "muted" | "other";

export type SankeyData = {
  unit: DisplayUnit;
  valueLabel: string; // of a flow
  scenario?: Scenario | undefined;
  /** Top to bottom within each column; columns count from the left. */
  nodes: readonly { key: string; label: string; column: number; tone: SankeyTone }[];
  /** Values above 0; at most 20, or nobody can follow them. Those between the first two columns first: a phone draws no others. */
  links: readonly { from: string; to: string; value: number; tone: SankeyTone }[];
};

/** Drawn by a part of its own: a page without a flow chart does not load it. */
export type SankeySpec = { kind: "sankey" } & SankeyData;
