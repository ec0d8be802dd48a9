import { checkedWindow } from "../checked-window";
import { marketDay } from "../market-day";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart, SourceWindow } from "../source-client";
import { monthsOf } from "../window-spans";

const OASIS = "https://oasis.caiso.com/oasisapi/SingleZip";
const CLOCK = "America/Los_Angeles";
const FIRST_DAY = "2019-01-01"; // older prices are on request only
const HUBS = ["TH_NP15_GEN-APND", "TH_SP15_GEN-APND", "TH_ZP26_GEN-APND"];

/** Day-ahead prices of the trading hubs, a request a hub and calendar month: OASIS serves at most 31 days. */
export const caisoClient: SourceClient = {
  sourceId: "caiso",
  hosts: ["oasis.caiso.com"],
  minIntervalMs: 5000, // OASIS refuses more than about a request in five seconds
  needs: {},
  scheduled: true,
  revisedDays: 4,
  aheadDays: 1,
  parts: (window) =>
    monthsOf(checkedWindow("caiso", window, FIRST_DAY)).flatMap((days) =>
      HUBS.map((hub) => hubPart(hub, days)),
    ),
};

function hubPart(node: string, { fromDay, toDay }: SourceWindow): SourcePart {
  return {
    part: `${node} ${fromDay.slice(0, 7)}`,
    request: {
      url: requestUrl(OASIS, {
        queryname: "PRC_LMP",
        version: "12",
        market_run_id: "DAM",
        resultformat: "6",
        startdatetime: oasisInstant(marketDay(CLOCK, fromDay)?.startMs),
        enddatetime: oasisInstant(marketDay(CLOCK, toDay)?.endMs),
        node,
      }),
      format: "zip",
      fileName: `PRC_LMP_DAM_${node}_${fromDay}_${toDay}.zip`,
      sourceUrl: "https://oasis.caiso.com/",
    },
  };
}

/** `20260923T07:00-0000`: the local midnight in GMT. */
function oasisInstant(instantMs: number | undefined): string {
  const iso = new Date(instantMs ?? Number.NaN).toISOString();
  return `${iso.slice(0, 10).replaceAll("-", "")}T${iso.slice(11, 16)}-0000`;
}
