import { impliedForecastPeriod, impliedGrowth, impliedMargin } from "@/lib/model/valuation/reverse-dcf";
import type { FadingVendor } from "@/lib/model/valuation/fading-path";
import type { Benchmark } from "./figure";
import { medianTimeMs } from "./median-time";

const VENDOR_COUNT = 65;

/** A spread of sizes, margins, returns and prices, so that some unknowns have one answer, some several and some none. */
const vendors: readonly { vendor: FadingVendor; enterpriseValueUsd: number }[] = Array.from(
  { length: VENDOR_COUNT },
  (_, index) => ({
    vendor: {
      revenueUsd: 1e9 * (1 + index),
      operatingMarginFraction: 0.04 + 0.01 * index,
      ronicFraction: 0.05 + 0.03 * index,
      growthYears: 5,
      fadeYears: 10,
      waccFraction: 0.09,
      terminalGrowthFraction: 0.025,
      terminalRonicFraction: 0.11,
      taxRateFraction: 0.21,
    },
    enterpriseValueUsd: 1e9 * (1 + index) * (2 + (index % 13) * 3),
  }),
);

export const reverseDcfEveryVendor: Benchmark = {
  name: `reverse DCF, ${VENDOR_COUNT} vendors x growth, forecast period and margin`,
  unit: "ms",
  budget: 50,
  async measure() {
    return medianTimeMs(9, () => {
      for (const { vendor, enterpriseValueUsd } of vendors) {
        impliedGrowth(vendor, enterpriseValueUsd);
        impliedForecastPeriod(vendor, 0.15, enterpriseValueUsd);
        impliedMargin(vendor, 0.15, enterpriseValueUsd);
      }
    });
  },
};
