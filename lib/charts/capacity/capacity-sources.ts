import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import type { FigureWords } from "../figure-words";
import type { SourceCitation } from "../source-citation";

type Tracked = { title: string; url: string; knownOn: string; retrievedAt: string } | null;

/** What the figures of the bottleneck rest on: the model's assumptions, tracked sites beside them, prices by region beside both. */
export function capacitySources(
  { tracked, regions }: { tracked: Tracked; regions: readonly MeritOrderRegion[] },
  t: FigureWords<"capacity">,
): {
  model: SourceCitation[];
  tracked: SourceCitation[];
  withModel: SourceCitation[];
  priced: SourceCitation[];
} {
  const model = [{ name: t("source.assumptions"), url: "/data" }];
  const sites =
    tracked === null
      ? []
      : [{ name: tracked.title, url: tracked.url, asOf: tracked.knownOn, fetchedAt: tracked.retrievedAt }];
  const prices = new Map<string, SourceCitation>();
  for (const { cost } of regions) {
    if (cost === null || prices.has(cost.electricity.sourceTitle)) continue;
    const { sourceTitle, period, sourceUrl } = cost.electricity;
    prices.set(sourceTitle, { name: `${sourceTitle}, ${period}`, url: sourceUrl ?? undefined });
  }
  const withModel = [...sites, ...model];
  return { model, tracked: sites, withModel, priced: [...sites, ...prices.values(), ...model] };
}
