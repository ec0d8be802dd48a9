import { describe, expect, test } from "vitest";
import type { SourceWindow } from "../source-client";
import { energyChartsClient } from "./client";
import { zoneOfFileName } from "./parse-energy-charts";

const partsOf = (window: SourceWindow) => energyChartsClient.parts(window, {}, { ciks: [], tickers: [] });

describe("Energy-Charts", () => {
  test("a request names zone and local days; the file carries the zone the answer lacks", () => {
    const parts = partsOf({ fromDay: "2026-06-18", toDay: "2026-06-20" });
    expect(parts.find(({ part }) => part === "DE-LU 2026")?.request).toMatchObject({
      url: new URL("https://api.energy-charts.info/price?bzn=DE-LU&start=2026-06-18&end=2026-06-20"),
      format: "json",
      fileName: "price_DE-LU_2026-06-18_2026-06-20.json",
      mayBeMissing: true, // 404 where nothing is published yet
    });
  });

  test("the parser reads the zone of every file name, under ENTSO-E's name", () => {
    const zones = partsOf({ fromDay: "2018-09-30", toDay: "2018-10-01" }).map(({ request }) =>
      zoneOfFileName(request.fileName),
    );
    expect(zones.toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))).toEqual(
      "AT,BE,CH,CZ,DE-AT-LU,DE-LU,DK1,DK2,FR,HU,IT-NORD,NL,NO2,PL,SE4,SI".split(","),
    );
  });

  test("only zones under CC BY are asked for, each for the days it existed, a year at once", () => {
    const parts = partsOf({ fromDay: "2025-12-31", toDay: "2026-01-02" }).map(({ part }) => part);
    expect(parts).toHaveLength(2 * 15);
    expect(parts).not.toContain("DE-AT-LU 2025");
    expect(parts).not.toContain("ES 2025"); // for private and internal use only
    expect(parts.slice(0, 2)).toEqual(["AT 2025", "BE 2025"]);
    expect(parts.at(-1)).toBe("SI 2026");
  });

  test("two requests a minute, as the API documents", () => {
    expect(60_000 / energyChartsClient.minIntervalMs).toBe(2);
  });

  test("a window that ends before it begins is refused", () => {
    expect(() => partsOf({ fromDay: "2026-06-20", toDay: "2026-06-18" })).toThrow(
      'energy-charts: toDay is "2026-06-18", allowed: YYYY-MM-DD, 2026-06-20 or later',
    );
  });
});
