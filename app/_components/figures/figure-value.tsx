import { useLocale, useTranslations } from "next-intl";
import type { DisplayUnit } from "@/lib/format/display-unit";
import { formatQuantityInFull } from "@/lib/format/format-quantity";
import { formatRangeParts, type Interval } from "@/lib/format/format-range";
import { MISSING } from "@/lib/format/format-number";
import { EvidenceGlyph } from "./evidence-glyph";
import type { Provenance } from "./provenance";
import { ProvenanceButton } from "./provenance-button";

type FigureValueProps = {
  label: string; // read out with the value and heads the provenance
  value: number | null;
  interval?: Interval | null | undefined; // p10–p90 unless the page says otherwise
  unit: DisplayUnit;
  missingReason?: string | undefined; // required in practice when value is null
  provenance: Provenance;
  size?: "figure" | "body" | undefined;
};

/** A figure with its evidence glyph, range and provenance: `● −$1.2T (−2.4 to 0.3)`. */
export function FigureValue(props: FigureValueProps) {
  const locale = useLocale();
  const t = useTranslations("figure");
  const large = (props.size ?? "body") === "figure";
  if (props.value === null) {
    const reason = t("missing", { reason: props.missingReason ?? t("evidenceMeaning.unresolved") });
    return (
      <span className="inline-flex min-h-6 items-baseline gap-x-1.5 text-muted" title={reason}>
        <EvidenceGlyph status="unresolved" />
        <span aria-hidden>{MISSING}</span>
        <span className={props.missingReason === undefined ? "sr-only" : "text-caption"}>
          {props.missingReason ?? reason}
        </span>
      </span>
    );
  }
  const parts = formatRangeParts(props.value, props.interval ?? null, props.unit, locale);
  return (
    <ProvenanceButton
      label={props.label}
      fullValue={formatQuantityInFull(props.value, props.unit, locale)}
      provenance={props.provenance}
    >
      <EvidenceGlyph status={props.provenance.evidence} />
      <span className="flex flex-wrap items-baseline gap-x-2">
        <span className={large ? "text-figure font-semibold whitespace-nowrap" : "whitespace-nowrap"}>
          {parts.central}
        </span>
        {parts.interval !== null && (
          <span className="text-caption whitespace-nowrap text-muted">({parts.interval})</span>
        )}
      </span>
    </ProvenanceButton>
  );
}
