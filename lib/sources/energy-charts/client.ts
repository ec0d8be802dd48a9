import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient } from "../source-client";
import { cutWindow, yearsOf } from "../window-spans";
import { openPriceZones } from "./price-zone";

const FIRST_DAY = "2015-01-01";

/** Day-ahead prices, a request a zone and calendar year; days are local to the zone, both inclusive. */
export const energyChartsClient: SourceClient = {
  sourceId: "energy-charts",
  hosts: ["api.energy-charts.info"],
  minIntervalMs: 30_000, // the API's own documentation allows an address two requests for prices a minute
  needs: {},
  scheduled: true,
  revisedDays: 3,
  aheadDays: 1,
  parts: (window) =>
    yearsOf(checkedWindow("energy-charts", window, FIRST_DAY)).flatMap((year) =>
      openPriceZones.flatMap(({ bzn, ...life }) => {
        const days = cutWindow(year, life);
        if (days === null) return [];
        const { fromDay, toDay } = days;
        const url = requestUrl("https://api.energy-charts.info/price", { bzn, start: fromDay, end: toDay });
        return [
          {
            part: `${bzn} ${fromDay.slice(0, 4)}`,
            request: {
              url,
              format: "json" as const,
              fileName: `price_${bzn}_${fromDay}_${toDay}.json`, // the answer itself does not name its zone
              sourceUrl: url.href,
              mayBeMissing: true,
            },
          },
        ];
      }),
    ),
};
