import type { ChartSpec } from "./chart-spec";

const periods = ["2024", "2025", "2026", "2027", "2028", "2029"];

/** One chart of each kind with round, made-up numbers. */
export const sampleSpecs: readonly ChartSpec[] = [
  {
    kind: "fan",
    scenario: "bear",
    scenarioLabel: "Bear",
    unit: "usd",
    periods,
    quantiles: {
      p05: [null, -0.5e12, -0.9e12, -1.3e12, -1.6e12, -1.8e12],
      p25: [null, -0.45e12, -0.7e12, -0.9e12, -1.0e12, -1.0e12],
      p50: [null, -0.4e12, -0.6e12, -0.7e12, -0.6e12, -0.4e12],
      p75: [null, -0.35e12, -0.5e12, -0.4e12, -0.2e12, 0.1e12],
      p95: [null, -0.3e12, -0.3e12, -0.1e12, 0.3e12, 0.8e12],
    },
    actual: { label: "Filed", values: [-0.2e12, -0.4e12, null, null, null, null] },
    today: { index: 1.6, label: "today" },
  },
  {
    kind: "lines",
    unit: "usd",
    periods,
    boundLabels: { low: "p10", high: "p90" },
    lines: [
      { scenario: "bull", label: "Bull", values: [1, 2, 4, 7, 11, 16].map((bn) => bn * 1e11) },
      { scenario: "base", label: "Base", values: [1, 2, 3, 4.5, 6, 8].map((bn) => bn * 1e11) },
      {
        scenario: "bear",
        label: "Bear",
        values: [1, 1.8, 2.2, 2.4, 2.5, -3.1].map((bn) => bn * 1e11),
        low: [0.9, 1.5, 1.8, 1.9, 1.5, -5].map((bn) => bn * 1e11),
        high: [1.1, 2, 2.5, 2.9, 3.5, 1].map((bn) => bn * 1e11),
      },
    ],
    references: [{ value: 9e11, label: "Hurdle" }],
    today: { index: 2, label: "today" },
  },
  {
    kind: "waterfall",
    unit: "usdPerMtok",
    valueLabel: "Cost",
    items: [
      { label: "Server", kind: "change", value: 0.21 },
      { label: "Energy", kind: "change", value: 0.04 },
      { label: "Credit", kind: "change", value: -0.02 },
      { label: "Total", kind: "total", value: 0.23 },
    ],
  },
  {
    kind: "bars-and-lines",
    unit: "usd",
    periods,
    bars: [
      { label: "Capex", tone: "ink", values: [230e9, 400e9, null, null, null, null] },
      { label: "AI revenue", tone: "muted", values: [30e9, 60e9, null, null, null, null] },
    ],
    lines: [
      { scenario: "bull", label: "Bull revenue", values: [null, 60e9, 150e9, 300e9, 500e9, 800e9] },
      { scenario: "bear", label: "Bear revenue", values: [null, 60e9, 90e9, 120e9, 140e9, 150e9] },
    ],
    today: { index: 1.6, label: "today" },
  },
  {
    kind: "steps",
    unit: "gw",
    periods,
    lines: [
      { label: "Chips", emphasised: false, values: [4, 8, 14, 20, 30, 42] },
      { label: "Grid", emphasised: false, values: [6, 9, 11, 14, 18, 24] },
      { label: "Energised", emphasised: true, values: [4, 8, 11, 14, 18, 24] },
    ],
    binding: [
      { fromIndex: 0, toIndex: 1, label: "chips" },
      { fromIndex: 2, toIndex: 5, label: "grid" },
    ],
  },
  {
    kind: "tornado",
    unit: "usd",
    baseline: 0.1e12,
    lowLabel: "Low input",
    highLabel: "High input",
    rows: [
      {
        label: "Power price",
        low: { input: "$40/MWh", result: 0.2e12 },
        high: { input: "$140/MWh", result: -0.1e12 },
      },
      {
        label: "Utilisation",
        low: { input: "35%", result: -0.9e12 },
        high: { input: "75%", result: 0.8e12 },
      },
    ],
  },
  {
    kind: "intervals",
    unit: "number",
    valueLabel: "Skill",
    lowLabel: "p05",
    highLabel: "p95",
    rows: [
      { label: "All sets", value: 0.12, low: 0.08, high: 0.17, note: "n 11" },
      { label: "One set", value: -0.05, low: -0.2, high: 0.1, note: "n 5" },
      { label: "Two quarters", value: 0.07, low: null, high: null },
    ],
  },
  {
    kind: "price-history",
    unit: "eurPerMwh",
    periods: ["1 Jan", "2 Jan", "3 Jan"],
    lowLabel: "lowest",
    highLabel: "highest",
    zones: [
      { label: "DE-LU", means: [60, 40, null], lows: [-20, 5, null], highs: [180, 90, null] },
      { label: "FR", means: [50, 45, 30], lows: [null, null, null], highs: [null, null, null] },
    ],
  },
  {
    kind: "ranked-bars",
    unit: "usdPerMwh",
    valueLabel: "Price",
    rows: [
      { label: "US-TX", value: 65 },
      { label: "US", value: 86, emphasised: true },
      { label: "US-CA", value: 216 },
    ],
  },
  {
    kind: "odds-bars",
    priorLabel: "Before",
    posteriorLabel: "Now",
    rows: [
      { label: "Bear", scenario: "bear", prior: 0.31, posterior: 0.1 },
      { label: "Bull", scenario: "bull", prior: 0.62, posterior: 0.8 },
      { label: "None of them", scenario: null, prior: 0.07, posterior: 0.1 },
    ],
  },
  {
    kind: "heat-map",
    unit: "usdPerMtok",
    columnLabel: "Utilisation",
    columns: ["30%", "60%", "90%"],
    rows: [
      { label: "$20/MWh", values: [0.16, 0.08, 0.05] },
      { label: "$90/MWh", values: [0.18, 0.09, null] },
    ],
    marked: { row: 1, column: 1, label: "Here" },
    hatchedAbove: { value: 0.15, label: "Above the price" },
  },
  {
    kind: "build-up",
    unit: "usdPerMwh",
    parts: [
      { label: "Energy", values: [60, 37] },
      { label: "Capacity", values: [18, null] },
    ],
    rows: [
      { label: "Northern Virginia", unresolved: "", unresolvedShort: "" },
      { label: "Texas", unresolved: "capacity unresolved", unresolvedShort: "! 1" },
    ],
    alternative: { label: "Retail average", values: [94, 65] },
  },
  {
    kind: "supply-stack",
    unit: "usdPerMtok",
    widthUnit: "mw",
    widthLabel: "Announced",
    totalLabel: "Marginal cost",
    bounds: { lowLabel: "shortest wait", highLabel: "longest wait" },
    parts: [
      { label: "Unit cost", values: [0.2, 0.25] },
      { label: "Delay", values: [0.05, 0.06] },
    ],
    steps: [
      { label: "Texas", shortLabel: "TX", from: 0, to: 3000, low: 0.22, high: 0.3 },
      { label: "Hebei", shortLabel: "CN", from: 3000, to: 3400, low: null, high: null },
    ],
  },
  {
    kind: "curves",
    x: { label: "Price elasticity", unit: "number", min: 0.8, max: 2 },
    y: { label: "Capacity bought in 2026", unit: "gw", min: 10, max: 30 },
    curves: [
      {
        label: "NPV 0",
        minor: false,
        pieces: [
          [
            { x: 0.9, y: 11 },
            { x: 1.3, y: 16 },
            { x: 1.9, y: 29 },
          ],
        ],
      },
      {
        label: "5 %",
        minor: true,
        pieces: [
          [
            { x: 0.9, y: 19 },
            { x: 1.2, y: 28 },
          ],
          [
            { x: 1.7, y: 12 },
            { x: 1.9, y: 11 },
          ],
        ],
      },
    ],
    points: [
      { x: 1.1, y: 19, label: "Base", scenario: "base" },
      { x: 1.3, y: 21, label: "Bull", scenario: "bull" },
      { x: 1, y: 15, label: "Bear", scenario: "bear" },
      { x: 1.1, y: 19, label: "Here", scenario: null },
    ],
    regions: {
      label: "Binding constraint",
      classes: ["chips", "grid"],
      refusedLabel: "refused",
      xValues: [0.8, 1.4, 2],
      yValues: [10, 20, 30],
      cells: [0, 0, null, 1, 0, 0, 1, 1, 0],
    },
    notes: [{ x: 1.9, y: 12, label: "NPV above zero" }],
  },
];
