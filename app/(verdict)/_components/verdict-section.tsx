import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { comparisonFromSearchParams, type SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { comparisonRequest } from "@/lib/contracts/projection-request";
import { AppError } from "@/lib/errors/app-error";
import { compareScenarios } from "@/lib/model/scenario/compare-scenarios";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import { getScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { unitCost } from "@/lib/model/unit-cost/unit-cost";
import { getReferenceUnitCost, type ReferenceUnitCost } from "@/lib/queries/get-reference-unit-cost";
import { listNewestChanges } from "@/lib/queries/list-newest-changes";
import { listUsPowerRegions } from "@/lib/queries/list-us-power-regions";
import { NotComputable } from "../../_components/figures/not-computable";
import type { ReferenceCost } from "./cost-now";
import { VerdictBoard } from "./verdict-board";

/** Reads the address, computes the three cases and hands them to the board; says what it could not use. */
export async function VerdictSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("verdict");
  const { input, unknown } = comparisonFromSearchParams(await searchParams);
  const parsed = comparisonRequest.safeParse(input);
  const request = parsed.success ? parsed.data : comparisonRequest.parse({});
  const notices = [
    ...(unknown.length > 0 ? [t("unknownParameters", { names: unknown.join(", ") })] : []),
    ...(parsed.success
      ? []
      : [
          t("invalidParameters", {
            details: parsed.error.issues
              .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
              .join("; "),
          }),
        ]),
  ];
  const database = await getDatabase();
  const sourced = await getScenarioInputs(database, { ...request, scenarios: builtInSlugs }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") return error;
      throw error;
    },
  );
  if (sourced instanceof AppError)
    return <NotComputable title={t("unavailable")} cause={sourced.message} latestHref="/" />;
  const comparison = compareScenarios(sourced.inputs);
  return (
    <VerdictBoard
      request={request}
      sourced={sourced}
      comparison={comparison}
      regions={await listUsPowerRegions(database, request.asOf)}
      referenceCost={referenceCost(await getReferenceUnitCost(database, sourced.electricity, request.asOf))}
      changes={await listNewestChanges(database, sourced, request.asOf)}
      notices={notices}
    />
  );
}

function referenceCost({ input, provenance }: ReferenceUnitCost): ReferenceCost {
  const { sourceUrl, asOf } = provenance.fields.throughputTokensPerSecond;
  return { mtok: unitCost(input).mtok, waccFraction: input.waccFraction, throughput: { sourceUrl, asOf } };
}
