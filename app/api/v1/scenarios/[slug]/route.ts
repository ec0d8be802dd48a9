import { getDatabase } from "@/db/client";
import { deleteScenario } from "@/lib/commands/delete-scenario";
import { saveScenarioVersion } from "@/lib/commands/save-scenario";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { saveVersionRequest } from "@/lib/contracts/saved-scenario";
import { headlineFigures, type HeadlineFigures } from "@/lib/model/scenario/headline-figures";
import { scenarioRanges, type ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { summariseScenario } from "@/lib/model/scenario/summarise-scenario";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { resolveScenario } from "@/lib/queries/resolve-scenario";
import { comparisonFromUrl } from "../../../_http/comparison-from-url";
import { readJson } from "../../../_http/read-json";
import { respond, respondToRead } from "../../../_http/respond";
import { requireSameOrigin } from "../../../_http/same-origin";
import { slugOfPath } from "../../../_http/slug-of-path";
import { VERSION, versionOfUrl } from "../../../_http/version-of-url";

type SlugParams = { params: Promise<{ slug: string }> };

/**
 * A scenario's parameters with ranges, grades and sources, at the address's settings; of a saved one also its versions down
 * to the built-in one, and its headline figures by this engine and these data, beside those of the day it was saved.
 */
export function GET(request: Request, { params }: SlugParams): Promise<Response> {
  return respondToRead(request, async () => {
    const stated = comparisonFromUrl(request.url, [VERSION]);
    const slug = slugOfPath((await params).slug);
    const database = await getDatabase();
    const { asOf } = comparisonRequest.parse(stated, { reportInput: true });
    const resolved = await resolveScenario(database, slug, { version: versionOfUrl(request.url), asOf });
    const { builtIn, lineage } = resolved;
    const [saved] = lineage;
    const comparison = comparisonRequest.parse({ ...saved?.settings, ...stated }, { reportInput: true });
    const sourced = await getScenarioInputs(database, {
      ...comparison,
      overrides: { ...resolved.overrides, ...comparison.overrides },
      scenarios: [builtIn],
    });
    const [scenario] = sourced.inputs.scenarios;
    if (!scenario) throw new Error(`${builtIn} has no parameters`);
    return {
      ...scenario,
      slug,
      ranges: scenarioRanges(scenario, sourced.inputs.published),
      sources: sourced.parameterSources,
      electricity: sourced.electricity,
      filedYears: sourced.filedYears,
      ...(saved === undefined ? {} : { saved, lineage, builtIn, recomputed: recompute(sourced.inputs) }),
    };
  });
}

/** Saves the next version; the body names the version it started from. */
export function PUT(request: Request, { params }: SlugParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    const slug = slugOfPath((await params).slug);
    const content = saveVersionRequest.parse(await readJson(request), { reportInput: true });
    return saveScenarioVersion(await getDatabase(), slug, content, new Date().toISOString());
  });
}

/** Removes a saved scenario with all its versions. */
export function DELETE(request: Request, { params }: SlugParams): Promise<Response> {
  return respond(request, async () => {
    requireSameOrigin(request);
    return deleteScenario(await getDatabase(), slugOfPath((await params).slug));
  });
}

function recompute({ context, scenarios, options }: ScenarioInputs): HeadlineFigures | null {
  const [scenario] = scenarios;
  return scenario === undefined
    ? null
    : headlineFigures(summariseScenario(context, scenario.parameters, options).outputs);
}
