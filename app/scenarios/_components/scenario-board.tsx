"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import { OWN_SLUG, scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import type { NamedScenario, ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { scenarioParameterKeys, type ScenarioParameterKey } from "@/lib/model/scenario/scenario-parameters";
import type { SourcedScenarioInputs } from "@/lib/queries/get-scenario-inputs";
import { CopyLinkButton } from "../../_components/controls/copy-link-button";
import { NoticeList } from "../../_components/figures/notice-list";
import { CaseSwitch } from "../../_components/scenario/case-switch";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { ScenarioSettings } from "../../_components/scenario/scenario-settings";
import { ScenarioTable } from "../../_components/scenario/scenario-table";
import { SimulationNote } from "../../_components/scenario/simulation-note";
import { TerminalValueBanner } from "../../_components/scenario/terminal-value-banner";
import { useScenarioSources } from "../../_components/scenario/use-scenario-sources";
import { useSimulation } from "../../_components/simulation/use-simulation";
import { composeInputs, parentOf } from "@/lib/charts/scenario/compose-inputs";
import type { OwnComparison } from "./compute-comparison";
import {
  DeferredEngineChoices,
  DeferredOverrideDiff,
  DeferredParameterPanel,
  DeferredRunSettings,
  DeferredStoreBar,
} from "./deferred-controls";
import { DeferredSections } from "./deferred-sections";
import { LinkChanges } from "./link-changes";
import { PageSources } from "./page-sources";
import { ScenarioChoice } from "./scenario-choice";
import { ScenarioContents } from "./scenario-contents";
import { ScenarioDownloads } from "./scenario-downloads";
import { ScenarioFinding } from "./scenario-finding";
import type { ScenarioSectionProps } from "./section-props";
import { setOverride } from "./set-override";
import { SettingsInForce } from "./settings-in-force";
import { UndoButtons } from "./undo-buttons";
import { useComparison } from "./use-comparison";
import { useScenarioView } from "./use-scenario-view";
import { useSettled } from "./use-settled";

const untouchedSettings = { ...comparisonDefaults, correlations: [...comparisonDefaults.correlations] };

const DRAWS_SETTLED_MS = 200; // draws on every core would hold up the repaint of the next step
const SETTLED_MS = 350; // what takes a worker waits until a drag has come to rest

type ScenarioBoardProps = {
  view: ScenarioView;
  sourced: SourcedScenarioInputs;
  first: OwnComparison;
  firstProblem: string | null;
  regions: readonly string[];
  notices: readonly string[];
  /** The scenarios saved before, the newest first, each with its current version. */
  saved: readonly { slug: string; version: number }[];
};

/** One scenario at work beside up to three others: what it assumes, what follows, and what must be true. */
export function ScenarioBoard(props: ScenarioBoardProps) {
  const { sourced, regions, notices } = props;
  const t = useTranslations("scenarios");
  const parameterWords = useTranslations("scenarioParameter");
  const nameOf = useScenarioName();
  const router = useRouter();
  const { view, isLoading, change, canUndo, canRedo, undo, redo } = useScenarioView(props.view);
  const inputs = useMemo(() => composeInputs(sourced.inputs, view), [sourced.inputs, view]);
  const parent = parentOf(sourced.inputs, view);
  const computed = useComparison(
    inputs,
    parent,
    props.first,
    props.firstProblem === null
      ? null
      : {
          cause: props.firstProblem,
          unchanged: composeInputs(sourced.inputs, { ...props.view, overrides: {} }),
        },
  );
  const [own = parent] = computed.inputs.scenarios;
  const changeCount = scenarioParameterKeys.filter(
    (key) => own.parameters[key] !== parent.parameters[key],
  ).length;
  const shown = useDeferredValue(computed); // a slider never waits for a chart
  const simulation = useSimulation(useSettled(computed.inputs, DRAWS_SETTLED_MS));
  const { all: sources } = useScenarioSources(sourced);
  const settled = useSettled(computed.inputs, SETTLED_MS);
  const section = useMemo(
    () => sectionProps(settled, parent, sourced.parameterSources),
    [settled, parent, sourced.parameterSources],
  );
  const apply = useCallback(
    (key: ScenarioParameterKey, value: number) =>
      change(({ overrides }) => ({ overrides: setOverride(overrides, parent.parameters, key, value) }), key),
    [change, parent],
  );
  const changeSettings = useCallback(
    (part: Partial<ScenarioView["settings"]>) =>
      change(({ settings }) => ({ settings: { ...settings, ...part } }), Object.keys(part).join()),
    [change],
  );
  const store = {
    scenario: {
      slug: view.scenario,
      version: props.saved.find(({ slug }) => slug === view.scenario)?.version ?? null,
    },
    overrides: view.overrides,
    settings: view.settings,
  };
  function open(slug: string, settings: Partial<ScenarioView["settings"]>): void {
    const { asOf } = view.settings;
    change({ scenario: slug, overrides: {}, settings: { ...untouchedSettings, ...settings, asOf } }, "open");
    if (slug === view.scenario) router.refresh(); // its next version; another scenario is asked for by its address
  }
  const [phoneCase, setPhoneCase] = useState(scenarioOfSlug(OWN_SLUG));
  return (
    <PageSources value={sources}>
      <div data-case={phoneCase} aria-busy={isLoading} className="flex flex-col gap-y-8">
        <header className="flex flex-col gap-y-4 desk:grid desk:grid-cols-12 desk:gap-x-6">
          <div className="desk:col-span-9">
            <h1 className="text-headline font-serif font-semibold text-balance">
              <ScenarioFinding
                comparison={computed.comparison}
                parent={parent}
                parentNpvForwardUsdBn={computed.comparison.parentNpvForwardUsdBn}
                changeCount={changeCount}
              />
            </h1>
            <SettingsInForce settings={view.settings} />
            <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
          </div>
          <div
            className="flex flex-wrap items-start gap-4 desk:col-span-3 desk:justify-end"
            data-print="hide"
          >
            <ScenarioDownloads view={view} parentName={nameOf(parent.slug)} />
            <CopyLinkButton extra={madeNow(computed.comparison)} />
          </div>
        </header>
        <NoticeList notices={notices} />
        <LinkChanges madeWith={props.view.madeWith} first={props.first} />
        <section aria-label={t("choices")} className="border-y border-rule py-3" data-print="hide">
          <div className="mb-4 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
            <ScenarioChoice view={view} saved={props.saved.map(({ slug }) => slug)} change={change} />
            <UndoButtons canUndo={canUndo} canRedo={canRedo} undo={undo} redo={redo} />
          </div>
          <div className="mb-4">
            <DeferredStoreBar {...store} onOpened={open} />
          </div>
          <ScenarioSettings
            settings={view.settings}
            regions={regions}
            electricity={sourced.electricity}
            change={changeSettings}
          />
          <div className="mt-3 mb-3">
            <DeferredRunSettings settings={view.settings} change={change} />
          </div>
          <DeferredEngineChoices settings={view.settings} change={changeSettings} />
        </section>
        <ScenarioContents />
        {computed.problem !== null && (
          <p role="alert" className="border-s-2 border-ink ps-3 font-medium">
            {t("invalid", { cause: inWords(computed.problem, (key) => parameterWords(`${key}.label`)) })}
          </p>
        )}
        <div className="grid gap-8 desk:grid-cols-[20rem_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-y-8 desk:col-start-2 desk:row-start-1">
            <TerminalValueBanner comparison={shown.comparison} />
            <CaseSwitch
              cases={[...new Set(shown.comparison.scenarios.map(({ slug }) => scenarioOfSlug(slug)))]}
              value={phoneCase}
              onChange={setPhoneCase}
            />
            <section id="figures" className="scroll-mt-16">
              <ScenarioTable comparison={shown.comparison} simulations={simulation.simulations} />
              <SimulationNote inputs={computed.inputs} simulation={simulation} errorOf={OWN_SLUG} />
              <DeferredOverrideDiff
                overrides={view.overrides}
                parent={parent.parameters}
                parentName={nameOf(parent.slug)}
                change={change}
              />
            </section>
          </div>
          <div className="min-w-0 desk:col-start-1 desk:row-span-2 desk:row-start-1">
            <DeferredParameterPanel
              overrides={view.overrides}
              parent={parent.parameters}
              parentName={nameOf(parent.slug)}
              published={sourced.inputs.published}
              parameterSources={sourced.parameterSources}
              change={change}
            />
          </div>
          <div className="min-w-0 desk:col-start-2">
            <DeferredSections
              section={section}
              paths={{ comparison: shown.comparison, simulations: simulation.simulations }}
              simulation={simulation}
              view={view}
              change={change}
              apply={apply}
              store={store}
            />
          </div>
        </div>
      </div>
    </PageSources>
  );
}

/** Lets whoever opens the link with a later engine see what is different then. */
function madeNow({ scenarios }: OwnComparison): Record<string, string> {
  const own = scenarios.find(({ slug }) => slug === OWN_SLUG)?.projection.outputs;
  return { engine: ENGINE_VERSION, ...(own === undefined ? {} : { npv: String(own.npvForwardUsdBn) }) };
}

function sectionProps(
  inputs: ScenarioInputs,
  parent: NamedScenario,
  parameterSources: ScenarioSectionProps["parameterSources"],
): ScenarioSectionProps {
  const [subject = parent] = inputs.scenarios;
  return { inputs, subject, parent, parameterSources };
}

/** A refusal of the engine with the names of its parameters as the page writes them. */
function inWords(cause: string, labelOf: (key: ScenarioParameterKey) => string): string {
  return scenarioParameterKeys.reduce((text, key) => text.replaceAll(key, `“${labelOf(key)}”`), cause);
}
