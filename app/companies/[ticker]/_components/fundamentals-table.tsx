import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatMoney, formatMoneyInFull } from "@/lib/format/format-money";
import { MISSING } from "@/lib/format/format-number";
import type { CompanyFigure } from "@/lib/contracts/api/companies/company-financials";
import type { TrailingFigures } from "@/lib/queries/trailing-figures";
import { CitedLink } from "../../../_components/figures/cited-link";
import { DataTable } from "../../../_components/figures/data-table";
import { EvidenceGlyph } from "../../../_components/figures/evidence-glyph";
import { ProvenanceButton } from "../../../_components/figures/provenance-button";
import { TableSection } from "../../../_components/figures/table-section";
import { figureProvenance } from "../../_components/figure-provenance";
import { filedPeriods } from "@/lib/charts/companies/filed-periods";

const concepts = ["revenue", "capex", "operatingCashFlow", "depreciation"] as const;

type FundamentalsTableProps = {
  name: string;
  basis: TrailingFigures["basis"];
  figures: readonly CompanyFigure[];
};

/** Every filed period, each figure with its own filing, tag and method. */
export function FundamentalsTable({ name, basis, figures }: FundamentalsTableProps) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const value = (figure: CompanyFigure | undefined, concept: (typeof concepts)[number], period: string) =>
    figure === undefined ? (
      <span key={concept} title={t("missing.not-filed")} className="text-muted">
        {MISSING}
      </span>
    ) : (
      <ProvenanceButton
        key={concept}
        label={t("figure.label", { concept: `${name}, ${t(`concept.${concept}`)}`, period })}
        fullValue={formatMoneyInFull(figure.value, figure.unit, locale)}
        provenance={figureProvenance(t, figure, locale)}
      >
        <EvidenceGlyph status={figure.evidence} />
        {formatMoney(figure.value, figure.unit, locale, { significantDigits: 3 })}
      </ProvenanceButton>
    );
  return (
    <TableSection
      title={t(basis === "fiscal-year" ? "company.fundamentals.titleYear" : "company.fundamentals.title")}
      note={t("company.fundamentals.note")}
    >
      <DataTable
        label={t("company.fundamentals.label")}
        emptyReason={t("company.fundamentals.none")}
        maxHeightPx={640}
        columns={[
          { key: "period", head: t("company.fundamentals.period"), align: "start" },
          { key: "fiscal", head: t("company.fundamentals.fiscal"), align: "start" },
          ...concepts.map((concept) => ({
            key: concept,
            head: t(`concept.${concept}`),
            align: "end" as const,
          })),
          { key: "filing", head: t("company.fundamentals.filing"), align: "end" },
        ]}
        rows={filedPeriods(figures, basis).map(({ period, fiscalPeriod, byConcept }) => {
          const periodName = formatPeriod(period, locale);
          return {
            key: period,
            head: <span className="whitespace-nowrap">{periodName}</span>,
            cells: [
              fiscalPeriod ?? MISSING,
              ...concepts.map((concept) => value(byConcept.get(concept), concept, periodName)),
              <FilingLink key="filing" figures={[...byConcept.values()]} />,
            ],
          };
        })}
      />
    </TableSection>
  );
}

/** The newest filing a period's figures come from. */
function FilingLink({ figures }: { figures: readonly CompanyFigure[] }) {
  const locale = useLocale();
  const newest = figures.toSorted((a, b) => a.filedAt.localeCompare(b.filedAt)).at(-1);
  if (newest === undefined) return MISSING;
  return <CitedLink cited={newest.sourceUrl}>{formatDate(newest.filedAt, locale)}</CitedLink>;
}
