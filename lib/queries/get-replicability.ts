import "server-only";
import type { Database } from "@/db/database";
import { capacityRequest } from "@/lib/contracts/capacity-request";
import { balanceByQuarter, type QuarterBalance } from "@/lib/model/capacity/balance-by-quarter";
import { getCapacity } from "./get-capacity";
import { getSiteEvidence, type SiteEvidence } from "./get-site-evidence";

/** Balance and stranded share are of the capacity model's reference case: every input at its sourced value. */
export type Replicability = SiteEvidence & { balance: QuarterBalance[] };

export async function getReplicability(database: Database, asOf?: string): Promise<Replicability> {
  const { quarters, minimum } = await getCapacity(database, capacityRequest.parse({ mode: "min", asOf }));
  return {
    ...(await getSiteEvidence(database, asOf)),
    balance: balanceByQuarter(quarters, minimum.limitsItGw),
  };
}
