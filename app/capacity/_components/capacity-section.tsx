import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { capacityChoice } from "@/lib/contracts/capacity-choice";
import { capacityRequest } from "@/lib/contracts/capacity-request";
import { capacityFromSearchParams } from "@/lib/contracts/capacity-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { meritOrderRequest } from "@/lib/contracts/merit-order-request";
import { FIRST_SITE_YEAR } from "@/lib/contracts/replicability-request";
import { priceZoneOfRegion } from "@/lib/model/capacity/capacity-region";
import { quoteUnitCost } from "@/lib/model/unit-cost/quote-unit-cost";
import { getMeritOrder } from "@/lib/queries/get-merit-order";
import { getReplicability } from "@/lib/queries/get-replicability";
import { getUnitCostData } from "@/lib/queries/get-unit-cost-data";
import { NotComputable } from "../../_components/figures/not-computable";
import { CapacityBoard } from "./capacity-board";
import { computeCapacity } from "./compute-capacity";

/** Reads the address, fetches what the model needs and hands both to the board; says what it could not use. */
export async function CapacitySection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("capacity");
  const { input, unknown } = capacityFromSearchParams(await searchParams);
  const parsed = capacityRequest.safeParse(input);
  const notices: string[] = [];
  if (unknown.length > 0) notices.push(t("unknownParameters", { names: unknown.join(", ") }));
  if (!parsed.success) {
    const details = parsed.error.issues
      .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
      .join("; ");
    notices.push(t("invalidParameters", { details }));
  }
  let request = parsed.success ? parsed.data : capacityRequest.parse({});
  const database = await getDatabase();
  const { asOf } = request;
  const known = await getUnitCostData(database, asOf);
  const quote = quoteUnitCost(known, capacityChoice(request).serving);
  if ("unknown" in quote) {
    const { field, value, allowed } = quote.unknown;
    return (
      <NotComputable
        title={t("unavailable")}
        cause={`${field} ${value}: ${allowed}`}
        latestHref="/capacity"
      />
    );
  }
  const zones = new Set(Object.values(priceZoneOfRegion));
  // What was measured and ingested beyond this stays on the server.
  const prices = known.prices.filter(({ zone }) => zones.has(zone));
  const data = { assumptions: known.assumptions, prices, quote };
  let first = computeCapacity(data, capacityChoice(request));
  if (typeof first === "string") {
    notices.push(t("invalidParameters", { details: first }));
    request = { ...request, overrides: {} };
    first = computeCapacity(data, capacityChoice(request));
    if (typeof first === "string")
      return <NotComputable title={t("unavailable")} cause={first} latestHref="/capacity" />;
  }
  return (
    <CapacityBoard
      key={asOf ?? "latest"}
      asOf={asOf}
      data={data}
      choice={capacityChoice(request)}
      notices={notices}
      order={await getMeritOrder(database, meritOrderRequest.parse({ asOf }))}
      replicability={await getReplicability(database, FIRST_SITE_YEAR, asOf)}
    />
  );
}
