import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { capexResponses, chainShocks } from "@/lib/model/value-chain/chain-shock-names";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";

const shockEffect = z
  .object({
    priceChangeFraction: z.number(),
    tokensSoldChangeFraction: z.number(),
    energisedChangeFraction: z.number(),
    installedGw: z.object({ before: z.number(), after: z.number() }),
    idle: z
      .object({ plannedGw: z.number(), capexChangeFraction: z.number() })
      .nullable()
      .describe(
        "Where buyers keep to the tokens planned: what the plan buys beyond those even without the gain; null elsewhere.",
      ),
    capexChangeFraction: z.number(),
    revenueChangeFraction: z.number(),
    priceElasticity: z.number(),
    bindingBefore: z.enum(capacityConstraints).nullable(),
    bindingAfter: z.enum(capacityConstraints).nullable(),
    layers: z.array(
      z.object({
        recipient: z.enum(chainRecipients),
        changeUsdBn: z.number(),
        changeFraction: z.number().nullable(),
      }),
    ),
    vendors: z.array(
      z.object({
        ticker: z.string(),
        layer: z.enum(chainLayers),
        revenueChangeUsdBn: z.number(),
        ebitChangeUsdBn: z.number().nullable(),
        ebitEvidence: z.enum(evidenceStatuses).describe("Of the incremental margin."),
      }),
    ),
  })
  .describe("In the year itself, against the same policy without the shock. Fractions of what it was.");

export const chainShock = z.object({
  shock: z.enum(chainShocks),
  response: z.enum(capexResponses),
  year: z.number(),
  effect: shockEffect.nullable().describe("Null with `refusal` where the engine has no answer."),
  refusal: z.string().nullable(),
}) satisfies z.ZodType<ChainShock>;

/** Of the answer about one scenario's chain, what shocks do to it. */
export const chainShocksAnswer = z.object({ scenarios: z.array(z.object({ shocks: z.array(chainShock) })) });
