"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Scenario } from "@/lib/charts/chart-palette";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioComparison } from "@/lib/model/scenario/compare-scenarios";
import { FIRST_YEAR, LAST_YEAR } from "@/lib/model/scenario/horizon";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import type { NewestChange } from "@/lib/contracts/api/scenarios/newest-changes";
import { CopyLinkButton } from "../../_components/controls/copy-link-button";
import { NoticeList } from "../../_components/figures/notice-list";
import { CaseSwitch } from "../../_components/scenario/case-switch";
import { ScenarioTable } from "../../_components/scenario/scenario-table";
import { SimulationNote } from "../../_components/scenario/simulation-note";
import { TerminalValueBanner } from "../../_components/scenario/terminal-value-banner";
import { useScenarioSources } from "../../_components/scenario/use-scenario-sources";
import { useSimulation } from "../../_components/simulation/use-simulation";
import { CostNow, type ReferenceCost } from "./cost-now";
import { ReportLinks } from "./report-links";
import { SharedSettings } from "./shared-settings";
import { VerdictFigures } from "./verdict-figures";
import { NewestChanges } from "./newest-changes";
import { ReadingNotes } from "./reading-notes";

const USD_PER_USD_BN = 1e9;

const cases: readonly Scenario[] = ["bear", "base", "bull"];

type VerdictBoardProps = {
  request: ComparisonRequest;
  sourced: SourcedScenarioInputs;
  comparison: ScenarioComparison;
  regions: readonly string[];
  referenceCost: ReferenceCost;
  changes: readonly NewestChange[];
  notices: readonly string[];
};

/** The whole answer on one page: the cases at their own values at once, their ranges as the worker draws them. */
export function VerdictBoard({
  request,
  sourced,
  comparison,
  regions,
  referenceCost,
  changes,
  notices,
}: VerdictBoardProps) {
  const t = useTranslations("verdict");
  const locale = useLocale();
  const simulation = useSimulation(sourced.inputs);
  const { electricity } = useScenarioSources(sourced);
  const [phoneCase, setPhoneCase] = useState<Scenario>("base");
  return (
    <div data-case={phoneCase} className="flex flex-col gap-y-8">
      <header className="flex flex-col gap-y-4 desk:grid desk:grid-cols-12 desk:gap-x-6">
        <div className="desk:col-span-9">
          <h1 className="text-headline font-serif font-semibold text-balance">
            <VerdictFinding comparison={comparison} />
          </h1>
          <p className="mt-2 max-w-prose text-muted">
            {t("lead", {
              firstYear: String(FIRST_YEAR),
              lastYear: String(LAST_YEAR),
              draws: formatNumber(request.draws, locale, { fractionDigits: 0 }),
            })}
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-4 desk:col-span-3 desk:justify-end" data-print="hide">
          <ReportLinks request={request} />
          <CopyLinkButton />
        </div>
      </header>
      <NoticeList notices={notices} />
      <SharedSettings request={request} regions={regions} electricity={sourced.electricity} />
      <TerminalValueBanner comparison={comparison} />
      <CaseSwitch cases={cases} value={phoneCase} onChange={setPhoneCase} />
      <section>
        <ScenarioTable comparison={comparison} simulations={simulation.simulations} />
        <SimulationNote inputs={sourced.inputs} simulation={simulation} errorOf="base" />
      </section>
      <VerdictFigures comparison={comparison} simulations={simulation.simulations} sourced={sourced} />
      <div className="grid gap-8 desk:grid-cols-2">
        <CostNow reference={referenceCost} region={sourced.electricity.region} electricity={electricity} />
        <NewestChanges changes={changes} />
      </div>
      <ReadingNotes />
    </div>
  );
}

function VerdictFinding({ comparison }: { comparison: ScenarioComparison }) {
  const t = useTranslations("verdict.finding");
  const locale = useLocale();
  const projection = (slug: string) =>
    comparison.scenarios.find((scenario) => scenario.slug === slug)?.projection;
  const npv = (slug: string) => {
    const value = projection(slug)?.outputs.npvForwardUsdBn;
    return formatQuantity(value === undefined ? null : value * USD_PER_USD_BN, "usd", locale, {
      significantDigits: 2,
    });
  };
  const base = projection("base");
  const values = { baseNpv: npv("base"), bullNpv: npv("bull"), bearNpv: npv("bear") };
  if (base && base.outputs.npvForwardUsdBn >= 0) {
    return t("earns", { ...values, wacc: formatQuantity(base.parameters.waccFraction, "fraction", locale) });
  }
  const multiplier = base?.outputs.requiredRevenueMultiplier ?? null;
  return t("loses", {
    ...values,
    multiplier: formatQuantity(multiplier, "number", locale, { significantDigits: 2 }),
  });
}
