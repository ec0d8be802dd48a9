import type { OperatingPoint } from "../unit-cost/operating-point";

/** Published row: tokens/s per accelerator, tokens/s per user, USD per million total tokens as printed. */
export type PublishedRow = readonly [throughput: number, interactivity: number, usdPerMtok: number];

/** InferenceX article on GLM-5 (8,192 in, 1,024 out, SGLang v0.5.12, measured 2026-05-25). */
export const glm5 = {
  h200Fp8: {
    usdPerHour: 1.41,
    rows: [
      [347.9, 84.49, 1.13],
      [489.7, 59.82, 0.8],
      [675.9, 39.64, 0.58],
      [851.9, 24.9, 0.46],
      [847.2, 20.8, 0.46],
    ],
  },
  b200Fp8: {
    usdPerHour: 1.95,
    rows: [
      [417, 100.85, 1.3],
      [650.1, 77.82, 0.83],
      [952.7, 56.93, 0.57],
      [1296.8, 38.16, 0.42],
      [1619.3, 23.56, 0.33],
      [1929.5, 13.78, 0.28],
      [1947.3, 11.88, 0.28],
    ],
  },
  b200Fp4: {
    usdPerHour: 1.95,
    rows: [
      [1038.7, 121.22, 0.52],
      [1523.5, 94.53, 0.36],
      [2228.1, 66.27, 0.24],
      [3037.3, 43.99, 0.18],
      [3739.7, 26.78, 0.14],
      [4115.5, 17.63, 0.13],
      [4090.7, 17.37, 0.13],
      [579.2, 140.08, 0.94], // the one configuration over eight accelerators
    ],
  },
} as const satisfies Record<string, { usdPerHour: number; rows: readonly PublishedRow[] }>;

export function pointsOf(rows: readonly PublishedRow[]): OperatingPoint[] {
  return rows.map(([throughput, interactivity]) => ({
    hardware: "b200",
    model: "GLM-5",
    precision: "fp8",
    framework: "sglang+mtp",
    workload: null,
    inputTokens: 8192,
    outputTokens: 1024,
    interactivityTokensPerSecondPerUser: interactivity,
    totalTokensPerSecondPerAccelerator: throughput,
    inputTokensPerSecondPerAccelerator: null,
    outputTokensPerSecondPerAccelerator: null,
    timeToFirstTokenSeconds: null,
    powerKwPerAccelerator: null,
    powerBoundary: null,
    measuredOn: "2026-05-25",
    sourceTitle: "InferenceX (SemiAnalysis), GLM-5",
    sourceUrl: "https://inferencex.semianalysis.com/",
    evidence: "reported",
  }));
}
