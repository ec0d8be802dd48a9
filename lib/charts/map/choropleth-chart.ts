import type { ChartConfiguration } from "chart.js";
import { geoConicConformal, type IChoroplethDataPoint } from "chartjs-chart-geo";
import { formatQuantity } from "@/lib/format/format-quantity";
import { seriesFormatter } from "@/lib/format/format-series";
import type { ChartContext } from "../chart-context";
import { tooltipStyle } from "../chart-frame";
import { withAlpha } from "../chart-palette";
import { paperPlugin } from "../paper-plugin";
import { plotHeadPlugin } from "../plot-head-plugin";
import type { MapFeature } from "./map-features";
import type { MapData } from "./map-spec";
import { shadeClasses, shadeClassOf } from "./shade-classes";

export type ChoroplethConfiguration = ChartConfiguration<"choropleth", IChoroplethDataPoint[], string>;

const KEY_ROW_PX = 22;
const PALEST = 0.14;
const DARKEST = 0.85;
/** What of the continent is in view: islands and territories far away would shrink the rest. */
const EUROPE_CORNERS = [
  [-10, 36],
  [31, 36],
  [31, 70],
  [-10, 60],
];

/** Regions in five shades of ink, each the shade of a fifth of them; one without a figure stays paper. */
export function choroplethChart(
  data: MapData,
  features: ReadonlyMap<string, MapFeature>,
  context: ChartContext,
): ChoroplethConfiguration {
  const { palette, locale } = context;
  const values = data.regions.flatMap(({ value }) => value ?? []);
  const classes = shadeClasses(values);
  const axis = seriesFormatter(values, data.unit, locale, { fractionDigits: 0 });
  const shade = (index: number) =>
    withAlpha(palette.ink, PALEST + ((DARKEST - PALEST) * index) / Math.max(1, classes.length - 1));
  const head = {
    unitLabel: axis.label,
    key: classes.map(({ low, high }, index) => ({
      text: `${axis.format(low)}–${axis.format(high)}`,
      fill: shade(index),
      stroke: palette.ink,
    })),
  };
  const regionById = new Map(data.regions.map((region) => [region.id, region]));
  // In the order of the table, so that the keyboard's cursor and the map point at the same region; scenery comes after.
  const drawn = [
    ...data.regions.flatMap((region) => {
      const feature = features.get(region.id);
      return feature === undefined ? [] : [{ region, feature }];
    }),
    ...[...features].flatMap(([id, feature]) => (regionById.has(id) ? [] : [{ region: null, feature }])),
  ];
  return {
    type: "choropleth",
    data: {
      labels: drawn.map(({ region }) => region?.label ?? ""),
      datasets: [
        {
          label: data.valueLabel,
          data: drawn.map(({ region, feature }) => ({ feature, value: region?.value ?? Number.NaN })),
          ...(data.map === "europe" ? { outline: europeOutline() } : {}),
          backgroundColor: drawn.map(({ region }) =>
            region?.value == null ? palette.paper : shade(shadeClassOf(region.value, classes)),
          ),
          borderColor: drawn.map(({ region }) => (region?.value == null ? palette.rule : palette.paper)),
          borderWidth: 1,
          hoverBorderColor: palette.ink,
          hoverBorderWidth: 2,
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      showOutline: false,
      showGraticule: false,
      clipMap: false,
      layout: { padding: { top: context.compact ? 2 * KEY_ROW_PX : KEY_ROW_PX } },
      scales: {
        color: { axis: "x", display: false },
        projection: {
          axis: "x",
          projection:
            data.map === "us-states" ? "albersUsa" : geoConicConformal().rotate([-12, 0]).parallels([40, 65]),
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltipStyle(context),
          filter: (item) => drawn[item.dataIndex]?.region != null,
          callbacks: {
            label: (item) => {
              const region = drawn[item.dataIndex]?.region;
              return region ? `${region.label}  ${formatQuantity(region.value, data.unit, locale)}` : "";
            },
          },
        },
      },
    },
    plugins: [
      ...(context.background === "paper" ? [paperPlugin(palette.paper)] : []),
      plotHeadPlugin(head, context),
    ],
  };
}

function europeOutline() {
  return [
    {
      type: "Feature" as const,
      properties: {},
      geometry: { type: "MultiPoint" as const, coordinates: EUROPE_CORNERS },
    },
  ];
}
