import { z } from "zod";
import { scenarioElectricity } from "./scenario-source";

/** What an answer about scenarios states of its inputs. */
export const analysisBasis = z.object({
  asOf: z.string().nullable(),
  engineVersion: z.string(),
  electricity: scenarioElectricity,
});
