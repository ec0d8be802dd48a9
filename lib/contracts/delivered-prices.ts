import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { deliveredParts, missingReasons } from "@/lib/model/power-price/power-price-part";
import { asOfInstant } from "./as-of-instant";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";

const fromAddress = (schema: z.ZodNumber) =>
  z.preprocess((value) => (typeof value === "string" ? numberOrText(value) : value), schema);

export const deliveredPriceRanges = {
  loadFactorFraction: { min: 0.05, max: 1 },
  ppaShareFraction: { min: 0, max: 1 },
  ppaPriceUsdPerMwh: { min: -500, max: 1000, unit: "USD/MWh" },
  ppaShapeUsdPerMwh: { min: -100, max: 200, unit: "USD/MWh" },
} as const;

/** What is left out keeps its sourced value; without a share there is no contract. */
export const deliveredPricesRequest = z
  .strictObject({
    loadFactorFraction: fromAddress(numberRange(deliveredPriceRanges.loadFactorFraction)).optional(),
    /** Share of the energy bought under a power purchase agreement, of the regions priced in dollars. */
    ppaShareFraction: fromAddress(numberRange(deliveredPriceRanges.ppaShareFraction)).optional(),
    /** Without it, the lowest bundled offer. */
    ppaPriceUsdPerMwh: fromAddress(numberRange(deliveredPriceRanges.ppaPriceUsdPerMwh)).optional(),
    /** What shape and basis cost; no figure with a source exists, so a share needs it stated. */
    ppaShapeUsdPerMwh: fromAddress(numberRange(deliveredPriceRanges.ppaShapeUsdPerMwh)).optional(),
    asOf: asOfInstant.optional(),
  })
  .superRefine(({ ppaShareFraction, ppaShapeUsdPerMwh }, context) => {
    if (ppaShareFraction === undefined || ppaShareFraction === 0 || ppaShapeUsdPerMwh !== undefined) return;
    const { min, max, unit } = deliveredPriceRanges.ppaShapeUsdPerMwh;
    context.addIssue({
      code: "custom",
      path: ["ppaShapeUsdPerMwh"],
      input: null,
      message: `a number from ${min} to ${max} (${unit}), because ppaShareFraction is above 0: shape risk is stated, never assumed away`,
    });
  });

const priceOrigin = z.object({
  title: z.string(),
  url: z.string().nullable(),
  period: z.string(),
  verification: z.string(),
  licence: z.string().nullable(),
  seriesId: z.string().nullable(),
  note: z.string().nullable(),
});

const sourcedPrice = z.object({
  pricePerMwh: z.number(),
  lowPerMwh: z.number().nullable(),
  highPerMwh: z.number().nullable(),
  evidence: z.enum(evidenceStatuses),
  origin: priceOrigin,
});

const missingPrice = z.object({ reason: z.enum(missingReasons), note: z.string().nullable() });

const regionPrice = z.object({
  regionId: z.string(),
  regionName: z.string(),
  currency: z.string(),
  parts: z.array(
    z.union([
      z.object({ part: z.enum(deliveredParts), price: sourcedPrice, missing: z.null() }),
      z.object({ part: z.enum(deliveredParts), price: z.null(), missing: missingPrice }),
    ]),
  ),
  /** Sum of the parts that have a source: short of the price while one is unresolved. */
  resolvedPerMwh: z.number().nullable(),
  resolvedLowPerMwh: z.number().nullable(),
  resolvedHighPerMwh: z.number().nullable(),
  unresolvedParts: z.array(z.enum(deliveredParts)),
  totalPerMwh: z.number().nullable(),
  evidence: z.enum(evidenceStatuses),
  /** What customers of a class paid, all parts included: the alternative to a build-up, in its own currency. */
  retailAverage: sourcedPrice.extend({ currency: z.string() }).nullable(),
  retailMissing: missingPrice.nullable(),
});

const loadFactor = z.object({
  fraction: z.number(),
  lowFraction: z.number().nullable(),
  highFraction: z.number().nullable(),
  evidence: z.enum(evidenceStatuses),
  origin: priceOrigin,
});

export const deliveredPrices = z.object({
  /** The one in force: the reader's, else the sourced one. */
  loadFactor,
  sourcedLoadFactor: loadFactor,
  ppa: z
    .object({
      shareFraction: z.number(),
      priceUsdPerMwh: z.number(),
      shapeUsdPerMwh: z.number(),
      evidence: z.enum(evidenceStatuses),
      origin: priceOrigin,
    })
    .nullable(),
  /** Published contract offers, for the reader to choose from. */
  ppaOffers: z.array(sourcedPrice.extend({ name: z.string() })),
  regions: z.array(regionPrice),
});

export type DeliveredPrices = z.infer<typeof deliveredPrices>;
export type DeliveredRegion = z.infer<typeof regionPrice>;
export type DeliveredPricesRequest = z.infer<typeof deliveredPricesRequest>;
