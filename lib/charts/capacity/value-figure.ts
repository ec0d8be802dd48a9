import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { capacityConstraints, type CapacityConstraint } from "@/lib/model/capacity/capacity-constraint";
import type { CapacityUncertainty } from "@/lib/model/capacity/capacity-ensemble";
import type { CapacityPlan } from "@/lib/model/capacity/solve-capacity";
import type { ChartPanel } from "../chart-panel";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const USD_PER_BN = 1e9;
const WORTHLESS_USD_BN = 0.01; // ten million dollars: below it a bar cannot be seen
const SOLVER_NOISE_USD_BN = 1e-6; // a thousand dollars of trillions

type Solved = { plan: CapacityPlan | null; uncertainty: CapacityUncertainty | null };

type Words = { t: FigureWords<"capacity">; locale: Locale };

/** What 1 % more and 1 % less of each limit is worth at the modes, and 1 % more in expectation; null: under way. */
export function valueFigure(solved: Solved, sources: readonly SourceCitation[], words: Words): NamedFigure {
  const { plan, uncertainty } = solved;
  const { t } = words;
  const worth = (name: CapacityConstraint) =>
    uncertainty?.expectedOnePercentUsdBn[name] ?? plan?.onePercent[name].upUsdBn ?? 0;
  const order = capacityConstraints.toSorted((a, b) => worth(b) - worth(a));
  const panel = (
    key: string,
    title: string,
    valueOf: ((name: CapacityConstraint) => number) | null,
  ): ChartPanel => {
    if (valueOf === null) return { key, title, spec: null, reason: t("value.pending") };
    const rows = order.map((name) => ({
      label: t(`constraint.${name}`),
      value: Math.abs(valueOf(name)) < SOLVER_NOISE_USD_BN ? 0 : valueOf(name) * USD_PER_BN,
      emphasised: name === order[0],
    }));
    return { key, title, spec: { kind: "ranked-bars", unit: "usd", valueLabel: title, rows } };
  };
  return {
    id: "value",
    finding: findingOf(solved, order[0], words),
    unitLine: t("value.unit"),
    panels: [
      panel("up", t("value.up"), plan && ((name) => plan.onePercent[name].upUsdBn)),
      panel("down", t("value.down"), plan && ((name) => plan.onePercent[name].downUsdBn)),
      panel(
        "expected",
        t("value.expected"),
        uncertainty && ((name) => uncertainty.expectedOnePercentUsdBn[name]),
      ),
    ],
    sources,
    fileName: "value-of-one-per-cent",
    aspect: { desk: "3 / 4", phone: "4 / 3" },
  };
}

function findingOf(
  { plan, uncertainty }: Solved,
  first: CapacityConstraint | undefined,
  { t, locale }: Words,
): string {
  if (plan === null || first === undefined) return t("value.title");
  const usdBn = uncertainty?.expectedOnePercentUsdBn[first] ?? plan.onePercent[first].upUsdBn;
  const named = {
    first: t(`constraint.${first}`),
    value: formatQuantity(usdBn * USD_PER_BN, "usd", locale, { significantDigits: 2 }),
  };
  if (uncertainty === null) return t("value.findingModes", named);
  const worthless = (valueOf: (name: CapacityConstraint) => number) =>
    capacityConstraints.filter((name) => valueOf(name) < WORTHLESS_USD_BN).length;
  return t("value.finding", {
    ...named,
    hidden: worthless((name) => plan.onePercent[name].upUsdBn),
    expected: worthless((name) => uncertainty.expectedOnePercentUsdBn[name]),
  });
}
