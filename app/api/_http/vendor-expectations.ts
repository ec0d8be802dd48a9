import type { getDatabase } from "@/db/client";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { env } from "@/lib/env";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import { getValueChain } from "@/lib/queries/get-value-chain";
import { getVendorExpectations, type VendorExpectations } from "@/lib/queries/get-vendor-expectations";

/** Prices and the published cases as known at a day, under the settings nobody has touched. */
export async function vendorExpectations(
  database: Awaited<ReturnType<typeof getDatabase>>,
  asOf: string | undefined,
): Promise<VendorExpectations> {
  const chains = await getValueChain(
    database,
    comparisonRequest.parse({ asOf }),
    builtInSlugs,
    JOINT_PRICE_YEAR,
  );
  return getVendorExpectations(database, chains, { asOf, isPublicInstance: env.JOULE_PUBLIC });
}
