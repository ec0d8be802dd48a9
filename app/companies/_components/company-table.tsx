import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import {
  defaultOrder,
  type CompanyListRequest,
  type CompanySort,
} from "@/lib/contracts/company-list-request";
import { companyListQuery } from "@/lib/contracts/company-search-params";
import { formatPeriod } from "@/lib/format/format-date";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { CompanySummary } from "@/lib/queries/list-companies";
import type { TrailingFigures } from "@/lib/queries/trailing-figures";
import { DataTable, type TableColumn, type TableRow } from "../../_components/figures/data-table";
import { FreshnessMark } from "../../_components/figures/freshness-mark";
import { CompanyLink } from "./company-link";
import { layerName } from "./layer-name";
import { SumValue } from "./sum-value";

const columnKeys = [
  "name",
  "revenue",
  "revenueGrowth",
  "capex",
  "capexGrowth",
  "capexIntensity",
  "operatingCashFlow",
  "depreciation",
  "newest",
] as const satisfies readonly CompanySort[];

type CompanyTableProps = { companies: readonly CompanySummary[]; request: CompanyListRequest };

/** Companies with their trailing figures; in the order of the chain each layer has a line of its own. */
export function CompanyTable({ companies, request }: CompanyTableProps) {
  const t = useTranslations("companies");
  const sort = request.sort ?? "layer";
  const rows = useCompanyRows(request.asOf);
  const groups = sort === "layer" ? groupByLayer(companies) : [{ layer: null, members: companies }];
  return (
    <section>
      <p className="mb-2 text-caption text-muted">{t("unit")}</p>
      <DataTable
        label={t("table.label")}
        emptyReason={t("table.none")}
        columns={useColumns(request)}
        rows={groups.flatMap(({ layer, members }) => {
          const filers = members.flatMap((company) =>
            company.trailing === null ? [] : [rows.filer(company, company.trailing)],
          );
          return layer === null || filers.length === 0
            ? filers
            : [rows.layer(layer, filers.length, members.length), ...filers];
        })}
      />
    </section>
  );
}

function useColumns(request: CompanyListRequest): TableColumn[] {
  const t = useTranslations("companies");
  const sorted = (key: CompanySort) => (request.sort === key ? directionOf(request, key) : undefined);
  const columns = columnKeys.map((key): TableColumn => ({
    key,
    head: <SortLink column={key} request={request} />,
    align: key === "name" || key === "newest" ? "start" : "end",
    sorted: sorted(key),
  }));
  const state: TableColumn = { key: "state", head: t("table.state"), align: "start" };
  return [...columns, state];
}

function SortLink({ column, request }: { column: (typeof columnKeys)[number]; request: CompanyListRequest }) {
  const t = useTranslations("companies");
  const isCurrent = request.sort === column;
  const turned = directionOf(request, column) === "ascending" ? "desc" : "asc";
  const name = column === "name" ? t("table.company") : t(`table.${column}`);
  const change = { sort: column, order: isCurrent ? turned : undefined } as const;
  return (
    <Link
      href={`/companies${companyListQuery({ ...request, ...change })}`}
      scroll={false}
      title={t("table.sort", { column: name })}
      className="inline-flex min-h-6 items-end underline decoration-rule-strong underline-offset-4 hover:decoration-ink"
    >
      {name}
      {isCurrent && (
        <span aria-hidden className="ps-1">
          {turned === "desc" ? "▲" : "▼"}
        </span>
      )}
    </Link>
  );
}

function directionOf({ sort, order }: CompanyListRequest, column: CompanySort): "ascending" | "descending" {
  return ((sort === column ? order : undefined) ?? defaultOrder(column)) === "asc"
    ? "ascending"
    : "descending";
}

function useCompanyRows(asOf: string | undefined) {
  const t = useTranslations("companies");
  const locale = useLocale();
  const share = (value: number | null | undefined, sign: "always" | "negative") =>
    formatQuantity(value ?? null, "fraction", locale, { fractionDigits: 1, sign });
  function layer(name: string, filed: number, total: number): TableRow {
    return {
      key: `layer ${name}`,
      emphasised: true,
      head: (
        <>
          {name === "" ? t("unlisted") : layerName(t, name)}{" "}
          <span className="block text-caption font-normal text-muted">
            {t("table.filedOf", { filed: String(filed), total: String(total) })}
          </span>
        </>
      ),
      cells: Array.from({ length: columnKeys.length }, () => ""),
    };
  }
  function filer(company: CompanySummary, trailing: TrailingFigures): TableRow {
    const { ticker, listing, freshness } = company;
    const head = <CompanyLink company={company} asOf={asOf} />;
    const { revenue, capex, operatingCashFlow, depreciation } = trailing.byConcept;
    const value = (concept: keyof typeof trailing.byConcept) => (
      <SumValue
        key={concept}
        label={`${listing?.name ?? ticker}, ${t(`concept.${concept}`)}`}
        sum={{ revenue, capex, operatingCashFlow, depreciation }[concept]}
        showReason={false}
      />
    );
    return {
      key: ticker,
      head,
      cells: [
        value("revenue"),
        share(revenue.growthFraction, "always"),
        value("capex"),
        share(capex.growthFraction, "always"),
        share(trailing.capexIntensityFraction, "negative"),
        value("operatingCashFlow"),
        value("depreciation"),
        formatPeriod(trailing.newestPeriod, locale),
        freshness === null ? MISSING : <FreshnessMark key="state" freshness={freshness} />,
      ],
    };
  }
  return { layer, filer };
}

function groupByLayer(companies: readonly CompanySummary[]) {
  const groups = new Map<string, CompanySummary[]>();
  for (const company of companies) {
    const layer = company.listing?.layer ?? "";
    groups.set(layer, [...(groups.get(layer) ?? []), company]);
  }
  return [...groups].map(([layer, members]) => ({ layer, members }));
}
