import { checkedWindow } from "../checked-window";
import type { SourceClient, SourcePart, SourceRequest } from "../source-client";
import { daysOf, monthsOf } from "../window-spans";

const FOLDER = "http://mis.nyiso.com/public/csv"; // the publisher's own address of its reports
const FIRST_DAY = "1999-11-18";
const DAILY_DAYS = 10; // as many days as the publisher keeps daily files of
/** Day-ahead, and real-time integrated over the hour. */
const REPORTS = ["damlbmp", "rtlbmp"];

/**
 * Zone prices: the month's archive, and for a few days of it their daily files too. Which of the two holds a day depends on
 * how old it is: an archive may lag behind its newest days, a daily file is gone after about ten.
 */
export const nyisoClient: SourceClient = {
  sourceId: "nyiso",
  hosts: ["mis.nyiso.com"],
  minIntervalMs: 1000, // no limit is published
  needs: {},
  scheduled: true,
  revisedDays: 7,
  aheadDays: 1,
  parts: (window) =>
    monthsOf(checkedWindow("nyiso", window, FIRST_DAY)).flatMap((month) => {
      const days = daysOf(month);
      const daily = days.length > DAILY_DAYS ? [] : days;
      return REPORTS.flatMap((report) => [
        monthPart(report, month.fromDay.slice(0, 7)),
        ...daily.map((day) => dayPart(report, day)),
      ]);
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
