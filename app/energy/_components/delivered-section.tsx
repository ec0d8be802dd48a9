"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useMemo, useState } from "react";
import { pricedRegions } from "@/lib/charts/energy/delivered-price-figure";
import type { DeliveredPrices, DeliveredPricesRequest } from "@/lib/contracts/delivered-prices";
import { formatList } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import { deliveredPricesOptions } from "@/lib/query-options/delivered-prices";
import { QueryProvider } from "../../_components/shell/query-provider";
import { BuildUpFigure } from "./build-up-figure";
import { ContractFields } from "./contract-fields";
import { DeliveredTable } from "./delivered-table";
import { replaceAddress } from "../../_components/controls/replace-address";
import { useRegionName } from "./use-region-name";

const SETTLE_MS = 250; // a slider passes many values on its way; only the last is asked for
const LED_BY = "US-VA"; // the largest data-center market opens the section

type DeliveredSectionProps = {
  initial: DeliveredPrices;
  initialRequest: DeliveredPricesRequest;
  followed: readonly { id: string; licenceName: string; mayDownload: boolean }[];
};

/** What a data center pays, part by part, with the contract and load factor a reader chooses. */
export function DeliveredSection(props: DeliveredSectionProps) {
  return (
    <QueryProvider>
      <Delivered {...props} />
    </QueryProvider>
  );
}

function Delivered({ initial, initialRequest, followed }: DeliveredSectionProps) {
  const t = useTranslations("energy.delivered");
  const [wish, setWish] = useState(initialRequest);
  const [request, setRequest] = useState(initialRequest);
  useEffect(() => {
    if (wish === request) return;
    const timer = setTimeout(() => {
      setRequest(wish);
      replaceAddress({
        load: textOf(wish.loadFactorFraction),
        ppaShare: textOf(wish.ppaShareFraction),
        ppaPrice: textOf(wish.ppaPriceUsdPerMwh),
        ppaShape: textOf(wish.ppaShapeUsdPerMwh),
      });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wish, request]);
  const { data, error, isFetching } = useQuery({
    ...deliveredPricesOptions(request),
    ...(request === initialRequest ? { initialData: initial } : {}),
    placeholderData: (previous) => previous, // the old figures stay until the new ones are there
  });
  const prices = data ?? initial;
  const usd = useMemo(() => pricedRegions(prices.regions, "USD"), [prices.regions]);
  const eur = useMemo(() => pricedRegions(prices.regions, "EUR"), [prices.regions]);
  return (
    <section aria-labelledby="delivered" className="flex flex-col gap-y-6 border-t border-ink pt-3">
      <header>
        <h2 id="delivered" className="text-finding font-semibold text-balance">
          <DeliveredFinding regions={prices.regions} />
        </h2>
        <p className="mt-1 max-w-prose text-muted">
          {t("lead")} {t("capacityNote")}
        </p>
      </header>
      <ContractFields prices={prices} request={wish} onChange={setWish} />
      {error !== null && <p role="alert">{t("failed", { cause: error.message })}</p>}
      <div aria-busy={isFetching} className="grid gap-8 desk:grid-cols-2">
        <BuildUpFigure regions={usd} currency="USD" followed={followed} />
        <BuildUpFigure regions={eur} currency="EUR" followed={followed} />
      </div>
      <div>
        <p className="mb-2 text-caption text-muted">{t("rangeNote")}</p>
        <DeliveredTable regions={prices.regions} />
      </div>
    </section>
  );
}

function DeliveredFinding({ regions }: { regions: DeliveredPrices["regions"] }) {
  const t = useTranslations("energy.delivered");
  const locale = useLocale();
  const regionName = useRegionName();
  const region =
    regions.find(({ regionId }) => regionId === LED_BY) ??
    regions.find(({ resolvedPerMwh }) => resolvedPerMwh !== null);
  if (region === undefined || region.resolvedPerMwh === null) return t("findingNone");
  const { retailAverage, unresolvedParts } = region;
  const words = {
    sum: formatQuantity(region.resolvedPerMwh, energyPriceUnit(region.currency), locale, {
      significantDigits: 3,
    }),
    region: regionName(region),
    retail: formatQuantity(
      retailAverage?.pricePerMwh ?? null,
      energyPriceUnit(retailAverage?.currency ?? region.currency),
      locale,
      { significantDigits: 3 },
    ),
  };
  return unresolvedParts.length === 0
    ? t("findingComplete", words)
    : t("finding", {
        ...words,
        missing: formatList(
          unresolvedParts.map((part) => t(`partInProse.${part}`)),
          locale,
        ),
      });
}

function textOf(value: number | undefined): string | null {
  return value === undefined ? null : String(value);
}
