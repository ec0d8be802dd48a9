import { z } from "zod";
import { asOfInstant } from "./as-of-instant";
import { calendarMonth } from "./price-history";
import { deliveredPriceRanges } from "./delivered-prices";
import { numberOrText } from "./number-or-text";
import { numberRange } from "./number-range";
import { MOST_ZONES, powerMarkets } from "./power-market";

const number = (range: Parameters<typeof numberRange>[0]) =>
  z.preprocess(
    (value) => (typeof value === "string" ? numberOrText(value) : value),
    numberRange(range).optional(),
  );

/** The state of the power page as it stands in an address. */
export const energySearchParams = z.object({
  map: z.enum(powerMarkets, `one of ${powerMarkets.join(", ")}`).optional(),
  /** Series ids, the first of which the statistics are about. */
  zones: z
    .string()
    .transform((text) => text.split(",").filter((id) => id !== ""))
    .pipe(z.array(z.string()).min(1).max(MOST_ZONES, `at most ${MOST_ZONES} series`))
    .optional(),
  from: calendarMonth.optional(),
  to: calendarMonth.optional(),
  load: number(deliveredPriceRanges.loadFactorFraction),
  ppaShare: number(deliveredPriceRanges.ppaShareFraction),
  ppaPrice: number(deliveredPriceRanges.ppaPriceUsdPerMwh),
  ppaShape: number(deliveredPriceRanges.ppaShapeUsdPerMwh),
  asOf: asOfInstant.optional(),
});

export type EnergySearchParams = z.infer<typeof energySearchParams>;

/** What can be used of an address, and what cannot, each with its allowed values. */
export function readEnergyAddress(params: Record<string, string | string[] | undefined>): {
  request: EnergySearchParams;
  problems: string[];
} {
  const request: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined || name === "lang") continue;
    const parsed = isSetting(name) ? energySearchParams.shape[name].safeParse(text) : undefined;
    if (parsed === undefined) problems.push(name);
    else if (parsed.success) request[name] = text;
    else problems.push(`${name} (${parsed.error.issues[0]?.message ?? ""})`);
  }
  return { request: energySearchParams.parse(request), problems };
}

function isSetting(name: string): name is keyof EnergySearchParams {
  return Object.hasOwn(energySearchParams.shape, name);
}
