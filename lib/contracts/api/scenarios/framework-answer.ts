import { z } from "zod";
import { scenarioParameterGroups } from "@/lib/model/scenario/scenario-parameters";
import { analysisBasis } from "./analysis-basis";
import { scenarioParameterKey } from "./scenario-parameter-key";

const unit = z.string().describe("Such as USD bn/yr or fraction.");

const figure = z.object({
  id: z.string(),
  unit,
  value: z.number().nullable(),
  publishedValue: z
    .number()
    .nullable()
    .describe("The published figure it stands against; null when the publisher states none."),
  steps: z
    .array(z.object({ cause: z.string(), effect: z.number() }))
    .describe("From the published figure to the engine's, cause by cause: they sum to the difference."),
});

const check = z.object({
  id: z.string(),
  unit,
  publishedValue: z.number(),
  recomputedValue: z.number().nullable().describe("Null when the inputs that would give it are not public."),
  toleranceFraction: z
    .number()
    .describe("How far print and its own inputs may be apart and still be called close."),
});

const lifeGrid = z
  .object({
    columns: z.array(z.object({ id: z.string(), unit, rateFraction: z.number().nullable() })),
    rows: z.array(
      z.object({
        lifeYears: z.number().nullable().describe("Null: held for ever."),
        values: z.array(z.number().nullable()),
      }),
    ),
  })
  .describe("The same question over a range of lives.");

const framework = z.object({
  id: z.string(),
  publisher: z.string(),
  publishedOn: z.string().describe("ISO day, month or year, as exact as it is known."),
  source: z.object({
    title: z.string().nullable(),
    quotedBy: z
      .string()
      .nullable()
      .describe("Whoever reports it, where the publisher's own page was not read."),
    url: z.string().nullable(),
  }),
  inputs: z.array(z.object({ name: z.string(), value: z.number(), unit })),
  checks: z
    .array(check)
    .describe("Printed figures beside what their own inputs give; the first is the headline."),
  reproduction: z
    .enum(["exact", "close", "differs", "not-reproducible"])
    .describe("The worst of its figures. differs: a printed figure does not follow from its own inputs."),
  answer: z
    .object({
      overrides: z
        .partialRecord(scenarioParameterKey, z.number())
        .describe("What was set in the base case; empty when it answers as it stands."),
      figures: z.array(figure),
    })
    .nullable()
    .describe("The engine's; null when it has none, and `refusal` then says why if it was tried."),
  lifeGrid: lifeGrid.nullable(),
  refusal: z.string().nullable(),
  isAnsweredByInput: z
    .boolean()
    .describe("The engine's figure was taken from the publisher or from history: agreement says nothing."),
});

const group = z.enum(scenarioParameterGroups);

const beliefs = z.object({
  bridge: z.object({
    fromNpvUsdBn: z.number(),
    toNpvUsdBn: z.number(),
    steps: z
      .array(z.object({ group, effectUsdBn: z.number() }))
      .describe("From the bear to the bull case by group: exact Shapley values, largest first."),
  }),
  decisive: z
    .array(
      z.object({
        key: scenarioParameterKey,
        group,
        unit: z.string(),
        published: z.object({ bear: z.number(), base: z.number(), bull: z.number() }),
        effectUsdBn: z
          .number()
          .nullable()
          .describe("Forward NPV of the base case with the bull value less that with the bear value."),
      }),
    )
    .describe("The ten parameters whose disagreement moves the base case most."),
  disputedCount: z.number().describe("Parameters the three cases disagree on."),
});

export const frameworkAnswer = analysisBasis.extend({
  frameworks: z.array(framework),
  beliefs: beliefs.describe("What the published cases believe that the others do not, and what it is worth."),
});
