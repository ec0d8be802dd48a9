"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/lib/format/format-date";
import type { FlowLinkStatement } from "@/lib/model/value-chain/chain-flows";
import { Disclosure } from "../../_components/controls/disclosure";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { FlowSourceLink } from "./flow-source-link";
import { useFlowWords } from "./use-flow-words";

/** Every link behind the financed shares, newest first, each with who said it and when. */
export function FlowLinkTable({ statements }: { statements: readonly FlowLinkStatement[] }) {
  const t = useTranslations("chainFlows.links");
  const words = useFlowWords();
  const locale = useLocale();
  return (
    <Disclosure summary={t("summary", { count: statements.length })}>
      <DataTable
        label={t("label")}
        emptyReason={t("empty")}
        compact
        columns={[
          { key: "financier", head: t("financier"), align: "start" },
          { key: "recipient", head: t("recipient"), align: "start" },
          { key: "kind", head: t("kind"), align: "start" },
          { key: "amount", head: t("amount"), align: "end" },
          { key: "status", head: t("status"), align: "start" },
          { key: "date", head: t("date"), align: "end" },
          { key: "source", head: t("source"), align: "start", wrap: true },
        ]}
        rows={statements.map((link) => ({
          key: link.id,
          head: (
            <>
              <EvidenceGlyph status={link.evidence} /> {link.financier}
            </>
          ),
          cells: [
            link.recipient,
            t(`kinds.${link.kind}`),
            link.amountUsdBn === null ? (
              <span key="amount" className="text-caption text-muted">
                {t("noAmount")}
              </span>
            ) : (
              words.money(link.amountUsdBn)
            ),
            link.isReplaced ? t("replaced") : t(`statuses.${link.status}`),
            formatDate(link.announcedOn, locale),
            <FlowSourceLink key="source" title={link.sourceTitle} url={link.sourceUrl} />,
          ],
        }))}
      />
    </Disclosure>
  );
}
