import { useLocale, useTranslations } from "next-intl";
import { formatPeriod } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { formatRange } from "@/lib/format/format-range";
import type { MeritOrderCost, MeritOrderRegion } from "@/lib/model/capacity/merit-order";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useZoneName } from "../../_components/figures/use-zone-name";

const TABLE_HEIGHT_PX = 480;

/** Every zone, those without a tracked site or without a price too: what its figures are and where they come from. */
export function SupplyStackTable({ regions }: { regions: readonly MeritOrderRegion[] }) {
  const t = useTranslations("capacityEvidence.supply");
  const locale = useLocale();
  const zoneName = useZoneName();
  const usd = (value: number) => formatQuantity(value, "usdPerMtok", locale, { fractionDigits: 4 });
  const mw = (value: number) =>
    value === 0 ? MISSING : formatQuantity(value, "mw", locale, { fractionDigits: 0 });
  return (
    <DataTable
      label={t("tableLabel")}
      emptyReason={t("noSites")}
      compact
      maxHeightPx={TABLE_HEIGHT_PX}
      columns={[
        { key: "zone", head: t("zone"), align: "start" },
        { key: "marginal", head: t("marginalRange"), align: "end" },
        { key: "unitCost", head: t("unitCost"), align: "end" },
        { key: "delay", head: t("delay"), align: "end" },
        { key: "price", head: t("price"), align: "end" },
        { key: "wait", head: t("wait"), align: "end" },
        { key: "announced", head: t("announced"), align: "end" },
        { key: "energised", head: t("energised"), align: "end" },
        { key: "sites", head: t("sites"), align: "start", wrap: true },
      ]}
      rows={regions.map(({ zone, cost, sites, announcedMw, energisedMw, leadTime }) => ({
        key: zone,
        head: zoneName(zone),
        cells: [
          <Marginal key="marginal" cost={cost} noPrice={t("noPrice")} />,
          cost === null ? MISSING : usd(cost.unitCostUsdPerMtok),
          cost === null ? MISSING : usd(cost.delayUsdPerMtok),
          cost === null ? (
            MISSING
          ) : (
            <span key="price" title={cost.electricity.note ?? undefined}>
              {formatQuantity(cost.electricity.priceUsdPerMwh, "usdPerMwh", locale, { significantDigits: 3 })}{" "}
              <Cited title={cost.electricity.sourceTitle} url={cost.electricity.sourceUrl}>
                {formatPeriod(cost.electricity.period, locale)}
              </Cited>
            </span>
          ),
          <span key="wait" title={leadTime.source.note ?? undefined}>
            {formatRange(leadTime.years, rangeOf(leadTime.source.low, leadTime.source.high), "years", locale)}{" "}
            <Cited title={leadTime.source.sourceTitle} url={leadTime.source.sourceUrl}>
              {t(leadTime.isOwn ? "ownWait" : "standIn")}
            </Cited>
          </span>,
          mw(announcedMw),
          announcedMw === 0 ? MISSING : formatQuantity(energisedMw, "mw", locale, { fractionDigits: 0 }),
          <span key="sites" className="text-caption">
            {sites.length === 0 ? t("noSite") : sites.join("; ")}
          </span>,
        ],
      }))}
    />
  );
}

function Marginal({ cost, noPrice }: { cost: MeritOrderCost | null; noPrice: string }) {
  const locale = useLocale();
  if (cost === null) {
    return (
      <span className="text-muted">
        <EvidenceGlyph status="unresolved" /> {noPrice}
      </span>
    );
  }
  const interval = rangeOf(cost.lowUsdPerMtok, cost.highUsdPerMtok);
  return (
    <>
      <EvidenceGlyph status={cost.evidence} />{" "}
      {formatRange(cost.marginalUsdPerMtok, interval, "usdPerMtok", locale)}
    </>
  );
}

function Cited({ title, url, children }: { title: string; url: string | null; children: string }) {
  if (url === null) {
    return (
      <span className="text-caption text-muted" title={title}>
        {children}
      </span>
    );
  }
  return (
    <a
      href={url}
      title={title}
      rel="noreferrer"
      target="_blank"
      className="text-caption text-muted underline decoration-rule-strong underline-offset-2"
    >
      {children}
    </a>
  );
}

function rangeOf(low: number | null, high: number | null) {
  return low === null || high === null ? null : { low, high };
}
