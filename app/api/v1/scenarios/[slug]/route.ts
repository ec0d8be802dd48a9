import { getDatabase } from "@/db/client";
import { AppError } from "@/lib/errors/app-error";
import { scenarioRanges } from "@/lib/model/scenario/scenario-inputs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { comparisonFromUrl } from "../../../_http/comparison-from-url";
import { respond } from "../../../_http/respond";

/** A scenario's parameters with ranges, grades and sources, at the address's settings. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respond(async () => {
    const comparison = comparisonFromUrl(request.url);
    const { slug } = await params;
    const sourced = await getScenarioInputs(await getDatabase(), { ...comparison, scenarios: [slug] });
    const [scenario] = sourced.inputs.scenarios;
    if (!scenario) throw new AppError("NOT_FOUND", `There is no scenario ${slug}.`);
    return {
      ...scenario,
      ranges: scenarioRanges(scenario, sourced.inputs.published),
      sources: sourced.parameterSources,
      electricity: sourced.electricity,
      filedYears: sourced.filedYears,
    };
  });
}
