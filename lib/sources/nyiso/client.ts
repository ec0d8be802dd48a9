import { checkedWindow } from "../checked-window";
import type { SourceClient, SourcePart, SourceRequest } from "../source-client";
import { daysOf, monthsOf } from "../window-spans";

const FOLDER = "http://mis.nyiso.com/public/csv"; // the publisher's own address of its reports
const FIRST_DAY = "1999-11-18";
const DAILY_DAYS = 10; // daily files of older days are gone; the month's archive holds them
/** Day-ahead, and real-time integrated over the hour. */
const REPORTS = ["damlbmp", "rtlbmp"];

/** Zone prices: a file a day for a few days, the month's archive for more. */
export const nyisoClient: SourceClient = {
  sourceId: "nyiso",
  hosts: ["mis.nyiso.com"],
  minIntervalMs: 1000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 7,
  parts: (window) =>
    monthsOf(checkedWindow("nyiso", window, FIRST_DAY)).flatMap((month) => {
      const days = daysOf(month);
      const isArchive = days.length > DAILY_DAYS;
      const spans = isArchive ? [month.fromDay] : days;
      return REPORTS.flatMap((report) =>
        spans.map((day) => (isArchive ? monthPart(report, day.slice(0, 7)) : dayPart(report, day))),
      );
    }),
};

function dayPart(report: string, day: string): SourcePart {
  return {
    part: `${report} ${day}`,
    request: file(`${day.replaceAll("-", "")}${report}_zone.csv`, report, "csv"),
  };
}

function monthPart(report: string, month: string): SourcePart {
  const name = `${month.replace("-", "")}01${report}_zone_csv.zip`;
  return { part: `${report} ${month}`, request: file(name, report, "zip") };
}

function file(name: string, report: string, format: "csv" | "zip"): SourceRequest {
  const url = new URL(`${FOLDER}/${report}/${name}`);
  return { url, format, fileName: name, sourceUrl: url.href, mayBeMissing: true };
}
