import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { costFromSearchParams } from "@/lib/contracts/cost-search-params";
import { unitCostRequest } from "@/lib/contracts/unit-cost-request";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import { NotComputable } from "../../_components/figures/not-computable";
import { computeQuote } from "./compute-quote";
import { CostBoard } from "./cost-board";

/** Reads the address, fetches what the model needs and hands both to the board; says what it could not use. */
export async function CostSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("cost");
  const { input, unknown } = costFromSearchParams(await searchParams);
  const parsed = unitCostRequest.safeParse(input);
  const notices: string[] = [];
  if (unknown.length > 0) notices.push(t("unknownParameters", { names: unknown.join(", ") }));
  if (!parsed.success) {
    const details = parsed.error.issues
      .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
      .join("; ");
    notices.push(t("invalidParameters", { details }));
  }
  let request = parsed.success ? parsed.data : costDefaults;
  const data = await getUnitCostData(await getDatabase(), request.asOf);
  let quote = computeQuote(data, request);
  if (typeof quote === "string") {
    notices.push(t("unusableChoice", { cause: quote }));
    request = { ...costDefaults, asOf: request.asOf };
    quote = computeQuote(data, request);
    if (typeof quote === "string")
      return <NotComputable title={t("unavailable")} cause={quote} latestHref="/cost" />;
  }
  const sourced =
    Object.keys(request.overrides).length === 0 ? quote : computeQuote(data, { ...request, overrides: {} });
  const first = { request, quote, base: typeof sourced === "string" ? quote : sourced };
  return <CostBoard key={request.asOf ?? "latest"} data={data} first={first} notices={notices} />;
}
