import type { Benchmark } from "./figure";
import { quantileOf } from "./quantile-of";
import { responseTimesMs } from "./response-times";

const readPaths = [
  "health",
  "sources",
  "series",
  "scenarios",
  "scenarios/base",
  "series/eia:US:retail-industrial",
];
const READ_COUNT = 120;
const COMPUTE_COUNT = 20;

/** Reads, after each was asked once. */
export const apiReadLatency: Benchmark = {
  name: "api read, p95",
  unit: "ms",
  budget: 150,
  async measure({ serverUrl }) {
    const read = (index: number) => fetch(`${serverUrl}/api/v1/${readPaths[index % readPaths.length] ?? ""}`);
    await responseTimesMs(readPaths.length, read);
    return quantileOf(await responseTimesMs(READ_COUNT, read), 0.95);
  },
};

/** A projection with its default number of draws; each request has a seed of its own, so none repeats another. */
export const apiComputeLatency: Benchmark = {
  name: "api projection, p95",
  unit: "ms",
  budget: 600,
  async measure({ serverUrl }) {
    const project = (index: number) =>
      fetch(`${serverUrl}/api/v1/projections`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ scenario: "base", seed: `bench-${index}` }),
      });
    await responseTimesMs(1, () => project(COMPUTE_COUNT));
    return quantileOf(await responseTimesMs(COMPUTE_COUNT, project), 0.95);
  },
};
