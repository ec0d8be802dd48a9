import { z } from "zod";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";
import { scenarioParameters } from "./scenario-projection";

const end = z.object({
  slug: z.string(),
  parameters: scenarioParameters,
  overridden: z.array(scenarioParameterKey).describe("Set by the reader or by whoever saved the scenario."),
});

const effect = z.object({
  effectUsdBn: z.number(),
  standardErrorUsdBn: z
    .number()
    .describe("Of drawing orders of the parameters; 0 where all orders were counted."),
});

export const bridgeAnswer = analysisBasis.extend({
  from: end,
  to: end,
  bridge: z.object({
    fromNpvUsdBn: z.number().describe("Forward, USD bn nominal."),
    toNpvUsdBn: z.number(),
    steps: z
      .array(
        z
          .object({
            keys: z
              .array(scenarioParameterKey)
              .describe("One parameter, or several that the engine takes only together."),
          })
          .extend(effect.shape),
      )
      .describe("Largest effect first; they sum to the difference. Parameters that do not differ have none."),
    roundingUsdBn: z
      .number()
      .describe("What rounding left between the effects and the difference; the largest effect carries it."),
    others: z
      .object({ stepCount: z.number() })
      .extend(effect.shape)
      .nullable()
      .describe("Those beyond the eight largest, taken together; null where there are none."),
    orderCount: z.number().nullable().describe("How many orders were drawn; null where all were counted."),
  }),
});
