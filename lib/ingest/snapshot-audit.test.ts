import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { companyConcepts } from "@/lib/contracts/api/companies/company-concepts";
import { parseEia } from "@/lib/sources/eia/parse-eia";
import { parseEmber } from "@/lib/sources/ember/parse-ember";
import { payloadText } from "@/lib/sources/payload-text";
import { parseCompanyFactsVintages } from "@/lib/sources/sec-edgar/parse-company-facts";
import { sourceCatalogue } from "@/lib/sources/source-catalogue";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { buildSnapshot } from "./build-snapshot";
import { parseSnapshotRows } from "./snapshot-csv";
import { filingRow, powerPricePartRow, priceRow } from "./snapshot-row-schemas";

const snapshot = new URL("../../db/snapshot/", import.meta.url);
const read = (name: string) => readFileSync(new URL(name, snapshot), "utf8");
const isPresent = recordedPayload("vendors/facts/hyperscaler_capex.csv") !== null;
const recordedText = (name: string) => payloadText(recordedPayload(name) ?? new Uint8Array());
const prices = parseSnapshotRows(read("electricity-prices.csv"), priceRow);
const filings = ["filings.csv", "filings-extracts.csv"].flatMap((name) =>
  parseSnapshotRows(read(name), filingRow),
);

const recordedFilings = [
  ["AAPL", "companyfacts_CIK0000320193_AAPL_20260321.json.gz"],
  ["GOOGL", "companyfacts_CIK0001652044_GOOGL_20260709.json.gz"],
  ["GOOGL", "companyfacts_trimmed_GOOGL_20260806.json.gz"],
  ["MSFT", "companyfacts_trimmed_MSFT_20260806.json.gz"],
  ["CRWV", "transcribed_CRWV_subset.json"],
] as const;

test("every bundled figure has a source with a licence, and a day", () => {
  const licensed = new Set(
    sourceCatalogue.flatMap(({ id, licenceName }) => (licenceName === "" ? [] : [id])),
  );
  expect([...prices, ...filings].filter(({ source }) => !licensed.has(source))).toEqual([]);
  expect(filings.filter((row) => row.source_url === "" || row.retrieved_at === "")).toEqual([]);
  expect(prices.filter((row) => row.known_at > row.retrieved_at)).toEqual([]);
  expect(filings.filter((row) => (row.filed_at ?? "") > row.retrieved_at)).toEqual([]);
});

test("prices reach from January 2015 to their newest month without a hole", () => {
  const monthsOfSeries = new Map<string, Set<string>>();
  for (const { source, zone, market_type: marketType, month } of prices) {
    const series = `${source} ${zone} ${marketType}`;
    monthsOfSeries.set(series, (monthsOfSeries.get(series) ?? new Set()).add(month));
  }
  const retail = [...monthsOfSeries].filter(([series]) => series.startsWith("eia "));
  expect(retail).toHaveLength(2 * 52); // industrial and commercial; 50 states, DC and the country
  const germany = monthsOfSeries.get("ember DE day-ahead") ?? new Set();
  for (const months of [...retail.map(([, set]) => set), germany]) {
    const newest = [...months].toSorted().at(-1) ?? "";
    expect([newest, months.size]).toEqual([newest, monthsSince2015(newest)]);
  }
});

describe.runIf(isPresent)("bundled figures against the recorded payloads", () => {
  test("one command writes them again, byte for byte", async () => {
    const files = await buildSnapshot(fileURLToPath(new URL("../../../shared/data", import.meta.url)));
    expect([...files.keys()]).toEqual([
      "electricity-prices.csv",
      "filings.csv",
      "indicators.csv",
      "published-records.jsonl",
    ]);
    expect([...files].filter(([name, text]) => read(name) !== text).map(([name]) => name)).toEqual([]);
  });

  test("every price is the publisher's", () => {
    const eia = parseEia(
      recordedText(
        "energy/eia/databrowser_average-retail-price_monthly_US-states-sectors_2001-01_2025-12.csv",
      ),
    );
    const ember = parseEmber(recordedText("energy/ember/european_wholesale_monthly_2015-01_2025-09.csv"));
    const published = new Map(
      [...eia.rows.filter((row) => "zone" in row), ...ember.rows].map((row) => [
        `${row.zone} ${row.marketType} ${row.intervalStart.slice(0, 7)}`,
        `${row.price} ${row.unit} ${row.partial ?? false}`,
      ]),
    );
    const wrong = prices.filter(
      (row) =>
        published.get(`${row.zone} ${row.market_type} ${row.month}`) !==
        `${row.price} ${row.unit} ${row.partial}`,
    );
    expect(wrong).toEqual([]);
  });

  test.each(recordedFilings)(
    "%s: every quarter in %s is as filed, and was known no earlier",
    (company, file) => {
      const vintages = parseCompanyFactsVintages(recordedText(`vendors/sec/${file}`)).rows;
      const compared = filings
        .filter((row) => row.company === company)
        .flatMap((row) => {
          const ofQuarter = vintages.filter(
            (fact) =>
              fact.concept === row.concept &&
              fact.calendarQuarter === row.calendar_quarter &&
              (fact.method !== "instant" || fact.tag === row.tag), // a trimmed payload lacks parts of a sum
          );
          return ofQuarter.length === 0 ? [] : [{ row, ofQuarter }];
        });
      expect(compared.length).toBeGreaterThan(20);
      const wrong = compared.filter(
        ({ row, ofQuarter }) =>
          !ofQuarter.some(
            ({ value, filedAt }) =>
              value === Number(row.value) && (row.filed_at ?? row.retrieved_at) >= filedAt,
          ),
      );
      expect(wrong).toEqual([]);
    },
  );

  test("every filing figure is the one derived from the filings by hand", () => {
    const metricOf: Record<string, string> = { operatingCashFlow: "operating_cash_flow" };
    const figure = z.object({
      company: z.string(),
      metric: z.string(),
      calendar_quarter: z.string(),
      value_usd: z.string(),
    });
    const byHand = z
      .array(figure)
      .parse(parse(recordedText("vendors/facts/hyperscaler_capex.csv"), { columns: true }));
    const known = new Set(
      byHand.map((row) => `${row.company} ${row.metric} ${row.calendar_quarter} ${Number(row.value_usd)}`),
    );
    const companies = new Set(byHand.map((row) => row.company));
    const concepts: ReadonlySet<string> = new Set(companyConcepts);
    const compared = filings.filter((row) => companies.has(row.company) && concepts.has(row.concept));
    expect(compared.length).toBeGreaterThan(790);
    const wrong = compared.filter((row) => {
      const metric = metricOf[row.concept] ?? row.concept;
      return !known.has(`${row.company} ${metric} ${row.calendar_quarter} ${Number(row.value)}`);
    });
    expect(wrong).toEqual([]);
  });

  test("every part of a power price is the one collected", () => {
    const fact = z.object({ value: z.string(), unit: z.string(), year: z.string(), source_url: z.string() });
    const collected = z.array(fact).parse(parse(recordedText("energy/facts.csv"), { columns: true }));
    const auction = z.object({
      delivery_year: z.string(),
      lda: z.string(),
      clearing_price_mw_day: z.string(),
    });
    const auctions = z
      .array(auction)
      .parse(parse(recordedText("energy/capacity/pjm_bra_clearing_prices_by_lda.csv"), { columns: true }));
    const perHundred = /pence|^SG cents|^sen|^halalas/; // bundled in whole currency, said in the note
    const known = new Set([
      ...collected.map(({ value, unit, year, source_url: url }) =>
        [perHundred.test(unit) ? Number(value) / 100 : Number(value), year, url].join(" "),
      ),
      ...auctions.map((row) =>
        [
          Number(row.clearing_price_mw_day),
          row.delivery_year,
          "https://www.pjm.com/markets-and-operations/rpm",
        ].join(" "),
      ),
    ]);
    const parts = parseSnapshotRows(read("power-price-parts.csv"), powerPricePartRow).filter(
      ({ value }) => value !== null,
    );
    expect(parts.length).toBeGreaterThan(30);
    expect(
      parts.filter(({ value, period, sourceUrl }) =>
        [period, `${period} (announced 2024-12-26)`].every(
          (year) => !known.has([value, year, sourceUrl].join(" ")),
        ),
      ),
    ).toEqual([]);
  });

  test("every statement about AI revenue is the one collected, cell by cell", () => {
    const table = z.array(z.record(z.string(), z.string()));
    const bundled = table.parse(parse(read("ai-revenue.csv"), { columns: true }));
    const collected = table.parse(parse(recordedText("vendors/facts/ai_revenue.csv"), { columns: true }));
    const columns = Object.keys(collected[0] ?? {});
    const cells = (row: Record<string, string>) => JSON.stringify(columns.map((column) => row[column]));
    const known = new Set(bundled.map(cells));
    expect(collected.filter((row) => !known.has(cells(row)))).toEqual([]);
  });
});

function monthsSince2015(month: string): number {
  const [year = 0, monthOfYear = 0] = month.split("-").map(Number);
  return (year - 2015) * 12 + monthOfYear;
}
