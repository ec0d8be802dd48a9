import { PDFName, PDFRawStream } from "pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { locales, type Locale } from "@/lib/format/locale";
import { npvChanges } from "@/lib/model/scenario/npv-changes";
import { pdfUaFaults } from "@/lib/testing/pdf-ua-faults";
import { elementsOf, readPdf, stringOf, textOf, type ReadPdf } from "@/lib/testing/read-pdf";
import { publishedReportFixture } from "@/lib/testing/report-content-fixture";
import { reportSettingsFixture } from "@/lib/testing/report-settings-fixture";
import type { ReportContent } from "../../build-scenario-bundle";
import { buildScenarioReport } from "../../build-scenario-report";
import { paperSizes, type PaperSize } from "../../report-settings";
import type { ReportSection, ScenarioReport } from "../../scenario-report";
import { renderPdf } from "./render-pdf";

const MOST_PAGES = 20;

const withoutSpaces = (text: string) => text.replaceAll(/\s+/g, "");

function pageTexts(pdf: ReadPdf): string[] {
  return pdf.pages.map(({ content }) => content.marks.map(({ text }) => text).join(" "));
}

/** Pages on which an element of a section's part of the tree draws. */
function pagesOfSection(pdf: ReadPdf, index: number): number[] {
  const section = elementsOf(pdf, "Sect")[index + 1]; // the first is the cover
  const inside = pdf.elements.filter((element) => {
    for (let above = element.parent; above !== null; above = above.parent) if (above === section) return true;
    return false;
  });
  const pages = inside.flatMap(({ content }) => content.map(({ page }) => page));
  return [...new Set(pages)].toSorted((a, b) => a - b);
}

/** Lines broken where nobody would: after a sign that belongs to what follows, or before a per cent sign. */
function brokenLines(pdf: ReadPdf): string[] {
  const lines = pdf.pages.flatMap(({ content }) => content.marks.map(({ text }) => text.trim()));
  return lines.filter((line) => /\S[ (][−+×÷=±]$|[−±]$|^%[ ,.;)]/.test(line));
}

const variants = locales.flatMap((locale) => paperSizes.map((paper) => ({ locale, paper })));

describe("renderPdf", () => {
  let content: ReportContent;
  beforeAll(async () => {
    content = await publishedReportFixture("comparison", { draws: 256 });
  });

  const reportIn = (locale: Locale, of: ReportContent = content) =>
    buildScenarioReport(of, reportSettingsFixture(locale));

  type Rendered = { report: ScenarioReport; bytes: Uint8Array; pdf: ReadPdf };
  const known = new Map<string, Promise<Rendered>>();
  const renderedIn = (locale: Locale, paper: PaperSize): Promise<Rendered> => {
    const key = `${locale} ${paper}`;
    const render = async () => {
      const report = reportIn(locale);
      const bytes = await renderPdf(report, paper);
      return { report, bytes, pdf: await readPdf(bytes) };
    };
    const rendered = known.get(key) ?? render();
    known.set(key, rendered);
    return rendered;
  };

  describe.each(variants)("in $locale on $paper", ({ locale, paper }) => {
    let report: ScenarioReport;
    let pdf: ReadPdf;
    beforeAll(async () => {
      ({ report, pdf } = await renderedIn(locale, paper));
    });

    test("keeps what a program can tell of PDF/UA-1", () => {
      expect(pdfUaFaults(pdf)).toEqual([]);
      expect(stringOf(pdf.catalog, "Lang")).toBe(locale);
    });

    test("says on every page of which content it is and how far, in few enough pages", () => {
      const pages = pageTexts(pdf);
      expect(pages.length).toBeLessThanOrEqual(MOST_PAGES);
      for (const [index, text] of pages.entries()) {
        expect(text).toContain(report.contentHash);
        expect(text).toContain(report.words.page(index + 1, pages.length));
      }
    });

    test("gives bull and bear as many pages and as many charts", () => {
      const [bull, bear] = ["bull", "bear"].map((scenario) => {
        const index = report.sections.findIndex((section) => section.scenario === scenario);
        const charts = report.sections[index]?.blocks.flatMap((block) =>
          block.kind === "chart" ? [block.chart.id.replace(scenario, "")] : [],
        );
        return { pages: pagesOfSection(pdf, index).length, charts };
      });
      expect(bull?.charts?.length).toBeGreaterThan(1);
      expect(bear).toEqual(bull);
    });

    test("loses no cell, no chart and no heading", () => {
      const blocks = report.sections.flatMap((section) => section.blocks);
      const printed = new Set(
        [...elementsOf(pdf, "TD"), ...elementsOf(pdf, "TH")].map((cell) => withoutSpaces(textOf(cell, pdf))),
      );
      const cells = blocks.flatMap((block) => (block.kind === "table" ? block.table.rows.flat() : []));
      expect(cells.length).toBeGreaterThan(900);
      expect(cells.filter(({ value, text }) => value !== null && !printed.has(withoutSpaces(text)))).toEqual(
        [],
      );
      const charts = blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
      expect(charts.length).toBeGreaterThanOrEqual(12);
      const figures = elementsOf(pdf, "Figure").map(({ dict }) => stringOf(dict, "Alt") ?? "");
      expect(figures.filter((alt) => charts.some(({ finding }) => alt.startsWith(finding)))).toHaveLength(
        charts.length,
      );
      const titles = elementsOf(pdf, "H1").map((heading) => withoutSpaces(textOf(heading, pdf)));
      expect(titles).toEqual(
        report.sections.map(({ number, heading }) => withoutSpaces(`${number ?? ""}${heading}`)),
      );
    });

    test("no line is broken between a sign and its number", () => {
      expect(brokenLines(pdf)).toEqual([]);
    });

    test("sends the contents to where the sections are", () => {
      const entries = elementsOf(pdf, "TOCI").map((entry) => withoutSpaces(textOf(entry, pdf)));
      expect(entries).toEqual(
        report.sections.map(({ number, heading }, index) =>
          withoutSpaces(`${number ?? ""}${heading}${(pagesOfSection(pdf, index)[0] ?? 0) + 1}`),
        ),
      );
    });

    test("no heading is the last thing in its column", () => {
      for (const heading of [...elementsOf(pdf, "H1"), ...elementsOf(pdf, "H2")]) {
        const at = heading.content[0]?.page ?? -1;
        const next = pdf.elements
          .slice(pdf.elements.indexOf(heading) + 1)
          .find((element) => element.content.length > 0);
        expect([textOf(heading, pdf), next?.content[0]?.page]).toEqual([textOf(heading, pdf), at]);
      }
    });
  });

  test("the same report gives the same bytes", async () => {
    const { bytes } = await renderedIn("en", "a4");
    expect(Buffer.from(await renderPdf(reportIn("en"), "a4")).equals(Buffer.from(bytes))).toBe(true);
  });

  test("the paper is the one asked for", async () => {
    const sizes = paperSizes.map(async (paper) => {
      const [page] = (await renderedIn("en", paper)).pdf.pages;
      return [page?.widthPt, page?.heightPt];
    });
    expect(await Promise.all(sizes)).toEqual([
      [595.28, 841.89],
      [612, 792],
    ]);
  });

  test.each(locales)(
    "what changed since an earlier report keeps the pages of %s in number",
    async (locale) => {
      const { inputs } = content.bundle;
      const earlier = {
        id: "comparison-0123456789ab",
        generatedAt: "2026-10-25T12:00:00.000Z",
        engineVersion: "0.4.0",
        inputs,
        headlines: content.comparison.scenarios.map(({ slug, projection }) => ({
          slug,
          npvForwardUsdBn: projection.outputs.npvForwardUsdBn + 10,
        })),
        isSameRegion: true,
      };
      const report = reportIn(locale, {
        ...content,
        bundle: {
          ...content.bundle,
          inputs: { ...inputs, previous: { status: "available", value: earlier } },
        },
        changes: { status: "available", value: npvChanges(earlier, inputs) },
      });
      const pdf = await readPdf(await renderPdf(report, "letter"));
      expect(elementsOf(pdf, "Figure")).toHaveLength(
        elementsOf((await renderedIn(locale, "letter")).pdf, "Figure").length + 1,
      );
      expect(pdf.pages.length).toBeLessThanOrEqual(MOST_PAGES);
      expect(pdfUaFaults(pdf)).toEqual([]);
    },
  );

  test("a chart that cannot be drawn leaves the reason in its place, and the report goes on", async () => {
    const whole = reportIn("en");
    const withChart = whole.sections.find(({ blocks }) => blocks.some(({ kind }) => kind === "chart"));
    if (withChart === undefined) throw new Error("no section has a chart");
    const broken: ReportSection = {
      ...withChart,
      blocks: withChart.blocks.map((block) => {
        if (block.kind !== "chart") return block;
        const spec = structuredClone(block.chart.spec);
        Object.defineProperty(spec, "unit", {
          get() {
            throw new RangeError("no colour for the saved scenario");
          },
        });
        return { kind: "chart", chart: { ...block.chart, spec } };
      }),
    };
    const pdf = await readPdf(await renderPdf({ ...whole, sections: [broken] }, "a4"));
    expect(pdfUaFaults(pdf)).toEqual([]);
    expect(pageTexts(pdf).join(" ")).toContain("Unavailable: no colour for the saved scenario");
  });

  describe("a reader's own words", () => {
    const withWords = async (title: string, notes: string | null) => {
      const report = reportIn("en");
      const [answer] = report.sections;
      const pdf = await readPdf(
        await renderPdf(
          {
            ...report,
            cover: { ...report.cover, title, notes },
            sections: answer === undefined ? [] : [answer],
          },
          "a4",
        ),
      );
      expect(pdfUaFaults(pdf)).toEqual([]);
      return pdf;
    };
    const metadataOf = (pdf: ReadPdf) => {
      const stream = pdf.catalog.lookup(PDFName.of("Metadata"));
      return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString("utf8") : "";
    };

    test.each([
      ["東京の電力 🤖", "DongJingnoDianLi :robot:"],
      ["تقرير מאזן", "tqryr m'zn"],
      ['=HYPERLINK("http://x") <b>&amp;', '=HYPERLINK("http://x") <b>&amp;'],
      ["NPV ≠ 0 and IRR ≤ WACC", "NPV != 0 and IRR <= WACC"],
    ])("%s is printed in Latin letters and kept as written in the metadata", async (title, printed) => {
      const pdf = await withWords(title, null);
      expect(withoutSpaces(pageTexts(pdf)[0] ?? "")).toContain(withoutSpaces(printed));
      const escaped = title.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
      expect(metadataOf(pdf)).toContain(`>${escaped}<`);
    });

    test("ten thousand characters of notes flow over their own pages, one unbroken word as well", async () => {
      const paragraph =
        "The wallet is the constraint that nobody models, and the queue is the one everybody sees. ";
      const prose = paragraph.repeat(111).slice(0, 9_990);
      const flowing = await withWords("Notes", `${prose}\n\n`);
      expect(flowing.pages.length).toBeGreaterThanOrEqual(3);
      const heading = elementsOf(flowing, "H1").at(-1);
      expect(heading && textOf(heading, flowing)).toBe("Notes of the author");
      const text = withoutSpaces(pageTexts(flowing).join(" "));
      expect(text.split(withoutSpaces("nobody models")).length - 1).toBeGreaterThanOrEqual(100);
      const word = "x".repeat(10_000);
      const unbroken = await withWords("Notes", word);
      const drawn = elementsOf(unbroken, "P").map((element) => withoutSpaces(textOf(element, unbroken)));
      expect(drawn).toContain(word);
    });

    test("notes of nothing but controls and marks are no part of the report", async () => {
      const pdf = await withWords("Notes", "\u202E\u0000\n\u200F");
      expect(elementsOf(pdf, "H1")).toHaveLength(1);
    });
  });
});
