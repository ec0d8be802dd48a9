import { sharedAxisRange, type AxisRange } from "@/lib/charts/axis-range";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { capacityRange, capacityStepsSpec } from "@/lib/charts/scenario/capacity-steps-spec";
import { capexRevenueSpec } from "@/lib/charts/scenario/capex-revenue-spec";
import { cashFanRange, cashFanSpec } from "@/lib/charts/scenario/cash-fan-spec";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { ReportContext } from "../report-context";

const USD_PER_USD_BN = 1e9;
const LAST_CAPEX_YEAR_SHOWN = 2034;

export type CaseCharts = { cash: ChartSpec; capex: ChartSpec | null; capacity: ChartSpec };

/** The chart set every case gets, on axes all cases share. */
export function caseCharts(context: ReportContext, { slug, projection }: ProjectedScenario): CaseCharts {
  const { t, comparison, simulations, scenarioName } = context;
  const capex = capexRevenueSpec([{ slug, projection }], slug, {
    filedCapex: t("verdict.capex.filedCapex"),
    plannedCapex: t("report.case.plannedCapex"),
    filedRevenue: t("verdict.capex.filedRevenue"),
    today: t("verdict.capex.today"),
    revenue: { [slug]: t("report.case.revenueLabel") },
  });
  const simulation = simulations.find((candidate) => candidate.slug === slug);
  const words = {
    scenario: scenarioName(slug),
    filed: t("verdict.fan.filed"),
    today: t("verdict.capex.today"),
  };
  return {
    cash:
      simulation === undefined
        ? cashLineSpec(context, { slug, projection })
        : cashFanSpec(projection, simulation, words, cashFanRange(simulations)),
    capex: capex?.kind === "bars-and-lines" ? { ...capex, range: capexRange(comparison.scenarios) } : capex,
    capacity: capacityStepsSpec(
      projection,
      {
        energised: t("verdict.capacity.energised"),
        constraints: {
          accelerators: t("verdict.capacity.constraint.accelerators"),
          power: t("verdict.capacity.constraint.power"),
          cooling: t("verdict.capacity.constraint.cooling"),
          network: t("verdict.capacity.constraint.network"),
        },
      },
      capacityRange(comparison.scenarios),
    ),
  };
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
