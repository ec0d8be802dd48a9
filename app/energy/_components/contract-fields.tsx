import { useTranslations } from "next-intl";
import type { DeliveredPrices, DeliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { NumberField } from "../../_components/controls/number-field";
import { provenanceOf } from "./price-provenance";

type ContractFieldsProps = {
  prices: DeliveredPrices;
  request: DeliveredPricesRequest;
  onChange: (request: DeliveredPricesRequest) => void;
};

/** Load factor and contract. A share of zero is no contract; shape and basis have no published figure and are stated. */
export function ContractFields({ prices, request, onChange }: ContractFieldsProps) {
  const t = useTranslations("energy.delivered");
  const { sourcedLoadFactor: loadFactor } = prices;
  const offer = prices.ppaOffers.toSorted((a, b) => a.pricePerMwh - b.pricePerMwh)[0];
  const yours = { evidence: "scenario" as const, source: t("yours") };
  const set = (part: Partial<DeliveredPricesRequest>) => {
    const next = { ...request, ...part };
    onChange(
      next.ppaShareFraction === undefined || next.ppaShareFraction === 0
        ? { ...next, ppaShareFraction: undefined }
        : { ...next, ppaShapeUsdPerMwh: next.ppaShapeUsdPerMwh ?? 0 },
    );
  };
  return (
    <div data-print="hide">
      <div className="grid gap-x-8 tablet:grid-cols-2 desk:grid-cols-4">
        <NumberField
          label={t("loadFactor")}
          value={request.loadFactorFraction ?? loadFactor.fraction}
          baseValue={loadFactor.fraction}
          min={0.05}
          max={1}
          step={0.01}
          unit="fraction"
          provenance={provenanceOf(loadFactor)}
          onChange={(value) => set({ loadFactorFraction: value === loadFactor.fraction ? undefined : value })}
        />
        <NumberField
          label={t("ppaShare")}
          value={request.ppaShareFraction ?? 0}
          baseValue={0}
          min={0}
          max={1}
          step={0.01}
          unit="fraction"
          provenance={yours}
          onChange={(ppaShareFraction) => set({ ppaShareFraction })}
        />
        {offer !== undefined && (
          <NumberField
            label={t("ppaPrice")}
            value={request.ppaPriceUsdPerMwh ?? offer.pricePerMwh}
            baseValue={offer.pricePerMwh}
            min={-500}
            max={1000}
            sliderRange={{ min: 0, max: 150 }}
            step={0.25}
            unit="usdPerMwh"
            provenance={provenanceOf(offer)}
            onChange={(value) => set({ ppaPriceUsdPerMwh: value === offer.pricePerMwh ? undefined : value })}
          />
        )}
        <NumberField
          label={t("ppaShape")}
          value={request.ppaShapeUsdPerMwh ?? 0}
          baseValue={0}
          min={-100}
          max={200}
          sliderRange={{ min: -20, max: 60 }}
          step={0.5}
          unit="usdPerMwh"
          provenance={yours}
          onChange={(ppaShapeUsdPerMwh) => set({ ppaShapeUsdPerMwh })}
        />
      </div>
      <p className="max-w-prose text-caption text-muted">{t("ppaNote")}</p>
    </div>
  );
}
