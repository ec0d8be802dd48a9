import { strToU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { recordedPayload } from "@/lib/testing/recorded-payload";
import { parsePjm } from "./parse-pjm";

type Lmp = Readonly<Record<string, unknown>>;
const westernHub = { pnode_id: 51288, pnode_name: "WESTERN HUB", voltage: null, type: "HUB" };
const json = (value: unknown) => strToU8(JSON.stringify(value));
const dayAhead = (utc: string, price: unknown, rest: Lmp = {}): Lmp => ({
  datetime_beginning_utc: utc,
  datetime_beginning_ept: "ignored",
  ...westernHub,
  total_lmp_da: price,
  row_is_current: true,
  version_nbr: 1,
  ...rest,
});
const parsed = (payload: Uint8Array) =>
  parsePjm(payload).rows.map(({ intervalStart, price }) => [intervalStart, price]);

describe("LMPs of Data Miner", () => {
  test("a JSON list: the UTC column decides, also in autumn", () => {
    const list = [dayAhead("2025-11-02T05:00:00", 34.99997), dayAhead("2025-11-02T06:00:00", -1.5)];
    expect(parsePjm(json(list))).toEqual({
      rows: [
        {
          zone: "PJM:WESTERN HUB",
          marketType: "day-ahead",
          intervalStart: "2025-11-02T05:00:00Z",
          intervalEnd: "2025-11-02T06:00:00Z",
          price: 34.99997,
          currency: "USD",
          unit: "USD/MWh",
          priceUsdPerMwh: 34.99997,
        },
        {
          zone: "PJM:WESTERN HUB",
          marketType: "day-ahead",
          intervalStart: "2025-11-02T06:00:00Z",
          intervalEnd: "2025-11-02T07:00:00Z",
          price: -1.5,
          currency: "USD",
          unit: "USD/MWh",
          priceUsdPerMwh: -1.5,
        },
      ],
      rejected: [],
    });
  });

  test("an answer with items and paging; none is understood", () => {
    expect(parsed(json({ links: [], items: [dayAhead("2026-02-02T05:00:00", 35)], totalRows: 1 }))).toEqual([
      ["2026-02-02T05:00:00Z", 35],
    ]);
    expect(parsePjm(json({ items: [], totalRows: 0 })).emptyReason).toBe("the answer holds no rows");
    expect(parsePjm(json([])).emptyReason).toBe("the answer holds no rows");
  });

  test("CSV with twelve-hour times; real-time hours; a bus by its number", () => {
    const csv = `datetime_beginning_utc,datetime_beginning_ept,pnode_id,pnode_name,voltage,equipment,type,zone,system_energy_price_rt,total_lmp_rt,congestion_price_rt,marginal_loss_price_rt,row_is_current,version_nbr
1/1/2021 4:00:00 PM,1/1/2021 11:00:00 AM,51288,WESTERN HUB,,,HUB,,20,21.5,1,0.5,True,1
1/1/2021 4:00:00 PM,1/1/2021 11:00:00 AM,1048003,BEAVER,138 KV,GEN1,GEN,ATSI,20,2200.5,1,0.5,True,1
`;
    const { rows } = parsePjm(strToU8(csv));
    expect(
      rows.map(({ zone, marketType, intervalStart, price }) => [zone, marketType, intervalStart, price]),
    ).toEqual([
      ["PJM:WESTERN HUB", "real-time", "2021-01-01T16:00:00Z", 21.5],
      ["PJM:1048003", "real-time", "2021-01-01T16:00:00Z", 2200.5],
    ]);
  });

  test("five minutes where the beginnings say so; both markets of a joint feed", () => {
    const row = { datetime_beginning_utc: "2026-01-15T05:05:00", pnode_name: "DOM", total_lmp_rt: 40 };
    expect(parsePjm(json([row])).rows[0]).toMatchObject({
      zone: "PJM:DOM",
      marketType: "real-time",
      intervalEnd: "2026-01-15T05:10:00Z",
    });
    const both = parsePjm(json([{ ...dayAhead("2026-01-15T05:00:00", 30), total_lmp_rt: 31 }])).rows;
    expect(both.map(({ marketType, price }) => [marketType, price])).toEqual([
      ["day-ahead", 30],
      ["real-time", 31],
    ]);
  });

  test("without UTC, prevailing time: autumn's repeated hour by order, spring's skipped hour rejected", () => {
    const rows = [
      "2025-11-02T00:00:00",
      "2025-11-02T01:00:00",
      "2025-11-02T01:00:00",
      "2025-11-02T02:00:00",
      "2026-03-08T02:00:00",
    ].map((ept, index) => ({ datetime_beginning_ept: ept, pnode_name: "DOM", total_lmp_da: index }));
    const { rejected } = parsePjm(json(rows));
    expect(parsed(json(rows))).toEqual([
      ["2025-11-02T04:00:00Z", 0],
      ["2025-11-02T05:00:00Z", 1],
      ["2025-11-02T06:00:00Z", 2],
      ["2025-11-02T07:00:00Z", 3],
    ]);
    expect(rejected[0]?.reason).toBe("no beginning in UTC or in Eastern prevailing time");
  });
});

describe("base residual auctions", () => {
  const byArea = recordedPayload("energy/capacity/pjm_bra_clearing_prices_by_lda.csv");
  test.skipIf(byArea === null)("the recorded prices by area", () => {
    const { rows, rejected } = parsePjm(byArea ?? new Uint8Array());
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(69);
    // 187.87 USD/MW-day / 24 h = 7.828 USD/MWh at load factor 1; the adder column's float noise is not read.
    expect(rows.find(({ zone }) => zone === "PJM:EMAAC")).toMatchObject({
      marketType: "capacity",
      intervalStart: "2020-06-01T00:00:00Z",
      intervalEnd: "2021-06-01T00:00:00Z",
      price: 187.87,
      currency: "USD",
      unit: "USD/MW-day",
    });
    expect(rows.find(({ zone }) => zone === "PJM:EMAAC")?.priceUsdPerMwh).toBeCloseTo(7.828, 3);
  });

  const summary = recordedPayload("energy/capacity/pjm_bra_rto_summary.csv");
  test.skipIf(summary === null)("the recorded summary of the RTO", () => {
    const { rows } = parsePjm(summary ?? new Uint8Array());
    expect(rows.map(({ zone, intervalStart, price }) => [zone, intervalStart.slice(0, 10), price])).toEqual([
      ["PJM:RTO", "2020-06-01", 76.53],
      ["PJM:RTO", "2021-06-01", 140],
      ["PJM:RTO", "2022-06-01", 50],
      ["PJM:RTO", "2023-06-01", 34.13],
      ["PJM:RTO", "2024-06-01", 28.92],
      ["PJM:RTO", "2025-06-01", 269.92],
      ["PJM:RTO", "2026-06-01", 329.17],
    ]);
  });

  test("as the auction reports print them", () => {
    const csv =
      'Delivery Year,LDA,"Resource Clearing Price ($/MW-day)"\n2027/28,RTO,$333.44\n2027/2028,BGE,"1,333.44"\n';
    const { rows } = parsePjm(strToU8(csv));
    expect(rows.map(({ zone, price, intervalEnd }) => [zone, price, intervalEnd])).toEqual([
      ["PJM:RTO", 333.44, "2028-06-01T00:00:00Z"],
      ["PJM:BGE", 1333.44, "2028-06-01T00:00:00Z"],
    ]);
    expect(rows[0]?.priceUsdPerMwh).toBeCloseTo(13.893, 3); // 333.44 / 24
  });

  test("an incremental auction, another year and no price are rejected", () => {
    const csv =
      "delivery_year,auction_type,lda,clearing_price_mw_day\n2026/2027,Base Residual Auction,RTO,329.17\n2026/2027,Third Incremental Auction,RTO,300\n2026/2029,Base Residual Auction,RTO,1\n2026/2027,Base Residual Auction,,1\n2026/2027,Base Residual Auction,BGE,\n2026/2027,Base";
    const { rows, rejected } = parsePjm(strToU8(csv));
    expect(rows.map(({ price }) => price)).toEqual([329.17]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      '"Third Incremental Auction" is not the base residual auction',
      'no delivery year: "2026/2029"',
      "no locational deliverability area",
      "no price: blank",
      "the line is cut off or shifted, or no row at all",
    ]);
  });
});

describe("bad input", () => {
  test("rows that are no price are rejected with their reason", () => {
    const { rows, rejected } = parsePjm(
      json([
        dayAhead("2026-02-02T05:00:00", 0),
        dayAhead("2026-02-02T06:00:00", null),
        dayAhead("2026-02-02T07:00:00", "n/a"),
        dayAhead("soon", 5),
        dayAhead("2026-02-02T08:00:00", 5, { pnode_id: null, pnode_name: "" }),
        dayAhead("2026-02-02T05:00:00", 9, { row_is_current: false }),
        "text",
      ]),
    );
    expect(rows.map(({ price }) => price)).toEqual([0]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      "no price: null",
      "no price: not available (N/A)",
      "no beginning in UTC or in Eastern prevailing time",
      "no pricing node",
      "not the current version of this price",
      "the line is cut off or shifted, or no row at all",
    ]);
  });

  test.each([
    [
      "an error answer",
      '{"errors":[{"message":"Invalid subscription key"}]}',
      /no items in the answer \(errors\)/,
    ],
    ["JSON cut off", '[{"datetime_beginning_utc":"2026', /cut off or damaged/],
    ["a page with status 200", "<html></html>", /HTML or XML page/],
    [
      "another feed",
      "datetime_beginning_utc,area,instantaneous_load\n1/1/2021 4:55:00 AM,PEP,3016.8\n",
      /neither LMPs nor auction results/,
    ],
    ["no usable row", "datetime_beginning_utc,pnode_name,total_lmp_da\nsoon,DOM,5\n", /no usable row/],
  ])("%s is refused", (_, text, message) => {
    expect(() => parsePjm(strToU8(text))).toThrow(message);
  });
});
