import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { saveScenario } from "@/lib/commands/save-scenario";
import { locales } from "@/lib/format/locale";
import { publishedReportFixture, reportContentFixture } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { chartsOf, sectionOf, tablesOf, wordsOf } from "@/lib/testing/report-section-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "./build-scenario-bundle";
import { buildScenarioReport } from "./build-scenario-report";
import { renderCsv } from "./render/render-csv";
import { reportFileName } from "./render/render-report";
import type { ScenarioReport } from "./scenario-report";

type CsvRow = Record<string, string>;

function csvRows(report: ScenarioReport): CsvRow[] {
  return parse(Buffer.from(renderCsv(report, false)), {
    columns: true,
    comment: "#",
    comment_no_infix: true,
  });
}

describe("scenario report", () => {
  let opened: OpenDatabase;
  let content: ReportContent;
  let report: ScenarioReport;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    content = await publishedReportFixture("comparison", { draws: 256 });
    report = buildScenarioReport(content, reportSettingsFixture("en"));
  });
  afterAll(() => opened.close());

  test.each([
    ["Cheap power", "AI infrastructure: the Cheap power case", "Cheap power"],
    ["廉价电力 ⚡", "AI infrastructure: the lianjiadianli-zap case", "lianjiadianli-zap"], // Latin typeface
  ])("a saved scenario goes by its own name: %s", async (name, title, shown) => {
    const { slug } = await saveScenario(
      opened.database,
      { name, parent: "bull", overrides: { electricityPriceUsdPerMwh: 30 }, settings: {}, notes: null },
      "2026-11-26T00:00:00.000Z",
    );
    const { cover, sections } = buildScenarioReport(
      await reportContentFixture(opened.database, slug, { draws: 0 }, { withoutOdds: true }),
      reportSettingsFixture("en"),
    );
    expect(cover.title).toBe(title);
    const fact = (label: string) => cover.facts.find((each) => each.name === label)?.value;
    expect(fact("Scenarios")).toBe(`${shown}, version 1 of 26 Nov 2026, 00:00 UTC, built on bull`);
    expect(fact("Overrides")).toContain("$30/MWh");
    expect(wordsOf(sectionOf({ ...report, sections }, `case-${slug}`))).toMatch(
      /^Its own numbers are the argument\./,
    );
    const download = sectionOf({ ...report, sections }, "appendix").blocks.find(
      ({ kind }) => kind === "code",
    );
    expect(download).toMatchObject({ text: expect.stringContaining("capexPolicy=") }); // else as it was saved
  });

  test.each(locales)(
    "bull and bear speak as long in %s, with the same blocks, charts and tables",
    (locale) => {
      const written = buildScenarioReport(content, reportSettingsFixture(locale));
      const [bull, bear] = [sectionOf(written, "case-bull"), sectionOf(written, "case-bear")];
      expect(bear.blocks.map(({ kind }) => kind)).toEqual(bull.blocks.map(({ kind }) => kind));
      expect(chartsOf(bull).map(({ spec }) => spec.kind)).toEqual(["fan", "bars-and-lines"]);
      expect(chartsOf(bear).map(({ spec, aspect }) => [spec.kind, aspect])).toEqual(
        chartsOf(bull).map(({ spec, aspect }) => [spec.kind, aspect]),
      );
      expect(chartsOf(bear).map(({ id }) => id.replace("bear", "bull"))).toEqual(
        chartsOf(bull).map(({ id }) => id),
      );
      const shapes = (of: typeof bull) => tablesOf([of]).map(({ rows, columns }) => [rows.length, columns]);
      expect(shapes(bear)).toEqual(shapes(bull));
      const withTables = (of: typeof bull) =>
        [wordsOf(of), ...tablesOf([of]).flatMap(({ rows }) => rows.flat().map(({ text }) => text))].join(" ");
      for (const lengthOf of [wordsOf, withTables]) {
        const ratio = lengthOf(bear).length / lengthOf(bull).length;
        expect(ratio).toBeGreaterThan(0.85);
        expect(ratio).toBeLessThan(1.15);
      }
    },
  );

  test("cases that are compared share their axes", () => {
    const ranges = ["case-bull", "case-bear", "case-base"].map((id) =>
      chartsOf(sectionOf(report, id)).map(({ spec }) => ("range" in spec ? spec.range : undefined)),
    );
    expect(ranges[0]?.every((range) => range !== undefined)).toBe(true);
    expect(ranges[1]).toEqual(ranges[0]);
    expect(ranges[2]).toEqual(ranges[0]);
  });

  test("every number of the answer stands in the CSV with the same bits", () => {
    const rows = csvRows(report);
    const answer = tablesOf([sectionOf(report, "answer")])[0];
    const scenarios = ["bear", "base", "bull"];
    let compared = 0;
    for (const row of answer?.rows ?? []) {
      for (const [index, cell] of row.slice(1).entries()) {
        if (cell.value === null) continue;
        const twin = rows.find(
          (each) => each["scenario"] === scenarios[index] && Number(each["value"]) === cell.value,
        );
        expect([row[0]?.text, twin?.["section"]]).toEqual([row[0]?.text, "answer"]);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  test("CSV and JSON hold the same results", () => {
    const rows = csvRows(report);
    for (const { slug, projection } of content.comparison.scenarios) {
      const npv = rows.find((row) => row["scenario"] === slug && row["metric"] === "npvForwardUsdBn");
      const { p10, p90 } =
        content.simulations.find((each) => each.slug === slug)?.ensemble.outputs.npvForwardUsdBn ?? {};
      expect(npv && [npv["value"], npv["p10"], npv["p90"]].map(Number)).toEqual([
        projection.outputs.npvForwardUsdBn,
        p10,
        p90,
      ]);
    }
    const total = rows.find((row) => row["metric"] === "totalUsdPerMtok");
    expect(Number(total?.["value"])).toBe(content.unitCost.mtok.totalUsd);
  });

  test("every figure names unit, evidence and source; missing is empty", () => {
    for (const row of report.figures) {
      expect([row.metric, row.unit]).toEqual([row.metric, expect.stringMatching(/./)]);
      expect([row.metric, row.source]).toEqual([row.metric, expect.stringMatching(/./)]);
    }
    const unpublished = csvRows(report).find(
      (row) => row["metric"] === "priceIndex" && row["year"] === "2022" && row["scenario"] === "base",
    );
    expect(unpublished?.["value"]).toBe("");
  });

  test("every chart has its table, with the numbers it draws", () => {
    const drawn = report.sections.flatMap(chartsOf);
    const twins = tablesOf([sectionOf(report, "data")]);
    expect(twins).toHaveLength(drawn.length);
    for (const [index, chart] of drawn.entries()) {
      expect(chart.twin).toContain(String(index + 1));
      expect(twins[index]?.caption).toBe(`Table ${index + 1}. ${chart.title}`);
    }
    const cash = content.comparison.scenarios.find(({ slug }) => slug === "bull")?.projection.paths
      .cumulativeCashUsdBn;
    const filed2025 = twins[0]?.rows.find((row) => row[0]?.text === "2025")?.at(-1)?.value;
    expect(filed2025).toBeCloseTo((cash?.[3] ?? Number.NaN) * 1e9, 0);
  });

  test("what is assumed or unverified is shown as such", () => {
    const text = JSON.stringify(sectionOf(report, "assumptions"));
    expect(text).toContain("UNVERIFIED: no primary source for liquid-cooling capacity was found");
    expect(tablesOf([sectionOf(report, "assumptions")]).flatMap(({ rows }) => rows)).toHaveLength(51 + 42);
  });

  test("the terminal value is announced when it decides", async () => {
    const quiet = sectionOf(report, "answer").blocks.filter(({ kind }) => kind === "banner");
    expect(quiet).toEqual([]);
    const loud = await reportContentFixture(
      opened.database,
      "bull",
      { draws: 0, terminalValueMode: "value-driver" },
      { withoutOdds: true },
    );
    const share = loud.comparison.scenarios[0]?.projection.outputs.terminalShareOfNpvForward ?? 0;
    const banners = sectionOf(buildScenarioReport(loud, reportSettingsFixture("en")), "answer").blocks.filter(
      ({ kind }) => kind === "banner",
    );
    expect(banners).toHaveLength(Math.abs(share) > 0.6 ? 1 : 0);
    expect(Math.abs(share)).toBeGreaterThan(0.6);
  });

  test("the cover carries what tells this report from another", () => {
    const facts = report.cover.facts.map(({ value }) => value).join("\n");
    for (const fact of [
      content.bundle.contentHash,
      content.bundle.engineVersion,
      "256 in 8",
      "seed joule-street",
    ]) {
      expect(facts).toContain(fact);
    }
    const notes = new TextDecoder()
      .decode(renderCsv(report, false))
      .split("\r\n")
      .filter((line) => line.startsWith("#"));
    expect(notes.join("\n")).toContain(content.bundle.contentHash);
  });

  test("one scenario without draws is reported with its ranges of parameters and no invented spread", async () => {
    const single = await reportContentFixture(opened.database, "bear", {
      draws: 0,
      overrides: { waccFraction: 0.12 },
      asOf: "2026-11-24",
    });
    const written = buildScenarioReport(single, reportSettingsFixture("es"));
    expect(written.sections.map(({ id }) => id)).not.toContain("bridge");
    expect(chartsOf(sectionOf(written, "case-bear"))[0]?.spec.kind).toBe("lines");
    expect(written.cover.title).toBe("Infraestructura de IA: el caso bajista");
    expect(JSON.stringify(sectionOf(written, "assumptions"))).toContain("Coste de capital (CMPC)");
    expect(written.figures.filter(({ p10 }) => p10 !== null)).toEqual([]);
    expect(reportFileName(single, "pdf", "es")).toBe("joule-street_bear_2026-11-24_es.pdf");
  });

  test("an unknown scenario is refused with the ones there are", async () => {
    await expect(reportContentFixture(opened.database, "moon", { draws: 0 })).rejects.toMatchObject({
      code: "NOT_FOUND",
      fields: [
        {
          field: "scenario",
          value: "moon",
          allowed: "comparison, bear, base, bull or the slug of a saved scenario",
        },
      ],
    });
  });

  test.each(locales)("no sentence of %s keeps a placeholder", (locale) => {
    const { cover, sections, csvNotes } = buildScenarioReport(content, reportSettingsFixture(locale));
    expect(JSON.stringify([cover, sections, csvNotes])).not.toMatch(
      /\{[a-zA-Z]+\}|report\.[a-z]+\.|undefined|NaN/,
    );
  });
});
