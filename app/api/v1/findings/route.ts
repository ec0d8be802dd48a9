import { getDatabase } from "@/db/client";
import { simulateInSlices } from "@/lib/commands/simulate-in-slices";
import { statedProjection } from "@/lib/contracts/stated-projection";
import { scenarioFindings } from "@/lib/model/scenario/scenario-findings";
import { getSubjectInputs } from "@/lib/queries/get-subject-inputs";
import { listScenarioParameters } from "@/lib/queries/list-scenario-parameters";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** What a scenario comes to, beside what it would without the overrides of the request. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const { scenario, ...stated } = statedProjection.parse(await readJson(request), { reportInput: true });
    const database = await getDatabase();
    const { inputs, subject, basis } = await getSubjectInputs(database, scenario, stated);
    const { subject: parent } = await getSubjectInputs(database, scenario, { ...stated, overrides: {} });
    const parameters = await listScenarioParameters(database);
    const gradeByKey = Object.fromEntries(parameters.map(({ key, grade }) => [key, grade]));
    return inComputeSlot(request, async (signal) => {
      const [simulated] = inputs.draws === 0 ? [] : await simulateInSlices(inputs, signal);
      const ensemble = simulated?.ensemble ?? null;
      return {
        scenario,
        ...basis,
        findings: scenarioFindings({ inputs, subject, parent, gradeByKey, ensemble }),
      };
    });
  });
}
