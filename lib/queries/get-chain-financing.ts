import "server-only";
import type { Database } from "@/db/database";
import type { FlowCustomers, FlowFinancing } from "@/lib/model/value-chain/chain-flows";
import { weakestEvidence } from "@/lib/model/evidence";
import { customerConcentration } from "@/lib/model/value-chain/customer-concentration";
import type { VendorExposure } from "@/lib/model/value-chain/vendor-revenue";
import type { ChainAssumptionSet } from "./get-chain-assumptions";
import { listVendorCustomers, type VendorCustomer } from "./list-vendor-customers";
import { listVendorLinks, type VendorLink } from "./list-vendor-links";

const USD_PER_USD_BN = 1e9;
const NAMING_THRESHOLD_FRACTION = 0.1; // ASC 280-10-50-42: a customer of a tenth of revenue must be disclosed

/** Links in which a vendor funds whoever buys from it, and the purchases the same recipients have promised. */
export async function getChainFinancing(
  database: Database,
  { haircutFraction, financingSpreadYears }: ChainAssumptionSet,
  exposures: readonly VendorExposure[],
  asOf?: string,
): Promise<FlowFinancing> {
  const rows = await listVendorLinks(database, asOf);
  const inUsdBn = (amountUsd: number | null) => (amountUsd === null ? null : amountUsd / USD_PER_USD_BN);
  const layerRevenueUsdBn: Record<string, number> = {};
  for (const { ticker, revenueUsdBn } of exposures) {
    if (revenueUsdBn !== null) layerRevenueUsdBn[ticker] = (layerRevenueUsdBn[ticker] ?? 0) + revenueUsdBn;
  }
  const funding = standingLinks(rows.filter(({ kind }) => kind !== "offtake"));
  return {
    haircutFraction,
    spreadYears: financingSpreadYears,
    links: funding.flatMap(({ financierTicker, recipient, amountUsd, status }) =>
      financierTicker === null
        ? []
        : [
            {
              financierTicker,
              recipient,
              amountUsdBn: inUsdBn(amountUsd),
              isOnlyAnnounced: status === "announced",
            },
          ],
    ),
    purchases: rows.flatMap(({ kind, financier, recipientTicker, amountUsd }) =>
      kind !== "offtake" || recipientTicker === null
        ? []
        : [{ buyer: financier, vendorTicker: recipientTicker, amountUsdBn: inUsdBn(amountUsd) }],
    ),
    layerRevenueUsdBn,
    statements: rows.map((row) => ({
      id: row.id,
      financier: row.financier,
      recipient: row.recipient,
      kind: row.kind,
      amountUsdBn: inUsdBn(row.amountUsd),
      status: row.status,
      announcedOn: row.announcedOn,
      isReplaced: row.kind !== "offtake" && !funding.includes(row),
      evidence: row.evidence,
      sourceTitle: row.sourceTitle,
      sourceUrl: row.sourceUrl,
    })),
  };
}

/**
 * What is signed or drawn adds up; of what is only announced to one recipient the newest stands, since a later
 * announcement may take the place of an earlier one. `rows` come newest first.
 */
function standingLinks(rows: readonly VendorLink[]): VendorLink[] {
  const announced = new Set<string>();
  return rows.filter(({ status, financier, recipient, kind }) => {
    if (status !== "announced") return true;
    const key = `${financier}/${recipient}/${kind}`;
    if (announced.has(key)) return false;
    announced.add(key);
    return true;
  });
}

/** Of each supplier the shares of its newest filed period. */
export async function listChainCustomers(database: Database, asOf?: string): Promise<FlowCustomers[]> {
  const rows = await listVendorCustomers(database, asOf);
  const newest = new Map<string, VendorCustomer[]>();
  for (const row of rows) {
    const known = newest.get(row.supplierTicker);
    if (known === undefined) newest.set(row.supplierTicker, [row]);
    else if (known[0]?.periodEnd === row.periodEnd) known.push(row);
  }
  return [...newest].flatMap(([ticker, ofPeriod]) => {
    const [first] = ofPeriod;
    if (first === undefined) return [];
    const customers = ofPeriod.map(({ customer, customerCount, shareFraction }) => ({
      customer,
      customerCount,
      shareFraction,
    }));
    return [
      {
        ticker,
        periodEnd: first.periodEnd,
        customers,
        concentration: customerConcentration(customers, NAMING_THRESHOLD_FRACTION),
        evidence: weakestEvidence(ofPeriod.map(({ evidence }) => evidence)),
        sourceTitle: first.sourceTitle,
        sourceUrl: first.sourceUrl,
      },
    ];
  });
}
