import { readFileSync } from "node:fs";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import { describe, expect, test } from "vitest";
import { sharedAxisRange } from "./axis-range";
import { chartImage } from "@/lib/testing/chart-image";
import { buildChart } from "./build-chart";
import type { ChartContext } from "./chart-context";
import { darkPalette, lightPalette, scenarioStyle } from "./chart-palette";
import type { ChartSpec } from "./chart-spec";
import { spreadApart } from "./direct-label-plugin";
import { fanBandOrder } from "./fan-chart";
import { sampleSpecs } from "./sample-specs.fixture";
import { waterfallSpans } from "./waterfall-chart";

const context: ChartContext = {
  palette: lightPalette,
  locale: "en",
  fontFamily: "sans-serif",
  animate: false,
  compact: false,
  background: "paper",
};

function specOf<K extends ChartSpec["kind"]>(kind: K): Extract<ChartSpec, { kind: K }> {
  const found = sampleSpecs.find((spec): spec is Extract<ChartSpec, { kind: K }> => spec.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return found;
}

describe("buildChart", () => {
  test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
    "%s gives a fresh object per call",
    (_, spec) => {
      const first = buildChart(spec, context);
      const second = buildChart(spec, context);
      expect(first.options).not.toBe(second.options);
      expect(first.data.datasets).not.toBe(second.data.datasets);
      expect(first.data.datasets[0]?.data).not.toBe(second.data.datasets[0]?.data);
    },
  );

  test("a line that ends early is named in the key, not beside the plot", () => {
    const spec = specOf("bars-and-lines");
    const chart = { ctx: createCanvas(640, 360).getContext("2d"), width: 640 };
    const roomFor = (values: (number | null)[]): unknown => {
      const lines = [{ scenario: null, label: "estimated revenue", values }];
      const padding = buildChart({ ...spec, lines }, context).options?.layout?.padding;
      if (typeof padding !== "function") throw new Error("the room does not depend on the chart");
      return Reflect.apply(padding, undefined, [{ chart }]);
    };
    expect(roomFor(spec.periods.map((_, index) => (index === 0 ? 1 : null)))).toMatchObject({ right: 8 });
    expect(roomFor(spec.periods.map(() => 1))).toMatchObject({
      right: Math.ceil("estimated revenue".length * 6.3) + 12,
    });
  });

  test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
    "%s draws on paper, wide and narrow",
    async (_, spec) => {
      for (const compact of [false, true]) {
        const size = { widthPx: 640, heightPx: 360, pixelRatio: 1 };
        const bytes = await chartImage({ spec, context: { ...context, compact }, ...size });
        const sheet = createCanvas(640, 360).getContext("2d");
        sheet.drawImage(await loadImage(bytes), 0, 0);
        const { data } = sheet.getImageData(0, 0, 640, 360);
        const pixels = Array.from({ length: data.length / 4 }, (_each, i) =>
          data.slice(i * 4, i * 4 + 3).join(),
        );
        expect(new Set(pixels).size).toBeGreaterThan(8);
        expect(Array.from(data.subarray(0, 4))).toEqual([0xfb, 0xfa, 0xf7, 0xff]); // paper, not transparent
      }
    },
  );
});

describe("fan chart", () => {
  test("bands run from the highest to the lowest quantile and each fill reaches its own lower edge", () => {
    const spec = specOf("fan");
    const { datasets } = buildChart(spec, context).data;
    const { p95, p75, p25, p05 } = fanBandOrder;
    expect([p95, p75, p25, p05].map((index) => datasets[index]?.data[2])).toEqual([
      spec.quantiles.p95[2],
      spec.quantiles.p75[2],
      spec.quantiles.p25[2],
      spec.quantiles.p05[2],
    ]);
    expect(datasets[p95]).toMatchObject({ fill: `+${p05 - p95}` });
    expect(datasets[p75]).toMatchObject({ fill: `+${p25 - p75}` });
  });

  test("a bear fan is dashed and hatched, a bull fan is neither", () => {
    const spec = specOf("fan");
    const bear = buildChart({ ...spec, scenario: "bear" }, context);
    const bull = buildChart({ ...spec, scenario: "bull" }, context);
    expect([bear.data.datasets[4], bull.data.datasets[4]]).toMatchObject([
      { borderDash: [6, 4] },
      { borderDash: [] },
    ]);
    expect([bear, bull].map((chart) => chart.plugins?.some((plugin) => plugin.id === "hatch"))).toEqual([
      true,
      false,
    ]);
  });
});

describe("line comparison", () => {
  test("tells scenarios apart by dash and mark, not by colour alone", () => {
    const style = (["bull", "base", "bear"] as const).map((scenario) =>
      scenarioStyle(scenario, lightPalette),
    );
    const cues = style.map(({ dash, pointStyle, pointRotation }) =>
      JSON.stringify([dash, pointStyle, pointRotation]),
    );
    expect(new Set(cues).size).toBe(3);
  });
});

describe("waterfall", () => {
  test("a change starts where the running total stands and a total stands on zero", () => {
    // 0 → 5, 5 → 8, 8 → 6, total 6 from zero
    expect(
      waterfallSpans([
        { label: "a", kind: "change", value: 5 },
        { label: "b", kind: "change", value: 3 },
        { label: "c", kind: "change", value: -2 },
        { label: "sum", kind: "total", value: 6 },
      ]),
    ).toEqual([
      [0, 5],
      [5, 8],
      [8, 6],
      [0, 6],
    ]);
  });

  test("a subtotal spans its group and leaves the running total", () => {
    // 0 → 5, 5 → 8, their sum 0 → 8, 8 → 9, its sum 8 → 9, total 9 from zero
    expect(
      waterfallSpans([
        { label: "a", kind: "change", value: 5 },
        { label: "b", kind: "change", value: 3 },
        { label: "a and b", kind: "subtotal", value: 8 },
        { label: "c", kind: "change", value: 1 },
        { label: "c alone", kind: "subtotal", value: 1 },
        { label: "sum", kind: "total", value: 9 },
      ]),
    ).toEqual([
      [0, 5],
      [5, 8],
      [0, 8],
      [8, 9],
      [8, 9],
      [0, 9],
    ]);
  });

  test("lies down where there is no room for names", () => {
    const spec = specOf("waterfall");
    expect(buildChart(spec, { ...context, compact: true }).options?.indexAxis).toBe("y");
    expect(buildChart(spec, context).options?.indexAxis).toBe("x");
  });
});

describe("sharedAxisRange", () => {
  test("holds zero and every value between round ends", () => {
    // span 3.4 / 5 = 0.68 → step 1
    expect(sharedAxisRange([-1.3, null, 2.1])).toEqual({ min: -2, max: 3 });
    expect(sharedAxisRange([3, 4])).toEqual({ min: 0, max: 4 });
    expect(sharedAxisRange([null])).toBeNull();
  });
});

describe("direct labels", () => {
  test("are pushed apart and stay inside the plot", () => {
    const labels = [{ y: 90 }, { y: 92 }, { y: 99 }];
    spreadApart(labels, 0, 100);
    expect(labels.map((label) => label.y)).toEqual([72, 86, 100]);
  });
});

describe("palettes", () => {
  const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
  const tokens = (selector: string) => {
    const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
    return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map((match) => [match[1], match[2]]));
  };

  test.each([
    [":root", lightPalette],
    ['[data-theme="dark"]', darkPalette],
  ])("%s of the style sheet has the colours of the canvas", (selector, palette) => {
    const found = tokens(selector);
    for (const [name, colour] of Object.entries(palette)) {
      expect([name, found.get(name.replace("Text", "-text"))]).toEqual([name, colour]);
    }
  });

  test.each([
    ["light", lightPalette],
    ["dark", darkPalette],
  ])("%s: words reach 4.5:1 on paper, graphics 3:1", (_, palette) => {
    for (const text of [palette.ink, palette.muted, palette.bullText, palette.baseText, palette.bearText]) {
      expect(contrast(text, palette.paper)).toBeGreaterThanOrEqual(4.5);
    }
    for (const line of [palette.bull, palette.base, palette.bear]) {
      expect(contrast(line, palette.paper)).toBeGreaterThanOrEqual(3);
    }
  });
});

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r = 0, g = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}
