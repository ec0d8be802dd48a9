import { z } from "zod";
import { capacityConstraints } from "@/lib/model/scenario/binding-constraint";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";

const axis = z.object({ key: scenarioParameterKey, low: z.number(), high: z.number() });
const point = z.object({ x: z.number(), y: z.number() });
const lines = z.array(z.array(point));

const finding = z.discriminatedUnion("kind", [
  z.object({
    kind: z
      .enum(["missed", "met", "never", "always"])
      .describe(
        "missed, met: the nearest point of the line. never, always: no line crosses the plane; its best place, or its worst.",
      ),
    point,
    npvForwardUsdBn: z.number(),
  }),
  z.object({ kind: z.literal("refused"), point: z.null(), npvForwardUsdBn: z.null() }),
]);

export const frontierAnswer = z
  .object({ scenario: z.string() })
  .extend(analysisBasis.shape)
  .extend({
    finding,
    frontier: z
      .object({
        x: axis,
        y: axis,
        xValues: z.array(z.number()),
        yValues: z.array(z.number()),
        npvForwardUsdBn: z.array(z.number().nullable()),
        binding: z
          .array(z.enum(capacityConstraints).nullable())
          .describe("What limits capacity in most years to 2035."),
        lines: lines.describe("Of zero forward NPV, each point solved for on the engine itself."),
      })
      .describe("Places row by row from the lowest x and y; null where the engine refuses."),
    odds: z
      .object({
        draws: z.number(),
        xValues: z.array(z.number()),
        yValues: z.array(z.number()),
        probability: z
          .array(z.number().nullable())
          .describe("P(forward NPV > 0) row by row; null where the engine refuses a draw."),
        probabilityAtScenario: z
          .number()
          .nullable()
          .describe("The same with both parameters as the scenario has them."),
        lines: z.array(z.object({ probability: z.number(), lines })),
      })
      .nullable()
      .describe("With the other parameters uncertain; null unless asked for."),
  });
