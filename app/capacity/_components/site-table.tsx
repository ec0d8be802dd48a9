import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { EnergisedSite } from "@/lib/model/capacity/energised-sites";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useZoneName } from "../../_components/figures/use-zone-name";

/** Where each tracked site stands and what is expected of it. */
export function SiteTable({ sites }: { sites: readonly EnergisedSite[] }) {
  const t = useTranslations("capacityEvidence.sites");
  const locale = useLocale();
  const zoneName = useZoneName();
  return (
    <Disclosure summary={t("allSites", { count: sites.length })}>
      <DataTable
        label={t("tableLabel")}
        emptyReason={t("noSites")}
        compact
        columns={[
          { key: "site", head: t("site"), align: "start", wrap: true },
          { key: "zone", head: t("zone"), align: "start" },
          { key: "energised", head: t("energisedMw"), align: "end" },
          { key: "announced", head: t("announcedMw"), align: "end" },
          { key: "first", head: t("firstPower"), align: "end" },
        ]}
        rows={sites.map(({ site, zone, energisedMw, announcedMw, firstPower }) => ({
          key: site,
          head: site,
          cells: [
            zone === null ? MISSING : zoneName(zone),
            <Estimated key="energised" megawatts={energisedMw} />,
            <Estimated key="announced" megawatts={announcedMw} />,
            firstPower === null
              ? MISSING
              : `${formatDate(firstPower.date, locale)} (${t(firstPower.dating === "observed" ? "seen" : "awaited")})`,
          ],
        }))}
      />
    </Disclosure>
  );
}

/** Whoever follows sites from outside estimates their power. */
function Estimated({ megawatts }: { megawatts: number }) {
  const locale = useLocale();
  return (
    <>
      <EvidenceGlyph status="estimated" /> {formatQuantity(megawatts, "mw", locale, { fractionDigits: 0 })}
    </>
  );
}
