import { getDatabase } from "@/db/client";
import { env } from "@/lib/env";
import { JOINT_PRICE_YEAR } from "@/lib/model/valuation/assess-vendor";
import { layerPrices } from "@/lib/model/valuation/layer-prices";
import { arrangeVendors } from "@/lib/queries/arrange-vendors";
import { getVendorExpectations } from "@/lib/queries/get-vendor-expectations";
import { respond } from "../../_http/respond";
import { vendorViewOfUrl } from "../../_http/vendor-view-of-url";

/** What the price of each vendor assumes beside what the scenarios give it, and the joint test of each layer. */
export function GET(request: Request): Promise<Response> {
  return respond(async () => {
    const { view, asOf } = vendorViewOfUrl(request.url);
    const expectations = await getVendorExpectations(await getDatabase(), {
      asOf,
      isPublicInstance: env.JOULE_PUBLIC,
    });
    const everyVendor = arrangeVendors(expectations, { ...view, layer: null, q: "", valuedOnly: false });
    return {
      asOf: expectations.asOf,
      settings: view.settings,
      termSources: expectations.termSources,
      vendors: arrangeVendors(expectations, view),
      jointPriceYear: JOINT_PRICE_YEAR,
      layers: layerPrices(everyVendor, expectations.layerPoolsUsd),
    };
  });
}
