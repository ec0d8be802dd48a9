import type { UnitCostRequest } from "@/lib/contracts/unit-cost-request";
import type { UnitCostData, UnitCostQuote } from "@/lib/model/unit-cost/quote-unit-cost";
import { HardwareTable } from "./hardware-table";
import { PriceUtilisationMap } from "./price-utilisation-map";
import { RangeTornado } from "./range-tornado";
import type { useCostSources } from "./use-cost-sources";

type CostDetailsProps = {
  data: UnitCostData;
  request: UnitCostRequest;
  quote: UnitCostQuote;
  sources: ReturnType<typeof useCostSources>;
};

/** What moves the cost, price against utilisation, and the other accelerators. */
export function CostDetails({ data, request, quote, sources }: CostDetailsProps) {
  return (
    <>
      <div className="grid gap-8 desk:grid-cols-2">
        <RangeTornado quote={quote} sources={sources} />
        <PriceUtilisationMap quote={quote} sources={sources} />
      </div>
      <HardwareTable data={data} request={request} sources={sources} />
    </>
  );
}
