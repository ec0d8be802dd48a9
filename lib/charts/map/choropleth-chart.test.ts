import { describe, expect, test } from "vitest";
import type { ChartContext } from "../chart-context";
import { lightPalette, withAlpha } from "../chart-palette";
import { choroplethChart } from "./choropleth-chart";
import { europeCountryCodes } from "./europe-country-codes";
import { mapFeatures } from "./map-features";
import type { MapData } from "./map-spec";
import { usStateFips } from "./us-state-fips";

const context: ChartContext = {
  palette: lightPalette,
  locale: "en",
  fontFamily: "sans-serif",
  animate: false,
  compact: false,
  background: "paper",
};

const data: MapData = {
  map: "us-states",
  unit: "usdPerMwh",
  valueLabel: "Price",
  regions: [
    { id: "TX", label: "Texas", value: 65 },
    { id: "CA", label: "California", value: 213 },
    { id: "VA", label: "Virginia", value: null },
  ],
};

describe("map features", () => {
  test.each([
    ["us-states", usStateFips],
    ["europe", europeCountryCodes],
  ] as const)("%s: every code is a shape of the atlas, and a shape of its own", async (map, codes) => {
    const features = await mapFeatures(map);
    expect([...features.keys()].toSorted()).toEqual(Object.keys(codes).toSorted());
    expect(new Set([...features.values()].map(({ id }) => id)).size).toBe(features.size);
  });
});

describe("choropleth", () => {
  test("rows come in the table's order, before the scenery, so that the cursor meets its region", async () => {
    const { data: drawn } = choroplethChart(data, await mapFeatures("us-states"), context);
    expect(drawn.labels?.slice(0, 4)).toEqual(["Texas", "California", "Virginia", ""]);
    expect(drawn.datasets[0]?.data).toHaveLength(51);
  });

  test("the dearest is darkest, and a region without a figure stays paper", async () => {
    const [dataset] = choroplethChart(data, await mapFeatures("us-states"), context).data.datasets;
    expect(dataset).toMatchObject({
      backgroundColor: expect.arrayContaining([
        withAlpha(lightPalette.ink, 0.14),
        withAlpha(lightPalette.ink, 0.85),
        lightPalette.paper,
      ]),
    });
  });
});
