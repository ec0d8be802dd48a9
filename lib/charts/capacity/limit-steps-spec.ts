import { fleetLimits, type FleetLimit } from "@/lib/model/capacity/capacity-constraint";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import type { ChartSpec } from "../chart-spec";

const HEADROOM = 1.6; // of the highest that runs: a limit far above binds nothing

/** What each limit alone would let run by quarter, in GW of IT, the least of them in ink and what binds as the ground. */
export function limitStepsSpec(
  minimum: MinimumCapacity,
  quarters: readonly string[],
  words: { runs: string; limits: Record<FleetLimit, string> },
): ChartSpec {
  const ceilingGw = Math.ceil((Math.max(...minimum.itGw) * HEADROOM) / 20) * 20;
  const shown = (values: readonly number[]) => values.map((value) => (value <= ceilingGw ? value : null));
  const everTight = fleetLimits.filter((limit) =>
    minimum.limitsItGw[limit].some((value) => value <= ceilingGw),
  );
  return {
    kind: "steps",
    unit: "gw",
    periods: quarters,
    lines: [
      ...everTight.map((limit) => ({
        label: words.limits[limit],
        emphasised: false,
        values: shown(minimum.limitsItGw[limit]),
      })),
      { label: words.runs, emphasised: true, values: minimum.itGw },
    ],
    binding: bindingSpans(minimum.binding, words.limits),
    range: { min: 0, max: ceilingGw },
  };
}

function bindingSpans(binding: readonly FleetLimit[], names: Record<FleetLimit, string>) {
  const spans: { fromIndex: number; toIndex: number; label: string }[] = [];
  for (const [index, limit] of binding.entries()) {
    const last = spans.at(-1);
    if (last?.label === names[limit]) last.toIndex = index;
    else spans.push({ fromIndex: index, toIndex: index, label: names[limit] });
  }
  return spans;
}
