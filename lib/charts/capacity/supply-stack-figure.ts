import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { stackSpread } from "@/lib/model/capacity/stack-spread";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

type Stack = {
  regions: readonly MeritOrderRegion[]; // the same accelerator, model and owner in each
  unplacedSites: readonly string[];
  sources: readonly SourceCitation[];
};

type Words = {
  t: FigureWords<"capacityEvidence.supply">;
  zoneName: (zone: string) => string;
  locale: Locale;
};

/** Where the next token is cheapest: zones as wide as the power announced in them, as high as cost and delay; null without two. */
export function supplyStackFigure(
  { regions, unplacedSites, sources }: Stack,
  { t, zoneName, locale }: Words,
): NamedFigure | null {
  const spread = stackSpread(regions);
  if (spread === null) return null;
  const steps = regions.flatMap(({ zone, cost, span }) =>
    cost === null || span === null ? [] : [{ zone, cost, span }],
  );
  const spec: ChartSpec = {
    kind: "supply-stack",
    unit: "usdPerMtok",
    widthUnit: "mw",
    widthLabel: t("announced"),
    totalLabel: t("marginal"),
    bounds: { lowLabel: t("shortestWait"), highLabel: t("longestWait") },
    parts: [
      { label: t("unitCost"), values: steps.map(({ cost }) => cost.unitCostUsdPerMtok) },
      { label: t("delay"), values: steps.map(({ cost }) => cost.delayUsdPerMtok) },
    ],
    steps: steps.map(({ zone, span, cost }) => ({
      label: zoneName(zone),
      shortLabel: zone.replace(/^US-/, ""),
      from: span.fromMw,
      to: span.toMw,
      low: cost.lowUsdPerMtok,
      high: cost.highUsdPerMtok,
    })),
  };
  const usd = (value: number, significantDigits: number) =>
    formatQuantity(value, "usd", locale, { significantDigits });
  const ownCount = regions.filter(({ leadTime }) => leadTime.isOwn).length;
  const isDelay = spread.meanDelayUsdPerMtok > spread.unitCostSpreadUsdPerMtok;
  return {
    id: "supply-stack",
    finding: t(isDelay ? "findingDelay" : "findingPrice", {
      cheapest: zoneName(spread.cheapestZone),
      low: usd(spread.cheapestUsdPerMtok, 3),
      dearest: zoneName(spread.dearestZone),
      high: usd(spread.dearestUsdPerMtok, 3),
      delay: usd(spread.meanDelayUsdPerMtok, 2),
      spread: usd(spread.unitCostSpreadUsdPerMtok, 2),
    }),
    unitLine: t("unit"),
    notice: [
      t("notice", { own: ownCount, count: regions.length }),
      ...(unplacedSites.length > 0 ? [t("unplaced", { names: unplacedSites.join(", ") })] : []),
    ].join(" "),
    panels: [{ key: "supply", title: null, spec }],
    sources,
    fileName: "supply-stack",
    aspect: { desk: "21 / 9", phone: "4 / 3" },
  };
}
