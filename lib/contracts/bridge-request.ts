import { z } from "zod";
import {
  comparisonFields,
  drawsFitReplicates,
  projectionRequest,
  scenarioOverrides,
} from "./projection-request";

const { scenario } = projectionRequest.shape;

const bridgeChoice = {
  from: scenario,
  to: scenario.describe("Its saved settings, where it has any, stand for what is left out."),
  fromOverrides: scenarioOverrides.default({}).describe("On `from`; `overrides` lie on `to` alone."),
};

/** A bridge as its reader stated it: settings left out are for a saved scenario or the defaults to fill. */
export const statedBridge = z.looseObject(bridgeChoice);

/** Two scenarios whose difference in forward NPV is attributed to parameters, at the settings of a comparison. */
export const bridgeRequest = comparisonFields.extend(bridgeChoice).superRefine(drawsFitReplicates);
