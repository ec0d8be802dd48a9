import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { payloadText } from "@/lib/sources/payload-text";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseSnapshotRows } from "./snapshot-csv";
import { companyRow } from "./snapshot-row-schemas";

const companies = parseSnapshotRows(
  readFileSync(new URL("../../db/snapshot/companies.csv", import.meta.url), "utf8"),
  companyRow,
);
const tickers = recordedPayload("vendors/sec/company_tickers_20240514.json.gz");

test("every company stands once, with where its CIK and fiscal year end come from", () => {
  expect(companies).toHaveLength(65);
  expect(new Set(companies.map(({ ticker }) => ticker)).size).toBe(65);
  const ciks = companies.flatMap(({ cik }) => cik ?? []);
  expect(new Set(ciks).size).toBe(ciks.length);
  expect(companies.filter((row) => row.cikSource === "" || row.fiscalYearEndSource === "")).toEqual([]);
});

test("a missing CIK says why, general knowledge says UNVERIFIED", () => {
  const without = companies.filter(({ cik }) => cik === null);
  expect(without.map(({ cikSource }) => cikSource.split(":")[0])).toEqual(
    without.map(() => "no SEC registration"),
  );
  const unsourced = companies.filter(({ fiscalYearEndSource }) =>
    /general knowledge/.test(fiscalYearEndSource),
  );
  expect(unsourced.every(({ fiscalYearEndSource }) => fiscalYearEndSource.endsWith("UNVERIFIED"))).toBe(true);
});

test.runIf(tickers !== null)("a CIK said to be of the SEC's list is the one on it", () => {
  const listed: Record<string, { cik_str: number; ticker: string }> = JSON.parse(
    payloadText(tickers ?? new Uint8Array()),
  );
  const cikOf = new Map(
    Object.values(listed).map((entry) => [entry.ticker, String(entry.cik_str).padStart(10, "0")]),
  );
  const said = companies.filter(({ cikSource }) => cikSource.startsWith("SEC company_tickers.json"));
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter(({ ticker, cik }) => cikOf.get(ticker) !== cik)).toEqual([]);
});
