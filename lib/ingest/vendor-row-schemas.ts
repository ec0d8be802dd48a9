import "server-only";
import { z } from "zod";
import { companyLayers } from "@/db/schema/company";
import { vendorExposure } from "@/db/schema/vendor-exposure";
import { vendorLink } from "@/db/schema/vendor-link";
import { evidenceStatuses } from "@/lib/model/evidence";
import { blankAsNull, requiredNumber } from "./snapshot-csv";
import { day, instantOfDay } from "./snapshot-row-schemas";

const blankOrDay = z.union([z.literal("").transform(() => null), day]);
const money = z.string().regex(/^\d+(\.\d+)?$/, "must be USD without sign or separators");

/** Who says so and since when the world could know. */
const provenance = {
  evidence: z.enum(evidenceStatuses),
  verification: z.enum(vendorExposure.verification.enumValues),
  known_at: instantOfDay,
  source_title: z.string().min(1),
  source_url: z.url(),
  note: blankAsNull,
};
type Provenance = { known_at: string; source_title: string; source_url: string };

const renamed = ({ known_at: knownAt, source_title: sourceTitle, source_url: sourceUrl }: Provenance) => ({
  knownAt,
  sourceTitle,
  sourceUrl,
});

export const vendorExposureRow = z
  .object({
    id: z.string().min(1),
    ticker: z.string().min(1),
    layer: z.enum(companyLayers),
    metric: z.string().min(1),
    measure: z.enum(vendorExposure.measure.enumValues),
    perimeter: z.enum(vendorExposure.perimeter.enumValues),
    value_usd: money,
    period_start: blankOrDay,
    period_end: day,
    gross_net: z.union([z.literal("").transform(() => null), z.enum(vendorExposure.grossNet.enumValues)]),
    ...provenance,
  })
  .refine((row) => row.measure !== "revenue" || row.period_start !== null, {
    path: ["period_start"],
    message: "revenue is earned over a period",
  })
  .refine((row) => row.period_start === null || row.period_start < row.period_end, {
    path: ["period_end"],
    message: "must be after period_start",
  })
  .transform((row) => ({
    id: row.id,
    ticker: row.ticker,
    layer: row.layer,
    metric: row.metric,
    measure: row.measure,
    perimeter: row.perimeter,
    valueUsd: row.value_usd,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    grossNet: row.gross_net,
    evidence: row.evidence,
    verification: row.verification,
    note: row.note,
    ...renamed(row),
  }));

export const vendorCustomerRow = z
  .object({
    id: z.string().min(1),
    supplier_ticker: z.string().min(1),
    customer: z.string().min(1),
    customer_count: requiredNumber.refine(
      (count) => Number.isInteger(count) && count >= 1,
      "must be 1 or more",
    ),
    share_fraction: requiredNumber.refine((share) => share > 0 && share <= 1, "must be above 0, at most 1"),
    period_start: day,
    period_end: day,
    ...provenance,
  })
  .transform((row) => ({
    id: row.id,
    supplierTicker: row.supplier_ticker,
    customer: row.customer,
    customerCount: row.customer_count,
    shareFraction: row.share_fraction,
    periodStart: row.period_start,
    periodEnd: row.period_end,
    evidence: row.evidence,
    verification: row.verification,
    note: row.note,
    ...renamed(row),
  }));

export const vendorLinkRow = z
  .object({
    id: z.string().min(1),
    financier: z.string().min(1),
    financier_ticker: blankAsNull,
    recipient: z.string().min(1),
    recipient_ticker: blankAsNull,
    kind: z.enum(vendorLink.kind.enumValues),
    amount_usd: z.union([z.literal("").transform(() => null), money]),
    announced_on: day,
    status: z.enum(vendorLink.status.enumValues),
    ...provenance,
  })
  .refine((row) => row.amount_usd !== null || row.note !== null, {
    path: ["note"],
    message: "a link without an amount says what was agreed",
  })
  .transform((row) => ({
    id: row.id,
    financier: row.financier,
    financierTicker: row.financier_ticker,
    recipient: row.recipient,
    recipientTicker: row.recipient_ticker,
    kind: row.kind,
    amountUsd: row.amount_usd,
    announcedOn: row.announced_on,
    status: row.status,
    evidence: row.evidence,
    verification: row.verification,
    note: row.note,
    ...renamed(row),
  }));
