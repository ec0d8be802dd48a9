import { expect, test } from "vitest";
import { eurostatClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  eurostatClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("the whole half-years of a window, all bands, without value-added tax", () => {
  const [part, ...others] = partsOf("2023-06-30", "2025-07-01");
  expect(others).toEqual([]);
  expect(part?.part).toBe("2023-S1 2025-S2");
  expect(part?.request.url.href).toBe(
    "https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/nrg_pc_205?format=JSON&lang=EN" +
      "&nrg_cons=MWH_LT20&nrg_cons=MWH20-499&nrg_cons=MWH500-1999&nrg_cons=MWH2000-19999&nrg_cons=MWH20000-69999" +
      "&nrg_cons=MWH70000-149999&nrg_cons=MWH_GE150000&tax=X_VAT&currency=EUR&unit=KWH" +
      "&sinceTimePeriod=2023-S1&untilTimePeriod=2025-S2",
  );
  expect(part?.request).toMatchObject({ format: "json", fileName: "nrg_pc_205_2023-S1_2025-S2.json" });
});

test("a window from before the data set is refused", () => {
  expect(() => partsOf("2006-07-01", "2008-01-01")).toThrow(
    'eurostat: fromDay is "2006-07-01", allowed: YYYY-MM-DD, 2007-01-01 or later',
  );
});
