import { formatQuantity } from "@/lib/format/format-quantity";
import type { Locale } from "@/lib/format/locale";
import { QUARTER_COUNT, quarterName } from "@/lib/model/capacity/capacity-quarter";
import type { EnergisedPower } from "@/lib/model/capacity/energised-sites";
import type { MinimumCapacity } from "@/lib/model/capacity/fleet-limits";
import { MW_PER_GW } from "@/lib/units/power";
import type { ChartSpec } from "../chart-spec";
import type { FigureWords } from "../figure-words";
import type { NamedFigure } from "../named-figure";
import type { SourceCitation } from "../source-citation";

const modelQuarters = Array.from({ length: QUARTER_COUNT }, (_, quarter) => quarterName(quarter));

type Sites = {
  power: readonly EnergisedPower[];
  siteCount: number;
  minimum: MinimumCapacity;
  peakPueRatio: number;
  sources: readonly SourceCitation[];
};

/** What tracked sites draw and are expected to, beside what the model lets run, both of facilities; null without sites. */
export function sitesFigure(
  { power, siteCount, minimum, peakPueRatio, sources }: Sites,
  { t, locale }: { t: FigureWords<"capacity.sites">; locale: Locale },
): NamedFigure | null {
  const rows = power.map(({ quarter, facilityMw, dating }) => {
    const itGw = minimum.itGw[modelQuarters.indexOf(quarter)];
    return {
      quarter,
      sitesGw: facilityMw / MW_PER_GW,
      dating,
      modelGw: itGw === undefined ? null : itGw * peakPueRatio,
    };
  });
  const observed = rows.findLast(({ dating }) => dating === "observed");
  const last = rows.at(-1);
  if (observed === undefined || last === undefined) return null;
  const ofDating = (dating: EnergisedPower["dating"]) =>
    rows.map((row) => (row.dating === dating ? row.sitesGw : null));
  const spec: ChartSpec = {
    kind: "steps",
    unit: "gw",
    periods: rows.map(({ quarter }) => quarter),
    // The first grey line is solid, those after it dashed: what is expected is dashed.
    lines: [
      { label: t("observed"), emphasised: true, values: ofDating("observed") },
      { label: t("model"), emphasised: false, values: rows.map(({ modelGw }) => modelGw) },
      { label: t("expected"), emphasised: false, values: ofDating("expected") },
    ],
    binding: [],
  };
  const gw = (value: number) => formatQuantity(value, "gw", locale, { significantDigits: 3 });
  const named = {
    observed: gw(observed.sitesGw),
    quarter: observed.quarter,
    expected: gw(last.sitesGw),
    last: last.quarter,
  };
  return {
    id: "sites",
    finding:
      last.modelGw === null
        ? t("findingPast", named)
        : t("finding", {
            ...named,
            share: formatQuantity(last.sitesGw / last.modelGw, "fraction", locale, { fractionDigits: 0 }),
          }),
    unitLine: t("unit", { count: siteCount }),
    panels: [{ key: "sites", title: null, spec }],
    sources,
    fileName: "energised-sites",
  };
}
