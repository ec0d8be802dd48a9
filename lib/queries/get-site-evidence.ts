import "server-only";
import type { Database } from "@/db/database";
import {
  energisedPower,
  energisedSites,
  type EnergisedPower,
  type EnergisedSite,
} from "@/lib/model/capacity/energised-sites";
import { publishedGwCosts, type PublishedGwCost } from "@/lib/model/capacity/published-cost";
import { replicabilityIndex, type ReplicabilityIndex } from "@/lib/model/capacity/replicability-index";
import { listAssumptions } from "./list-assumptions";
import { listSiteMilestones, type SiteListOrigin } from "./list-site-milestones";

/** What is known of sites being built: where they stand, how long they took, what they cost. */
export type SiteEvidence = {
  index: ReplicabilityIndex;
  publishedCosts: PublishedGwCost[];
  sites: EnergisedSite[];
  /** Of all tracked sites together, by quarter. */
  power: EnergisedPower[];
  /** Null where no list was known: then the index counts no site. */
  origin: SiteListOrigin | null;
};

const FIRST_YEAR_SHOWN = 2023; // before it only three of the tracked sites had power

/** Assumptions stand at any time; timelines only from the day their list was known. */
export async function getSiteEvidence(database: Database, asOf?: string): Promise<SiteEvidence> {
  const { milestones, origin } = await listSiteMilestones(database, asOf);
  const publishedCosts = publishedGwCosts(await listAssumptions(database));
  return {
    index: replicabilityIndex(milestones, publishedCosts),
    publishedCosts,
    sites: energisedSites(milestones),
    power: energisedPower(milestones, FIRST_YEAR_SHOWN),
    origin,
  };
}
