"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { sharedAxisRange } from "@/lib/charts/axis-range";
import type { ChainFlowsView, FlowScenario } from "@/lib/model/value-chain/chain-flows";
import type { LayerGroup } from "@/lib/contracts/chain-flow-choice";
import type { AcceleratorYear } from "@/lib/model/value-chain/accelerator-principle";
import { isDirectRecipient, type ChainRecipient } from "@/lib/model/value-chain/chain-recipients";
import { ChartFigure } from "../../_components/charts/chart-figure";
import type { ChartPanel } from "@/lib/charts/chart-panel";
import { useFlowSources } from "./use-flow-sources";
import { useFlowWords } from "./use-flow-words";

const layersOf: Record<LayerGroup, readonly ChainRecipient[]> = {
  compute: ["compute-silicon", "memory-foundry", "inference-systems", "network-switching"],
  site: ["optical-modules", "electrical-gear", "power-generation", "cooling"],
  sellers: ["hyperscalers", "neoclouds", "inference-software", "data-center-operation"],
};

type FlowPoolsFigureProps = {
  view: ChainFlowsView;
  scenario: FlowScenario;
  group: LayerGroup;
  /** Of the part that is replacement. */
  year: number;
};

/** Four layers on one axis, each with its three cases. */
export function FlowPoolsFigure({ view, scenario, group, year }: FlowPoolsFigureProps) {
  const t = useTranslations("chainFlows.pools");
  const words = useFlowWords();
  const sources = useFlowSources(view);
  const layers = layersOf[group];
  const panels = useMemo((): ChartPanel[] => {
    const periods = view.years.map(String);
    const bookedOf = (each: FlowScenario, recipient: ChainRecipient) =>
      each.layers.find((layer) => layer.recipient === recipient)?.bookedUsdBn ?? [];
    const range = sharedAxisRange(
      layers.flatMap((recipient) => view.scenarios.flatMap((each) => bookedOf(each, recipient))),
    );
    return layers.map((recipient) => {
      const firstFall = fallsOf(scenario, recipient)[0]?.year;
      return {
        key: recipient,
        title: words.layer(recipient),
        spec: {
          kind: "lines",
          unit: "usdBillion",
          periods,
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
  }, [view, scenario, layers, words, t]);
  return (
    <ChartFigure
      id="layer-pools"
      finding={finding()}
      unitLine={t("unit")}
      panels={panels}
      sources={sources}
      fileName={`layer-pools-${group}`}
      panelFoot={(panel) => footOf(panel, { view, scenario, year }, layers)}
    />
  );

  function finding(): string {
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
}

type FootOf = { view: ChainFlowsView; scenario: FlowScenario; year: number };

function footOf({ key }: ChartPanel, shown: FootOf, layers: readonly ChainRecipient[]) {
  const recipient = layers.find((each) => each === key);
  return recipient === undefined ? null : <PoolFoot {...shown} recipient={recipient} />;
}

/** The years of each case in which the layer sells less while the stock grows, and how much of its sales is replacement. */
function PoolFoot({ view, scenario, year, recipient }: FootOf & { recipient: ChainRecipient }) {
  const t = useTranslations("chainFlows.pools");
  const words = useFlowWords();
  const falls = view.scenarios.flatMap((each) => {
    const years = fallsOf(each, recipient).map((fall) => fall.year);
    return years.length === 0 ? [] : [t("foot", { case: words.case(each.slug), years: words.years(years) })];
  });
  const text =
    recipient === "memory-foundry"
      ? t("footSecondTier")
      : !isDirectRecipient(recipient)
        ? t("footNotDirect")
        : falls.length === 0
          ? t("footNone")
          : t("footFalls", { falls: falls.join("; ") });
  const replaced = scenario.layers.find((layer) => layer.recipient === recipient)?.replacedFraction[
    view.years.indexOf(year)
  ];
  const parts =
    isDirectRecipient(recipient) && replaced !== null && replaced !== undefined
      ? [
          text,
          t("replaced", {
            case: words.case(scenario.slug),
            year: String(year),
            share: words.percent(replaced),
          }),
        ]
      : [text];
  return <p className="mt-1 text-caption text-muted">{parts.join(". ")}</p>;
}

function fallsOf({ acceleration }: FlowScenario, recipient: ChainRecipient): AcceleratorYear[] {
  return acceleration.find((layer) => layer.recipient === recipient)?.fallingWhileStockGrows ?? [];
}
