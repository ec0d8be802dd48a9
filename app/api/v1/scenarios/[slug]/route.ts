import { getDatabase } from "@/db/client";
import { comparisonFromSearchParams } from "@/lib/contracts/comparison-search-params";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import { scenarioRanges } from "@/lib/model/scenario/scenario-inputs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { respond } from "../../../_http/respond";

/** A scenario's parameters with ranges, grades and sources, at the address's settings. */
export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return respond(async () => {
    const { input, unknown } = comparisonFromSearchParams(
      Object.fromEntries(new URL(request.url).searchParams),
    );
    refuseUnknown(unknown);
    const { slug } = await params;
    const sourced = await getScenarioInputs(await getDatabase(), {
      ...comparisonRequest.parse(input),
      scenarios: [slug],
    });
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

function refuseUnknown(names: readonly string[]): void {
  if (names.length === 0) return;
  throw new AppError("INVALID_INPUT", `Unknown query parameters: ${names.join(", ")}.`, {
    fields: names.map((field) => ({
      field,
      value: null,
      allowed: `${Object.keys(comparisonRequest.shape)
        .filter((name) => name !== "overrides")
        .join(", ")}, o.<parameter>`,
    })),
  });
}
