import "server-only";
import type { Database } from "@/db/database";
import {
  energisedPower,
  energisedSites,
  type EnergisedPower,
  type EnergisedSite,
} from "@/lib/model/capacity/energised-sites";
import {
  publishedGigawattCosts,
  type PublishedGigawattCost,
} from "@/lib/model/capacity/published-gigawatt-cost";
import { replicabilityIndex, type ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import { listAssumptions } from "./list-assumptions";
import { listSiteMilestones, type SiteTimelines } from "./list-site-milestones";

export type Replicability = {
  source: SiteTimelines["source"];
  index: ReplicabilityIndex;
  publishedCosts: PublishedGigawattCost[];
  sites: EnergisedSite[];
  /** Power of all tracked sites by quarter, MW of facility. */
  power: EnergisedPower[];
};

/**
 * How repeatable the build-out of the tracked sites is, and how far it has come, as known at `asOf`. What publishers say a
 * gigawatt costs is an assumption, and those have no day of their own.
 */
export async function getReplicability(
  database: Database,
  fromYear: number,
  asOf?: string,
): Promise<Replicability> {
  const { milestones, source } = await listSiteMilestones(database, asOf);
  const publishedCosts = publishedGigawattCosts(await listAssumptions(database));
  return {
    source,
    index: replicabilityIndex(milestones, publishedCosts),
    publishedCosts,
    sites: energisedSites(milestones),
    power: energisedPower(milestones, fromYear),
  };
}
