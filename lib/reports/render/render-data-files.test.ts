import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, test } from "vitest";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "../build-scenario-bundle";
import { buildScenarioReport } from "../build-scenario-report";
import type { ScenarioReport } from "../scenario-report";
import { pathRows } from "./path-rows";
import { renderCitation } from "./render-citation";
import { renderParquet } from "./render-parquet";
import { renderPathsCsv } from "./render-paths-csv";
import { renderSourcesCsv } from "./render-sources-csv";

describe("data files of a report", () => {
  let content: ReportContent;
  let report: ScenarioReport;
  beforeAll(async () => {
    content = await publishedReportFixture("comparison", { draws: 256 });
    report = buildScenarioReport(content, reportSettingsFixture("en"));
  });

  test("another reader finds every path in the Parquet file, bit for bit, and nulls where nothing is", async () => {
    const bytes = renderParquet(report);
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
    const read = await parquetReadObjects({ file });
    const rows = pathRows(report);
    expect(read).toHaveLength(rows.length);
    expect(rows.length).toBeGreaterThan(500);
    for (const [index, row] of rows.entries()) {
      const { scenario, year, metric, unit, value, p05, p50, p95, evidence } = row;
      expect(read[index]).toMatchObject({ scenario, year, metric, unit, value, p05, p50, p95, evidence });
    }
    expect(read.some(({ p05 }) => p05 === null)).toBe(true);
    const metadata = parquetMetadata(file).key_value_metadata ?? [];
    expect(metadata).toContainEqual({ key: "content-hash", value: content.bundle.contentHash });
    for (const { name, value } of report.csvNotes) expect(metadata).toContainEqual({ key: name, value });
  });

  test("the same report gives the same Parquet bytes", () => {
    expect(Buffer.from(renderParquet(report)).equals(Buffer.from(renderParquet(report)))).toBe(true);
  });

  test("paths.csv holds the same rows", () => {
    const csv = Buffer.from(renderPathsCsv(report, false));
    const read: Record<string, string>[] = parse(csv, {
      columns: true,
      comment: "#",
      comment_no_infix: true,
    });
    const rows = pathRows(report);
    expect(read.map(({ value, year }) => [value, year])).toEqual(
      rows.map(({ value, year }) => [value === null ? "" : String(value), String(year)]),
    );
  });

  test("sources.csv names every source with its terms", () => {
    const csv = Buffer.from(renderSourcesCsv(content, false));
    const read: Record<string, string>[] = parse(csv, {
      columns: true,
      comment: "#",
      comment_no_infix: true,
    });
    expect(read.map(({ id }) => id)).toEqual(content.bundle.provenance.sources.map(({ id }) => id));
    for (const { licence, publisher } of read) expect([licence, publisher]).not.toContain("");
  });

  test("CITATION.cff names title, version, date, licence and the hash", () => {
    const text = new TextDecoder().decode(renderCitation(content, report));
    expect(text).toMatch(/^cff-version: 1\.2\.0\n/);
    expect(text).toContain(`value: "sha256:${content.bundle.contentHash}"`);
    expect(text).toContain("license: CC-BY-4.0");
    expect(text).toMatch(/^date-released: 2026-11-25$/m);
  });
});
