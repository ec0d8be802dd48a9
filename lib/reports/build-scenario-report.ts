import { buildReportData } from "./build-report-data";
import type { ReportContent } from "./build-scenario-bundle";
import { createReportContext, type ReportContext } from "./report-context";
import type { ReportSettings } from "./report-settings";
import type { ReportCover, ReportSection, ScenarioReport } from "./scenario-report";
import { answerSection } from "./sections/answer-section";
import { appendixSection } from "./sections/appendix-section";
import { assumptionSection } from "./sections/assumption-section";
import { bottleneckSection } from "./sections/bottleneck-section";
import { capitalSection } from "./sections/capital-section";
import { caseSection } from "./sections/case-section";
import { chainSection } from "./sections/chain-section";
import { changesSection } from "./sections/changes-section";
import { disclosureSection } from "./sections/disclosure-section";
import { frameworksSection } from "./sections/frameworks-section";
import { methodSection } from "./sections/method-section";
import { oddsSection } from "./sections/odds-section";
import { provenanceSection } from "./sections/provenance-section";
import { questionSection } from "./sections/question-section";
import { reportCover } from "./sections/report-cover";
import { requiredSection } from "./sections/required-section";
import { sectionOrReason } from "./sections/section-or-reason";
import { createTwinTables, type TwinTables } from "./sections/twin-tables";
import { uncertaintySection } from "./sections/uncertainty-section";
import { unitCostSection } from "./sections/unit-cost-section";

/** The one view model every format is written from. */
export function buildScenarioReport(content: ReportContent, settings: ReportSettings): ScenarioReport {
  const context = createReportContext(content, settings);
  const { t } = context;
  const twins = createTwinTables(context);
  const cover = reportCover(context);
  return {
    ...buildReportData(context, cover),
    locale: settings.locale,
    subject: t("report.subject"),
    cover,
    words: {
      page: (page, total) => t("report.page", { page: String(page), total: String(total) }),
      continued: (title) => t("report.continued", { title }),
      contents: t("report.contents"),
      unavailable: (reason) => t("report.unavailable", { reason }),
    },
    sections: sections(context, cover, twins),
  };
}

/** The bull speaks first, the bear right after and as long: neither has the last word, the base does. */
const caseOrder = ["bull", "bear", "base"];

function sections(context: ReportContext, cover: ReportCover, twins: TwinTables): ReportSection[] {
  const { comparison, t } = context;
  const cases = comparison.scenarios.toSorted(
    (a, b) => caseOrder.indexOf(a.slug) - caseOrder.indexOf(b.slug),
  );
  return [
    answerSection(context),
    sectionOrReason(context, { id: "changes", number: 2, heading: t("reportEvidence.since.heading") }, () =>
      changesSection(context, twins),
    ),
    questionSection(context),
    ...cases.map((scenario) => caseSection(context, scenario, twins)),
    capitalSection(context, twins),
    unitCostSection(context, twins),
    bottleneckSection(context, twins),
    requiredSection(context, twins),
    uncertaintySection(context, twins),
    sectionOrReason(context, { id: "odds", number: 12, heading: t("reportEvidence.odds.heading") }, () =>
      oddsSection(context, twins),
    ),
    sectionOrReason(context, { id: "chain", number: 13, heading: t("reportEvidence.chain.heading") }, () =>
      chainSection(context, twins),
    ),
    sectionOrReason(
      context,
      { id: "frameworks", number: 14, heading: t("reportEvidence.frameworks.heading") },
      () => frameworksSection(context),
    ),
    assumptionSection(context),
    provenanceSection(context),
    methodSection(context),
    disclosureSection(context, cover),
    appendixSection(context, cover),
    {
      id: "data",
      number: null,
      heading: t("report.data.heading"),
      scenario: null,
      startsPage: true,
      blocks: [
        { kind: "paragraph", text: t("report.data.text") },
        ...twins.tables().map((table) => ({ kind: "table" as const, table })),
      ],
    },
  ];
}
