import { derivedFigure } from "./vendor-figure";
import type { VendorFundamentals } from "./vendor-fundamentals";

type MarketInputs = Pick<
  VendorFundamentals,
  "priceUsd" | "sharesCount" | "sharesPerSecurityRatio" | "netDebtUsd"
>;

/** Market capitalisation: price x shares over the shares one security stands for; with net debt the enterprise value. */
export function marketFigures(
  inputs: MarketInputs,
): Pick<VendorFundamentals, "marketCapUsd" | "enterpriseValueUsd"> {
  const { priceUsd, sharesCount, sharesPerSecurityRatio, netDebtUsd } = inputs;
  const marketCapUsd = derivedFigure(
    [priceUsd, sharesCount, sharesPerSecurityRatio],
    (price = 0, shares = 0, ratio = 1) => (price * shares) / ratio,
  );
  return {
    marketCapUsd,
    enterpriseValueUsd: derivedFigure([marketCapUsd, netDebtUsd], (marketCap = 0, netDebt = 0) =>
      marketCap + netDebt > 0
        ? marketCap + netDebt
        : { code: "no-enterprise-value", enterpriseValueUsd: marketCap + netDebt },
    ),
  };
}
