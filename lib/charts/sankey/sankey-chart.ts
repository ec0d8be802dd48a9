import type { ChartConfiguration } from "chart.js";
import type { SankeyDataPoint } from "chartjs-chart-sankey";
import { unitSpec } from "@/lib/format/display-unit";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ChartContext } from "../chart-context";
import { tooltipStyle } from "../chart-frame";
import { scenarioStyle, withAlpha } from "../chart-palette";
import { paperPlugin } from "../paper-plugin";
import { flowHatchPlugin } from "./flow-hatch-plugin";
import { MAX_LINKS } from "./sankey-limit";
import type { SankeyData, SankeyTone } from "./sankey-spec";

export type SankeyConfiguration = ChartConfiguration<"sankey", SankeyDataPoint[], string>;

const LABEL_ROOM_PX = 8; // half a line, so that the name of a thin node at an edge is whole
const NODE_WIDTH_PX = 10;
const NODE_GAP_PX = { wide: 16, compact: 13 };
const FLOW_ALPHA = { scenario: 0.3, ink: 0.16, muted: 0.28, other: 0.1 } as const;

/**
 * Money from left to right, its amount written on every node. Where names of more columns do not fit, the first two.
 * @throws {RangeError} for more than 20 flows, a flow that is not above 0, or one between nodes that are not named.
 */
export function sankeyChart(whole: SankeyData, context: ChartContext): SankeyConfiguration {
  assertFlows(whole);
  const data = context.compact ? firstColumns(whole) : whole;
  const { palette, locale, compact, fontFamily } = context;
  const labelOf = new Map(data.nodes.map(({ key, label }) => [key, label]));
  const amounts = new Map(data.nodes.map(({ key }) => [key, amountOf(data, key)]));
  // On a phone the unit line alone names the unit, where the amounts need not say their scale.
  const bare = compact && unitSpec(data.unit).scaling === "plain";
  const write = (amount: number) =>
    bare
      ? formatNumber(amount, locale, { significantDigits: 3 })
      : formatQuantity(amount, data.unit, locale, { significantDigits: 3 });
  const solid = colourOf(data, context);
  const lastColumn = Math.max(...data.nodes.map(({ column }) => column));
  const toneOf = new Map(data.nodes.map(({ key, tone }) => [key, tone]));
  const nodeColour = (key: string | undefined) => solid(toneOf.get(key ?? "") ?? "muted");
  return {
    type: "sankey",
    data: {
      labels: data.links.map(({ from, to }) => `${labelOf.get(from)} → ${labelOf.get(to)}`),
      datasets: [
        {
          label: data.valueLabel,
          data: data.links.map(({ from, to, value }) => ({ from, to, flow: value })),
          labels: Object.fromEntries(
            data.nodes.map(({ key, label }) => [key, `${label}  ${write(amounts.get(key) ?? 0)}`]),
          ),
          column: Object.fromEntries(data.nodes.map(({ key, column }) => [key, column])),
          priority: Object.fromEntries(data.nodes.map(({ key }, index) => [key, index])),
          // Functions of the index: this controller takes no arrays.
          colorFrom: ({ dataIndex }) => nodeColour(data.links[dataIndex]?.from),
          colorTo: ({ dataIndex }) => nodeColour(data.links[dataIndex]?.to),
          flowColor: ({ dataIndex }) => {
            const tone = data.links[dataIndex]?.tone ?? "muted";
            return withAlpha(solid(tone), FLOW_ALPHA[tone]);
          },
          parsing: { from: "from", to: "to", flow: "flow" },
          borderWidth: 0,
          nodeWidth: NODE_WIDTH_PX,
          nodePadding: compact ? NODE_GAP_PX.compact : NODE_GAP_PX.wide,
          nodePaddingMode: "even",
          nodeMinSize: 1,
          nodeLabels: {
            color: palette.ink,
            font: { family: fontFamily, size: compact ? 11 : 12, weight: 500 },
            padding: 4,
            // Names stand in the gap to the next column; those of the last column have none behind them.
            position: Object.fromEntries(
              data.nodes.map(({ key, column }) => [key, column === lastColumn ? "left" : "right"] as const),
            ),
          },
          size: "max",
        },
      ],
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false, // a flow that grows says nothing, and would be drawn twice at each step of a switch
      layout: { padding: { top: LABEL_ROOM_PX, left: 0, right: NODE_WIDTH_PX + 3, bottom: LABEL_ROOM_PX } },
      plugins: {
        legend: { display: false },
        tooltip: {
          ...tooltipStyle(context),
          callbacks: {
            title: (items) => items[0]?.label ?? "",
            label: (item) => formatQuantity(data.links[item.dataIndex]?.value ?? null, data.unit, locale),
          },
        },
      },
    },
    plugins: [
      ...(context.background === "paper" ? [paperPlugin(palette.paper)] : []),
      flowHatchPlugin(
        data.links.flatMap(({ tone }, index) => (tone === "other" ? [index] : [])),
        withAlpha(palette.muted, 0.45),
      ),
    ],
  };
}

const COMPACT_COLUMNS = 2;

function firstColumns(data: SankeyData): SankeyData {
  const nodes = data.nodes.filter(({ column }) => column < COMPACT_COLUMNS);
  const keys = new Set(nodes.map(({ key }) => key));
  return { ...data, nodes, links: data.links.filter(({ from, to }) => keys.has(from) && keys.has(to)) };
}

/** What flows in, or out where nothing flows in. */
function amountOf({ links }: SankeyData, key: string): number {
  const into = links.filter(({ to }) => to === key);
  const counted = into.length > 0 ? into : links.filter(({ from }) => from === key);
  return counted.reduce((sum, { value }) => sum + value, 0);
}

function colourOf({ scenario }: SankeyData, { palette }: ChartContext): (tone: SankeyTone) => string {
  const scenarioColour = scenario === undefined ? palette.ink : scenarioStyle(scenario, palette).line;
  const colours: Record<SankeyTone, string> = {
    scenario: scenarioColour,
    ink: palette.ink,
    muted: palette.muted,
    other: palette.muted,
  };
  return (tone) => colours[tone];
}

function assertFlows({ links, nodes }: SankeyData): void {
  if (links.length > MAX_LINKS) {
    throw new RangeError(`links must be at most ${MAX_LINKS}, got ${links.length}`);
  }
  const keys = new Set(nodes.map(({ key }) => key));
  for (const { from, to, value } of links) {
    if (!keys.has(from) || !keys.has(to))
      throw new RangeError(`link ${from} to ${to} names a node that is not there`);
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RangeError(`value of ${from} to ${to} must be above 0, got ${value}`);
    }
  }
}
