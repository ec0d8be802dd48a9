import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { costDefaults } from "@/lib/contracts/cost-defaults";
import { formatQuantity } from "@/lib/format/format-quantity";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { DataTable } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import { provenanceOf } from "./price-provenance";
import type { TokenCostRow } from "./token-cost-rows";
import { shortRegionName } from "@/lib/format/short-region-name";
import { useRegionName } from "./use-region-name";

const COST_PAGE_REGION = /^US-[A-Z]{2}$/;

/** What each region's power price makes of the cost of a million tokens, against a reference. */
export function TokenCostTable({
  rows,
  reference,
}: {
  rows: readonly TokenCostRow[];
  reference: { regionId: string; regionName: string };
}) {
  const t = useTranslations("energy.tokens");
  const locale = useLocale();
  const regionName = useRegionName();
  const cheapest = rows[0];
  const dearest = rows.at(-1);
  const { hardware, model } = costDefaults;
  const share = (fraction: number) => formatQuantity(fraction, "fraction", locale, { significantDigits: 2 });
  return (
    <section aria-labelledby="token-cost" className="border-t border-ink pt-3">
      <h2 id="token-cost" className="text-finding font-semibold text-balance">
        {cheapest === undefined || dearest === undefined
          ? t("title")
          : t("finding", {
              cheapestZone: shortRegionName(regionName(cheapest)),
              dearestZone: shortRegionName(regionName(dearest)),
              change: share(dearest.costUsdPerMtok / cheapest.costUsdPerMtok - 1),
              low: share(cheapest.powerFraction),
              high: share(dearest.powerFraction),
            })}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">
        {t("note", {
          hardware: hardware === undefined ? "" : acceleratorHardware[hardware].name,
          model: model ?? "",
          zone: regionName(reference),
        })}{" "}
        {t("euros")}
      </p>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        columns={[
          { key: "zone", head: t("zone"), align: "start", wrap: true },
          { key: "price", head: t("price"), align: "end" },
          { key: "cost", head: t("cost"), align: "end" },
          { key: "change", head: t("change", { zone: regionName(reference) }), align: "end" },
          { key: "share", head: t("share"), align: "end" },
          { key: "open", head: <span className="sr-only">{t("open")}</span>, align: "start" },
        ]}
        rows={rows.map((row) => ({
          key: row.regionId,
          head: regionName(row),
          cells: [
            <FigureValue
              key="price"
              label={`${t("price")}, ${regionName(row)}`}
              value={row.price.pricePerMwh}
              unit="usdPerMwh"
              provenance={provenanceOf(row.price)}
            />,
            <FigureValue
              key="cost"
              label={`${t("cost")}, ${regionName(row)}`}
              value={row.costUsdPerMtok}
              unit="usdPerMtok"
              provenance={{ evidence: "estimated", source: t("own"), sourceUrl: "/cost" }}
            />,
            formatQuantity(row.changeFraction, "fraction", locale, { fractionDigits: 1, sign: "always" }),
            share(row.powerFraction),
            COST_PAGE_REGION.test(row.regionId) ? (
              <Link key="open" href={`/cost?region=${row.regionId}`} className="text-action">
                {t("open")}
                <span className="sr-only">: {regionName(row)}</span>
              </Link>
            ) : (
              ""
            ),
          ],
        }))}
      />
    </section>
  );
}
