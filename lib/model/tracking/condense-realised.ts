import type { FiledSeriesKey } from "./filed-series";
import type { RealisedView } from "./realised-view";
import type { TrackedPoint } from "./tracked-point";

/** Quarters of a company a table shows; the five together keep all. */
const TABLE_QUARTERS = 8;

/** The view without what no section shows: old quarters of single companies, and where old points of a series come from. */
export function condenseRealised(view: RealisedView): RealisedView {
  const { figures } = view;
  return {
    ...view,
    figures: {
      ...figures,
      rows: figures.rows.map((row) =>
        row.group === "big-five" ? row : { ...row, quarters: row.quarters.slice(-TABLE_QUARTERS) },
      ),
      ratios: Object.fromEntries(
        Object.entries(figures.ratios).map(([key, points]) => [key, withNewestSource(points)]),
      ) as Record<FiledSeriesKey, TrackedPoint[]>,
    },
    gauges: view.gauges.map((gauge) => ({ ...gauge, history: withNewestSource(gauge.history) })),
  };
}

function withNewestSource(points: readonly TrackedPoint[]): TrackedPoint[] {
  const newest = points.findLastIndex(({ value }) => value !== null);
  return points.map((point, index) => {
    if (index === newest || index === points.length - 1) return point;
    return point.missing === null
      ? { ...point, citation: null }
      : { ...point, missing: { code: "no-estimate" } };
  });
}
