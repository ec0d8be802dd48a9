import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { capacityConstraints, type CapacityConstraint } from "@/lib/model/capacity/capacity-constraint";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const LINES_SHOWN = 6;

/** How often each limit binds in the draws, by quarter; null: they are under way. */
export function bindingFigure(
  uncertainty: CapacityUncertainty | null,
  sources: readonly SourceCitation[],
  { t, locale }: { t: FigureWords<"capacity">; locale: Locale },
): NamedFigure {
  const head = { key: "binding", title: null };
  const frame = { id: "binding", unitLine: t("binding.unit"), sources, fileName: "probability-of-binding" };
  if (uncertainty === null) {
    const panel = { ...head, spec: null, reason: t("value.pending") };
    return { ...frame, finding: t("binding.title"), panels: [panel] };
  }
  const order = capacityConstraints.toSorted((a, b) => meanShare(uncertainty, b) - meanShare(uncertainty, a));
  const spec: ChartSpec = {
    kind: "steps",
    unit: "fraction",
    periods: Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter)),
    lines: order.slice(0, LINES_SHOWN).map((name, index) => ({
      label: t(`constraint.${name}`),
      emphasised: index === 0,
      values: uncertainty.bindingProbability[name],
    })),
    binding: [],
    range: { min: 0, max: 1 },
  };
  const [first, second] = order;
  const share = (name: CapacityConstraint) =>
    formatQuantity(meanShare(uncertainty, name), "fraction", locale, { fractionDigits: 0 });
  return {
    ...frame,
    finding:
      first === undefined || second === undefined
        ? t("binding.title")
        : t("binding.finding", {
            first: t(`constraint.${first}`),
            share: share(first),
            second: t(`constraint.${second}`),
            secondShare: share(second),
          }),
    panels: [{ ...head, spec }],
  };
}

/** Of all draws and quarters, those in which the limit binds. */
function meanShare({ bindingProbability }: CapacityUncertainty, name: CapacityConstraint): number {
  return bindingProbability[name].reduce((sum, probability) => sum + probability, 0) / QUARTER_COUNT;
}
