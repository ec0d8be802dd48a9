import { useLocale, useTranslations } from "next-intl";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { NewestChange } from "@/lib/contracts/api/scenarios/newest-changes";
import { DataTable } from "../../_components/figures/data-table";

const USD_PER_USD_BN = 1e9;

/** What the newest period of each driving series says, and what it does to the base case. */
export function NewestChanges({ changes }: { changes: readonly NewestChange[] }) {
  const t = useTranslations("verdict.changes");
  const locale = useLocale();
  const figure = (change: NewestChange, valueUsd: number, period: string) =>
    `${formatQuantity(valueUsd, change.kind === "electricity" ? "usdPerMwh" : "usd", locale, { significantDigits: 3 })} · ${formatPeriod(period, locale)}`;
  return (
    <section className="min-w-0 border-t border-ink pt-3">
      <h2 className="mb-3 text-finding font-semibold">{t("title")}</h2>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        columns={[
          { key: "series", head: t("series"), align: "start" },
          { key: "newest", head: t("newest"), align: "end" },
          { key: "before", head: t("before"), align: "end" },
          { key: "effect", head: t("effect"), align: "end" },
        ]}
        rows={changes.map((change) => ({
          key: change.kind,
          head:
            change.kind === "electricity" ? t("electricity", { region: change.region ?? "" }) : t("capex"),
          cells: [
            figure(change, change.newestUsd, change.newestPeriod),
            figure(change, change.beforeUsd, change.beforePeriod),
            change.effectUsdBn === null
              ? t("noEffect")
              : formatQuantity(change.effectUsdBn * USD_PER_USD_BN, "usd", locale, {
                  significantDigits: 2,
                  sign: "always",
                }),
          ],
        }))}
      />
    </section>
  );
}
