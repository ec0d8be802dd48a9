"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatQuantity } from "@/lib/format/format-quantity";
import { jpmorganInputs, monthlyUsdPerPayer } from "@/lib/model/frameworks/jpmorgan";
import type { RequiredRevenueYear } from "@/lib/model/scenario/required-revenue-by-year";
import type { FiledYear } from "@/lib/model/scenario/scenario-context";
import { DataTable } from "../../_components/figures/data-table";
import { SourceLine } from "../../_components/figures/source-line";

const USD_PER_USD_BN = 1e9;

type RequiredPerPayerProps = { in2030: RequiredRevenueYear; observed: FiledYear | null };

/** Required, projected and observed revenue by payer and month. */
export function RequiredPerPayer({ in2030, observed }: RequiredPerPayerProps) {
  const t = useTranslations("scenarioFrameworks.required");
  const locale = useLocale();
  const money = (usd: number | null, sign?: "always") =>
    formatQuantity(usd, "usd", locale, { significantDigits: 3, ...(sign === undefined ? {} : { sign }) });
  const needed = in2030.solvedUsdBn;
  const rows = [
    { key: "needed", head: t("payer.needed"), usdBn: needed },
    { key: "formula", head: t("payer.formula"), usdBn: in2030.closedFormUsdBn },
    { key: "projected", head: t("payer.projected"), usdBn: in2030.projectedUsdBn },
    {
      key: "observed",
      head: t("payer.observed", { year: String(observed?.year ?? "") }),
      usdBn: observed?.revenueUsdBn ?? null,
    },
  ];
  return (
    <>
      <DataTable
        label={t("payer.label")}
        emptyReason={t("payer.empty")}
        columns={[
          { key: "measure", head: t("payer.measure"), align: "start" },
          { key: "amount", head: t("payer.amount"), align: "end" },
          { key: "gap", head: t("payer.gap"), align: "end" },
          { key: "iphone", head: t("payer.perIphone"), align: "end" },
          { key: "netflix", head: t("payer.perNetflix"), align: "end" },
        ]}
        rows={rows.map(({ key, head, usdBn }) => ({
          key,
          head,
          emphasised: key === "needed",
          cells:
            usdBn === null
              ? [t("payer.noSolution"), "", "", ""]
              : [
                  money(usdBn * USD_PER_USD_BN),
                  needed === null || key === "needed"
                    ? ""
                    : money((usdBn - needed) * USD_PER_USD_BN, "always"),
                  money(monthlyUsdPerPayer(usdBn, jpmorganInputs.iphoneUsers)),
                  money(monthlyUsdPerPayer(usdBn, jpmorganInputs.netflixSubscribers)),
                ],
        }))}
      />
      <div className="mt-2">
        <SourceLine sources={[{ name: t("source.jpmorgan"), asOf: "2025-11-10" }]} />
      </div>
    </>
  );
}
