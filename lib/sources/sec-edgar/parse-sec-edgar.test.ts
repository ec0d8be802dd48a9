import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { CAPEX, companyFacts, yearToDate } from "./company-facts.fixture";
import { parseSecEdgar } from "./parse-sec-edgar";

describe("answers of the SEC's data API", () => {
  test("a company's facts are filings", () => {
    const { rows } = parseSecEdgar(companyFacts({ [CAPEX]: { USD: yearToDate(2025, [10, 25, 45, 70]) } }));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({ concept: "capex", cik: "0001234567" });
  });

  test("tickers come as a record by number, CIKs without padding", () => {
    const text = JSON.stringify({
      0: { cik_str: 789019, ticker: "MSFT", title: "MICROSOFT CORP" },
      1: { cik_str: 1652044, ticker: "GOOGL", title: "Alphabet Inc." },
      2: { cik_str: 1652044, ticker: "GOOG", title: "Alphabet Inc." },
      3: { cik_str: "none", ticker: "X", title: "" },
    });
    const { rows, rejected } = parseSecEdgar(text);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual({
      table: "ticker",
      cik: "0000789019",
      ticker: "MSFT",
      company: "MICROSOFT CORP",
      exchange: null,
    });
    expect(rejected).toHaveLength(1);
  });

  test("the list with exchanges is a table under named fields", () => {
    const text = JSON.stringify({
      fields: ["cik", "name", "ticker", "exchange"],
      data: [
        [1769628, "CoreWeave, Inc.", "CRWV", "Nasdaq"],
        [1, "", "", null],
      ],
    });
    const { rows, rejected } = parseSecEdgar(text);
    expect(rows).toEqual([
      { table: "ticker", cik: "0001769628", ticker: "CRWV", company: "CoreWeave, Inc.", exchange: "Nasdaq" },
    ]);
    expect(rejected).toHaveLength(1);
  });

  const columns = {
    accessionNumber: ["0001835632-26-000012", ""],
    filingDate: ["2026-05-29", "2026-05-30"],
    reportDate: ["2026-05-02", ""],
    acceptanceDateTime: ["2026-05-29T20:15:02.000Z", ""],
    form: ["10-Q", "4"],
    primaryDocument: ["mrvl-20260502.htm", ""],
  };

  test.each([
    ["of a company", { cik: "0001835632", filings: { recent: columns, files: [] } }, "x.json", "0001835632"],
    ["of an older page, which its file names", columns, "CIK0001835632-submissions-001.json", "0001835632"],
    ["of an older page that nothing names", columns, "older.json", ""],
  ])("submissions %s say when a filing was accepted", (_name, payload, fileName, cik) => {
    const { rows, rejected } = parseSecEdgar(JSON.stringify(payload), { fileName });
    expect(rows).toEqual([
      {
        table: "submission",
        cik,
        accession: "0001835632-26-000012",
        form: "10-Q",
        filedAt: "2026-05-29",
        acceptedAt: "2026-05-29T20:15:02.000Z",
        reportPeriodEnd: "2026-05-02",
        primaryDocument: "mrvl-20260502.htm",
      },
    ]);
    expect(rejected).toHaveLength(1);
  });

  test("a frame holds one fact a company, and no filing date: it is never a point in time", () => {
    const text = JSON.stringify({
      taxonomy: "us-gaap",
      tag: CAPEX,
      ccp: "CY2025Q3",
      uom: "USD",
      data: [
        {
          accn: "0001193125-25-256321",
          cik: 789019,
          entityName: "MICROSOFT",
          loc: "US-WA",
          start: "2025-07-01",
          end: "2025-09-30",
          val: 19394000000,
        },
        { accn: "x", cik: 1, end: "soon", val: 1 },
      ],
    });
    const { rows, rejected } = parseSecEdgar(text);
    expect(rows).toMatchObject([
      { table: "frame", cik: "0000789019", frame: "CY2025Q3", value: 19394000000, unit: "USD" },
    ]);
    expect(rows[0]).not.toHaveProperty("filedAt");
    expect(rejected).toHaveLength(1);
  });

  test.each([
    ['{"message":"Forbidden"}', /Forbidden/],
    ["[1]", /no company's facts/],
    ['{"filings":{}}', /no facts/],
  ])("%s is not understood", (text, message) => {
    expect(() => parseSecEdgar(text)).toThrow(AppError);
    expect(() => parseSecEdgar(text)).toThrow(message);
  });
});

const marvell = recordedPayload("vendors/sec/submissions_CIK0001835632_MRVL_20260608.json.gz");
test.skipIf(marvell === null)("Marvell's 787 recorded filings", () => {
  const { rows, rejected } = parseSecEdgar(payloadText(marvell ?? new Uint8Array()));
  expect(rows).toHaveLength(787);
  expect(rejected).toEqual([]);
});

const tickers = recordedPayload("vendors/sec/company_tickers_20240514.json.gz");
test.skipIf(tickers === null)("9,610 recorded tickers", () => {
  expect(parseSecEdgar(payloadText(tickers ?? new Uint8Array())).rows).toHaveLength(9610);
});
