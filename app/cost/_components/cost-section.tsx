import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import type { CostView } from "@/lib/contracts/cost-view";
import { costViewFromSearchParams } from "@/lib/contracts/cost-view-from-search-params";
import { getGridShadowPrice } from "@/lib/queries/get-grid-shadow-price";
import { listScenarioParameters } from "@/lib/queries/list-scenario-parameters";
import { NotComputable } from "../../_components/figures/not-computable";
import { cachedUnitCostData } from "../cached-unit-cost-data";
import { computeQuote } from "@/lib/model/unit-cost/compute-quote";
import { CostBoard } from "./cost-board";

/** Reads the address, fetches what the model needs and hands both to the board; says what it could not use. */
export async function CostSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("cost");
  const { unknown, refused, ...read } = costViewFromSearchParams(await searchParams);
  let view: CostView = read;
  const notices: string[] = [];
  if (unknown.length > 0) notices.push(t("unknownParameters", { names: unknown.join(", ") }));
  if (refused !== null) notices.push(t("invalidParameters", { details: refused }));
  const data = await cachedUnitCostData(view.request.asOf);
  let quote = computeQuote(data, view.request);
  if (typeof quote === "string") {
    notices.push(t("unusableChoice", { cause: quote }));
    view = { ...view, request: { ...costDefaults, asOf: view.request.asOf } };
    quote = computeQuote(data, view.request);
    if (typeof quote === "string")
      return <NotComputable title={t("unavailable")} cause={quote} latestHref="/cost" />;
  }
  const { request } = view;
  const isSourced = Object.keys(request.overrides).length === 0;
  const sourced = isSourced ? quote : computeQuote(data, { ...request, overrides: {} });
  const first = { view, quote, base: typeof sourced === "string" ? quote : sourced };
  const database = await getDatabase();
  const gridShadowPrice = await getGridShadowPrice(database, view.request.asOf);
  const parameters = await listScenarioParameters(database);
  const elasticity = parameters.find(({ key }) => key === "priceElasticity");
  return (
    <CostBoard
      key={request.asOf ?? "latest"}
      data={data}
      first={first}
      elasticity={
        elasticity === undefined
          ? null
          : { low: elasticity.bear, high: elasticity.bull, source: elasticity.source, asOf: elasticity.asOf }
      }
      gridShadowPrice={gridShadowPrice}
      notices={notices}
    />
  );
}
