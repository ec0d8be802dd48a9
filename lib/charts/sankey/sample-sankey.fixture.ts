import type { SankeySpec } from "./sankey-spec";

/** Round, made-up numbers. */
export const sampleSankey: SankeySpec = {
  kind: "sankey",
  unit: "usd",
  valueLabel: "Capex",
  scenario: "bull",
  nodes: [
    { key: "capex", label: "Capex", column: 0, tone: "scenario" },
    { key: "silicon", label: "Compute silicon", column: 1, tone: "ink" },
    { key: "cooling", label: "Cooling", column: 1, tone: "ink" },
    { key: "vendor", label: "A vendor", column: 2, tone: "muted" },
    { key: "others", label: "Others", column: 2, tone: "other" },
  ],
  links: [
    { from: "capex", to: "silicon", value: 80e9, tone: "scenario" },
    { from: "capex", to: "cooling", value: 20e9, tone: "scenario" },
    { from: "silicon", to: "vendor", value: 60e9, tone: "muted" },
    { from: "silicon", to: "others", value: 20e9, tone: "other" },
  ],
};
