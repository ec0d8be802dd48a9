import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { saveScenario } from "@/lib/commands/save-scenario";
import { locales } from "@/lib/format/locale";
import { openSnapshotDatabase, reportContentFixture } from "@/lib/testing/report-content-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "./build-scenario-bundle";
import { buildScenarioReport } from "./build-scenario-report";
import { renderCsv } from "./render/render-csv";
import { reportFileName } from "./render/render-report";
import type { ReportSection, ReportTable, ScenarioReport } from "./scenario-report";

type CsvRow = Record<string, string>;

function csvRows(report: ScenarioReport): CsvRow[] {
  return parse(Buffer.from(renderCsv(report, false)), {
    columns: true,
    comment: "#",
    comment_no_infix: true,
  });
}

function section(report: ScenarioReport, id: string): ReportSection {
  const found = report.sections.find((each) => each.id === id);
  if (!found) throw new Error(`the report has no section ${id}`);
  return found;
}

function tables(sections: readonly ReportSection[]): ReportTable[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "table" ? [block.table] : [])),
  );
}

function charts(each: ReportSection) {
  return each.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
}

/** Sentences alone: tables and charts are compared by their shape. */
function words({ blocks }: ReportSection): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "list") return block.items;
      if (block.kind === "unavailable") return [block.title, block.reason];
      return block.kind === "table" || block.kind === "chart" ? [] : [block.text];
    })
    .join(" ");
}

describe("scenario report", () => {
  let opened: OpenDatabase;
  let content: ReportContent;
  let report: ScenarioReport;
  beforeAll(async () => {
    opened = await openSnapshotDatabase();
    content = await reportContentFixture(opened.database, "comparison", { draws: 256 });
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
      await reportContentFixture(opened.database, slug, { draws: 0 }),
      reportSettingsFixture("en"),
    );
    expect(cover.title).toBe(title);
    const fact = (label: string) => cover.facts.find((each) => each.name === label)?.value;
    expect(fact("Scenarios")).toBe(`${shown}, version 1 of 26 Nov 2026, 00:00 UTC, built on bull`);
    expect(fact("Overrides")).toContain("$30/MWh");
    expect(words(section({ ...report, sections }, `case-${slug}`))).toMatch(
      /^Its own numbers are the argument\./,
    );
  });

  test("bull and bear speak as long, with the same charts and tables", () => {
    const [bull, bear] = [section(report, "case-bull"), section(report, "case-bear")];
    expect(bear.blocks.map(({ kind }) => kind)).toEqual(bull.blocks.map(({ kind }) => kind));
    expect(charts(bear).map(({ spec }) => spec.kind)).toEqual(charts(bull).map(({ spec }) => spec.kind));
    expect(charts(bull).map(({ spec }) => spec.kind)).toEqual(["fan", "bars-and-lines", "steps"]);
    expect(tables([bear]).map(({ rows }) => rows.length)).toEqual(
      tables([bull]).map(({ rows }) => rows.length),
    );
    for (const locale of locales) {
      const written = buildScenarioReport(content, reportSettingsFixture(locale));
      const [bullLength, bearLength] = ["case-bull", "case-bear"].map(
        (id) => words(section(written, id)).length,
      );
      expect((bearLength ?? 0) / (bullLength ?? 1)).toBeGreaterThan(0.93);
      expect((bearLength ?? 0) / (bullLength ?? 1)).toBeLessThan(1.07);
    }
  });

  test("cases that are compared share their axes", () => {
    const ranges = ["case-bull", "case-bear", "case-base"].map((id) =>
      charts(section(report, id)).map(({ spec }) => ("range" in spec ? spec.range : undefined)),
    );
    expect(ranges[0]?.every((range) => range !== undefined)).toBe(true);
    expect(ranges[1]).toEqual(ranges[0]);
    expect(ranges[2]).toEqual(ranges[0]);
  });

  test("every number of the answer stands in the CSV with the same bits", () => {
    const rows = csvRows(report);
    const answer = tables([section(report, "answer")])[0];
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
    const drawn = report.sections.flatMap(charts);
    const twins = tables([section(report, "data")]);
    expect(twins).toHaveLength(drawn.length);
    for (const [index, chart] of drawn.entries()) {
      expect(chart.twin).toContain(String(index + 1));
      expect(twins[index]?.caption).toContain(chart.finding);
    }
    const cash = content.comparison.scenarios.find(({ slug }) => slug === "bull")?.projection.paths
      .cumulativeCashUsdBn;
    const filed2025 = twins[1]?.rows.find((row) => row[0]?.text === "2025")?.at(-1)?.value;
    expect(filed2025).toBeCloseTo((cash?.[3] ?? Number.NaN) * 1e9, 0);
  });

  test("what is assumed or unverified is shown as such", () => {
    const text = JSON.stringify(section(report, "assumptions"));
    expect(text).toContain("UNVERIFIED: no primary source for liquid-cooling capacity was found");
    expect(tables([section(report, "assumptions")]).flatMap(({ rows }) => rows)).toHaveLength(51 + 42);
  });

  test("the terminal value is announced when it decides", async () => {
    const quiet = section(report, "answer").blocks.filter(({ kind }) => kind === "banner");
    expect(quiet).toEqual([]);
    const loud = await reportContentFixture(opened.database, "bull", {
      draws: 0,
      terminalValueMode: "value-driver",
    });
    const share = loud.comparison.scenarios[0]?.projection.outputs.terminalShareOfNpvForward ?? 0;
    const banners = section(buildScenarioReport(loud, reportSettingsFixture("en")), "answer").blocks.filter(
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
    expect(charts(section(written, "case-bear"))[0]?.spec.kind).toBe("lines");
    expect(written.cover.title).toBe("Infraestructura de IA: el caso bajista");
    expect(JSON.stringify(section(written, "assumptions"))).toContain("Coste de capital (CMPC)");
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
