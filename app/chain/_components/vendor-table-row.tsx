import { useLocale } from "next-intl";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { isImpliedNone } from "@/lib/model/valuation/reverse-dcf";
import { isVendorColumn, vendorColumn, type VendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { UnresolvedReason } from "@/lib/model/valuation/vendor-fundamentals";
import { OWN_SOURCE } from "@/lib/model/valuation/with-own-figures";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { VendorCaveatMarks } from "./vendor-caveats";
import { columnText, type VendorWords } from "./vendor-words";

type VendorTableRowProps = {
  index: number;
  assessment: VendorAssessment;
  columns: readonly string[];
  words: VendorWords;
  activeColumn: number | null;
  /** Why no figure of the row can be had: told once, across them all. */
  unread: UnresolvedReason | null;
  isOpen: boolean;
  onFocus: (column: number) => void;
  onOpen: () => void;
};

/** One vendor: its ticker stays in view, every figure wears its evidence, what is missing says so when it is chosen. */
export function VendorTableRow(props: VendorTableRowProps) {
  const { index, assessment, columns, words, activeColumn, unread, isOpen, onFocus, onOpen } = props;
  const { ticker, name, layer } = assessment.vendor;
  const cell = (column: number) => ({
    "data-cell": `${index}:${column}`,
    "aria-colindex": column + 1,
    tabIndex: activeColumn === column ? 0 : -1,
    onFocus: () => onFocus(column),
  });
  const firstFigure = columns.findIndex(isVendorColumn);
  const shown = unread === null ? columns.slice(1) : columns.slice(1, firstFigure);
  const isSpanActive = activeColumn !== null && activeColumn >= firstFigure;
  return (
    <tr aria-rowindex={index + 2} className={`h-8 border-b border-rule ${isOpen ? "bg-paper-tinted" : ""}`}>
      <th
        {...cell(0)}
        scope="row"
        className={`sticky start-0 z-10 max-w-44 pe-3 text-start font-[inherit] ${isOpen ? "bg-paper-tinted" : "bg-paper"}`}
      >
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={isOpen}
          onClick={onOpen}
          className="flex min-h-6 max-w-full items-center gap-x-1.5 whitespace-nowrap"
        >
          <span className="font-semibold underline decoration-rule-strong underline-offset-2">{ticker}</span>
          <span className="sr-only text-caption font-normal text-muted tablet:not-sr-only tablet:truncate">
            {name}
          </span>
        </button>
      </th>
      {shown.map((id, place) =>
        isVendorColumn(id) ? (
          <FigureCell key={id} column={id} assessment={assessment} words={words} cell={cell(place + 1)} />
        ) : (
          <td key={id} {...cell(place + 1)} className="max-w-44 truncate px-3 whitespace-nowrap">
            {words.layer(layer)}
          </td>
        ),
      )}
      {unread !== null && (
        <td
          {...cell(firstFigure)}
          colSpan={columns.length - firstFigure}
          tabIndex={isSpanActive ? 0 : -1}
          onFocus={() => onFocus(isSpanActive ? activeColumn : firstFigure)}
          className="px-3 text-caption whitespace-nowrap text-muted"
        >
          <span className="sticky start-28 inline-flex items-baseline gap-x-1.5 tablet:start-48">
            <EvidenceGlyph status="unresolved" />
            {words.reason(unread, "fraction")}
          </span>
        </td>
      )}
    </tr>
  );
}

type FigureCellProps = {
  column: VendorColumn;
  assessment: VendorAssessment;
  words: VendorWords;
  cell: Record<string, unknown>;
};

function FigureCell({ column, assessment, words, cell }: FigureCellProps) {
  const locale = useLocale();
  const answered = vendorColumn(column).cell(assessment);
  const { unit } = vendorColumn(column);
  const reason =
    answered.reason === null ? null : words.reason(answered.reason, unit === "years" ? "years" : "fraction");
  const isOwn = answered.source?.sourceId === OWN_SOURCE;
  return (
    <td
      {...cell}
      title={reason ?? undefined}
      className={`px-3 text-end whitespace-nowrap ${isOwn ? "bg-paper-tinted" : ""}`}
    >
      {reason === null ? (
        <span className="inline-flex items-baseline gap-x-1.5">
          <VendorCaveatMarks caveats={answered.caveats} words={words} />
          <EvidenceGlyph status={answered.evidence} />
          <span>{columnText(column, answered.value, locale)}</span>
        </span>
      ) : (
        <span className="inline-flex items-baseline gap-x-1.5 text-muted">
          {answered.reason !== null && isImpliedNone(answered.reason) ? (
            <span aria-hidden>{words.t("noSolution")}</span>
          ) : (
            <EvidenceGlyph status="unresolved" decorative />
          )}
          <span className="sr-only">{words.t("note.missing", { reason })}</span>
        </span>
      )}
    </td>
  );
}
