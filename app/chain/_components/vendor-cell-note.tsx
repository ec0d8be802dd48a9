import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantityInFull } from "@/lib/format/format-quantity";
import { isBuiltInSlug } from "@/lib/model/scenario/built-in-slugs";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { isVendorColumn, vendorColumn, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { VendorFigureSource } from "@/lib/model/valuation/vendor-fundamentals";
import { OWN_SOURCE } from "@/lib/model/valuation/with-own-figures";
import { CitedLink } from "../../_components/figures/cited-link";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import type { VendorWords } from "./vendor-words";

export type ChosenCell = { assessment: VendorAssessment; column: string } | null;

/** What stands behind the chosen cell, without hovering: full value, meaning, source, date, or why there is none. */
export function VendorCellNote({ chosen, words }: { chosen: ChosenCell; words: VendorWords }) {
  const { t } = words;
  return (
    <p
      role="status"
      aria-label={t("note.label")}
      className="min-h-12 border-b border-rule py-2 text-caption text-muted"
    >
      {chosen === null || !isVendorColumn(chosen.column) ? (
        t("note.empty")
      ) : (
        <FigureNote assessment={chosen.assessment} column={chosen.column} words={words} />
      )}
    </p>
  );
}

type FigureNoteProps = { assessment: VendorAssessment; column: VendorColumn; words: VendorWords };

function FigureNote({ assessment, column, words }: FigureNoteProps) {
  const { t } = words;
  const locale = useLocale();
  const { unit, cell } = vendorColumn(column);
  const answered = cell(assessment);
  const full =
    answered.values.length > 1 || column === "bullOdds"
      ? words.cell(column, answered)
      : formatQuantityInFull(
          answered.value === null ? null : Number(answered.value.toPrecision(12)),
          unit,
          locale,
        );
  return (
    <>
      <span className="font-semibold text-ink">
        {assessment.vendor.ticker}, {t(`columns.${column}`)}: {answered.reason === null ? full : ""}
      </span>{" "}
      <EvidenceGlyph status={answered.evidence} />{" "}
      {answered.reason === null ? (
        <SourceText source={answered.source} words={words} />
      ) : (
        <span className="text-ink">
          {words.reason(answered.reason, unit === "years" ? "years" : "fraction")}.
        </span>
      )}{" "}
      {answered.caveats.map((caveat) => (
        <span key={caveat} className="text-ink">
          {t(`caveat.${caveat}`)}.{" "}
        </span>
      ))}
      {t(`meaning.${column}`)}
    </>
  );
}

function SourceText({ source, words }: { source: VendorFigureSource | null; words: VendorWords }) {
  const { t } = words;
  const scenarioName = useTranslations("figure.scenario");
  const locale = useLocale();
  if (source === null) return <>{t("note.computed")}. </>;
  if (source.sourceId === OWN_SOURCE) return <>{t("note.yours")}. </>;
  if (source.sourceId === "scenario") {
    const scenario = isBuiltInSlug(source.tag) ? scenarioName(source.tag) : source.tag;
    return <>{t("note.ofScenario", { scenario })}. </>;
  }
  if (source.sourceId === "assumption") return <>{t("note.assumed", { id: source.tag })}. </>;
  const { rate } = source;
  return (
    <>
      {t("note.filed", {
        tag: source.tag,
        periods: words.periods(source.periods),
        known: formatDate(source.knownAt, locale),
      })}
      {rate !== null &&
        ` ${t("note.rate", {
          rate: `${formatNumber(rate.value, locale, { significantDigits: 5 })} ${rate.unit}`,
          series: rate.seriesId,
          first: formatDate(rate.firstDay, locale),
          last: formatDate(rate.lastDay, locale),
        })}`}
      {source.sourceUrl !== "" && (
        <>
          . <CitedLink cited={source.sourceUrl}>{t("note.source")}</CitedLink>
        </>
      )}
      .{" "}
    </>
  );
}
