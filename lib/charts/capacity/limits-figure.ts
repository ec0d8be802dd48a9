import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { fleetLimits } from "@/lib/model/capacity/capacity-constraint";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { recordOf } from "@/lib/model/capacity/record-of";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";
import { limitStepsSpec } from "./limit-steps-spec";

const quarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));
const END_OF_2030 = quarters.indexOf("2030Q4");

/** What every limit alone would allow, quarter by quarter, and which of them binds. */
export function limitsFigure(
  minimum: MinimumCapacity,
  sources: readonly SourceCitation[],
  { t, locale }: { t: FigureWords<"capacity">; locale: Locale },
): NamedFigure {
  const limits = recordOf(fleetLimits, (limit) => t(`limit.${limit}`));
  const next = minimum.runnerUp[END_OF_2030];
  const slack = next?.slackFraction ?? Number.NaN;
  const spec = limitStepsSpec(minimum, quarters, { runs: t("steps.runs"), limits });
  return {
    id: "limits",
    finding: t("steps.finding", {
      limit: limits[minimum.binding[END_OF_2030] ?? "power"],
      runnerUp: limits[next?.limit ?? "power"],
      slack: formatQuantity(Number.isFinite(slack) ? slack : null, "fraction", locale, { fractionDigits: 0 }),
    }),
    unitLine: t("steps.unit"),
    panels: [{ key: "limits", title: null, spec }],
    sources,
    fileName: "capacity-limits",
  };
}
