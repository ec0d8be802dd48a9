import { checkedWindow } from "../checked-window";
import { marketDay } from "../market-day";
import { requestUrl } from "../request-url";
import type { SourceClient, SourceRequest, SourceWindow } from "../source-client";
import { cutWindow, yearsOf } from "../window-spans";
import { eicOfZone } from "./bidding-zone";
import { marketZones } from "./market-zone";

const FIRST_DAY = "2015-01-01"; // the platform opened that month

/** Day-ahead prices (12.1.D), a request a zone and calendar year: the platform serves no longer period at once. */
export const entsoeClient: SourceClient = {
  sourceId: "entsoe",
  hosts: ["web-api.tp.entsoe.eu"],
  minIntervalMs: 150, // 400 requests a minute of one token and address; above it, ten minutes of refusal
  needs: {
    ENTSOE_TOKEN:
      "register at transparency.entsoe.eu and ask transparency@entsoe.eu for access to the REST API",
  },
  scheduled: true,
  revisedDays: 3,
  aheadDays: 1,
  parts: (window, settings) => {
    const token = settings.ENTSOE_TOKEN ?? "";
    return yearsOf(checkedWindow("entsoe", window, FIRST_DAY)).flatMap((year) =>
      marketZones.flatMap(({ zone, clock, ...life }) => {
        const eic = eicOfZone.get(zone);
        const days = cutWindow(year, life);
        if (eic === undefined || days === null) return [];
        return [
          {
            part: `${zone} ${days.fromDay.slice(0, 4)}`,
            request: pricesRequest(zone, eic, clock, days, token),
          },
        ];
      }),
    );
  },
};

function pricesRequest(
  zone: string,
  eic: string,
  clock: string,
  { fromDay, toDay }: SourceWindow,
  token: string,
): SourceRequest {
  return {
    url: requestUrl("https://web-api.tp.entsoe.eu/api", {
      documentType: "A44",
      "contract_MarketAgreement.type": "A01",
      in_Domain: eic,
      out_Domain: eic,
      periodStart: utcMinute(marketDay(clock, fromDay)?.startMs),
      periodEnd: utcMinute(marketDay(clock, toDay)?.endMs),
      securityToken: token,
    }),
    format: "xml",
    fileName: `A44_${zone}_${fromDay}_${toDay}.xml`,
    sourceUrl: "https://transparency.entsoe.eu/",
    mayBeEmpty: true,
    answersOn: [400], // carries the acknowledgement that says why
  };
}

/** `202509282200`, as the platform writes an instant. */
function utcMinute(instantMs: number | undefined): string {
  return new Date(instantMs ?? Number.NaN).toISOString().slice(0, 16).replaceAll(/\D/g, "");
}
