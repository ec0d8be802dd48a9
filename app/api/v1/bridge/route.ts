import { getDatabase } from "@/db/client";
import { parameterBridgeInSlices } from "@/lib/commands/attribute-npv-in-slices";
import { statedBridge } from "@/lib/contracts/bridge-request";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getSubjectInputs } from "@/lib/queries/get-subject-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** The difference in forward NPV between two scenarios, parameter by parameter. Both are taken at the settings of the second. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const stated = statedBridge.parse(await readJson(request), { reportInput: true });
    const { from, to, fromOverrides, ...settings } = stated;
    const database = await getDatabase();
    const shared = await fillSavedSettings(database, to, settings);
    const { inputs, subject, basis } = await getSubjectInputs(database, to, shared);
    const start = await getSubjectInputs(database, from, { ...shared, overrides: fromOverrides });
    const ends = { from: start.subject, to: subject };
    const bridge = await inComputeSlot(request, (signal) => parameterBridgeInSlices(inputs, ends, signal));
    return { ...basis, ...ends, bridge };
  });
}
