import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { capexRevenueSpec } from "./capex-revenue-spec";

type CapexRevenue = {
  finding: string;
  comparison: ScenarioComparison;
  /** Whose capex stands as bars. */
  capexOf: string;
  sources: readonly SourceCitation[];
};

/** Capex filed and planned against the AI revenue of every scenario; null without the scenario named. */
export function capexRevenueFigure(
  { finding, comparison, capexOf, sources }: CapexRevenue,
  { t, nameOf }: { t: FigureWords<"verdict">; nameOf: (slug: string) => string },
): NamedFigure | null {
  const spec = capexRevenueSpec(comparison.scenarios, capexOf, {
    filedCapex: t("capex.filedCapex"),
    plannedCapex: t("capex.plannedCapex", { scenario: nameOf(capexOf) }),
    filedRevenue: t("capex.filedRevenue"),
    today: t("capex.today"),
    revenue: Object.fromEntries(
      comparison.scenarios.map(({ slug }) => [slug, t("capex.revenue", { scenario: nameOf(slug) })]),
    ),
  });
  if (spec === null) return null;
  return {
    id: "capex-revenue",
    finding,
    unitLine: t("capex.unit"),
    panels: [{ key: "capex", title: null, spec }],
    sources,
    fileName: "capex-and-revenue",
  };
}
