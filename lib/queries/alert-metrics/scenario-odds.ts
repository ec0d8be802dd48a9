import "server-only";
import { oddsRequest } from "@/lib/contracts/odds-request";
import type { SeenPointView } from "@/lib/contracts/realised-odds";
import type { AlertDatum } from "@/lib/contracts/alert-reading";
import { getRealisedOdds } from "../get-realised-odds";
import { untilDataChange } from "../until-data-change";
import type { AlertMetricReader } from "./alert-metric";
import { unresolvedReading } from "./unresolved-reading";
import { webAddressOf } from "./web-address-of";

/** Posterior odds of a scenario, or of none of them, under the default prior and rates. */
export const scenarioOdds: AlertMetricReader<"scenario-odds"> = {
  assertReadable: () => Promise.resolve(),
  async read({ database }, { hypothesis }) {
    const { main, fewestQuarters } = await untilDataChange(database, "alert odds", () =>
      getRealisedOdds(database, oddsRequest.parse({})),
    );
    if (main === null || main.odds.status === "too-few-quarters") {
      const detail = `${main?.odds.quarterCount ?? 0} / ${fewestQuarters}`;
      return [unresolvedReading("fraction", { code: "too-few-quarters", detail }, "")];
    }
    return [
      {
        subject: "",
        unit: "fraction",
        value: main.odds.posterior[hypothesis],
        standardError: null,
        evidence: "scenario",
        reason: null,
        data: newestOfEach(main.points),
      },
    ];
  },
};

/** The newest point of each indicator; points run from the oldest on. */
function newestOfEach(points: readonly SeenPointView[]): AlertDatum[] {
  const newest = new Map(points.map((point) => [point.indicator, point]));
  return [...newest.values()].map(({ indicator, quarter, knownAt, sourceTitle, sourceUrl }) => ({
    title: `${indicator} ${quarter}: ${sourceTitle}`,
    sourceId: null,
    date: knownAt,
    url: webAddressOf(sourceUrl),
  }));
}
