import { deliveredPricesRequest, type DeliveredPricesRequest } from "./delivered-prices";
import type { EnergySearchParams } from "./energy-search-params";

/** The contract and load an address of the power page states; where they cannot be used together, the defaults. */
export function deliveredPricesFromAddress({
  load,
  ppaShare,
  ppaPrice,
  ppaShape,
  asOf,
}: EnergySearchParams): DeliveredPricesRequest {
  const parsed = deliveredPricesRequest.safeParse({
    loadFactorFraction: load,
    ppaShareFraction: ppaShare,
    ppaPriceUsdPerMwh: ppaPrice,
    ppaShapeUsdPerMwh: ppaShape ?? (ppaShare === undefined ? undefined : 0), // the page shows the field beside the share
    asOf,
  });
  return parsed.success ? parsed.data : { asOf };
}
