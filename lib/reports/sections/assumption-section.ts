import { formatList, formatPartialDate } from "@/lib/format/format-date";
import { scenarioRanges } from "@/lib/model/scenario/scenario-inputs";
import {
  scenarioParameterDefinitions,
  scenarioParameterGroups,
  scenarioParameterKeys,
  type ScenarioParameterGroup,
  type ScenarioParameterKey,
} from "@/lib/model/scenario/scenario-parameters";
import { acceleratorHardware } from "@/lib/model/unit-cost/accelerator-hardware";
import { unitCostFieldDefinition, unitCostFieldNames } from "@/lib/model/unit-cost/unit-cost-fields";
import { parameterRangeText, parameterText } from "../parameter-text";
import { subjectOf } from "../report-analysis";
import type { ReportContext } from "../report-context";
import type { ReportBlock, ReportCell, ReportColumn, ReportSection, ReportTable } from "../scenario-report";

/** Every number the results rest on, with its grade, source and date. */
export function assumptionSection(context: ReportContext): ReportSection {
  const { t, bundle, locale } = context;
  const overridden = bundle.inputs.scenarios[0]?.overridden ?? [];
  const names = formatList(
    overridden.map((key) => t(`scenarioParameter.${key}.label`)),
    locale,
  );
  return {
    id: "assumptions",
    number: 15,
    heading: t("report.assumptions.heading"),
    scenario: null,
    startsPage: true,
    blocks: [
      { kind: "paragraph", text: t("report.assumptions.text") },
      ...(overridden.length === 0
        ? []
        : ([
            { kind: "banner", text: t("report.assumptions.overridden", { names }) },
          ] satisfies ReportBlock[])),
      ...scenarioParameterGroups.map((group) => ({
        kind: "table" as const,
        table: groupTable(context, group),
      })),
      { kind: "table", table: costInputTable(context) },
    ],
  };
}

function groupTable(context: ReportContext, group: ScenarioParameterGroup): ReportTable {
  const { t, bundle, locale, words, unitText } = context;
  const keys = scenarioParameterKeys.filter((key) => scenarioParameterDefinitions[key].group === group);
  const overridden: readonly string[] = bundle.inputs.scenarios[0]?.overridden ?? [];
  return {
    caption: t(`report.group.${group}`),
    columns: [
      { head: t("report.assumptions.parameter"), kind: "name", share: 1.9 },
      ...valueColumns(context),
      { head: t("report.assumptions.unit"), kind: "words", share: 0.75 },
      { head: t("report.assumptions.grade"), kind: "words", share: 0.5 },
      { head: t("report.assumptions.source"), kind: "words", share: 2.6 },
      { head: t("report.assumptions.date"), kind: "words", share: 0.98 },
    ],
    rows: keys.map((key) => {
      const source = bundle.provenance.parameterSources.find((candidate) => candidate.key === key);
      const isOverridden = overridden.includes(key);
      return [
        words(t(`scenarioParameter.${key}.label`)),
        ...valueCells(context, key),
        words(unitText(scenarioParameterDefinitions[key].unit)),
        words(isOverridden ? "—" : (source?.grade ?? "—")),
        words(isOverridden ? t("report.verification.overridden") : (source?.source ?? "—")),
        words(isOverridden ? "—" : formatPartialDate(source?.asOf ?? null, locale)),
      ];
    }),
    note: null,
  };
}

/** The cases side by side, then the range the draws of the one dwelt on come from. */
function valueColumns({ t, comparison, subject, scenarioName }: ReportContext): ReportColumn[] {
  const heads =
    comparison.scenarios.length > 1
      ? comparison.scenarios.map(({ slug }) => scenarioName(slug))
      : [t("report.assumptions.value")];
  const range = t("report.assumptions.rangeOf", { scenario: scenarioName(subject.slug) });
  return [
    ...heads.map((head) => ({ head, kind: "figure" as const, share: 0.62 })),
    { head: range, kind: "figure", share: 1 },
  ];
}

function valueCells(
  { bundle, locale, figure, words }: ReportContext,
  key: ScenarioParameterKey,
): ReportCell[] {
  const { scenarios, published } = bundle.inputs;
  const range = scenarioRanges(subjectOf(scenarios), published)[key];
  const { unit } = scenarioParameterDefinitions[key];
  const text = (value: number) => parameterText(value, unit, locale);
  return [
    ...scenarios.map(({ parameters }) => figure(parameters[key], text(parameters[key]))),
    words(parameterRangeText(range, unit, locale)),
  ];
}

function costInputTable({ t, bundle, locale, figure, words, unitText }: ReportContext): ReportTable {
  const { hardware, model, fields } = bundle.provenance.unitCost;
  return {
    caption: t("report.assumptions.costCaption", { hardware: acceleratorHardware[hardware].name, model }),
    columns: [
      { head: t("report.assumptions.parameter"), kind: "name", share: 1.6 },
      { head: t("report.assumptions.value"), kind: "figure", share: 0.95 },
      { head: t("report.assumptions.range"), kind: "figure", share: 1.3 },
      { head: t("report.assumptions.unit"), kind: "words", share: 1 },
      { head: t("report.assumptions.status"), kind: "words", share: 1.1 },
      { head: t("report.assumptions.source"), kind: "words", share: 3.1 },
      { head: t("report.assumptions.date"), kind: "words", share: 1.05 },
    ],
    rows: unitCostFieldNames.map((name, index) => {
      const { low, high, evidence, verification, sourceTitle, asOf } = fields[name];
      const { unit } = unitCostFieldDefinition(name);
      const value = bundle.inputs.unitCost[name];
      const above = unitCostFieldNames[index - 1];
      const sourceAbove = above === undefined ? null : fields[above].sourceTitle;
      return [
        words(t(`cost.field.${name}`)),
        figure(value, parameterText(value, unit, locale)),
        words(parameterRangeText({ low, high }, unit, locale)),
        words(unitText(unit)),
        words(
          verification === "verified"
            ? t(`figure.evidence.${evidence}`)
            : t(`report.verification.${verification}`),
        ),
        words(sourceTitle === sourceAbove ? t("report.assumptions.asAbove") : sourceTitle),
        words(formatPartialDate(asOf, locale)),
      ];
    }),
    note: null,
  };
}
