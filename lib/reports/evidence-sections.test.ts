import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { locales } from "@/lib/format/locale";
import type { FindPreviousReport } from "@/lib/queries/find-earlier-report";
import { reportContentFixture } from "@/lib/testing/report-content-fixture";
import { openSnapshotDatabase } from "@/lib/testing/snapshot-database";
import { chartsOf, sectionOf, tablesOf, wordsOf } from "@/lib/testing/report-section-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "./build-scenario-bundle";
import { buildScenarioReport } from "./build-scenario-report";
import { readBundle } from "./read-bundle";
import { renderJson } from "./render/render-json";
import type { ScenarioReport } from "./scenario-report";
import { verifyBundle } from "./verify-bundle";

const evidenceSections = {
  changes: 2,
  question: 3,
  odds: 12,
  chain: 13,
  frameworks: 14,
  provenance: 16,
  method: 17,
  disclosures: 18,
  appendix: null,
};

/** A report made a month before at a cost of capital two points higher, by an engine that said 10 bn more of base. */
function earlierReport({ bundle, comparison }: ReportContent): FindPreviousReport {
  const {
    unitCost: _cost,
    previous: _p,
    tracking: _t,
    valueChain: _v,
    analysis: _a,
    ...inputs
  } = bundle.inputs;
  return async () => ({
    id: "comparison-0123456789ab",
    generatedAt: "2026-10-25T12:00:00.000Z",
    engineVersion: "0.4.0",
    region: bundle.request.region,
    inputs: {
      ...inputs,
      scenarios: inputs.scenarios.map((scenario) => ({
        ...scenario,
        parameters: {
          ...scenario.parameters,
          waccFraction: scenario.parameters.waccFraction + 0.02,
        },
      })),
    },
    headlines: comparison.scenarios.map(({ slug, projection }) => ({
      slug,
      npvForwardUsdBn: projection.outputs.npvForwardUsdBn + 10,
    })),
  });
}

describe("sections that rest on evidence", () => {
  let opened: OpenDatabase;
  let content: ReportContent;
  let withoutOdds: ReportContent;
  let report: ScenarioReport;
  beforeAll(async () => {
    opened = await openSnapshotDatabase("pglite");
    const made = (options: Parameters<typeof reportContentFixture>[3]) =>
      reportContentFixture(opened.database, "comparison", { draws: 0 }, options);
    const findPreviousReport = earlierReport(await made({ withoutOdds: true }));
    content = await made({ findPreviousReport });
    withoutOdds = await made({ findPreviousReport, withoutOdds: true });
    report = buildScenarioReport(content, reportSettingsFixture("en"));
  }, 180_000);
  afterAll(() => opened.close());

  test("each stands under its number, in both languages, without a sign the paper cannot print", () => {
    for (const locale of locales) {
      const written = buildScenarioReport(content, reportSettingsFixture(locale));
      for (const [id, number] of Object.entries(evidenceSections)) {
        const section = sectionOf(written, id);
        expect([id, section.number]).toEqual([id, number]);
        const text = JSON.stringify(section);
        expect([id, text.match(/[\u0370-\u03ff]|\{[a-zA-Z]+\}|reportEvidence\.|undefined|NaN/g)]).toEqual([
          id,
          null,
        ]);
      }
    }
  });

  test("what changed adds up in the table as in the bundle", () => {
    const [table] = tablesOf([sectionOf(report, "changes")]);
    expect(table?.rows.map(([head]) => head?.text)).toEqual(["Bear", "Base", "Bull"]);
    for (const row of table?.rows ?? []) {
      const [before, code, data, parameters, now] = row.slice(1).map(({ value }) => value ?? Number.NaN);
      expect((before ?? 0) + (code ?? 0) + (data ?? 0) + (parameters ?? 0)).toBeCloseTo(now ?? 0, 6);
      expect(data).toBe(0); // the same figures were known
      expect(Math.abs(parameters ?? 0)).toBeGreaterThan(1);
    }
    const [chart] = chartsOf(sectionOf(report, "changes"));
    expect(chart?.id).toBe("changes-waterfall");
    expect(chart?.finding).toMatch(/^Parameters and settings moved the base case most/);
  });

  test("the odds are those of the bundle, with their skill, whatever it is", () => {
    if (content.odds.status !== "available") throw new Error("no odds");
    const { main, backtest } = content.odds.value;
    const [odds] = tablesOf([sectionOf(report, "odds")]);
    expect(odds?.rows.map((row) => row[2]?.value)).toEqual(
      (["bull", "base", "bear", "other"] as const).map((each) => main?.odds.posterior[each]),
    );
    const charts = chartsOf(sectionOf(report, "odds"));
    expect(charts.map(({ id }) => id)).toEqual(["odds-path", "odds-calibration", "tracking-skill"]);
    const overall = backtest?.skills.find(
      ({ measure, benchmark, indicator, frozenAt }) =>
        measure === "logScore" && benchmark === "randomWalk" && indicator === null && frozenAt === null,
    );
    expect(charts[2]?.finding).toContain((overall?.mean ?? Number.NaN).toFixed(2));
    expect(wordsOf(sectionOf(report, "method"))).toContain(charts[2]?.finding);
  });

  test("every published figure stands in the table with the worst of its arithmetic told", () => {
    const [table] = tablesOf([sectionOf(report, "frameworks")]);
    expect(table?.rows.length).toBeGreaterThan(36);
    expect(wordsOf(sectionOf(report, "frameworks"))).toMatch(/Michael Burry .*cannot be redone/);
  });

  test("the tidy rows hold the same numbers, each with unit and source", () => {
    const rows = report.figures;
    const find = (metric: string, scenario: string | null, year: number | null = null) =>
      rows.find((row) => row.metric === metric && row.scenario === scenario && row.year === year);
    if (content.chain.status !== "available" || content.changes.status !== "available")
      throw new Error("no chain or changes");
    const base = content.chain.value.scenarios.find(({ slug }) => slug === "base");
    const silicon = base?.layers.find(({ recipient }) => recipient === "compute-silicon");
    const at = content.chain.value.years.indexOf(2030);
    expect(find("compute-silicon.bookedUsdBn", "base", 2030)?.value).toBe(silicon?.bookedUsdBn[at]);
    const bull = content.changes.value.find(({ slug }) => slug === "bull");
    expect(find("parametersUsdBn", "bull")?.value).toBe(bull?.effects?.parametersUsdBn);
    expect(find("sequoia-2024.lifetimeRevenue.published", null)).toMatchObject({
      value: 600,
      unit: "USD bn",
    });
    for (const { metric, unit, source } of rows)
      expect([metric, unit !== "", source !== ""]).toEqual([metric, true, true]);
  });

  test("without prices the growth they assume is unavailable, and the reason says why", () => {
    const block = sectionOf(report, "chain").blocks.find(({ kind }) => kind === "unavailable");
    expect(block).toMatchObject({ reason: expect.stringMatching(/^no share price is stored/) });
  });

  test("what may not be passed on is marked by reference", () => {
    const [sources] = tablesOf([sectionOf(report, "provenance")]);
    const flags = sources?.rows.map((row) => row.at(-1)?.text) ?? [];
    const expected = content.bundle.provenance.sources.map(({ redistribution }) =>
      redistribution ? "yes" : "by reference",
    );
    expect(flags).toEqual(expected);
    expect(new Set(flags).size).toBe(2);
  });

  test("a first report, and one without its data, say what they lack", async () => {
    const bare = await reportContentFixture(opened.database, "bear", { draws: 0 }, { withoutOdds: true });
    for (const locale of locales) {
      const { sections } = buildScenarioReport(bare, reportSettingsFixture(locale));
      const own = sections.filter(({ id }) => Object.hasOwn(evidenceSections, id));
      const reasons = own.flatMap(({ id, blocks }) =>
        blocks.flatMap((block) => (block.kind === "unavailable" ? [[id, block.reason]] : [])),
      );
      expect(reasons).toEqual(
        locale === "en"
          ? [
              ["changes", "no earlier report on these scenarios is stored"],
              ["odds", "the report was made without tracked indicators"],
              ["chain", expect.stringMatching(/^no share price/)],
            ]
          : [
              ["changes", "no hay guardado ningún informe anterior sobre estos escenarios"],
              ["odds", "el informe se hizo sin indicadores seguidos"],
              ["chain", expect.stringMatching(/^no hay guardada ninguna cotización/)],
            ],
      );
    }
  });

  test.each([
    [
      "a vintage",
      /("indicator": "filedCapex",\s+"quarter": "2026Q1",\s+"value": [\d.]+,\s+"transformed": )([\d.]+)/,
      "$15.5",
      /^outputs\.odds/,
    ],
    ["a posterior", /("posterior": \{\s+"bear": )([\d.]+)/, "$10.5", /^outputs\.odds\.value/],
    [
      "a skill",
      /("trackingMean": )(-?[\d.]+)/,
      "$10.5",
      /^outputs\.odds\.value\.backtest\.skills\[0\]\.trackingMean/,
    ],
  ])(
    "%s of the odds changed by hand is named by the check",
    (_, pattern, replacement, expected) => {
      expect(failuresOf(content, pattern, replacement)[0]).toMatch(expected);
    },
    60_000,
  );

  test.each([
    ["a split of the chain", /("opticalShareOfNetworkFraction": )([\d.]+)/, "$10.9", /^outputs\.chain/],
    ["a booked pool", /("bookedUsdBn": \[\s+)([\d.]+)/, "$10.5", /^outputs\.chain\.value\.scenarios\[0\]/],
    [
      "an earlier headline",
      /("npvForwardUsdBn": )(-?[\d.]+)(\s+\})/,
      "$10.5$3",
      /^outputs\.changes\.value\[0\]/,
    ],
    ["another's figure redone", /("publishedValue": )(650)/, "$1651", /^outputs\.frameworks/],
  ])("%s changed by hand is named by the check", (_, pattern, replacement, expected) => {
    expect(failuresOf(withoutOdds, pattern, replacement)[0]).toMatch(expected);
  });

  test("the bundle read back from its file rebuilds every value, nothing by its hash alone", () => {
    const written = new TextDecoder().decode(renderJson(content.bundle));
    const { failures, comparedByHash } = verifyBundle(readBundle(JSON.parse(written)));
    expect([failures, comparedByHash]).toEqual([[], []]);
    expect(written.length).toBeLessThan(600_000);
  }, 60_000);

  test("odds of withheld figures stand as stated, and the check says so", () => {
    const { tracking } = content.bundle.inputs;
    if (tracking?.status !== "available") throw new Error("no tracking");
    const withheld = [
      { sourceId: "x", title: "A series", licenceName: "private", homepageUrl: "https://example.org" },
    ];
    const inputs = {
      ...content.bundle.inputs,
      tracking: { ...tracking, value: { ...tracking.value, points: [], withheld } },
    };
    const { failures, comparedByHash } = verifyBundle({ ...content.bundle, inputs });
    expect(comparedByHash).toEqual([
      "outputs.odds: rests on figures that may not be passed on: A series (private)",
    ]);
    expect(failures.filter((failure) => failure.startsWith("outputs"))).toEqual([]);
  }, 60_000);
});

/** What the check says of a report's file with one place of it changed. */
function failuresOf({ bundle }: ReportContent, pattern: RegExp, replacement: string): string[] {
  const written = new TextDecoder().decode(renderJson(bundle));
  expect(pattern.test(written)).toBe(true);
  return verifyBundle(readBundle(JSON.parse(written.replace(pattern, replacement)))).failures;
}
