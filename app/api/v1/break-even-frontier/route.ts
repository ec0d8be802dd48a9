import { getDatabase } from "@/db/client";
import { drawFrontierInSlices } from "@/lib/commands/draw-frontier-in-slices";
import { statedFrontier } from "@/lib/contracts/frontier-request";
import { frontierFinding } from "@/lib/model/scenario/frontier-finding";
import { getSubjectInputs } from "@/lib/queries/get-subject-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** Where two parameters together bring a scenario's forward NPV to zero. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const stated = statedFrontier.parse(await readJson(request), { reportInput: true });
    const { scenario, x, y, pointCount, oddsPointCount, ...settings } = stated;
    const { inputs, subject, basis } = await getSubjectInputs(await getDatabase(), scenario, settings);
    const plane = { scenario: subject, axes: { x, y }, pointCount, oddsPointCount };
    const { frontier, odds } = await inComputeSlot(request, (signal) =>
      drawFrontierInSlices(inputs, plane, signal),
    );
    return { scenario, ...basis, finding: frontierFinding(frontier, subject), frontier, odds };
  });
}
