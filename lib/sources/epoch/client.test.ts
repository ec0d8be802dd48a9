import { expect, test } from "vitest";
import { epochClient } from "./client";

test("every archive with tables read here", () => {
  const parts = epochClient.parts(
    { fromDay: "2026-11-25", toDay: "2026-11-25" },
    {},
    { ciks: [], tickers: [] },
  );
  expect(parts.map(({ part, request }) => [part, request.url.href, request.fileName])).toEqual([
    ["ai_companies", "https://epoch.ai/data/ai_companies.zip", "ai_companies.zip"],
    ["data_centers", "https://epoch.ai/data/data_centers/data_centers.zip", "data_centers.zip"],
    ["ml_hardware", "https://epoch.ai/data/ml_hardware.zip", "ml_hardware.zip"],
    ["gpu_clusters", "https://epoch.ai/data/gpu_clusters.zip", "gpu_clusters.zip"],
    ["ai_chip_sales", "https://epoch.ai/data/ai_chip_sales.zip", "ai_chip_sales.zip"],
    ["ai_chip_owners", "https://epoch.ai/data/ai_chip_owners.zip", "ai_chip_owners.zip"],
  ]);
  for (const { request } of parts) expect(request.format).toBe("zip");
});

test("a window that is none is refused", () => {
  expect(() =>
    epochClient.parts({ fromDay: "2026-11-26", toDay: "2026-11-25" }, {}, { ciks: [], tickers: [] }),
  ).toThrow('epoch: toDay is "2026-11-25", allowed: YYYY-MM-DD, 2026-11-26 or later');
});
