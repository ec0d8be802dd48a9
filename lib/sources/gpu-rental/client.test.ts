import { expect, test } from "vitest";
import { gpuRentalClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  gpuRentalClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("each day's observations and reference rates, then the index files, then today's offers", () => {
  const parts = partsOf("2026-03-04", "2026-03-05");
  const names = parts.map(({ part }) => part);
  expect(names).toHaveLength(2 * 11 + 4 + 1);
  expect(names[0]).toBe("data/h100-sxm-us/2026-03-04.csv");
  expect(names[10]).toBe("data/reference-rates/2026-03-04.json");
  expect(names.slice(-5)).toEqual([
    "outputs/cri-h100-index.csv",
    "outputs/cri-h200-index.csv",
    "outputs/cri-l40s-index.csv",
    "outputs/cri-4090-index.csv",
    "Vast.ai offers",
  ]);
  expect(new Set(names).size).toBe(names.length);
});

test("a file of the index's repository, with the page to read it on", () => {
  expect(partsOf("2026-03-04", "2026-03-04")[0]?.request).toEqual({
    url: new URL(
      "https://raw.githubusercontent.com/ccir-index/cri-h100/main/data/h100-sxm-us/2026-03-04.csv",
    ),
    format: "csv",
    fileName: "h100-sxm-us_2026-03-04.csv",
    sourceUrl: "https://github.com/ccir-index/cri-h100/blob/main/data/h100-sxm-us/2026-03-04.csv",
    mayBeMissing: true,
  });
});

test("the offers of Vast.ai that can be rented now, by accelerator", () => {
  const url = partsOf("2026-03-04", "2026-03-04").at(-1)?.request.url;
  expect(`${url?.origin}${url?.pathname}`).toBe("https://console.vast.ai/api/v0/bundles/");
  expect(JSON.parse(url?.searchParams.get("q") ?? "")).toMatchObject({
    gpu_name: { in: expect.arrayContaining(["H100 SXM", "H200"]) },
    rentable: { eq: true },
    type: "on-demand",
  });
});

test("a window from before the first collection is refused", () => {
  expect(() => partsOf("2026-02-25", "2026-03-01")).toThrow(
    'gpu-rental: fromDay is "2026-02-25", allowed: YYYY-MM-DD, 2026-02-26 or later',
  );
});
