import { getDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { arrangeVendors, assessVendors } from "@/lib/model/valuation/arrange-vendors";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import { layerPrices } from "@/lib/model/valuation/layer-prices";
import { getVendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { respondToRead } from "../../_http/respond";
import { requireVendorLayer, vendorViewOfUrl } from "../../_http/vendor-view-of-url";

/** What the price of each vendor assumes beside what the scenarios give it, and the joint test of each layer. */
export function GET(request: Request): Promise<Response> {
  return respondToRead(request, async () => {
    const { view, asOf } = vendorViewOfUrl(request.url);
    const expectations = await getVendorExpectations(await getDatabase(), {
      asOf,
      isPublicInstance: env.JOULE_PUBLIC,
    });
    requireVendorLayer(view, expectations.vendors);
    const assessments = assessVendors(expectations, view.settings);
    return {
      asOf: expectations.asOf,
      settings: view.settings,
      termSources: expectations.termSources,
      vendors: arrangeVendors(assessments, view),
      jointPriceYear: JOINT_PRICE_YEAR,
      layers: layerPrices(assessments, expectations.layerPoolsUsd, expectations.exposureShares),
    };
  });
}
