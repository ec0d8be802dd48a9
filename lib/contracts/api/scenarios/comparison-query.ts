import { z } from "zod";
import { OVERRIDE_PREFIX } from "../../comparison-address";
import { comparisonFields, scenarioOverrides } from "../../projection-request";
import type { QueryGroup } from "../endpoint";

/** The settings of a comparison as an address states them; `comparisonFromSearchParams` reads them. */
export const comparisonQuery = comparisonFields.omit({ overrides: true, correlations: true }).extend({
  correlations: z
    .string()
    .regex(/^$|^\w+\*\w+\*-?[\d.]+(_\w+\*\w+\*-?[\d.]+)*$/)
    .default("")
    .describe("Rank correlations in place of the published ones: `a*b*0.5`, several joined by `_`."),
});

export const overrideGroup: QueryGroup = {
  prefix: OVERRIDE_PREFIX,
  placeholder: "parameter",
  description: "A parameter in place of the scenario's own, in its own unit and range.",
  values: scenarioOverrides,
};
