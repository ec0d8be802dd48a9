import { AppError } from "@/lib/errors/app-error";
import { isoCalendarDate, usCalendarDate } from "../calendar-date";
import { lineRecord, misfit, type CsvTable } from "../csv-table";
import { childrenNamed, textAt, type XmlElement } from "../parse-xml-payload";
import type { ObservedSeries } from "./collect-indicators";
import type { SeriesLicence } from "./series-licence";

const rights: SeriesLicence = {
  licence: "U.S. Department of the Treasury. Public domain (US government)",
  redistribution: true,
};

/** Treasury's CSV heads each maturity `1 Mo`, `1.5 Month`, `10 Yr`; the real curve writes `10 YR` and has no months. */
export function isTreasuryCsv({ header }: CsvTable): boolean {
  return header[0]?.toLowerCase() === "date" && header.length > 1 && header.slice(1).every(isMaturity);
}

/** Daily par yields in percent under the ids of Treasury's own XML: BC_10YEAR nominal, TC_10YEAR real. */
export function treasuryCsv(table: CsvTable): ObservedSeries[] {
  const { header, lines } = table;
  const isReal = header.slice(1).every((name) => name.endsWith("YR"));
  return header.slice(1).map((name, index) => ({
    indicator: `${isReal ? "TC" : "BC"}_${maturityId(name)}`,
    unit: "percent",
    frequency: "daily",
    licence: rights,
    observations: lines.map((line) => ({
      date: treasuryDate(line[0] ?? ""),
      value: line[index + 1] ?? "",
      problem: misfit(table, line),
      raw: { column: name, ...lineRecord(table, line) },
    })),
  }));
}

/**
 * Treasury's Atom feed. BC_30YEARDISPLAY is no rate: it reads 0 in the years without a 30-year bond.
 * @throws {AppError} SOURCE_SCHEMA_CHANGED for another feed: bill rates are no par yields.
 */
export function treasuryXml(root: XmlElement): ObservedSeries[] {
  const title = textAt(root, "title");
  if (title !== "DailyTreasuryYieldCurveRateData" && title !== "DailyTreasuryRealYieldCurveRateData") {
    throw new AppError(
      "SOURCE_SCHEMA_CHANGED",
      `fred: expected Treasury's par yield curve, got the feed ${JSON.stringify(title)}`,
    );
  }
  const series = new Map<
    string,
    ObservedSeries & { observations: ObservedSeries["observations"][number][] }
  >();
  for (const entry of childrenNamed(root, "entry")) {
    const properties = entry.children
      .find(({ name }) => name === "content")
      ?.children.find(({ name }) => name === "properties");
    const date = isoCalendarDate(properties === undefined ? "" : (textAt(properties, "NEW_DATE") ?? ""));
    for (const { name, text } of properties?.children ?? []) {
      if (!/^(BC|TC)_\d+(_\d+)?(MONTH|YEAR)$/.test(name)) continue;
      const known = series.get(name) ?? {
        indicator: name,
        unit: "percent",
        frequency: "daily",
        licence: rights,
        observations: [],
      };
      known.observations.push({ date, value: text, raw: { date, [name]: text } });
      series.set(name, known);
    }
  }
  return [...series.values()];
}

/** `09/18/2026`, in the archive `09/18/90`: the curve starts in 1990. */
function treasuryDate(text: string): string | null {
  const full = text.replace(/^(\d+\/\d+\/)(\d{2})$/, (_, day: string, year: string) =>
    Number(year) >= 90 ? `${day}19${year}` : `${day}20${year}`,
  );
  return usCalendarDate(full) ?? isoCalendarDate(full);
}

function isMaturity(name: string): boolean {
  return /^\d+(\.\d+)? (mo|month|yr|year)s?$/i.test(name);
}

function maturityId(name: string): string {
  const [count = "", unit = ""] = name.toUpperCase().split(" ");
  return `${count.replace(".", "_")}${unit.startsWith("M") ? "MONTH" : "YEAR"}`;
}
