import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { chartImage } from "@/lib/testing/chart-image";
import type { ChartContext } from "../chart-context";
import { lightPalette } from "../chart-palette";
import { chartSpecTable } from "../chart-spec-table";
import type { ChartTableWords } from "../chart-table";
import { speakTableCell } from "../chart-table-speech";
import { sampleSankey } from "./sample-sankey.fixture";
import { sankeyChart } from "./sankey-chart";
import { MAX_LINKS } from "./sankey-limit";
import type { SankeySpec } from "./sankey-spec";

const context: ChartContext = {
  palette: lightPalette,
  locale: "en",
  fontFamily: "sans-serif",
  animate: false,
  compact: false,
  background: "paper",
};
const words: ChartTableWords = {
  period: "Period",
  item: "Flow",
  binding: "Binding",
  median: "median",
  actual: "Filed",
  lowInput: "Low input",
  highInput: "High input",
  lowResult: "Result at low",
  highResult: "Result at high",
  runningTotal: "Running total",
  standardError: "Standard error",
  unresolved: "Unresolved",
};

describe("sankeyChart", () => {
  test("writes each node's amount on it, once, whatever flows out again", () => {
    const [dataset] = sankeyChart(sampleSankey, context).data.datasets;
    expect(dataset?.labels).toEqual({
      capex: "Capex  $100B",
      silicon: "Compute silicon  $80B",
      cooling: "Cooling  $20B",
      vendor: "A vendor  $60B",
      others: "Others  $20B",
    });
  });

  test("narrow, only the first two columns are drawn, which are the first rows of the table", () => {
    const [dataset] = sankeyChart(sampleSankey, { ...context, compact: true }).data.datasets;
    expect(dataset?.data.map(({ to }) => to)).toEqual(["silicon", "cooling"]);
    expect(
      chartSpecTable(sampleSankey, words)
        .rows.slice(0, 2)
        .map(([flow]) => flow),
    ).toEqual(["Capex → Compute silicon", "Capex → Cooling"]);
  });

  test("narrow, amounts of one scale leave the unit to the line above", () => {
    const links = sampleSankey.links.map((link) => ({ ...link, value: link.value / 1e9 }));
    const inBillions: SankeySpec = { ...sampleSankey, unit: "usdBillion", links };
    const labelOf = (compact: boolean) =>
      sankeyChart(inBillions, { ...context, compact }).data.datasets[0]?.labels?.cooling;
    expect([labelOf(false), labelOf(true)]).toEqual(["Cooling  $20B", "Cooling  20"]);
  });

  test("gives fresh objects per call, because Chart.js writes into them", () => {
    const [first, second] = [sankeyChart(sampleSankey, context), sankeyChart(sampleSankey, context)];
    expect(first.options).not.toBe(second.options);
    expect(first.data.datasets[0]?.data).not.toBe(second.data.datasets[0]?.data);
  });

  test.each([false, true])("becomes the same image twice on a server, narrow: %o", async (compact) => {
    const image = {
      spec: sampleSankey,
      context: { ...context, compact },
      widthPx: 600,
      heightPx: 340,
      pixelRatio: 1,
    };
    const bytes = await chartImage(image);
    expect(bytes.equals(await chartImage(image))).toBe(true);
    const sheet = createCanvas(600, 340).getContext("2d");
    sheet.drawImage(await loadImage(bytes), 0, 0);
    const { data } = sheet.getImageData(0, 0, 600, 340);
    const colours = new Set(
      Array.from({ length: data.length / 4 }, (_, i) => data.slice(i * 4, i * 4 + 3).join()),
    );
    expect(colours.size).toBeGreaterThan(20); // paper, flows, hatches and names
  });

  test("the keyboard reads a flow by both its ends", () => {
    const table = chartSpecTable(sampleSankey, words);
    expect(speakTableCell(table, 2, 0, "en")).toBe("Compute silicon → A vendor, Capex, 60 billion dollars");
  });

  test.each([0, -1, Number.NaN])("refuses a flow of %o by its ends", (value) => {
    const links = [{ from: "capex", to: "silicon", value, tone: "ink" as const }];
    expect(() => sankeyChart({ ...sampleSankey, links }, context)).toThrow(
      `value of capex to silicon must be above 0, got ${value}`,
    );
  });

  test("refuses more flows than can be followed, and one that leads nowhere", () => {
    const [first] = sampleSankey.links;
    if (!first) throw new Error("no flow");
    const links = Array.from({ length: MAX_LINKS + 1 }, () => first);
    expect(() => sankeyChart({ ...sampleSankey, links }, context)).toThrow(
      "links must be at most 20, got 21",
    );
    expect(() => sankeyChart({ ...sampleSankey, links: [{ ...first, to: "moon" }] }, context)).toThrow(
      "link capex to moon names a node that is not there",
    );
  });
});
