import { beforeAll, describe, expect, test } from "vitest";
import { locales } from "@/lib/format/locale";
import { publishedFrameworks } from "@/lib/model/frameworks/published-frameworks";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { chartsOf, sectionOf, tablesOf } from "@/lib/testing/report-section-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "./build-scenario-bundle";
import { buildScenarioReport } from "./build-scenario-report";
import type { ReportBlock } from "./scenario-report";

const quantitative = [
  "answer",
  "case-bull",
  "case-bear",
  "case-base",
  "capital",
  "unit-cost",
  "bottlenecks",
  "required",
  "uncertainty",
  "assumptions",
];

function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

function unavailableOf(blocks: readonly ReportBlock[]) {
  return blocks.flatMap((block) => (block.kind === "unavailable" ? [block] : []));
}

describe("quantitative sections", () => {
  let content: ReportContent;
  beforeAll(async () => {
    content = await publishedReportFixture("comparison", { draws: 256 });
  });

  test("sections stand in the order and under the numbers readers cite", () => {
    const { sections } = buildScenarioReport(content, reportSettingsFixture("en"));
    const numbers = sections.flatMap(({ number }) => number ?? []);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(quantitative.map((id) => sections.find((each) => each.id === id)?.number)).toEqual([
      1, 4, 5, 6, 7, 8, 9, 10, 11, 15,
    ]);
    const charts = sections.flatMap(chartsOf);
    const ids = charts.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(charts.length).toBeGreaterThanOrEqual(12);
  });

  test("every number of every table is one of the bundle, bit for bit", () => {
    const { inputs, outputs, provenance } = content.bundle;
    const known = new Set(numbersIn({ inputs, outputs, provenance }));
    const report = buildScenarioReport(content, reportSettingsFixture("en"));
    let compared = 0;
    for (const id of quantitative) {
      for (const { caption, rows } of tablesOf([sectionOf(report, id)])) {
        for (const row of rows) {
          for (const { value, text } of row) {
            if (value === null || known.has(value)) continue;
            // the one figure a section derives: revenue over capex of a filed year
            const filed = provenance.filedYears.find(({ year }) => String(year) === row[0]?.text);
            expect([id, caption, text, value]).toEqual([
              id,
              caption,
              text,
              (filed?.revenueUsdBn ?? Number.NaN) / (filed?.capexUsdBn ?? Number.NaN),
            ]);
          }
          compared += row.filter(({ value }) => value !== null).length;
        }
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  test("the CSV edition holds every part in tidy rows, each named once", () => {
    const { figures } = buildScenarioReport(content, reportSettingsFixture("en"));
    const keys = figures.map(({ section, scenario, year, metric }) =>
      [section, scenario, year, metric].join(),
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const parts = [
      "tornado",
      "effect",
      "required-revenue",
      "goal",
      "frontier",
      "other-frontier",
      "limit",
      "capital",
      "region",
      "odds",
    ];
    // what others published, and the same redone, is the program's own
    const known = new Set(numbersIn([content.bundle.outputs, publishedFrameworks]));
    for (const part of [...parts, "chain", "framework"]) {
      const values = figures.flatMap(({ section, value }) => (section === part ? (value ?? []) : []));
      expect([part, values.length > 0]).toEqual([part, true]);
      expect([part, values.filter((value) => !known.has(value))]).toEqual([part, []]);
    }
    expect(figures.filter(({ section }) => section === "change")).toEqual([
      expect.objectContaining({ metric: "unavailable", value: null }),
    ]);
  });

  test("another region's unit cost is the model's at that region's price", () => {
    const { regions } = content.analysis;
    if (regions.status !== "available") throw new Error(regions.reason);
    const texas = regions.value.find(({ zone }) => zone === "US-TX");
    const { electricityPriceUsdPerMwh = Number.NaN } = texas ?? {};
    const atTexas = unitCost({ ...content.bundle.inputs.unitCost, electricityPriceUsdPerMwh });
    expect(texas?.totalUsdPerMtok).toBe(atTexas.mtok.totalUsd);
    const own = regions.value.find(({ zone }) => zone === content.bundle.provenance.electricity.region);
    expect(own?.changeFraction).toBeCloseTo(0, 12);
    const prices = regions.value.map((region) => region.electricityPriceUsdPerMwh);
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  test("a part that could not be computed says why, and the rest of the report stands", () => {
    const reason = "the engine refuses the medians";
    const broken = {
      ...content,
      analysis: { ...content.analysis, tornado: { status: "unavailable", reason } as const },
    };
    const whole = buildScenarioReport(content, reportSettingsFixture("en"));
    const report = buildScenarioReport(broken, reportSettingsFixture("en"));
    expect(unavailableOf(sectionOf(report, "uncertainty").blocks)).toEqual([
      { kind: "unavailable", title: "What moves one scenario", reason },
    ]);
    expect(report.sections.flatMap(chartsOf)).toHaveLength(whole.sections.flatMap(chartsOf).length - 1);
    expect(report.figures).toContainEqual(
      expect.objectContaining({ section: "tornado", metric: "unavailable", value: null }),
    );
  });

  test("a chart that cannot be drawn says why in its place, in both languages", () => {
    const { frontier } = content.analysis;
    if (frontier.status !== "available") throw new Error(frontier.reason);
    const failing = {
      ...frontier.value,
      odds: {
        ...frontier.value.odds,
        get lines(): never {
          throw new RangeError("no line can be drawn");
        },
      },
    };
    const broken = {
      ...content,
      analysis: { ...content.analysis, frontier: { status: "available", value: failing } as const },
    };
    for (const locale of locales) {
      const report = buildScenarioReport(broken, reportSettingsFixture(locale));
      const [block, ...others] = unavailableOf(sectionOf(report, "required").blocks);
      expect(block).toMatchObject({ reason: "no line can be drawn" });
      expect(others).toEqual([]);
      expect(report.words.unavailable(block?.reason ?? "")).toMatch(/: no line can be drawn$/);
      expect(chartsOf(sectionOf(report, "required")).map(({ id }) => id)).toEqual(["required-revenue"]);
    }
  });

  test("observed data that cannot be shown leave their section with a reason", () => {
    const { odds } = content;
    if (odds.status !== "available" || odds.value.main === null) throw new Error("no odds to break");
    const main = {
      ...odds.value.main,
      get odds(): never {
        throw new RangeError("no quarter can be read");
      },
    };
    const broken = { ...content, odds: { status: "available", value: { ...odds.value, main } } as const };
    const report = buildScenarioReport({ ...broken, bundle: content.bundle }, reportSettingsFixture("es"));
    const { number, blocks } = sectionOf(report, "odds");
    expect(number).toBe(12);
    expect(unavailableOf(blocks).map(({ reason }) => reason)).toEqual(["no quarter can be read"]);
    expect(unavailableOf(sectionOf(report, "answer").blocks)).toHaveLength(1);
  });

  test("a report without draws names what it lacks", async () => {
    const silent = await publishedReportFixture("bear", { draws: 0 }, { withoutOdds: true });
    const report = buildScenarioReport(silent, reportSettingsFixture("en"));
    expect(unavailableOf(sectionOf(report, "uncertainty").blocks).map(({ reason }) => reason)).toEqual([
      "No draws were asked for: there is no range.",
    ]);
    expect(sectionOf(report, "case-bear").number).toBe(5);
    expect(tablesOf([sectionOf(report, "bottlenecks")])[0]?.rows).toHaveLength(1);
  });

  test("the reader's title and notes stand on the cover as written, in any script", () => {
    const title = "=SUM(A1) \u202Eعنوان 📈";
    const bundle = { ...content.bundle, title, notes: "line one\nline two" };
    const { cover } = buildScenarioReport({ ...content, bundle }, reportSettingsFixture("en"));
    expect(cover.title).toBe(title);
    expect(cover.notes).toBe("line one\nline two");
    expect(cover.kind).toBe("Scenario report: AI infrastructure: bull or bear?");
    expect(cover.liveUrl).toBe("https://joule.example/?draws=256");
    expect(cover.setId).toBe(`comparison-${content.bundle.contentHash.slice(0, 12)}`);
  });
});
