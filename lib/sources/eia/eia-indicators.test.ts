import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { payloadText } from "../payload-text";
import { parseEia } from "./parse-eia";

function answer(command: string, data: readonly object[]): string {
  return JSON.stringify({ response: { total: String(data.length), data }, request: { command } });
}

const henryHub = {
  period: "2026-01-23",
  duoarea: "RGC",
  process: "PS0",
  series: "RNGWHHD",
  value: "30.72",
  units: "$/MMBTU",
};

describe("EIA datasets that hold no power price", () => {
  test("a gas price keeps its own unit and day; a spike is real", () => {
    expect(parseEia(answer("/v2/natural-gas/pri/fut/data/", [henryHub])).rows).toEqual([
      {
        indicator: "RNGWHHD",
        intervalStart: "2026-01-23T00:00:00Z",
        intervalEnd: "2026-01-24T00:00:00Z",
        value: 30.72,
        unit: "$/MMBTU",
      },
    ]);
  });

  test("an hour of the grid is labelled by its end", () => {
    const row = {
      period: "2024-04-18T00",
      respondent: "PJM",
      type: "D",
      value: "88429",
      "value-units": "megawatthours",
    };
    expect(parseEia(answer("/v2/electricity/rto/region-data/data/", [row])).rows[0]).toMatchObject({
      indicator: "PJM:D",
      intervalStart: "2024-04-17T23:00:00Z",
      intervalEnd: "2024-04-18T00:00:00Z",
      value: 88429,
      unit: "megawatthours",
    });
    const local = { ...row, period: "2024-04-18T00-04" };
    expect(parseEia(answer("/v2/electricity/rto/region-data/data/", [local])).rows[0]?.intervalEnd).toBe(
      "2024-04-18T04:00:00Z",
    );
  });

  test("the outlook's forecast begins where the payload was fetched; without that day nothing is claimed", () => {
    const outlook = (period: string) => ({
      period,
      seriesId: "ELWHU_PJ",
      seriesDescription: "PJM",
      value: "51.2",
      unit: "dollars per megawatthour",
    });
    const text = answer("/v2/steo/data/", [outlook("2026-06"), outlook("2027-06")]);
    const statuses = (retrievedAt?: string) =>
      parseEia(text, retrievedAt === undefined ? {} : { retrievedAt }).rows.map(
        (row) => "status" in row && row.status,
      );
    expect(statuses("2026-09-29T00:00:00Z")).toEqual(["history", "forecast"]);
    expect(statuses()).toEqual([false, false]);
  });

  test.each([
    [{ value: null }, "null"],
    [{ value: "" }, "blank"],
    [{ value: "--" }, "not available (--)"],
    [{ period: "someday" }, 'no hour, day, month, quarter or year: "someday"'],
  ])("%j is rejected: %s", (change, reason) => {
    const batch = parseEia(answer("/v2/natural-gas/pri/fut/data/", [{ ...henryHub, ...change }]));
    expect(batch.rows).toEqual([]);
    expect(batch.rejected.map((row) => row.reason)).toEqual([reason]);
  });

  test("a row that paging repeats is one row", () => {
    const batch = parseEia(answer("/v2/steo/data/", [henryHub, henryHub, { ...henryHub, value: "9" }]));
    expect(batch.rows).toHaveLength(1);
    expect(batch.rejected.map(({ reason }) => reason)).toEqual([
      "duplicate row",
      "contradicts an earlier row: 30.72",
    ]);
  });

  test("rows that name no series are not understood", () => {
    expect(() => parseEia(answer("/v2/seds/data/", [{ period: "2024", value: "1" }]))).toThrow(
      /names its series/,
    );
  });
});

const gas = recordedPayload("energy/eia/v2-rows_natural-gas_monthly_2025.csv");
test.skipIf(gas === null)("recorded gas rows: blanks are missing, repeats are one row", () => {
  const { rows, rejected } = parseEia(payloadText(gas ?? new Uint8Array()));
  expect(rows.length + rejected.length).toBe(887);
  expect(rejected.filter(({ reason }) => reason === "blank")).toHaveLength(454);
  expect(
    new Set(rows.map((row) => `${"indicator" in row ? row.indicator : ""} ${row.intervalStart}`)).size,
  ).toBe(rows.length);
});

const grid = recordedPayload(
  "energy/eia/v2_electricity_rto_region-data_PJM_2024-04-18T00_2024-04-21T00.json",
);
test.skipIf(grid === null)("a recorded grid answer has 240 rows, values as text", () => {
  const { rows, rejected } = parseEia(payloadText(grid ?? new Uint8Array()));
  expect(rows).toHaveLength(240);
  expect(rejected).toEqual([]);
});

test("the two columns of a copied Henry Hub file are its spot price; a blank day is missing", () => {
  const { rows, rejected } = parseEia("Date,Price\n2018-01-04,4.65\n2018-01-05,\n2026-01-23,30.72\n");
  expect(rows).toEqual([
    {
      indicator: "RNGWHHD",
      intervalStart: "2018-01-04T00:00:00Z",
      intervalEnd: "2018-01-05T00:00:00Z",
      value: 4.65,
      unit: "$/MMBTU",
    },
    {
      indicator: "RNGWHHD",
      intervalStart: "2026-01-23T00:00:00Z",
      intervalEnd: "2026-01-24T00:00:00Z",
      value: 30.72,
      unit: "$/MMBTU",
    },
  ]);
  expect(rejected).toMatchObject([{ reason: "blank" }]);
});

const henryHubFile = recordedPayload("energy/gas/henry-hub_daily_1997-01-07_2026-08-18.csv");
test.skipIf(henryHubFile === null)("the recorded Henry Hub file: 7,437 days, one of them blank", () => {
  const { rows, rejected } = parseEia(payloadText(henryHubFile ?? new Uint8Array()));
  expect([rows.length, rejected.length]).toEqual([7436, 1]);
  expect(rows.find((row) => row.intervalStart === "2026-01-23T00:00:00Z")).toMatchObject({ value: 30.72 });
});
