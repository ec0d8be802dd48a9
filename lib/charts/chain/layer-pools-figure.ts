import type { LayerGroup } from "@/lib/contracts/chain-flow-choice";
import type { AcceleratorYear } from "@/lib/model/value-chain/accelerator-principle";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { sharedAxisRange } from "../axis-range";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import type { FlowWords } from "./flow-words";

export const layersOf: Record<LayerGroup, readonly ChainRecipient[]> = {
  compute: ["compute-silicon", "memory-foundry", "inference-systems", "network-switching"],
  site: ["optical-modules", "electrical-gear", "power-generation", "cooling"],
  sellers: ["hyperscalers", "neoclouds", "inference-software", "data-center-operation"],
};

type Pools = {
  view: ChainFlowsView;
  scenario: FlowScenario;
  group: LayerGroup;
  sources: readonly SourceCitation[];
};

type Words = { t: FigureWords<"chainFlows.pools">; words: FlowWords };

/** Four layers on one axis, each with its three cases. */
export function layerPoolsFigure(pools: Pools, said: Words): NamedFigure {
  const { view, scenario, group, sources } = pools;
  const { t, words } = said;
  const layers = layersOf[group];
  const bookedOf = (each: FlowScenario, recipient: ChainRecipient) =>
    each.layers.find((layer) => layer.recipient === recipient)?.bookedUsdBn ?? [];
  const range = sharedAxisRange(
    layers.flatMap((recipient) => view.scenarios.flatMap((each) => bookedOf(each, recipient))),
  );
  const panels = layers.map((recipient): ChartPanel => {
    const firstFall = fallsOf(scenario, recipient)[0]?.year;
    return {
      key: recipient,
      title: words.layer(recipient),
      spec: {
        kind: "lines",
        unit: "usdBillion",
        periods: view.years.map(String),
        lines: view.scenarios.map((each) => ({
          scenario: each.slug,
          label: words.case(each.slug),
          values: bookedOf(each, recipient),
        })),
        ...(range === null ? {} : { range }),
        ...(firstFall === undefined
          ? {}
          : { today: { index: view.years.indexOf(firstFall), label: t("mark") } }),
      },
    };
  });
  return {
    id: "layer-pools",
    finding: findingOf(scenario, layers, said),
    unitLine: t("unit"),
    panels,
    sources,
    fileName: `layer-pools-${group}`,
  };
}

/** Years in which a layer sells less while the stock of capital grows. */
export function fallsOf({ acceleration }: FlowScenario, recipient: ChainRecipient): AcceleratorYear[] {
  return acceleration.find((layer) => layer.recipient === recipient)?.fallingWhileStockGrows ?? [];
}

function findingOf(scenario: FlowScenario, layers: readonly ChainRecipient[], { t, words }: Words): string {
  const falls = layers.flatMap((recipient) => {
    const years = fallsOf(scenario, recipient);
    const worst = years.toSorted((a, b) => a.salesGrowthFraction - b.salesGrowthFraction)[0];
    return worst === undefined ? [] : [{ recipient, years, worst }];
  });
  const [deepest] = falls.toSorted(
    (a, b) => b.years.length - a.years.length || a.worst.salesGrowthFraction - b.worst.salesGrowthFraction,
  );
  if (deepest === undefined) return t("findingNone", { case: words.case(scenario.slug) });
  return t("finding", {
    case: words.case(scenario.slug),
    layer: words.layer(deepest.recipient).toLowerCase(),
    years: words.years(deepest.years.map((fall) => fall.year)),
    worst: String(deepest.worst.year),
    sales: words.signed(deepest.worst.salesGrowthFraction),
    stock: words.signed(deepest.worst.stockGrowthFraction),
  });
}
