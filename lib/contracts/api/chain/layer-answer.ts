import { z } from "zod";
import { chainRecipients, directRecipients } from "@/lib/model/value-chain/chain-recipients";

const layerPool = z
  .object({
    recipient: z.enum(chainRecipients),
    lagQuarters: z.number().nullable().describe("Null where no capex is paid to it directly."),
    spentUsdBn: z
      .array(z.number())
      .describe("Paid for by the year's capex. Over the recipients it sums to capex."),
    arrivingUsdBn: z.array(z.number()).describe("The same when the lag has passed and the vendors book it."),
    arrivingReplacementUsdBn: z
      .array(z.number())
      .describe(
        "Of what arrives, that which replaces equipment leaving service; the rest adds to the stock.",
      ),
    operatingUsdBn: z.array(z.number()).describe("What the layer is paid for keeping capacity running."),
    customerUsdBn: z
      .array(z.number())
      .describe("What end customers pay it, perimeter R1. Over the recipients it sums to revenue."),
    secondTierUsdBn: z
      .array(z.number())
      .describe(
        "What another layer buys from it: part of that layer's pool too, so it stays out of every sum.",
      ),
    poolUsdBn: z.array(z.number()).describe("All four as the vendors book them: what shares are taken of."),
  })
  .describe(
    "What one layer can earn, USD bn nominal by year of the horizon. Three purses, never mixed in a sum: capex, running costs, end customers; and what a layer buys from another out of what it received.",
  );

export const layerPools = z.record(z.enum(chainRecipients), layerPool);

const acceleratorYear = z.object({
  year: z.number(),
  stockGrowthFraction: z.number(),
  salesGrowthFraction: z
    .number()
    .describe("Of what arrives at the layer, below 0 by a tenth of a percent or more."),
});

export const layerAcceleration = z.object({
  recipient: z.enum(directRecipients),
  fallingWhileStockGrows: z
    .array(acceleratorYear)
    .describe("Years in which the installed stock grows while the layer sells less than the year before."),
});
