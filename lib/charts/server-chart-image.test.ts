import { loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { lightPalette } from "./chart-palette";
import { sampleSpecs } from "./sample-specs.fixture";
import { serverChartImage } from "./server-chart-image";

const context = { palette: lightPalette, locale: "en" as const, fontFamily: "sans-serif", compact: false };

test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
  "%s becomes the same image twice",
  async (_, spec) => {
    const image = { spec, context, widthPx: 600, heightPx: 340, pixelRatio: 2, format: "png" as const };
    const bytes = serverChartImage(image);
    expect(bytes.equals(serverChartImage(image))).toBe(true);
    const decoded = await loadImage(bytes);
    expect([decoded.width, decoded.height]).toEqual([1200, 680]);
  },
);

test("JPEG is offered for reports, where it is deterministic and small", () => {
  const [spec] = sampleSpecs;
  if (spec === undefined) throw new Error("no sample chart");
  const bytes = serverChartImage({
    spec,
    context,
    widthPx: 600,
    heightPx: 340,
    pixelRatio: 1,
    format: "jpeg",
  });
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
});
