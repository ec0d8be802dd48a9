import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { testDatabaseKinds } from "@/db/testing";
import { deliveredPrices, deliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { openSnapshotDatabase, SNAPSHOT_LOADED_AT } from "@/lib/testing/snapshot-database";
import { getDeliveredPrices } from "./get-delivered-prices";
import { getLatestPrice } from "./get-latest-price";
import { listPowerSeries } from "./list-power-series";

const asOf = SNAPSHOT_LOADED_AT;

describe.each(testDatabaseKinds)("delivered prices on %s", (kind) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await openSnapshotDatabase(kind);
  });
  afterAll(() => opened.close());

  const ask = async (request: Record<string, unknown>) => {
    const asked = deliveredPricesRequest.parse({ asOf, ...request });
    return getDeliveredPrices(opened.database, asked, await listPowerSeries(opened.database, asked.asOf));
  };
  const regionOf = async (id: string, request: Record<string, unknown> = {}) =>
    (await ask(request)).regions.find(({ regionId }) => regionId === id);

  test("answers in the shape of its contract", async () => {
    const answer = await ask({});
    expect(deliveredPrices.parse(answer)).toEqual(answer);
  });

  // PJM 2026/27: 329.17 / 24 = 13.715 USD/MWh at load factor 1; Western hub 2025: 60.09; sum 73.805.
  test("northern Virginia: hub energy and the auction in force, the rest unresolved and no total", async () => {
    const virginia = await regionOf("US-VA", { loadFactorFraction: 1 });
    expect(virginia?.parts[0]?.price).toMatchObject({ pricePerMwh: 60.09, evidence: "estimated" });
    expect(virginia?.parts[1]?.price?.pricePerMwh).toBeCloseTo(13.715, 3);
    expect(virginia?.parts[1]?.price?.origin).toMatchObject({ period: "2026/2027" });
    expect(virginia?.resolvedPerMwh).toBeCloseTo(73.805, 3);
    expect(virginia).toMatchObject({
      totalPerMwh: null,
      evidence: "unresolved",
      unresolvedParts: ["transmissionAndDistribution", "riders"],
    });
  });

  test("the sourced load factor gives the capacity price its range", async () => {
    const capacity = (await regionOf("US-VA"))?.parts[1]?.price;
    expect(capacity?.pricePerMwh).toBeCloseTo(329.17 / 24 / 0.75, 9);
    expect([capacity?.lowPerMwh, capacity?.highPerMwh]).toEqual([
      expect.closeTo(329.17 / 24 / 0.9, 9),
      expect.closeTo(329.17 / 24 / 0.5, 9),
    ]);
  });

  test("an earlier day sees the auction in force and known then, and no outlook of the year after", async () => {
    const virginia = await regionOf("US-VA", { loadFactorFraction: 1, asOf: "2026-03-01T00:00:00Z" });
    expect(virginia?.parts[0]?.price).toBeNull();
    expect(virginia?.parts[1]?.price?.pricePerMwh).toBeCloseTo(444.26 / 24, 9);
    expect(await ask({ asOf: "2014-01-01T00:00:00Z" })).toMatchObject({ regions: [] });
  });

  test("the retail average is the mean of twelve months of the series it names", async () => {
    const latest = await getLatestPrice(opened.database, "eia:US-VA:retail-industrial", asOf);
    const retail = (await regionOf("US-VA"))?.retailAverage;
    expect(retail?.pricePerMwh).toBeCloseTo(latest.trailingYearMeanUsdPerMwh ?? Number.NaN, 9);
    expect(retail).toMatchObject({ currency: "USD", origin: { period: "2025-12" } });
  });

  test("euros stay euros, pounds stay pounds, and what nobody published says why", async () => {
    expect(await regionOf("DE")).toMatchObject({
      currency: "EUR",
      retailAverage: { pricePerMwh: 139, currency: "EUR" }, // 0.139 EUR/kWh
    });
    const london = await regionOf("GB");
    expect(london).toMatchObject({ currency: "EUR", retailAverage: { currency: "GBP" } });
    expect(london?.retailAverage?.pricePerMwh).toBeCloseTo(223.2, 9);
    const japan = await regionOf("JP");
    expect(japan).toMatchObject({ resolvedPerMwh: null, retailAverage: null });
    expect(japan?.retailMissing).toMatchObject({
      reason: "no-sourced-figure",
      note: expect.stringMatching(/could be verified/),
    });
    expect(japan?.parts.every(({ price, missing }) => price === null && missing !== null)).toBe(true);
  });

  // 0.5 x 49.75 (the lower offer) + 0.5 x 37.33 (ERCOT North) + 4 = 47.54.
  test("a contract blends into the energy of the regions in dollars", async () => {
    const contract = { ppaShareFraction: 0.5, ppaShapeUsdPerMwh: 4 };
    const texas = await regionOf("US-TX", contract);
    expect(texas?.parts[0]?.price?.pricePerMwh).toBeCloseTo(47.54, 9);
    expect(await regionOf("DE", contract)).toEqual(await regionOf("DE"));
  });

  test("a share without a stated shape cost is refused", () => {
    expect(deliveredPricesRequest.safeParse({ ppaShareFraction: "0.5" }).error?.issues[0]).toMatchObject({
      path: ["ppaShapeUsdPerMwh"],
      message: expect.stringMatching(/shape risk is stated/),
    });
  });

  test("what may not be passed on is unresolved, not zero", async () => {
    const { regions } = await getDeliveredPrices(opened.database, { asOf }, []);
    expect(regions.find(({ regionId }) => regionId === "US-VA")).toMatchObject({
      retailAverage: null,
      retailMissing: { reason: "series-not-shown", note: "eia:US-VA:retail-industrial" },
    });
  });
});
