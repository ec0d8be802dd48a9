import { csvAddress } from "@/lib/contracts/csv-address";
import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { useId } from "react";
import { formatPeriod } from "@/lib/format/format-date";
import { formatQuantity, formatQuantityInFull } from "@/lib/format/format-quantity";
import { MISSING } from "@/lib/format/format-number";
import { tabledConcepts, type FiledCell, type FiledRow } from "@/lib/model/tracking/filed-table";
import { bigFive } from "@/lib/model/tracking/filed-series";
import type { RealisedFigures } from "@/lib/model/tracking/realised-view";
import { SegmentedSwitch } from "../../_components/controls/segmented-switch";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { ProvenanceButton } from "../../_components/figures/provenance-button";
import { figuresText } from "./missing-words";
import { pointProvenance } from "./point-provenance";
import { useAddressChoice } from "./use-address-choice";

const SHOWN_QUARTERS = 8;
const windows = ["quarters", "years"] as const;

type FiledTableProps = { figures: RealisedFigures; asOf: string | null };

/** Each company's figures with their filings, the five together on top, those apart below. */
export function FiledTable({ figures, asOf }: FiledTableProps) {
  const t = useTranslations("realisedFiled.filed");
  const locale = useLocale();
  const titleId = useId();
  const [concept, setConcept] = useAddressChoice("filed", tabledConcepts);
  const [window, setWindow] = useAddressChoice("window", windows);
  const rows = figures.rows.filter((row) => row.concept === concept);
  const cellsOf = (row: FiledRow) => (window === "years" ? row.years : row.quarters.slice(-SHOWN_QUARTERS));
  const periods = rows[0] === undefined ? [] : cellsOf(rows[0]).map(({ period }) => period);
  const ofFive = rows.find(({ group }) => group === "big-five");
  const missing = ofFive === undefined ? [] : [...new Set(cellsOf(ofFive).flatMap((cell) => cell.missing))];
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-3 border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {t("tableTitle")}
      </h2>
      <p className="max-w-prose text-caption text-muted">{t("tableNote")}</p>
      <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="w-full tablet:w-112">
          <SegmentedSwitch
            label={t("conceptSwitch")}
            hideLabel
            value={concept}
            options={tabledConcepts.map((value) => ({ value, label: t(`concept.${value}`) }))}
            onChange={setConcept}
            dense
          />
        </div>
        <SegmentedSwitch
          label={t("windowSwitch")}
          hideLabel
          value={window}
          options={windows.map((value) => ({ value, label: t(`window.${value}`) }))}
          onChange={setWindow}
          dense
        />
        <Link
          href={csvAddress("/api/v1/realised.csv", asOf === null ? "" : `asOf=${asOf}`)}
          prefetch={false}
          className="text-action"
        >
          {t("csv")}
        </Link>
      </div>
      <DataTable
        label={t("tableLabel", { concept: t(`concept.${concept}`), window })}
        emptyReason={t("capexFindingNone")}
        columns={[
          { key: "company", head: t("company"), align: "start" },
          ...periods.map((period) => ({
            key: period,
            head: formatPeriod(period, locale),
            align: "end" as const,
          })),
        ]}
        rows={rows.map((row) => ({
          key: row.group,
          head: nameOf(row.group),
          emphasised: row.group === "big-five",
          cells: cellsOf(row).map((cell) => <Cell key={cell.period} name={nameOf(row.group)} cell={cell} />),
        }))}
      />
      {missing.length > 0 && (
        <p className="max-w-prose text-caption text-muted">
          {t("missingNote", { list: figuresText(missing, locale) })}
        </p>
      )}
    </section>
  );

  function nameOf(group: string): string {
    if (group === "big-five") return t("bigFive");
    return bigFive.some((ticker) => ticker === group) ? group : t("apart", { ticker: group });
  }
}

function Cell({ name, cell }: { name: string; cell: FiledCell }) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  if (cell.valueUsd === null) {
    return (
      <span
        className="text-muted"
        title={t("missing.missing-figures", { figures: figuresText(cell.missing, locale) })}
      >
        {MISSING}
      </span>
    );
  }
  return (
    <ProvenanceButton
      label={`${name}, ${formatPeriod(cell.period, locale)}`}
      fullValue={formatQuantityInFull(cell.valueUsd, "usd", locale)}
      provenance={pointProvenance(t, cell, locale, t("filed.method"))}
    >
      <EvidenceGlyph status={cell.evidence} />
      <span className="whitespace-nowrap">
        {formatQuantity(cell.valueUsd, "usd", locale, { significantDigits: 3 })}
      </span>
    </ProvenanceButton>
  );
}
