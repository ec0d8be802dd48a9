import type { EvidenceStatus } from "@/lib/model/evidence";
import { capexPerimeters, revenuePerimeters } from "@/lib/model/scenario/perimeters";
import type { ReportContext } from "../report-context";
import type { ReportSection, ReportTable } from "../scenario-report";

/** What is asked, and which capex and which revenue it is asked of. */
export function questionSection(context: ReportContext): ReportSection {
  const { t } = context;
  return {
    id: "question",
    number: 3,
    heading: t("reportEvidence.question.heading"),
    scenario: null,
    startsPage: false,
    blocks: [
      { kind: "paragraph", text: t("reportEvidence.question.text") },
      { kind: "table", table: perimeterTable(context) },
    ],
  };
}

type Amount = { usdBn: number | null; evidence: EvidenceStatus };

function perimeterTable({ t, bundle, locale, usdBn, percent, words, figure }: ReportContext): ReportTable {
  const last = bundle.provenance.filedYears.at(-1);
  const year = String(last?.year ?? "");
  const share = percent(last?.aiShareFraction ?? null);
  const none: Amount = { usdBn: null, evidence: "unresolved" };
  const amounts: Record<(typeof capexPerimeters)[number] | (typeof revenuePerimeters)[number], Amount> =
    last === undefined
      ? { A: none, B: none, C: none, R1: none, R2: none, R3: none }
      : {
          A: { usdBn: last.bigFiveCapexUsdBn, evidence: last.bigFiveCapexEvidence },
          B: { usdBn: last.bigFiveCapexUsdBn * last.aiShareFraction, evidence: "estimated" },
          C: { usdBn: last.capexUsdBn, evidence: last.capexEvidence },
          R1: { usdBn: last.revenueUsdBn, evidence: last.revenueEvidence },
          R2: none,
          R3: none,
        };
  return {
    caption: t("reportEvidence.question.caption", { year }),
    columns: [
      { head: t("reportEvidence.question.letter"), kind: "name", share: 0.6 },
      { head: t("reportEvidence.question.counts"), kind: "words", share: 3 },
      { head: t("reportEvidence.question.amount", { year }), kind: "figure", share: 0.7 },
      { head: t("reportEvidence.question.evidence"), kind: "words", share: 0.8 },
      { head: t("reportEvidence.question.role"), kind: "words", share: 1.5 },
    ],
    rows: [...capexPerimeters, ...revenuePerimeters].map((perimeter) => {
      const amount = amounts[perimeter];
      return [
        words(perimeter),
        words(t(`reportEvidence.question.what.${perimeter}`, { share })),
        amount.usdBn === null
          ? words(t("reportEvidence.question.notStated"))
          : figure(amount.usdBn, usdBn(amount.usdBn)),
        words(t(`figure.evidence.${amount.evidence}`).toLocaleLowerCase(locale)),
        words(t(`reportEvidence.question.roles.${perimeter}`)),
      ];
    }),
    note: null,
  };
}
