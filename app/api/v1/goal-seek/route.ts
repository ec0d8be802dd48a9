import { getDatabase } from "@/db/client";
import { seekGoalsInSlices } from "@/lib/commands/seek-goals-in-slices";
import { statedGoalSeek, withOwnHurdle } from "@/lib/contracts/goal-seek-request";
import { rankGoalSeeks } from "@/lib/model/scenario/rank-goal-seeks";
import { getSubjectInputs } from "@/lib/queries/get-subject-inputs";
import { inComputeSlot } from "../../_http/compute-slot";
import { readJson } from "../../_http/read-json";
import { respond } from "../../_http/respond";

/** What each parameter would have to be for a scenario to reach a target, the others as they stand. */
export function POST(request: Request): Promise<Response> {
  return respond(request, async () => {
    const stated = statedGoalSeek.parse(await readJson(request), { reportInput: true });
    const { scenario, target: goal, parameters: keys, curves, ...settings } = stated;
    const { inputs, subject, basis } = await getSubjectInputs(await getDatabase(), scenario, settings);
    const target = withOwnHurdle(goal, subject.parameters.waccFraction);
    const asked = { scenario: subject, target, keys };
    const seeks = await inComputeSlot(request, (signal) => seekGoalsInSlices(inputs, asked, signal));
    return {
      scenario,
      ...basis,
      target,
      ways: rankGoalSeeks(seeks),
      seeks: curves
        ? seeks
        : seeks.map((seek) => (seek.kind === "refused" ? seek : { ...seek, curve: null })),
    };
  });
}
