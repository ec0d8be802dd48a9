import { weakestEvidence } from "../evidence";
import { derivedFigure } from "./vendor-figure";
import type { VendorFundamentals } from "./vendor-fundamentals";

type MarketInputs = Pick<
  VendorFundamentals,
  "priceUsd" | "sharesCount" | "sharesPerSecurityRatio" | "netDebtUsd"
>;

/**
 * Market capitalisation: price x shares over the shares one security stands for; with net debt the enterprise value.
 * Where net debt is not known the capitalisation stands for it, estimated and with a caveat.
 */
export function marketFigures(
  inputs: MarketInputs,
): Pick<VendorFundamentals, "marketCapUsd" | "enterpriseValueUsd"> {
  const { priceUsd, sharesCount, sharesPerSecurityRatio, netDebtUsd } = inputs;
  const marketCapUsd = derivedFigure(
    [priceUsd, sharesCount, sharesPerSecurityRatio],
    (price = 0, shares = 0, ratio = 1) => (price * shares) / ratio,
  );
  if (marketCapUsd.value !== null && netDebtUsd.value === null) {
    const evidence = weakestEvidence([marketCapUsd.evidence, "estimated"]);
    return { marketCapUsd, enterpriseValueUsd: { ...marketCapUsd, evidence, caveats: ["no-net-debt"] } };
  }
  return {
    marketCapUsd,
    enterpriseValueUsd: derivedFigure([marketCapUsd, netDebtUsd], (marketCap = 0, netDebt = 0) =>
      marketCap + netDebt > 0
        ? marketCap + netDebt
        : { code: "no-enterprise-value", enterpriseValueUsd: marketCap + netDebt },
    ),
  };
}
