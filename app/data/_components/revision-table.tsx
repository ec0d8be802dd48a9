import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import type { RevisionPage } from "@/lib/contracts/api/data/revision-page";
import { CitedLink } from "../../_components/figures/cited-link";
import { DataTable } from "../../_components/figures/data-table";
import { TableSection } from "../../_components/figures/table-section";

/** The public changelog of the data: which value became which, and when the world knew. */
export function RevisionTable({ page }: { page: RevisionPage }) {
  const t = useTranslations("data.revisions");
  const locale = useLocale();
  const value = (amount: number) => formatNumber(amount, locale, { significantDigits: 5, trimZeros: true });
  return (
    <TableSection title={t("title")} note={t("note")}>
      <DataTable
        label={t("label")}
        emptyReason={t("none")}
        compact
        maxHeightPx={560}
        columns={[
          { key: "what", head: t("what"), align: "start" },
          { key: "period", head: t("period"), align: "start" },
          { key: "old", head: t("old"), align: "end" },
          { key: "new", head: t("new"), align: "end" },
          { key: "unit", head: t("unit"), align: "start" },
          { key: "known", head: t("known"), align: "end" },
          { key: "before", head: t("before"), align: "end" },
          { key: "source", head: t("source"), align: "start" },
        ]}
        rows={page.revisions.map((row) => ({
          key: `${row.subject} ${row.period} ${row.newKnownAt}`,
          head: row.kind === "filing" ? <FilingSubject subject={row.subject} /> : row.subject,
          cells: [
            row.kind === "filing" ? formatPeriod(row.period, locale) : row.period,
            <span key="old" title={row.oldWasPreliminary ? t("preliminary") : undefined}>
              {value(row.oldValue)}
              {row.oldWasPreliminary && <span className="text-caption text-muted"> {t("preliminary")}</span>}
            </span>,
            value(row.newValue),
            row.unit,
            formatDate(row.newKnownAt, locale),
            formatDate(row.oldKnownAt, locale),
            row.sourceUrl === null ? (
              row.publisher
            ) : (
              <CitedLink key="source" cited={row.sourceUrl}>
                {row.publisher}
              </CitedLink>
            ),
          ],
        }))}
      />
      {page.hasMore && (
        <p className="mt-2 text-caption text-muted">
          {t("more", { count: String(page.revisions.length) })}{" "}
          <a href={`/api/v1/revisions?offset=${page.revisions.length}`} className="text-action">
            /api/v1/revisions
          </a>
        </p>
      )}
    </TableSection>
  );
}

function FilingSubject({ subject }: { subject: string }) {
  const [ticker = "", concept = ""] = subject.split(":");
  return (
    <Link href={`/companies/${encodeURIComponent(ticker)}`} className="underline underline-offset-2">
      {ticker} {concept}
    </Link>
  );
}
