import { checkedWindow } from "../checked-window";
import { requestUrl } from "../request-url";
import type { SourceClient, SourcePart } from "../source-client";
import { daysOf } from "../window-spans";

const DOWNLOAD = "https://portal.spp.org/file-browser-api/download";
const FIRST_DAY = "2014-03-01"; // the integrated marketplace's first day; the portal keeps about two years

/** Prices by settlement location: a day-ahead and a real-time file a day. */
export const sppClient: SourceClient = {
  sourceId: "spp",
  hosts: ["portal.spp.org"],
  minIntervalMs: 2000, // no limit is published; a file is 4 MB and more
  needs: {},
  scheduled: false, // publication needs SPP's written permission
  revisedDays: 7,
  aheadDays: 1,
  parts: (window) =>
    daysOf(checkedWindow("spp", window, FIRST_DAY)).flatMap((day) => [dayAhead(day), realTime(day)]),
};

function dayAhead(day: string): SourcePart {
  return part(day, "da-lmp-by-settlement-location", `DA-LMP-SL-${day.replaceAll("-", "")}0100.csv`);
}

function realTime(day: string): SourcePart {
  return part(day, "rtbm-lmp-by-location", `RTBM-LMP-DAILY-SL-${day.replaceAll("-", "")}.csv`);
}

function part(day: string, folder: string, fileName: string): SourcePart {
  const [year = "", month = ""] = day.split("-");
  return {
    part: `${folder} ${day}`,
    request: {
      url: requestUrl(`${DOWNLOAD}/${folder}`, { path: `/${year}/${month}/By_Day/${fileName}` }),
      format: "csv",
      fileName,
      sourceUrl: `https://portal.spp.org/pages/${folder}`,
      mayBeEmpty: true,
      mayBeMissing: true,
    },
  };
}
