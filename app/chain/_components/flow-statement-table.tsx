"use client";

import { useTranslations } from "next-intl";
import type { ChainFlowsView, FlowExposure } from "@/lib/model/value-chain/chain-flows";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { FlowSourceLink } from "./flow-source-link";
import { useFlowWords } from "./use-flow-words";

/** What each vendor states of each layer, and why some of it gives no revenue. */
export function FlowStatementTable({ view }: { view: ChainFlowsView }) {
  const t = useTranslations("chainFlows.statements");
  const words = useFlowWords();
  return (
    <Disclosure summary={t("summary")}>
      <p className="mb-2 max-w-prose text-caption text-muted">
        {t("note", {
          stated: view.exposures.filter(({ revenueUsdBn }) => revenueUsdBn !== null).length,
          all: view.exposures.length,
        })}
      </p>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "vendor", head: t("vendor"), align: "start" },
          { key: "layer", head: t("layer"), align: "start" },
          { key: "revenue", head: t("revenue"), align: "end" },
          { key: "year", head: t("year"), align: "end" },
          { key: "share", head: t("share"), align: "end" },
          { key: "path", head: t("path"), align: "start" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={view.exposures.map((exposure) => ({
          key: `${exposure.ticker}/${exposure.layer}`,
          head: view.companyNames[exposure.ticker] ?? exposure.ticker,
          cells: [
            words.layer(exposure.layer),
            <span key="revenue" className="inline-flex items-baseline gap-x-1.5">
              <EvidenceGlyph status={exposure.evidence} />
              {exposure.revenueUsdBn === null ? (
                <span className="text-caption text-muted">
                  {exposure.widerMetric === null ? t("noYear") : t("wider", { metric: exposure.widerMetric })}
                </span>
              ) : (
                words.money(exposure.revenueUsdBn)
              )}
            </span>,
            exposure.revenueUsdBn === null ? "" : String(exposure.baseYear),
            words.percent(pathOf(view, exposure)?.first ?? null),
            pathText(pathOf(view, exposure)),
            <FlowSourceLink key="source" title={exposure.sourceTitle} url={exposure.sourceUrl} />,
          ],
        }))}
      />
    </Disclosure>
  );

  function pathText(path: SharePath | null): string {
    if (path === null) return "";
    if (path.isHeld) return t("held");
    const ends = path.ends.map(({ slug, share }) => `${words.case(slug)} ${words.percent(share)}`);
    return t("ends", { year: String(view.years.at(-1)), ends: words.list(ends) });
  }
}

type SharePath = {
  first: number;
  isHeld: boolean;
  ends: { slug: ChainFlowsView["scenarios"][number]["slug"]; share: number }[];
};

/** A vendor's share of its layer at first and, by case, in the end; null where it has none. */
function pathOf({ scenarios }: ChainFlowsView, { ticker, layer }: FlowExposure): SharePath | null {
  const paths = scenarios.flatMap(({ slug, vendors }) => {
    const shares = vendors.find(
      (vendor) => vendor.ticker === ticker && vendor.layer === layer,
    )?.shareFraction;
    const first = shares?.find((share) => share !== null);
    const share = shares?.at(-1);
    return typeof first === "number" && typeof share === "number" ? [{ slug, first, share }] : [];
  });
  const first = paths[0]?.first;
  return first === undefined
    ? null
    : { first, isHeld: paths.every((path) => path.share === path.first), ends: paths };
}
