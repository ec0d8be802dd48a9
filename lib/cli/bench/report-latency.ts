import type { Benchmark } from "./figure";
import { quantileOf } from "./quantile-of";
import { responseTimesMs } from "./response-times";

const REPORT_COUNT = 5;

/** The whole comparison with its default draws as PDF, after one was asked for; each has a seed of its own. */
export const reportLatency: Benchmark = {
  name: "report PDF, slowest of five",
  unit: "ms",
  budget: 3000,
  async measure({ serverUrl }) {
    const download = (index: number) =>
      fetch(`${serverUrl}/api/v1/reports/comparison.pdf?seed=bench-${index}`);
    await responseTimesMs(1, () => download(REPORT_COUNT));
    return quantileOf(await responseTimesMs(REPORT_COUNT, download), 1);
  },
};
