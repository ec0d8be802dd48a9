"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReportThenAndNow } from "@/lib/contracts/saved-report";
import { formatInstant } from "@/lib/format/format-date";
import { formatNumber, MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import { ModalDialog } from "../../_components/controls/modal-dialog";
import { DataTable } from "../../_components/figures/data-table";
import type { SavedSet } from "./report-board";
import { useSetName } from "./use-set-name";

type Headline = ReportThenAndNow["scenarios"][number]["reported"];

const figures = [
  "npvForwardUsdBn",
  "npvProgrammeUsdBn",
  "irrForwardFraction",
  "paybackYear",
  "revenue2030UsdBn",
] as const satisfies readonly (keyof Headline)[];

const USD_PER_BILLION = 1e9;
const POINTS_PER_FRACTION = 100;

type TodayDialogProps = { compared: ReportThenAndNow; names: readonly SavedSet[]; onClose: () => void };

/** The headline figures of a report beside those of the same question asked now. */
export function TodayDialog({ compared, names, onClose }: TodayDialogProps) {
  const t = useTranslations("reports.today");
  const locale = useLocale();
  const setName = useSetName(names);
  const { scenarios, reason, engineThen, engineNow, generatedAt } = compared;
  const hasMoved = scenarios.some(({ reported, today }) =>
    figures.some((figure) => today !== null && today[figure] !== reported[figure]),
  );

  function text(figure: (typeof figures)[number], value: number | null): string {
    if (value === null) return MISSING;
    if (figure === "irrForwardFraction") return formatQuantity(value, "fraction", locale);
    if (figure === "paybackYear") return String(Math.floor(value));
    return formatQuantity(value * USD_PER_BILLION, "usd", locale);
  }

  function change(figure: (typeof figures)[number], then: number | null, now: number | null): string {
    if (then === null || now === null) return MISSING;
    const moved = now - then;
    const sign = { sign: "always" } as const;
    if (figure === "irrForwardFraction")
      return t("points", {
        change: formatNumber(moved * POINTS_PER_FRACTION, locale, { fractionDigits: 2, ...sign }),
      });
    if (figure === "paybackYear")
      return t("years", { change: formatNumber(moved, locale, { fractionDigits: 1, ...sign }) });
    return formatQuantity(moved * USD_PER_BILLION, "usd", locale, sign);
  }

  return (
    <ModalDialog title={t("title")} wide onClose={onClose}>
      <p className="max-w-prose text-muted">
        {t("lead", { made: formatInstant(generatedAt, locale), engineThen, engineNow })}
      </p>
      {reason !== null && <p className="border-s-2 border-ink ps-3">{t("reason", { reason })}</p>}
      {reason === null && !hasMoved && <p className="font-semibold">{t("same")}</p>}
      <DataTable
        label={t("label")}
        emptyReason=""
        columns={[
          { key: "figure", head: t("figure"), align: "start" },
          { key: "scenario", head: t("scenario"), align: "start" },
          { key: "then", head: t("then"), align: "end" },
          { key: "now", head: t("now"), align: "end" },
          { key: "change", head: t("change"), align: "end" },
        ]}
        rows={figures.flatMap((figure) =>
          scenarios.map(({ scenario, reported, today }) => ({
            key: `${figure} ${scenario}`,
            head: t(figure),
            cells: [
              <bdi key="scenario">{setName(scenario)}</bdi>,
              text(figure, reported[figure]),
              text(figure, today?.[figure] ?? null),
              change(figure, reported[figure], today?.[figure] ?? null),
            ],
          })),
        )}
      />
    </ModalDialog>
  );
}
