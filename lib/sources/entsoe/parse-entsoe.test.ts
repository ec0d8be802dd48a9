import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors/app-error";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parseEntsoe } from "./parse-entsoe";

type Period = { start: string; end: string; resolution: string; points: readonly [number, string][] };
type Series = {
  eic?: string;
  out?: string;
  currency?: string;
  measure?: string;
  curve?: string;
  sequence?: string;
  contract?: string;
  periods: readonly Period[];
};

function timeSeries({
  eic = "10Y1001A1001A82H",
  out = eic,
  currency = "EUR",
  measure = "MWH",
  curve = "A03",
  sequence,
  contract = "A01",
  periods,
}: Series): string {
  return `<TimeSeries><mRID>1</mRID><businessType>A62</businessType><in_Domain.mRID codingScheme="A01">${eic}</in_Domain.mRID>
    <out_Domain.mRID codingScheme="A01">${out}</out_Domain.mRID><contract_MarketAgreement.type>${contract}</contract_MarketAgreement.type>
    <currency_Unit.name>${currency}</currency_Unit.name><price_Measure_Unit.name>${measure}</price_Measure_Unit.name>
    ${sequence === undefined ? "" : `<classificationSequence_AttributeInstanceComponent.position>${sequence}</classificationSequence_AttributeInstanceComponent.position>`}
    <curveType>${curve}</curveType>${periods
      .map(
        ({ start, end, resolution, points }) =>
          `<Period><timeInterval><start>${start}</start><end>${end}</end></timeInterval><resolution>${resolution}</resolution>${points
            .map(
              ([position, price]) =>
                `<Point><position>${position}</position><price.amount>${price}</price.amount></Point>`,
            )
            .join("")}</Period>`,
      )
      .join("")}</TimeSeries>`;
}

function publication(...series: readonly Series[]): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Publication_MarketDocument xmlns="urn:iec62325.351:tc57wg16:451-3:publicationdocument:7:3">
     <mRID>x</mRID><type>A44</type>${series.map(timeSeries).join("")}</Publication_MarketDocument>`,
  );
}

const prices = (payload: Uint8Array) =>
  parseEntsoe(payload).rows.map(({ intervalStart, price }) => [intervalStart, price]);
const evening = { start: "2025-10-01T20:00Z", end: "2025-10-01T21:00Z", resolution: "PT15M" };

describe("curves", () => {
  test("A03 repeats the price before a missing position, also at the period's end", () => {
    const payload = publication({
      periods: [
        {
          ...evening,
          points: [
            [1, "100.5"],
            [3, "-7"],
          ],
        },
      ],
    });
    expect(prices(payload)).toEqual([
      ["2025-10-01T20:00:00Z", 100.5],
      ["2025-10-01T20:15:00Z", 100.5],
      ["2025-10-01T20:30:00Z", -7],
      ["2025-10-01T20:45:00Z", -7],
    ]);
  });

  test("A03 cannot invent a first position", () => {
    const batch = parseEntsoe(publication({ periods: [{ ...evening, points: [[2, "9"]] }] }));
    expect(batch.rows).toHaveLength(3);
    expect(batch.rejected.map(({ reason }) => reason)).toEqual([
      "position 1 is missing and nothing before it can be repeated",
    ]);
  });

  test("A01 gives every position: a missing one is rejected, not filled", () => {
    const batch = parseEntsoe(
      publication({
        curve: "A01",
        periods: [
          {
            ...evening,
            points: [
              [1, "1"],
              [2, "2"],
              [4, "4"],
            ],
          },
        ],
      }),
    );
    expect(batch.rows.map(({ price }) => price)).toEqual([1, 2, 4]);
    expect(batch.rejected[0]?.reason).toMatch(/position 3 is missing/);
  });

  test("a price that cannot be read is neither 0 nor the one before", () => {
    const batch = parseEntsoe(
      publication({
        periods: [
          {
            ...evening,
            points: [
              [1, "5"],
              [2, "N/A"],
              [4, "6"],
            ],
          },
        ],
      }),
    );
    expect(batch.rows.map(({ price }) => price)).toEqual([5, 6]);
    expect(batch.rejected.map(({ reason }) => reason)).toEqual([
      "no price: not available (N/A)",
      "position 3 is missing and nothing before it can be repeated",
    ]);
  });

  test("the days the clocks change have 92 and 100 quarters", () => {
    const day = (start: string, end: string) =>
      parseEntsoe(publication({ periods: [{ start, end, resolution: "PT15M", points: [[1, "1"]] }] })).rows
        .length;
    expect(day("2026-03-28T23:00Z", "2026-03-29T22:00Z")).toBe(92);
    expect(day("2026-10-24T22:00Z", "2026-10-25T23:00Z")).toBe(100);
  });
});

describe("series of one document", () => {
  const hour = {
    start: "2024-09-01T22:00Z",
    end: "2024-09-01T23:00Z",
    resolution: "PT60M",
    points: [[1, "80"]] as [number, string][],
  };

  test("two auctions side by side are two markets", () => {
    const payload = publication(
      { sequence: "1", periods: [hour] },
      {
        sequence: "2",
        periods: [
          {
            ...hour,
            resolution: "PT15M",
            points: [
              [1, "70"],
              [2, "75"],
              [3, "85"],
              [4, "90"],
            ],
          },
        ],
      },
    );
    const { rows, rejected } = parseEntsoe(payload);
    expect(rejected).toEqual([]);
    expect(rows.filter(({ marketType }) => marketType === "day-ahead")).toHaveLength(1);
    expect(rows.filter(({ marketType }) => marketType === "day-ahead-sequence-2")).toHaveLength(4);
  });

  test.each([
    ["10YPL-AREA-----S", "PLN", "PL"],
    ["10Y1001A1001A47J", "SEK", "SE4"],
    ["10Y1001A1001A73I", "EUR", "IT-NORD"],
    ["10Y-OF-NO-ZONE-X", "EUR", "10Y-OF-NO-ZONE-X"],
  ])("%s in %s is zone %s, never in dollars", (eic, currency, zone) => {
    const [row] = parseEntsoe(publication({ eic, currency, periods: [hour] })).rows;
    expect(row).toMatchObject({ zone, currency, unit: `${currency}/MWh`, price: 80 });
    expect(row).not.toHaveProperty("priceUsdPerMwh");
  });

  test.each([
    [{ measure: "KWH" }, /price per "KWH"/],
    [{ contract: "A07" }, /intraday/],
    [{ out: "10YFR-RTE------C" }, /of a border/],
    [{ sequence: "3" }, /neither 1 nor 2/],
    [{ curve: "A02" }, /curve type A02/],
    [{ currency: "euro" }, /no ISO 4217/],
    [{ periods: [{ ...hour, resolution: "PT7M" }] }, /does not divide/],
    [{ periods: [{ ...hour, resolution: "weekly" }] }, /resolution "weekly"/],
    [{ periods: [{ ...hour, end: "2024-09-01T21:00Z" }] }, /empty or unreadable/],
    [{ periods: [{ ...hour, points: [[2, "80"]] as [number, string][] }] }, /outside 1 to 1/],
  ])("a series with %j is rejected", (change, reason) => {
    const { rows, rejected } = parseEntsoe(publication({ periods: [hour], ...change }));
    expect(rows).toEqual([]);
    expect(rejected[0]?.reason).toMatch(reason);
  });

  test("documents in a ZIP are read together", () => {
    const zip = zipSync({
      "a.xml": publication({ periods: [hour] }),
      "b.xml": publication({ periods: [{ ...hour, start: "2024-09-01T23:00Z", end: "2024-09-02T00:00Z" }] }),
    });
    expect(parseEntsoe(zip).rows).toHaveLength(2);
  });
});

describe("answers without prices", () => {
  const refusal = (code: string, text: string) =>
    strToU8(
      `<Acknowledgement_MarketDocument xmlns="urn:x"><Reason><code>${code}</code><text>${text}</text></Reason></Acknowledgement_MarketDocument>`,
    );

  test("no matching data is understood", () => {
    const batch = parseEntsoe(refusal("999", "No matching data found for Data item ENERGY_PRICES [12.1.D]"));
    expect(batch).toMatchObject({
      rows: [],
      rejected: [],
      emptyReason: expect.stringContaining("No matching data"),
    });
  });

  test("an empty body, which the platform sends with 400 and 503, is no row and no zero", () => {
    for (const body of ["", "\r\n"]) {
      expect(parseEntsoe(strToU8(body))).toMatchObject({ rows: [], emptyReason: "the answer has no body" });
    }
  });

  test.each([
    [refusal("999", "The amount of requested data exceeds allowed limit"), /exceeds allowed limit/],
    [strToU8("<html><body>Service unavailable</body></html>"), /HTML page/],
    [strToU8("<Publication_MarketDocument><type>A85</type></Publication_MarketDocument>"), /of type A85/],
    [strToU8("<GL_MarketDocument><type>A65</type></GL_MarketDocument>"), /GL_MarketDocument/],
    [publication({ periods: [] }).slice(0, 200), /cut off or damaged/],
    [strToU8('<!DOCTYPE x [<!ENTITY a "b">]><Publication_MarketDocument/>'), /document type/],
  ])("%# is not understood", (payload, message) => {
    expect(() => parseEntsoe(payload)).toThrow(AppError);
    expect(() => parseEntsoe(payload)).toThrow(message);
  });
});

describe("recorded documents", () => {
  const spain = recordedPayload(
    "energy/entsoe/A44_ES_2025-09-28T22Z_2025-10-02T22Z_A03_PT60M-then-PT15M_omitted-points.xml",
  );
  test.skipIf(spain === null)(
    "Spain changes from hours to quarters on 1 October 2025, with omitted points filled",
    () => {
      const { rows, rejected } = parseEntsoe(spain ?? new Uint8Array());
      expect(rejected).toEqual([]);
      expect(rows).toHaveLength(2 * 24 + 2 * 96);
      const hours = rows.filter(({ intervalStart }) => intervalStart < "2025-09-30T22:00:00Z");
      expect(hours).toHaveLength(48);
      expect(rows.every(({ zone, currency }) => zone === "ES" && currency === "EUR")).toBe(true);
    },
  );

  test.each([
    ["A44_FR_2023-05-06T22Z_2023-05-08T22Z_A01_PT60M.xml", "FR", 48],
    ["A44_NL_2024-09-01T22Z_2024-09-02T22Z_A03_PT60M.xml", "NL", 24],
  ])("%s", (file, zone, count) => {
    const payload = recordedPayload(`energy/entsoe/${file}`);
    if (payload === null) return;
    const { rows, rejected } = parseEntsoe(payload);
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
    expect(new Set(rows.map((row) => row.zone))).toEqual(new Set([zone]));
  });

  const acknowledged = recordedPayload(
    "energy/entsoe/ACK_999_no-matching-data_ENERGY_PRICES_DE-LU_2024-09-01.xml",
  );
  test.skipIf(acknowledged === null)("an acknowledgement is an answer", () => {
    expect(parseEntsoe(acknowledged ?? new Uint8Array()).emptyReason).toContain("No matching data");
  });
});
