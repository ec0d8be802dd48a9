import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { PublishedGigawattCost } from "@/lib/model/capacity/published-gigawatt-cost";
import type { ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

type Costs = {
  index: ReplicabilityIndex;
  publishedCosts: readonly PublishedGigawattCost[];
  sources: readonly SourceCitation[]; // of the timelines
};

type Words = { t: FigureWords<"capacityEvidence.replicability.cost">; locale: Locale };

/** What a gigawatt costs by who says so, and why the costs in timelines show no spread of their own. */
export function costDispersionFigure(
  { index, publishedCosts, sources }: Costs,
  { t, locale }: Words,
): NamedFigure {
  const { publishedCost, timelineCost } = index;
  const spec: ChartSpec = {
    kind: "ranked-bars",
    unit: "usdPerGw",
    valueLabel: t("value"),
    rows: publishedCosts
      .map(({ publisher, usdPerGw }) => ({ label: publisher, value: usdPerGw }))
      .toSorted((a, b) => b.value - a.value),
  };
  const bn = (usdPerGw: number) => formatQuantity(usdPerGw, "usd", locale, { significantDigits: 3 });
  const costs = publishedCosts.map(({ usdPerGw }) => usdPerGw);
  const share = (fraction: number | null) =>
    formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  return {
    id: "cost-dispersion",
    finding:
      publishedCost === null
        ? t("findingNone")
        : t("finding", {
            low: bn(Math.min(...costs)),
            high: bn(Math.max(...costs)),
            count: publishedCost.count,
            variation: share(publishedCost.coefficientOfVariation),
          }),
    unitLine: t("unit"),
    notice:
      timelineCost.dispersion === null
        ? undefined
        : t("notice", {
            share: share(timelineCost.atSiteMedianFraction),
            ratio: formatQuantity(timelineCost.dispersion.p90OverP50Ratio, "number", locale, {
              fractionDigits: 3,
            }),
          }),
    panels: [{ key: "cost", title: null, spec }],
    sources: [
      ...publishedCosts.map(({ source }) => ({
        name: source.asOf === null ? source.sourceTitle : `${source.sourceTitle} (${source.asOf})`,
        url: source.sourceUrl ?? undefined,
      })),
      ...sources,
    ],
    fileName: "cost-per-gigawatt",
    aspect: { desk: "4 / 1", phone: "3 / 2" },
  };
}
