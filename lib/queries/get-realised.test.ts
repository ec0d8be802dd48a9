import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { loadPublishedRecords } from "@/lib/ingest/load-published-records";
import { loadVendorLinks } from "@/lib/ingest/load-vendor-statements";
import { loadAiRevenue } from "@/lib/ingest/snapshot-loaders";
import { condenseRealised } from "@/lib/model/tracking/condense-realised";
import { judgeGauges } from "@/lib/model/tracking/judge-gauges";
import type { RealisedView } from "@/lib/model/tracking/realised-view";
import { openScenarioDatabase } from "@/lib/testing/scenario-database";
import { getRealised } from "./get-realised";

const LOADED_AT = "2026-11-25T12:00:00.000Z";
const snapshotText = (name: string) =>
  readFileSync(new URL(`../../db/snapshot/${name}`, import.meta.url), "utf8");

describe("getRealised on the bundled figures", () => {
  let opened: OpenDatabase;
  let now: RealisedView;
  let then: RealisedView;
  beforeAll(async () => {
    opened = await openScenarioDatabase("pglite");
    await loadAiRevenue(opened.database, snapshotText("ai-revenue.csv"), LOADED_AT);
    await loadVendorLinks(opened.database, snapshotText("vendor-links.csv"), LOADED_AT);
    const rentals = snapshotText("published-records.jsonl")
      .split("\n")
      .filter((line) => line.includes('"gpu-rental"'));
    await loadPublishedRecords(opened.database, rentals.join("\n"), LOADED_AT);
    now = await getRealised(opened.database);
    then = await getRealised(opened.database, "2026-03-31T23:59:59.999Z");
  });
  afterAll(() => opened.close());

  const cellOf = (view: RealisedView, group: string, concept: string, quarter: string) =>
    view.figures.rows
      .find((row) => row.group === group && row.concept === concept)
      ?.quarters.find(({ period }) => period === quarter);

  test("the five together: 54,208 + 44,924 + 30,116 + 35,802 + 16,493 = 181,543 million", () => {
    expect(cellOf(now, "big-five", "capex", "2026Q2")).toMatchObject({
      valueUsd: 181_543e6,
      missing: [],
      evidence: "estimated", // extracts of filings are among them
    });
    expect(cellOf(now, "big-five", "operatingCashFlow", "2026Q2")?.valueUsd).toBe(186_379e6);
  });

  test("while one company lacks there is no sum, and it is named", () => {
    const depreciation = cellOf(now, "big-five", "depreciation", "2026Q2");
    expect(depreciation?.valueUsd ?? null).toBeNull();
    expect(depreciation?.missing).toContain("AMZN 2026Q2");
    expect(cellOf(now, "MSFT", "depreciation", "2026Q2")?.valueUsd).toBeGreaterThan(0);
    expect(now.figures.ratios.depreciationToRevenueYear.at(-1)).toMatchObject({
      value: null,
      missing: { code: "missing-figures" },
    });
  });

  test("gauges: 566,366 of 692,291 million is 81.8 %; 566,366 x 0.75 x 1.30 over 110,000 is 5.02", () => {
    const { readings, count } = judgeGauges(now.gauges, {});
    const of = (key: string) => readings.find((reading) => reading.key === key);
    expect(of("cashStrain")).toMatchObject({
      zone: "quiet",
      thresholds: { watch: 0.85, strained: 1 }, // bull and bear of the scenarios
    });
    expect(of("cashStrain")?.newest?.value).toBeCloseTo(566_366 / 692_291, 9);
    expect(of("industryStrain")?.newest?.value).toBeCloseTo((566_366 * 0.75 * 1.3) / 110_000, 9);
    expect(of("industryStrain")?.zone).toBe("strained");
    // ln 2 x 0.5 / ln(110/60)
    expect(of("revenueMomentum")?.newest?.value).toBeCloseTo((0.5 * Math.LN2) / Math.log(110 / 60), 9);
    expect(of("computePrice")?.newest?.value).toBe(1.735); // the reading of low confidence, 1.6021, is left out
    expect(of("valuation")?.missing).toEqual({ code: "not-stored", series: "share-price" });
    expect(of("depreciationBurden")?.newest).toMatchObject({ period: "2026Q1" }); // Meta has not filed 2026Q2
    expect(of("depreciationBurden")?.newest?.value).toBeCloseTo(74_146 / 955_734, 9);
    // debt of all five and a whole year of cash flow were last filed for 2025Q2: a year behind is no reading of now
    expect(of("funding")).toMatchObject({ newest: { period: "2025Q2" }, zone: "quiet", isTooOld: true });
    expect(count).toEqual({
      strained: 1,
      watch: 0,
      quiet: 4,
      resolved: 5,
      unresolved: 2,
      verdict: "boom",
    });
  });

  test("signposts stand where the figures stand, their bounds taken from the scenarios", () => {
    const status = (scenario: string, key: string) =>
      now.signposts.find((each) => each.scenario === scenario && each.key === key);
    expect(status("bear", "capexFalls")).toMatchObject({ status: "not-yet", expectedYear: 2028 });
    expect(status("base", "runRate")).toMatchObject({
      status: "met",
      bound: { value: 170e9 },
      crossing: { value: 175e9, knownAt: "2026-06-25" },
    });
    expect(status("bull", "runRate")?.status).toBe("not-yet");
    expect(status("bull", "coverage")?.bound?.value).toBeCloseTo(185 / (21.25 * 36), 12);
    expect(status("bull", "capexGrowth2027")).toMatchObject({
      status: "unjudged",
      reason: { code: "not-before", period: "2027Q1" },
    });
    expect(status("bear", "impairment")?.reason).toEqual({ code: "not-stored", series: "impairment" });
  });

  test("every claim has its series or says why it is silent, as many of each side", () => {
    const sides = now.claims.map(({ side }) => side);
    expect(sides.filter((side) => side === "bear")).toHaveLength(6);
    expect(sides.filter((side) => side === "bull")).toHaveLength(6);
    expect(
      now.claims.filter(({ reading, reason, newest }) => reading === "silent" && !reason && !newest),
    ).toEqual([]);
    // signed or drawn from July 2025 to June 2026: 25 + 40 + 6.3 + 2 + 2 = 75.3 bn
    const circular = now.claims.find(({ key }) => key === "circularFinancing");
    expect(circular?.newest?.value).toBeCloseTo(75_300 / (566_366 * 0.75 * 1.3), 9);
    expect(now.claims.find(({ key }) => key === "chipsWearOut")).toMatchObject({
      reading: "silent",
      reason: { code: "too-short" },
    });
  });

  test("on 31 March 2026 the world had 2025Q4, dated by the filings' deadline where no filing day is known", () => {
    expect(then.figures.quarters.at(-1)).toBe("2025Q4");
    expect(cellOf(then, "ORCL", "capex", "2025Q4")?.citation).toMatchObject({
      day: "2026-01-29", // 30 November and 60 days
      dating: "filing-deadline",
    });
    expect(then.figures.statements.some(({ statedOn }) => statedOn > "2026-03-31")).toBe(false);
    const run = then.signposts.find(({ key }) => key === "runRate");
    expect(run?.status).toBe("unjudged"); // nobody had stated one
  });

  test("statements keep their perimeter, and a contradiction its mark", () => {
    const { statements } = now.figures;
    const low = statements.find(({ sourceTitle }) => sourceTitle.includes("crossed $15B in Q1 2026"));
    expect(low).toMatchObject({ perimeter: "R1", isContradicted: true });
    expect(statements.find(({ company }) => company === "NVIDIA")?.perimeter).toBe("R3");
    expect(statements.some(({ metric }) => metric.includes("capex"))).toBe(false);
  });

  test("what the page carries shows the same newest figures in three tenths fewer bytes", () => {
    const page = condenseRealised(now);
    expect(judgeGauges(page.gauges, {}).count).toEqual(judgeGauges(now.gauges, {}).count);
    expect(judgeGauges(page.gauges, {}).readings.map(({ missing }) => missing)).toEqual(
      judgeGauges(now.gauges, {}).readings.map(({ missing }) => missing),
    );
    expect(JSON.stringify(page).length).toBeLessThan(0.7 * JSON.stringify(now).length);
  });
});
