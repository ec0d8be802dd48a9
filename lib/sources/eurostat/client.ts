import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient } from "../source-client";

const FIRST_DAY = "2007-01-01";

/** Bands IA to IG of yearly consumption, smallest first. */
const consumptionBands = [
  "MWH_LT20",
  "MWH20-499",
  "MWH500-1999",
  "MWH2000-19999",
  "MWH20000-69999",
  "MWH70000-149999",
  "MWH_GE150000",
];

/** Prices of non-household customers in every country and band, without value-added tax, as one data set of the window. */
export const eurostatClient: SourceClient = {
  sourceId: "eurostat",
  hosts: ["ec.europa.eu"],
  minIntervalMs: 1_000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 730, // half-years are restated until long after they are out
  parts: (window) => {
    const { fromDay, toDay } = checkedWindow("eurostat", window, FIRST_DAY);
    const [first, last] = [halfYear(fromDay), halfYear(toDay)];
    return [
      {
        part: `${first} ${last}`,
        request: {
          url: requestUrl("https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/nrg_pc_205", {
            format: "JSON",
            lang: "EN",
            nrg_cons: consumptionBands,
            tax: "X_VAT",
            currency: "EUR",
            unit: "KWH",
            sinceTimePeriod: first,
            untilTimePeriod: last,
          }),
          format: "json",
          fileName: `nrg_pc_205_${first}_${last}.json`,
          sourceUrl: "https://ec.europa.eu/eurostat/databrowser/view/nrg_pc_205/",
        },
      },
    ];
  },
};

/** `2025-S2` for a day from July on. */
function halfYear(day: string): string {
  return `${day.slice(0, 4)}-S${day.slice(5) < "07-01" ? 1 : 2}`;
}
