import { useLocale, useTranslations } from "next-intl";
import { formatMoney, formatMoneyInFull } from "@/lib/format/format-money";
import { MISSING } from "@/lib/format/format-number";
import type { FiguresSum } from "@/lib/queries/trailing-figures";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { ProvenanceButton } from "../../_components/figures/provenance-button";
import { sumProvenance } from "./figure-provenance";
import { missingText } from "./missing-text";

type SumValueProps = { label: string; sum: FiguresSum; showReason: boolean };

/** A trailing figure with glyph and provenance; where a period is missing, a dash with the reason. */
export function SumValue({ label, sum, showReason }: SumValueProps) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const provenance = sumProvenance(t, sum, locale);
  if (sum.value === null || sum.unit === null || provenance === null) {
    const reason = missingText(t, sum.missing ?? { code: "not-filed" }, locale);
    return (
      <span className="inline-flex items-baseline gap-x-1.5 text-muted" title={reason}>
        <EvidenceGlyph status="unresolved" />
        <span aria-hidden>{MISSING}</span>
        <span className={showReason ? "min-w-32 text-start text-caption whitespace-normal" : "sr-only"}>
          {reason}
        </span>
      </span>
    );
  }
  return (
    <ProvenanceButton
      label={label}
      fullValue={formatMoneyInFull(sum.value, sum.unit, locale)}
      provenance={provenance}
    >
      <EvidenceGlyph status={sum.evidence} />
      <span className="whitespace-nowrap">
        {formatMoney(sum.value, sum.unit, locale, { significantDigits: 3 })}
      </span>
    </ProvenanceButton>
  );
}
