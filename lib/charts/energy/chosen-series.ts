import { MOST_ZONES } from "@/lib/contracts/power-market";
import type { PowerSeriesChoice } from "./power-series-choice";

const firstShown = [
  "eia:US-VA:retail-industrial",
  "eia:US-TX:retail-industrial",
  "eia:US-CA:retail-industrial",
];

/** The series an address asks for that are known here and in the currency of the first; without any, three large data-center states. */
export function chosenSeries(
  series: readonly Pick<PowerSeriesChoice, "id" | "currency">[],
  asked: readonly string[] | undefined,
): { ids: string[]; leftOut: string[] } {
  const known = (ids: readonly string[]) => {
    const found = ids.flatMap((id) => series.find((choice) => choice.id === id) ?? []);
    return found.filter(({ currency }) => currency === found[0]?.currency).map(({ id }) => id);
  };
  const ids = [...new Set(known(asked ?? firstShown))].slice(0, MOST_ZONES);
  const leftOut = (asked ?? []).filter((id) => !ids.includes(id));
  if (ids.length > 0) return { ids, leftOut };
  const fallback = known(firstShown);
  return { ids: fallback.length > 0 ? fallback : series.slice(0, 1).map(({ id }) => id), leftOut };
}
