import type { MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import type { SiteListOrigin } from "@/lib/queries/list-site-milestones";
import type { SourceCitation } from "../../_components/figures/source-line";

/** Publishers of the prices, each once, then of the sites, then the assumptions. */
export function supplySources(
  regions: readonly MeritOrderRegion[],
  siteOrigin: SiteListOrigin | null,
  assumptions: string,
): SourceCitation[] {
  const prices = new Map<string, SourceCitation>();
  for (const { cost } of regions) {
    if (cost === null || prices.has(cost.electricity.sourceTitle)) continue;
    const { sourceTitle: name, sourceUrl, period } = cost.electricity;
    prices.set(name, { name: `${name} (${period})`, url: sourceUrl ?? undefined });
  }
  return [...prices.values(), ...siteSources(siteOrigin), { name: assumptions, url: "/data" }];
}

export function siteSources(origin: SiteListOrigin | null): SourceCitation[] {
  if (origin === null) return [];
  const { sourceTitle: name, sourceUrl: url, knownOn: asOf, retrievedAt: fetchedAt } = origin;
  return [{ name, url, asOf, fetchedAt }];
}
