import { useTranslations } from "next-intl";
import type { DeliveredRegion } from "@/lib/contracts/delivered-prices";
import { energyPriceUnit } from "@/lib/format/energy-price-unit";
import type { DeliveredPart, MissingPrice, SourcedPrice } from "@/lib/model/power-price/power-price-part";
import { DataTable } from "../../_components/figures/data-table";
import { FigureValue } from "../../_components/figures/figure-value";
import { provenanceOf } from "./price-provenance";
import { useRegionName } from "./use-region-name";

const CAPACITY_FORMULA = "USD/MW-day ÷ 24 ÷ load factor";
const BLEND_FORMULA = "h · p(contract) + (1 − h) · p(market) + shape and basis";

/** Every part of every region with its source one click away, and the reason where there is none. */
export function DeliveredTable({ regions }: { regions: readonly DeliveredRegion[] }) {
  const t = useTranslations("energy.delivered");
  const regionName = useRegionName();

  function missingWords({ reason, note }: MissingPrice): string {
    if (reason === "no-sourced-figure") return note ?? t(`missingReason.${reason}`);
    return t(`missingReason.${reason}`, { series: note ?? "" });
  }

  function figure(
    region: DeliveredRegion,
    label: string,
    price: SourcedPrice | null,
    missing: MissingPrice | null,
    { currency = region.currency, formula }: { currency?: string; formula?: string | undefined } = {},
  ) {
    const reason = missing === null ? null : missingWords(missing);
    return (
      <FigureValue
        key={label}
        label={t("figure", { part: label, region: regionName(region) })}
        value={price?.pricePerMwh ?? null}
        interval={
          price === null || price.lowPerMwh === null || price.highPerMwh === null
            ? null
            : { low: price.lowPerMwh, high: price.highPerMwh }
        }
        unit={energyPriceUnit(currency)}
        missingReason={reason ?? undefined}
        provenance={
          price === null ? { evidence: "unresolved", source: reason ?? "" } : provenanceOf(price, formula)
        }
      />
    );
  }

  return (
    <DataTable
      label={t("label")}
      emptyReason={t("none")}
      maxHeightPx={640}
      columns={[
        { key: "region", head: t("region"), align: "start", wrap: true },
        { key: "sum", head: t("sum"), align: "start" },
        { key: "retail", head: t("retail"), align: "start", wrap: true },
        { key: "energy", head: t("part.energy"), align: "start", wrap: true },
        { key: "capacity", head: t("part.capacity"), align: "start", wrap: true },
        { key: "wires", head: t("wires"), align: "start" },
        { key: "riders", head: t("part.riders"), align: "start" },
      ]}
      rows={regions.map((region) => ({
        key: region.regionId,
        head: regionName(region),
        cells: [
          <Sum key="sum" region={region} />,
          figure(region, t("retail"), region.retailAverage, region.retailMissing, {
            currency: region.retailAverage?.currency ?? region.currency,
          }),
          ...region.parts.map(({ part, price, missing }) =>
            figure(region, t(`part.${part}`), price, missing, { formula: formulaOf(part, price) }),
          ),
        ],
      }))}
    />
  );
}

function Sum({ region }: { region: DeliveredRegion }) {
  const t = useTranslations("energy.delivered");
  const regionName = useRegionName();
  const { resolvedPerMwh, resolvedLowPerMwh, resolvedHighPerMwh, unresolvedParts, evidence } = region;
  if (resolvedPerMwh === null) {
    return <FigureValue label={t("sum")} value={null} unit="number" provenance={{ evidence, source: "" }} />;
  }
  return (
    <span className="inline-flex items-baseline gap-x-2">
      <FigureValue
        label={t("figure", { part: t("sum"), region: regionName(region) })}
        value={resolvedPerMwh}
        interval={
          resolvedLowPerMwh === null || resolvedHighPerMwh === null
            ? null
            : { low: resolvedLowPerMwh, high: resolvedHighPerMwh }
        }
        unit={energyPriceUnit(region.currency)}
        provenance={{
          evidence,
          source: t("sum"),
          formula: region.parts
            .filter(({ price }) => price !== null)
            .map(({ part }) => t(`partInProse.${part}`))
            .join(" + "),
        }}
      />
      {unresolvedParts.length > 0 && <span className="text-caption text-muted">{t("incomplete")}</span>}
    </span>
  );
}

function formulaOf(part: DeliveredPart, price: SourcedPrice | null): string | undefined {
  if (part === "capacity") return CAPACITY_FORMULA;
  return part === "energy" && price?.evidence === "scenario" ? BLEND_FORMULA : undefined;
}
