import { checkedWindow } from "../checked-window";
import type { SourceClient } from "../source-client";

const FIRST_DAY = "2015-01-01";
const FOLDER = "https://files.ember-energy.org/public-downloads/price/outputs/";

/** The whole monthly and daily files, whatever the window: Ember has no smaller piece, and revises old months. */
export const emberClient: SourceClient = {
  sourceId: "ember",
  hosts: ["files.ember-energy.org"],
  minIntervalMs: 1_000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 31,
  parts: (window) => {
    checkedWindow("ember", window, FIRST_DAY);
    return ["monthly", "daily"].map((step) => {
      const fileName = `european_wholesale_electricity_price_data_${step}.csv`;
      const url = new URL(fileName, FOLDER);
      return { part: step, request: { url, format: "csv", fileName, sourceUrl: url.href } };
    });
  },
};
