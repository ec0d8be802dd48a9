import { drawnSweepOutputs, sweepFigure, type DrawnSweepOutput } from "@/lib/charts/scenario/sweep-figure";
import { wholeNumber } from "@/lib/contracts/page-request";
import { scenarioViewFromSearchParams } from "@/lib/contracts/scenario-view-from-search-params";
import type { SweepView } from "@/lib/contracts/sweep";
import { AppError } from "@/lib/errors/app-error";
import { findSweep, getSweepResults, newestSucceededSweep } from "@/lib/queries/get-sweep";
import type { ChartEntry, ChartRequest } from "./chart-entry";
import { nothingToDraw } from "./nothing-to-draw";
import { refuseParameters, unknownParameters } from "./refuse-parameters";
import { scenarioNamesOf } from "./scenario-names-of";
import { scenarioSourceIds } from "./scenario-source-ids";

export const sweepCharts: ChartEntry[] = [
  {
    section: "scenarios",
    page: "/scenarios",
    id: "scenario-sweep",
    anchor: "sweep",
    ownParams: ["sweep", "output"],
    build: async (request) => {
      const { sweep: id, output, ...ofPage } = request.params;
      const { problems, unknown } = scenarioViewFromSearchParams(ofPage);
      refuseParameters([...problems, ...unknownParameters(unknown, ofPage)]);
      const asked = await sweepOf(request, textOf(id));
      if (asked.status !== "succeeded") throw nothingToDraw(`sweep ${asked.id} is ${asked.status}`);
      const sweep = await getSweepResults(request.database, asked.id);
      if (sweep === null) throw nothingToDraw(`sweep ${asked.id} was removed`);
      const { of, locale } = request.words;
      const figure = sweepFigure(
        { sweep, output: outputOf(asked, textOf(output)) },
        {
          t: of("scenarioStore.sweep"),
          parameterWords: of("scenarioParameter"),
          nameOf: await scenarioNamesOf(request),
          locale,
        },
      );
      return { figure, sourceIds: scenarioSourceIds, evidence: "scenario", asOf: undefined };
    },
  },
];

/** The sweep of an id, or the newest that has succeeded, as on the page. @throws {AppError} NOT_FOUND where there is none. */
async function sweepOf({ database }: ChartRequest, id: string | undefined): Promise<SweepView> {
  if (id === undefined) {
    const newest = await newestSucceededSweep(database);
    if (newest === null) throw nothingToDraw("no sweep has succeeded yet");
    return newest;
  }
  const parsed = wholeNumber.safeParse(id);
  const sweep = parsed.success ? await findSweep(database, parsed.data) : null;
  if (sweep === null) throw nothingToDraw(`there is no sweep ${id}`);
  return sweep;
}

/** @throws {AppError} INVALID_INPUT for what this sweep has no map of. */
function outputOf(sweep: SweepView, text: string | undefined): DrawnSweepOutput {
  const drawn = drawnSweepOutputs(sweep);
  const output = text === undefined ? drawn[0] : drawn.find((name) => name === text);
  if (output !== undefined) return output;
  const allowed = drawn.join(", ");
  throw new AppError("INVALID_INPUT", `The chart's parameters cannot be used: output: allowed ${allowed}.`, {
    fields: [{ field: "output", value: text, allowed }],
  });
}

function textOf(raw: ChartRequest["params"][string]): string | undefined {
  const text = Array.isArray(raw) ? raw.at(-1) : raw;
  return text === "" ? undefined : text;
}
