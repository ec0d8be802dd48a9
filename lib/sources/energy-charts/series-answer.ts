import { z } from "zod";

/** Prices of one zone, whichever shape they came in; both lists are of one length. */
export type PriceAnswer = {
  licence: string | undefined;
  seconds: readonly number[];
  prices: readonly unknown[];
  unit: string | null;
  bzn: string | undefined;
};

const MS_FROM = 1e11; // as seconds this is the year 5138

const seriesAnswer = z.object({
  license: z.string().optional(),
  unit: z.string().optional(),
  series: z.array(
    z.object({
      name: z.string().optional(),
      unit: z.string().optional(),
      data: z.array(z.tuple([z.number(), z.unknown()])),
    }),
  ),
});

/** The shape with `license` and `series` of [instant, price] that users report and the API's pages do not; null for others. */
export function readSeriesAnswer(payload: unknown): PriceAnswer[] | null {
  const parsed = seriesAnswer.safeParse(payload);
  if (!parsed.success) return null;
  const { license, unit: sharedUnit, series } = parsed.data;
  return series.map(({ name, unit, data }) => ({
    licence: license,
    seconds: data.map(([instant]) => (instant >= MS_FROM ? instant / 1000 : instant)),
    prices: data.map(([, price]) => price),
    unit: unit ?? sharedUnit ?? null,
    bzn: name,
  }));
}
