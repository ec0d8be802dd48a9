import { z } from "zod";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";
import { scenarioElectricity } from "./scenario-source";

/** What an answer about scenarios states of its inputs. */
export const analysisBasis = z.object({
  asOf: z.string().nullable(),
  engineVersion: z.string(),
  electricity: scenarioElectricity,
});

export const parameterKey = z.enum(scenarioParameterKeys);
