import { loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { chartImage } from "@/lib/testing/chart-image";
import { lightPalette } from "./chart-palette";
import { sampleSpecs } from "./sample-specs.fixture";

const context = { palette: lightPalette, locale: "en" as const, fontFamily: "sans-serif", compact: false };

test.each(sampleSpecs.map((spec) => [spec.kind, spec] as const))(
  "%s becomes the same image twice",
  async (_, spec) => {
    const image = { spec, context, widthPx: 600, heightPx: 340, pixelRatio: 2 };
    const bytes = await chartImage(image);
    expect(bytes.equals(await chartImage(image))).toBe(true);
    const decoded = await loadImage(bytes);
    expect([decoded.width, decoded.height]).toEqual([1200, 680]);
  },
);
