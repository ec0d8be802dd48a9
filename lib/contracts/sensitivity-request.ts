import { z } from "zod";
import { NPV_SHAPLEY_ORDERS, NPV_SHAPLEY_REPLICATES } from "@/lib/model/scenario/npv-shapley-effects";
import { numberRange } from "./number-range";
import { comparisonFields, drawsFitReplicates, projectionRequest } from "./projection-request";

const FEWEST_ORDERS = 16 * NPV_SHAPLEY_REPLICATES;
const ALLOWED_ORDERS = `0, or a multiple of ${NPV_SHAPLEY_REPLICATES} from ${FEWEST_ORDERS} to ${NPV_SHAPLEY_ORDERS}`;

const sensitivityChoice = {
  scenario: projectionRequest.shape.scenario,
  orders: numberRange({ min: 0, max: NPV_SHAPLEY_ORDERS, whole: true })
    .refine(
      (orders) => orders === 0 || (orders >= FEWEST_ORDERS && orders % NPV_SHAPLEY_REPLICATES === 0),
      ALLOWED_ORDERS,
    )
    .default(NPV_SHAPLEY_ORDERS)
    .describe(
      `Orders of the parameters drawn for the shares of variance: ${ALLOWED_ORDERS}. 0 leaves the shares out.`,
    ),
};

/** A question as its reader stated it: settings left out are for a saved scenario or the defaults to fill. */
export const statedSensitivity = z.looseObject(sensitivityChoice);

/** What moves a scenario's forward NPV, at the settings of a comparison. */
export const sensitivityRequest = comparisonFields.extend(sensitivityChoice).superRefine(drawsFitReplicates);
