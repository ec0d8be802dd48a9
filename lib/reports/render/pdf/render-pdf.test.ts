import { execFileSync } from "node:child_process";
import PdfDocument from "pdfkit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/open-database";
import { locales } from "@/lib/format/locale";
import { openSnapshotDatabase, reportContentFixture } from "@/lib/testing/report-content-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "../../build-scenario-bundle";
import { buildScenarioReport } from "../../build-scenario-report";
import { paperFontFile, paperFontNames } from "./paper-fonts";
import { renderPdf } from "./render-pdf";

/** Objects of the file; pdfkit compresses streams only. */
const objectsOf = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

const count = (text: string, pattern: RegExp) => Array.from(text.matchAll(pattern)).length;

/** Text by page, null where the machine has no pdftotext. */
function pagesOf(pdf: Uint8Array): string[] | null {
  try {
    const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
    return text.split("\f").slice(0, -1);
  } catch {
    return null;
  }
}

describe("renderPdf", () => {
  let opened: OpenDatabase;
  let content: ReportContent;
  let pdf: Uint8Array;
  beforeAll(async () => {
    opened = await openSnapshotDatabase();
    content = await reportContentFixture(opened.database, "comparison", { draws: 256 });
    pdf = await renderPdf(buildScenarioReport(content, reportSettingsFixture("en")), "a4");
  });
  afterAll(() => opened.close());

  test("the same report gives the same bytes", async () => {
    const again = await renderPdf(buildScenarioReport(content, reportSettingsFixture("en")), "a4");
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
  });

  test("is tagged, named and in its language, with its fonts inside", async () => {
    const objects = objectsOf(pdf);
    expect(objects.startsWith("%PDF-1.7")).toBe(true);
    expect(objects).toContain("/Marked true");
    expect(objects).toContain("/Lang (en)");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects).toContain("(AI infrastructure: bull or bear?)");
    expect(objects).toContain("(D:20261125120000Z)");
    expect(count(objects, /\/FontFile[23]/g)).toBeGreaterThanOrEqual(5);
    expect(objects).not.toMatch(/\/BaseFont \/(Helvetica|Times|Courier)/);
    const spanish = objectsOf(
      await renderPdf(buildScenarioReport(content, reportSettingsFixture("es")), "a4"),
    );
    expect(spanish).toContain("/Lang (es)");
  });

  test("every chart is a figure with a sentence for who cannot see it, every table a table with heads", () => {
    const report = buildScenarioReport(content, reportSettingsFixture("en"));
    const blocks = report.sections.flatMap((section) => section.blocks);
    const objects = objectsOf(pdf);
    expect(count(objects, /\/S \/Figure\n\/Alt /g)).toBe(
      blocks.filter(({ kind }) => kind === "chart").length + 1, // and the code on the cover
    );
    const tables = blocks.flatMap((block) => (block.kind === "table" ? [block.table] : []));
    expect(count(objects, /\/S \/Table\n/g)).toBe(tables.length);
    expect(count(objects, /\/Scope \/Column/g)).toBe(
      tables.reduce((sum, { columns }) => sum + columns.length, 0),
    );
    expect(count(objects, /\/Scope \/Row/g)).toBe(tables.reduce((sum, { rows }) => sum + rows.length, 0));
    expect(count(objects, /\/S \/H1\n/g)).toBe(report.sections.length);
  });

  test("bull and bear take as many pages, and no cell is lost", ({ skip }) => {
    const pages = pagesOf(pdf);
    if (pages === null) skip("pdftotext (poppler-utils) is not installed: the text of the PDF was not read");
    const report = buildScenarioReport(content, reportSettingsFixture("en"));
    const pagesUnder = (head: string) => pages?.filter((page) => page.slice(0, 200).includes(head)).length;
    expect(pagesUnder("The bull case")).toBe(2);
    expect(pagesUnder("The bear case")).toBe(2);
    expect(pages?.length).toBeLessThanOrEqual(20);
    const text = (pages ?? []).join("\n").replaceAll(/\s+/g, "");
    const figures = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === "table" ? block.table.rows.flat() : []))
      .filter(({ value }) => value !== null);
    expect(figures.length).toBeGreaterThan(900);
    const lost = figures.filter((cell) => !text.includes(cell.text.replaceAll(/\s+/g, "")));
    expect(lost).toEqual([]);
  });

  test.each(locales)("the typefaces hold every character of %s", (locale) => {
    const { cover, sections, words } = buildScenarioReport(content, reportSettingsFixture(locale));
    const printed = JSON.stringify([cover, sections, words.contents, words.page(1, 2), words.continued("")]);
    const doc = new PdfDocument();
    for (const name of paperFontNames) {
      doc.font(paperFontFile(name));
      const font: { hasGlyphForCodePoint(codePoint: number): boolean } = Reflect.get(
        Reflect.get(doc, "_font"),
        "font",
      );
      const missing = [...new Set(printed)].filter(
        (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
      );
      expect([name, missing]).toEqual([name, []]);
    }
  });
});
