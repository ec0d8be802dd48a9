import { sharedAxisRange, type AxisRange } from "@/lib/charts/axis-range";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { capexRevenueSpec } from "@/lib/charts/scenario/capex-revenue-spec";
import { cashFanRange, cashFanSpec } from "@/lib/charts/scenario/cash-fan-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { ReportContext } from "../report-context";

const USD_PER_USD_BN = 1e9;
const LAST_CAPEX_YEAR_SHOWN = 2034;

/** Capex against revenue of one case, on the axis all cases share. */
export function caseCapexSpec(
  { t, comparison }: ReportContext,
  { slug, projection }: ProjectedScenario,
): ChartSpec {
  const spec = capexRevenueSpec([{ slug, projection }], slug, {
    filedCapex: t("verdict.capex.filedCapex"),
    plannedCapex: t("report.case.plannedCapex"),
    filedRevenue: t("verdict.capex.filedRevenue"),
    today: t("verdict.capex.today"),
    revenue: { [slug]: t("report.case.revenueLabel") },
  });
  if (spec?.kind !== "bars-and-lines") throw new RangeError(`no capex of ${slug}`);
  return { ...spec, range: capexRange(comparison.scenarios) };
}

/** Cumulative cash of one case: bands of its draws, or its own path where there are none. */
export function caseCashSpec(context: ReportContext, { slug, projection }: ProjectedScenario): ChartSpec {
  const { t, simulations } = context;
  const simulation = simulations.find((candidate) => candidate.slug === slug);
  if (simulation === undefined) return cashLineSpec(context, { slug, projection });
  const words = {
    scenario: context.scenarioName(slug),
    filed: t("verdict.fan.filed"),
    today: t("verdict.capex.today"),
  };
  return cashFanSpec(projection, simulation, words, cashFanRange(simulations));
}

/** Without draws there are no bands: the case's own path. */
function cashLineSpec(context: ReportContext, { slug, projection }: ProjectedScenario): ChartSpec {
  const toUsd = (values: readonly (number | null)[]) =>
    values.map((value) => (value === null ? null : value * USD_PER_USD_BN));
  return {
    kind: "lines",
    unit: "usd",
    periods: projection.years.map(String),
    lines: [
      {
        scenario: scenarioOfSlug(slug),
        label: context.scenarioName(slug),
        values: toUsd(projection.paths.cumulativeCashUsdBn),
      },
    ],
    today: {
      index: projection.firstProjectedYear - FIRST_YEAR - 0.5,
      label: context.t("verdict.capex.today"),
    },
    range:
      sharedAxisRange(
        context.comparison.scenarios.flatMap((each) => toUsd(each.projection.paths.cumulativeCashUsdBn)),
      ) ?? undefined,
  };
}

function capexRange(scenarios: readonly ProjectedScenario[]): AxisRange | undefined {
  const end = yearIndex(LAST_CAPEX_YEAR_SHOWN) + 1;
  const values = scenarios.flatMap(({ projection }) => [
    ...projection.paths.capexUsdBn.slice(0, end),
    ...projection.paths.revenueUsdBn.slice(0, end),
  ]);
  return (
    sharedAxisRange(values.map((value) => (value === null ? null : value * USD_PER_USD_BN))) ?? undefined
  );
}
