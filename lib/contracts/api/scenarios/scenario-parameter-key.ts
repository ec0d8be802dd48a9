import { z } from "zod";
import { scenarioParameterKeys } from "@/lib/model/scenario/scenario-parameters";

export const scenarioParameterKey = z.enum(scenarioParameterKeys);
