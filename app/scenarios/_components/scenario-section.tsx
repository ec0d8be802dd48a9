import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { scenarioViewFromSearchParams } from "@/lib/contracts/scenario-view-from-search-params";
import { AppError } from "@/lib/errors/app-error";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { listUsPowerRegions } from "@/lib/queries/list-us-power-regions";
import { listSavedScenarios } from "@/lib/queries/list-saved-scenarios";
import { ScenarioNamesProvider } from "../../_components/scenario/scenario-names";
import { NotComputable } from "../../_components/figures/not-computable";
import { composeInputs, parentOf } from "@/lib/charts/scenario/compose-inputs";
import { computeComparison } from "./compute-comparison";
import { ScenarioBoard } from "./scenario-board";

const MAX_SAVED_OFFERED = 100;

/** Reads the address, computes the reader's scenario and those beside it, and says what it could not use. */
export async function ScenarioSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("scenarios");
  const { view, problems, unknown } = scenarioViewFromSearchParams(await searchParams);
  const notices = [
    ...(unknown.length > 0 ? [t("unknownParameters", { names: unknown.join(", ") })] : []),
    ...problems.map((problem) => t("invalidParameter", { problem })),
  ];
  const database = await getDatabase();
  const sourced = await getScenarioInputs(database, {
    ...view.settings,
    overrides: {},
    scenarios: [...new Set([view.scenario, ...builtInSlugs, ...view.compare])],
  }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return error;
    throw error;
  });
  if (sourced instanceof AppError)
    return <NotComputable title={t("unavailable")} cause={sourced.message} latestHref="/scenarios" />;
  const inputs = composeInputs(sourced.inputs, view);
  const parent = parentOf(sourced.inputs, view);
  const computed = computeComparison(inputs, parent);
  const unchanged = { ...view, overrides: {} };
  const shown =
    typeof computed === "string"
      ? { comparison: computeComparison(composeInputs(sourced.inputs, unchanged), parent), problem: computed }
      : { comparison: computed, problem: null };
  if (typeof shown.comparison === "string")
    return <NotComputable title={t("unavailable")} cause={shown.comparison} latestHref="/scenarios" />;
  const { saved } = await listSavedScenarios(database, { limit: MAX_SAVED_OFFERED });
  const names = Object.fromEntries(saved.map(({ slug, name }) => [slug, name]));
  return (
    <ScenarioNamesProvider names={names}>
      <ScenarioBoard
        view={view}
        sourced={sourced}
        first={shown.comparison}
        firstProblem={shown.problem}
        regions={await listUsPowerRegions(database, view.settings.asOf)}
        notices={notices}
        saved={saved.map(({ slug, version }) => ({ slug, version }))}
      />
    </ScenarioNamesProvider>
  );
}
