import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { costFromSearchParams } from "@/lib/contracts/cost-search-params";
import { unitCostRequest } from "@/lib/contracts/unit-cost-request";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import { NotComputable } from "../../_components/figures/not-computable";
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
  const problem = problemOf(() => quoteUnitCost(data, request));
  if (problem !== null) {
    notices.push(t("unusableChoice", { cause: problem }));
    request = { ...costDefaults, asOf: request.asOf };
    const stillMissing = problemOf(() => quoteUnitCost(data, request));
    if (stillMissing !== null)
      return <NotComputable title={t("unavailable")} cause={stillMissing} latestHref="/cost" />;
  }
  return <CostBoard key={request.asOf ?? "latest"} data={data} initial={request} notices={notices} />;
}

function problemOf(quote: () => ReturnType<typeof quoteUnitCost>): string | null {
  try {
    const result = quote();
    if (!("unknown" in result)) return null;
    const { field, value, allowed } = result.unknown;
    return `${field} ${value}: ${allowed}`;
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
