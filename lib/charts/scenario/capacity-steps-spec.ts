import type { AxisRange } from "../axis-range";
import type { ChartSpec } from "../chart-spec";
import type { CapacityConstraint } from "@/lib/model/scenario/binding-constraint";
import type { ProjectedScenario } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, yearIndex } from "@/lib/model/scenario/horizon";
import type { ScenarioProjection } from "@/lib/model/scenario/scenario-result";

const LAST_YEAR_SHOWN = 2035;
const HEADROOM = 1.1;

export type CapacityStepsWords = { energised: string; constraints: Record<CapacityConstraint, string> };

/** What each constraint allows, what runs, and which of them binds, from the first projected year. */
export function capacityStepsSpec(
  projection: ScenarioProjection,
  words: CapacityStepsWords,
  range: AxisRange,
): ChartSpec {
  const start = projection.firstProjectedYear - FIRST_YEAR;
  const end = yearIndex(LAST_YEAR_SHOWN) + 1;
  const shown = (values: readonly (number | null)[]) =>
    values.slice(start, end).map((value) => (value !== null && value <= range.max ? value : null)); // far above what binds: off the chart
  const { paths } = projection;
  return {
    kind: "steps",
    unit: "gw",
    periods: projection.years.slice(start, end).map(String),
    lines: [
      { label: words.constraints.accelerators, emphasised: false, values: shown(paths.installedGw) },
      { label: words.constraints.power, emphasised: false, values: shown(paths.powerCapGw) },
      { label: words.constraints.cooling, emphasised: false, values: shown(paths.coolingCapGw) },
      { label: words.constraints.network, emphasised: false, values: shown(paths.networkCapGw) },
      { label: words.energised, emphasised: true, values: shown(paths.energisedGw) },
    ],
    binding: bindingSpans(projection.binding.slice(start, end), words),
    range,
  };
}

/** One axis for every panel, high enough for what could bind. */
export function capacityRange(scenarios: readonly ProjectedScenario[]): AxisRange {
  const end = yearIndex(LAST_YEAR_SHOWN) + 1;
  const energisedGw = scenarios.flatMap(({ projection }) => projection.paths.energisedGw.slice(0, end));
  const installedGw = scenarios.flatMap(({ projection }) => projection.paths.installedGw.slice(0, end));
  const highest = Math.max(...[...energisedGw, ...installedGw].map((value) => value ?? 0));
  const step = 50;
  return { min: 0, max: Math.ceil((highest * HEADROOM) / step) * step };
}

function bindingSpans(
  binding: readonly (CapacityConstraint | null)[],
  words: CapacityStepsWords,
): { fromIndex: number; toIndex: number; label: string }[] {
  const spans: { fromIndex: number; toIndex: number; label: string }[] = [];
  for (const [index, constraint] of binding.entries()) {
    if (constraint === null) continue;
    const label = words.constraints[constraint];
    const last = spans.at(-1);
    if (last && last.label === label && last.toIndex === index - 1) last.toIndex = index;
    else spans.push({ fromIndex: index, toIndex: index, label });
  }
  return spans;
}
