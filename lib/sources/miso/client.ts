import { checkedWindow } from "../checked-window";
import type { SourceClient } from "../source-client";
import { daysOf } from "../window-spans";

const FOLDER = "https://docs.misoenergy.org/marketreports";
const FIRST_DAY = "2015-01-01";
/** The ex-ante file is another price and not asked for. */
const REPORTS = ["da_expost_lmp", "rt_lmp_final"];

/** Day-ahead ex-post and final real-time prices, a file each a day. */
export const misoClient: SourceClient = {
  sourceId: "miso",
  hosts: ["docs.misoenergy.org"],
  minIntervalMs: 2000, // no limit is published
  needs: {},
  scheduled: false, // its terms forbid derived works: for tests and a reader's own look
  revisedDays: 7,
  aheadDays: 1,
  parts: (window) =>
    daysOf(checkedWindow("miso", window, FIRST_DAY)).flatMap((day) =>
      REPORTS.map((report) => {
        const fileName = `${day.replaceAll("-", "")}_${report}.csv`;
        const url = new URL(`${FOLDER}/${fileName}`);
        return {
          part: `${report} ${day}`,
          request: { url, format: "csv" as const, fileName, sourceUrl: url.href, mayBeMissing: true },
        };
      }),
    ),
};
