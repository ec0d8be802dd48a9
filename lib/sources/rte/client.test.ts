import { expect, test } from "vitest";
import { rteClient } from "./client";

const partsOf = (fromDay: string, toDay: string) =>
  rteClient.parts({ fromDay, toDay }, {}, { ciks: [], tickers: [] });

test("a request a calendar year, with days as France writes them", () => {
  const parts = partsOf("2022-12-30", "2023-01-02");
  expect(parts.map(({ part, request }) => [part, decodeURIComponent(request.url.href)])).toEqual([
    [
      "2022",
      "https://eco2mix.rte-france.com/curves/getDonneesMarche?dateDeb=30/12/2022&dateFin=31/12/2022&mode=NORM",
    ],
    [
      "2023",
      "https://eco2mix.rte-france.com/curves/getDonneesMarche?dateDeb=01/01/2023&dateFin=02/01/2023&mode=NORM",
    ],
  ]);
  expect(parts[0]?.request).toMatchObject({
    format: "xml",
    fileName: "eco2mix_donneesMarche_2022-12-30_2022-12-31.xml",
  });
});

test("the web page's own feed is not polled", () => {
  expect(rteClient.scheduled).toBe(false);
});

test("a window from before the feed is refused", () => {
  expect(() => partsOf("2014-11-30", "2014-12-02")).toThrow(
    'rte: fromDay is "2014-11-30", allowed: YYYY-MM-DD, 2014-12-01 or later',
  );
});
