import { meets } from "./bound";
import { quarterOfPeriod } from "./quarter-of-period";
import type { RealisedSeries } from "./realised-series";
import type { Signpost } from "./signposts";
import { newestValue, type MissingReason, type TrackedPoint } from "./tracked-point";

export type SignpostStatus = "not-yet" | "met" | "reversed" | "unjudged";

type Valued = TrackedPoint & { value: number };

export type SignpostReading = Signpost & {
  status: SignpostStatus;
  /** The point that met it first after not meeting it: the last such crossing. */
  crossing: Valued | null;
  /** The point at which it stopped being met; null unless reversed. */
  reversal: Valued | null;
  newest: Valued | null;
  /** Why it cannot be judged. */
  reason: MissingReason | { code: "no-bound" } | { code: "not-before"; period: string } | null;
};

/**
 * Met while the newest judged value meets the bound, reversed once one that met it is followed by one that does not.
 * A period without a value changes nothing: it is neither evidence for nor against.
 */
export function judgeSignpost(signpost: Signpost, series: RealisedSeries): SignpostReading {
  const { bound, from } = signpost;
  const points = signpost.series === null ? [] : series[signpost.series];
  const newest = newestValue(points);
  const unjudged = (reason: SignpostReading["reason"]): SignpostReading => ({
    ...signpost,
    status: "unjudged",
    crossing: null,
    reversal: null,
    newest,
    reason,
  });
  if (signpost.unstored !== null) return unjudged({ code: "not-stored", series: signpost.unstored });
  if (bound === null) return unjudged({ code: "no-bound" });
  const judged = points.filter(({ period }) => from === null || quarterOfPeriod(period) >= from);
  const values = judged.flatMap((point): Valued[] =>
    point.value === null ? [] : [{ ...point, value: point.value }],
  );
  if (values.length === 0) {
    const missing = judged.at(-1)?.missing ?? (from === null ? points.at(-1)?.missing : null);
    if (missing) return unjudged(missing);
    return unjudged(from === null ? { code: "no-estimate" } : { code: "not-before", period: from });
  }
  let crossing: Valued | null = null;
  let reversal: Valued | null = null;
  let isMet = false;
  for (const point of values) {
    const meetsNow = meets(point.value, bound);
    if (meetsNow && !isMet) crossing = point;
    if (!meetsNow && isMet) reversal = point;
    isMet = meetsNow;
  }
  if (isMet) reversal = null;
  return {
    ...signpost,
    status: isMet ? "met" : crossing === null ? "not-yet" : "reversed",
    crossing,
    reversal,
    newest: values.at(-1) ?? null,
    reason: null,
  };
}
