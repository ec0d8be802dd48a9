import { z } from "zod";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";

const tornadoEnd = z.object({ input: z.number(), npvUsdBn: z.number() });

const tornado = z.object({
  medianNpvUsdBn: z.number().describe("Forward, with every parameter at its median."),
  effects: z
    .array(z.object({ key: scenarioParameterKey, p10: tornadoEnd, p90: tornadoEnd, swingUsdBn: z.number() }))
    .describe("Each at P10 and P90 of its own range, the others at their medians; widest swing first."),
  fixed: z
    .array(scenarioParameterKey)
    .describe("Without a range: the reader set them, or bear, base and bull agree."),
  refused: z
    .array(z.object({ key: scenarioParameterKey, cause: z.string() }))
    .describe("With an end that the engine refuses while the others stand at their medians."),
});

const share = z.object({ share: z.number(), standardError: z.number() });
const effect = z.object({ keys: z.array(scenarioParameterKey) }).extend(share.shape);

const effects = z.object({
  effects: z
    .array(effect)
    .describe(
      "Shapley effects: shares of the variance of forward NPV, largest first. With the rest they sum to 1; one that is small beside its error may come out below 0.",
    ),
  rest: effect.nullable().describe("Parameters of small swing, taken together; null where there are none."),
  few: z
    .object({ count: z.number() })
    .extend(share.shape)
    .describe("How few explain at least 70 % of the variance together, and how much they do."),
  standardDeviationUsdBn: z.number(),
  orderCount: z.number(),
  replicateCount: z.number(),
  largestRepair: z
    .number()
    .describe(
      "Correlations that contradicted each other were moved by at most this much an entry; 0 where not.",
    ),
});

export const sensitivityAnswer = z
  .object({ scenario: z.string() })
  .extend(analysisBasis.shape)
  .extend({
    tornado,
    effects: effects.nullable().describe("Null where nothing has a range, or they were not asked for."),
  });
