import { changeCauses, npvChangesSpec } from "@/lib/charts/scenario/npv-changes-spec";
import { formatDate } from "@/lib/format/format-date";
import type { PreviousReport } from "@/lib/contracts/previous-report";
import type { NpvChange } from "@/lib/model/scenario/npv-changes";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportSection, ReportTable } from "../scenario-report";
import { chartBlock } from "./chart-block";
import { engineLine, evidenceWords } from "./source-line";
import type { TwinTables } from "./twin-tables";
import { unavailableBlock } from "./unavailable-block";

const USD_PER_USD_BN = 1e9;

/** What moved forward NPV since the report before this one: code, data, or the reader. */
export function changesSection(context: ReportContext, twins: TwinTables): ReportSection {
  const { t, changes, bundle } = context;
  const { previous } = bundle.inputs;
  return {
    id: "changes",
    number: 2,
    heading: t("reportEvidence.since.heading"),
    scenario: null,
    startsPage: false,
    blocks:
      changes.status === "available" && previous?.status === "available"
        ? changeBlocks(context, previous.value, changes.value, twins)
        : [
            unavailableBlock(
              context,
              t("reportEvidence.since.title"),
              changes.status === "unavailable" ? changes.reason : "no earlier report is stored",
            ),
          ],
  };
}

function changeBlocks(
  context: ReportContext,
  previous: PreviousReport,
  changes: readonly NpvChange[],
  twins: TwinTables,
): ReportBlock[] {
  const { t, locale, quantity, scenarioWord } = context;
  const amount = (usdBn: number) => quantity(usdBn * USD_PER_USD_BN, "usd", { significantDigits: 4 });
  const date = formatDate(previous.generatedAt, locale);
  const shown = changes.find(({ slug }) => slug === "base") ?? changes[0];
  return [
    ...(shown === undefined
      ? []
      : [
          ...changeChart(context, shown, date, twins),
          {
            kind: "paragraph" as const,
            text: t("reportEvidence.since.lead", {
              id: previous.id,
              date,
              engine: previous.engineVersion,
              scenario: scenarioWord(shown.slug),
              before: amount(shown.earlierUsdBn),
              now: amount(shown.todayUsdBn),
              moved: shown.todayUsdBn === shown.earlierUsdBn ? "no" : "yes",
            }),
          },
        ]),
    { kind: "table", table: changeTable(context, changes, date) },
    { kind: "paragraph", text: t("reportEvidence.since.text") },
  ];
}

function changeChart(
  context: ReportContext,
  shown: NpvChange,
  date: string,
  twins: TwinTables,
): ReportBlock[] {
  const { t, plainUsdBn, scenarioWord } = context;
  const { effects } = shown;
  if (effects === null) return [];
  const cause = changeCauses.reduce((most, each) =>
    Math.abs(effects[each]) > Math.abs(effects[most]) ? each : most,
  );
  const scenario = scenarioWord(shown.slug);
  const finding =
    effects[cause] === 0
      ? t("reportEvidence.since.findingNone", { scenario })
      : t("reportEvidence.since.finding", {
          cause,
          scenario,
          effect: plainUsdBn(effects[cause], "always"),
        });
  const spec = npvChangesSpec(shown, effects, {
    value: t("reportEvidence.since.value"),
    before: t("reportEvidence.since.before", { date }),
    now: t("reportEvidence.since.now"),
    cause: (each) => t(`reportEvidence.since.cause.${each}`),
  });
  return [
    chartBlock(context, twins, { id: "changes-waterfall", title: t("reportEvidence.since.title") }, () => ({
      finding,
      unitLine: t("reportEvidence.since.unit"),
      source: `${engineLine(context)}; ${evidenceWords(context, "scenario")}`,
      spec,
      aspect: 0.24,
    })),
  ];
}

function changeTable(
  { t, plainUsdBn, inUsdBn, words, figure, scenarioName }: ReportContext,
  changes: readonly NpvChange[],
  date: string,
): ReportTable {
  const amount = (value: number | null, sign: "always" | "negative") =>
    figure(value, plainUsdBn(value, sign));
  const refused = changes.flatMap(({ slug, refusal }) =>
    refusal === null
      ? []
      : [t("reportEvidence.since.refused", { scenario: scenarioName(slug), reason: refusal })],
  );
  return {
    caption: inUsdBn(t("reportEvidence.since.caption", { date })),
    columns: [
      { head: t("reportEvidence.since.case"), kind: "name", share: 1 },
      { head: t("reportEvidence.since.before", { date }), kind: "figure", share: 1.2 },
      ...changeCauses.map((cause) => ({
        head: t(`reportEvidence.since.cause.${cause}`),
        kind: "figure" as const,
        share: 1,
      })),
      { head: t("reportEvidence.since.now"), kind: "figure", share: 1 },
    ],
    rows: changes.map(({ slug, earlierUsdBn, todayUsdBn, effects }) => [
      words(scenarioName(slug)),
      amount(earlierUsdBn, "negative"),
      ...changeCauses.map((cause) => amount(effects?.[cause] ?? null, "always")),
      amount(todayUsdBn, "negative"),
    ]),
    note: t("reportEvidence.since.note", { refused: refused.join("") }),
  };
}
