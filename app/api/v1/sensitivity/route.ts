import { getDatabase } from "@/db/client";
import { shapleyEffectsInSlices } from "@/lib/commands/attribute-npv-in-slices";
import { statedSensitivity } from "@/lib/contracts/sensitivity-request";
import { npvTornado } from "@/lib/model/scenario/npv-tornado";
import { getSubjectInputs } from "@/lib/queries/get-subject-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** What moves a scenario's forward NPV: parameter by parameter, and by share of its variance. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const stated = statedSensitivity.parse(await readJson(request), { reportInput: true });
    const { scenario, orders, ...settings } = stated;
    const { inputs, subject, basis } = await getSubjectInputs(await getDatabase(), scenario, settings);
    return inComputeSlot(request, async (signal) => ({
      scenario,
      ...basis,
      tornado: npvTornado(inputs, subject),
      effects:
        orders === 0 ? null : await shapleyEffectsInSlices(inputs, { scenario: subject, orders }, signal),
    }));
  });
}
