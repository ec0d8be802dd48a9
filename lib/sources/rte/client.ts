import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient } from "../source-client";
import { yearsOf } from "../window-spans";

const FIRST_DAY = "2014-12-01"; // as the feed itself states it

/**
 * Day-ahead prices of France and its neighbours from éCO2mix, a request a calendar year. Not scheduled: the feed is the web
 * page's own and undocumented, and the prices are the exchanges'.
 */
export const rteClient: SourceClient = {
  sourceId: "rte",
  hosts: ["eco2mix.rte-france.com"],
  minIntervalMs: 2_000, // no limit is published
  needs: {},
  scheduled: false,
  revisedDays: 3,
  parts: (window) =>
    yearsOf(checkedWindow("rte", window, FIRST_DAY)).map(({ fromDay, toDay }) => ({
      part: fromDay.slice(0, 4),
      request: {
        url: requestUrl("https://eco2mix.rte-france.com/curves/getDonneesMarche", {
          dateDeb: frenchDate(fromDay),
          dateFin: frenchDate(toDay),
          mode: "NORM",
        }),
        format: "xml",
        fileName: `eco2mix_donneesMarche_${fromDay}_${toDay}.xml`,
        sourceUrl: "https://www.rte-france.com/eco2mix/les-donnees-de-marche",
      },
    })),
};

/** `16/07/2022`. */
function frenchDate(day: string): string {
  return day.split("-").toReversed().join("/");
}
