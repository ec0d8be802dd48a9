import { z } from "zod";
import { evidenceStatuses } from "@/lib/model/evidence";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { chainLayers } from "@/lib/model/value-chain/chain-layers";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { capexResponses, chainShocks } from "@/lib/model/value-chain/chain-shock-names";
import type { ChainShock } from "@/lib/model/value-chain/chain-shocks";

const binding = z.enum(capacityConstraints).nullable();

const effect = z.object({
  priceChangeFraction: z.number(),
  tokensSoldChangeFraction: z.number(),
  energisedChangeFraction: z.number(),
  installedGw: z.object({ before: z.number(), after: z.number() }),
  idle: z.object({ plannedGw: z.number(), capexChangeFraction: z.number() }).nullable(),
  capexChangeFraction: z.number(),
  revenueChangeFraction: z.number(),
  priceElasticity: z.number(),
  bindingBefore: binding,
  bindingAfter: binding,
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
      ebitEvidence: z.enum(evidenceStatuses),
    }),
  ),
});

const shock = z.object({
  shock: z.enum(chainShocks),
  response: z.enum(capexResponses),
  year: z.number(),
  effect: effect.nullable(),
  refusal: z.string().nullable(),
}) satisfies z.ZodType<ChainShock>;

/** Of the answer about one scenario's chain, what shocks do to it. */
export const chainShocksAnswer = z.object({ scenarios: z.array(z.object({ shocks: z.array(shock) })) });
