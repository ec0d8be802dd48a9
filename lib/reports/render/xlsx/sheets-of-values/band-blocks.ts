import { firstVintages } from "@/lib/model/tracking/first-vintages";
import { indicatorBands } from "@/lib/model/tracking/indicator-bands";
import { indicatorDefinitions } from "@/lib/model/tracking/indicator-definitions";
import type { ReportOdds } from "@/lib/model/tracking/report-odds";
import { rebuiltSet } from "@/lib/model/tracking/scenario-set";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { ReportContext } from "@/lib/reports/report-context";
import { unavailableBlocks } from "./unavailable-blocks";
import { figure, figureHead, head, words } from "./value-cell";
import type { ValueBlock } from "./value-sheet";

const percentiles = ["p10", "p50", "p90"] as const;

/** What was seen of each indicator, and the range each scenario gave it. */
export function bandBlocks(
  context: ReportContext,
  { kind, frozenOn }: NonNullable<ReportOdds["main"]>,
): ValueBlock[] {
  const { t, bundle } = context;
  const title = t("workbookSheets.tracking.bands");
  const { tracking } = bundle.inputs;
  if (tracking?.status !== "available") return [];
  if (kind === "engine")
    return unavailableBlocks(context, title, t("workbookSheets.tracking.bandReason.engine"));
  const { points, withheld } = tracking.value;
  if (withheld.length > 0) {
    const sources = withheld.map((source) => source.title).join(", ");
    return unavailableBlocks(context, title, t("workbookSheets.tracking.bandReason.withheld", { sources }));
  }
  const bands = indicatorBands(rebuiltSet(points, frozenOn).ensembles, firstVintages(points));
  const caseName = (slug: (typeof builtInSlugs)[number]) => t(`figure.scenario.${slug}`);
  return [
    { kind: "heading", text: title },
    { kind: "note", text: t("workbookSheets.tracking.bandNote") },
    {
      kind: "table",
      heads: [
        head(t("workbookSheets.column.quarter")),
        head(t("workbookSheets.column.indicator")),
        head(t("workbookSheets.column.unit")),
        figureHead(t("workbookSheets.column.value")),
        ...builtInSlugs.flatMap((slug) =>
          percentiles.map((percentile) => figureHead(`${caseName(slug)} ${percentile.toUpperCase()}`)),
        ),
      ],
      rows: bands.map(({ indicator, quarter, value, bands: byScenario }) => {
        const { unit } = indicatorDefinitions[indicator];
        return [
          words(quarter),
          words(t(`realisedOdds.indicator.${indicator}`)),
          words(context.unitText(unit)),
          figure(value, unit),
          ...builtInSlugs.flatMap((slug) =>
            percentiles.map((percentile) => figure(byScenario[slug][percentile], unit)),
          ),
        ];
      }),
    },
  ];
}
