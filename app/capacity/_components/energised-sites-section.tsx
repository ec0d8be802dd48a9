"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import type { ChartSpec } from "@/lib/charts/chart-spec";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { EnergisedPower, EnergisedSite } from "@/lib/model/capacity/energised-sites";
import { shareOfFleet, type DeployableFleet } from "@/lib/model/capacity/share-of-fleet";
import type { SiteListOrigin } from "@/lib/queries/list-site-milestones";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useZoneName } from "../../_components/figures/use-zone-name";
import { siteSources } from "./supply-sources";

type EnergisedSitesSectionProps = {
  power: readonly EnergisedPower[];
  sites: readonly EnergisedSite[];
  siteOrigin: SiteListOrigin | null;
  fleet: DeployableFleet; // what the model lets run: keep its identity between renders
};

/** Sites seen and expected to have power, quarter by quarter, against what the model lets run. */
export function EnergisedSitesSection({ power, sites, siteOrigin, fleet }: EnergisedSitesSectionProps) {
  const t = useTranslations("capacityEvidence.energised");
  const locale = useLocale();
  const shares = useMemo(() => shareOfFleet(power, fleet), [power, fleet]);
  const panels = useMemo(() => {
    const barsOf = (dating: EnergisedPower["dating"]) =>
      power.map((quarter) => (quarter.dating === dating ? quarter.facilityMw : null));
    const sited: ChartSpec = {
      kind: "bars-and-lines",
      unit: "mw",
      periods: power.map(({ quarter }) => formatPeriod(quarter, locale)),
      bars: [
        { label: t("observed"), tone: "ink", values: barsOf("observed") },
        { label: t("expected"), tone: "hatched", values: barsOf("expected") },
      ],
      lines: [],
    };
    const share: ChartSpec = {
      kind: "lines",
      unit: "fraction",
      periods: shares.map(({ quarter }) => formatPeriod(quarter, locale)),
      lines: [{ scenario: null, label: t("shareLine"), values: shares.map(({ fraction }) => fraction) }],
    };
    return [
      power.length === 0
        ? { key: "power", title: t("powerTitle"), spec: null, reason: t("noSites") }
        : { key: "power", title: t("powerTitle"), spec: sited },
      shares.length === 0
        ? { key: "share", title: t("shareTitle"), spec: null, reason: t("noShare") }
        : { key: "share", title: t("shareTitle"), spec: share },
    ];
    // t is made anew at each render from the locale alone
    // oxlint-disable-next-line react/exhaustive-deps
  }, [power, shares, locale]);
  const mw = (megawatts: number) => formatQuantity(megawatts, "mw", locale, { fractionDigits: 0 });
  const seen = power.findLast(({ dating }) => dating === "observed");
  const share = shares.at(-1);
  const then = power.find(({ quarter }) => quarter === share?.quarter);
  return (
    <div className="min-w-0">
      <ChartFigure
        id="energised-sites"
        finding={
          seen === undefined || then === undefined || share === undefined
            ? t("findingNone")
            : t("finding", {
                count: sites.length,
                seen: mw(seen.facilityMw),
                quarter: formatPeriod(seen.quarter, locale),
                announced: mw(then.facilityMw),
                lastQuarter: formatPeriod(then.quarter, locale),
                share: formatQuantity(share.fraction, "fraction", locale, { significantDigits: 2 }),
              })
        }
        unitLine={t("unit", {
          pue: formatQuantity(fleet.peakPueRatio, "number", locale, { significantDigits: 3 }),
        })}
        notice={
          siteOrigin === null
            ? undefined
            : t("notice", { count: sites.length, date: formatDate(siteOrigin.knownOn, locale) })
        }
        panels={panels}
        sources={siteSources(siteOrigin)}
        fileName="energised-sites"
        aspect={{ desk: "3 / 2", phone: "4 / 3" }}
      />
      <div className="mt-3">
        <Disclosure summary={t("allSites", { count: sites.length })}>
          <SiteTable sites={sites} />
        </Disclosure>
      </div>
    </div>
  );
}

function SiteTable({ sites }: { sites: readonly EnergisedSite[] }) {
  const t = useTranslations("capacityEvidence.energised");
  const locale = useLocale();
  const zoneName = useZoneName();
  const mw = (value: number) => formatQuantity(value, "mw", locale, { fractionDigits: 0 });
  return (
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
          <Estimated key="energised" words={mw(energisedMw)} />,
          <Estimated key="announced" words={mw(announcedMw)} />,
          firstPower === null
            ? MISSING
            : `${formatDate(firstPower.date, locale)} (${t(firstPower.dating === "observed" ? "seen" : "awaited")})`,
        ],
      }))}
    />
  );
}

/** Whoever follows sites from outside estimates their power. */
function Estimated({ words }: { words: string }) {
  return (
    <>
      <EvidenceGlyph status="estimated" /> {words}
    </>
  );
}
