import { checkedWindow } from "../checked-window";
import type { SourceClient } from "../source-client";
import { daysOf } from "../window-spans";

const API = "https://webservices.iso-ne.com/api/v1.1/hourlylmp";
const FIRST_DAY = "2015-01-01";
/** The hub and the eight load zones. */
const LOCATIONS = [4000, 4001, 4002, 4003, 4004, 4005, 4006, 4007, 4008];
const MARKETS = ["da", "rt"];

/** Final hourly prices, a request a market, location and day. */
export const isoNeClient: SourceClient = {
  sourceId: "iso-ne",
  hosts: ["webservices.iso-ne.com"],
  minIntervalMs: 1000, // no limit is published
  needs: {
    ISO_NE_USER: "a free account comes from https://www.iso-ne.com/isoexpress/",
    ISO_NE_PASSWORD: "the account's password",
  },
  scheduled: true,
  revisedDays: 10, // room for real-time prices that become final after weekends and holidays
  aheadDays: 1,
  parts: (window, settings) => {
    const credentials = Buffer.from(`${settings.ISO_NE_USER ?? ""}:${settings.ISO_NE_PASSWORD ?? ""}`);
    const headers = { Authorization: `Basic ${credentials.toString("base64")}`, Accept: "application/json" };
    return daysOf(checkedWindow("iso-ne", window, FIRST_DAY)).flatMap((day) =>
      MARKETS.flatMap((market) =>
        LOCATIONS.map((location) => {
          const url = new URL(
            `${API}/${market}/final/day/${day.replaceAll("-", "")}/location/${location}.json`,
          );
          return {
            part: `${market} ${location} ${day}`,
            request: {
              url,
              headers,
              format: "json" as const,
              fileName: `hourlylmp_${market}_${location}_${day}.json`, // the answer does not name its market
              sourceUrl: "https://www.iso-ne.com/isoexpress/",
              mayBeMissing: true,
            },
          };
        }),
      ),
    );
  },
};
