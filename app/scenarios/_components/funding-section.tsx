"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { fundedScenarios, type FundedScenario } from "@/lib/charts/scenario/funded-scenarios";
import { fundingFigures } from "@/lib/charts/scenario/funding-figures";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import { FundingTable } from "./funding-table";
import { PerimeterLegend } from "./perimeter-legend";
import type { ScenarioSectionProps } from "./section-props";

/** Who pays for the capex, whether cash covers the debt, and what must be raised outside beside the published gap. */
export function FundingSection({ inputs, subject }: ScenarioSectionProps) {
  const t = useTranslations("scenarioFunding");
  const funded = useMemo(() => fundAll(inputs), [inputs]);
  const own = typeof funded === "string" ? undefined : funded.find(({ slug }) => slug === subject.slug);
  if (typeof funded === "string" || own === undefined) {
    const reason = typeof funded === "string" ? funded : subject.slug;
    return <p className="border-s-2 border-ink ps-3">{t("unavailable", { reason })}</p>;
  }
  return (
    <section aria-labelledby="funding-title" className="flex flex-col gap-y-6">
      <div>
        <h2 id="funding-title" className="text-finding font-semibold">
          {t("heading")}
        </h2>
        <p className="mt-1 max-w-prose text-caption text-muted">{t("note")}</p>
      </div>
      <FundingFigures funded={funded} own={own} />
      <FundingTable funded={funded} options={inputs.options} />
      <p className="max-w-prose text-caption text-muted">{t("channels")}</p>
      <PerimeterLegend />
    </section>
  );
}

type FundingFiguresProps = {
  funded: readonly FundedScenario[];
  own: FundedScenario;
};

function FundingFigures({ funded, own }: FundingFiguresProps) {
  const t = useTranslations("scenarioFunding");
  const locale = useLocale();
  const nameOf = useScenarioName();
  const { debt, cover, gap } = useMemo(
    () => fundingFigures({ funded, own }, { t, nameOf, locale }),
    [funded, own, t, nameOf, locale],
  );
  return (
    <>
      <div className="grid gap-8 desk:grid-cols-2">
        <ChartFigure chart="scenario-debt" {...debt} />
        <ChartFigure chart="debt-service-cover" {...cover} />
      </div>
      <ChartFigure chart="funding-gap" {...gap} />
    </>
  );
}

/** Of every scenario; the engine's own words when it refuses the parameters of one. */
function fundAll(inputs: ScenarioInputs): FundedScenario[] | string {
  try {
    return fundedScenarios(inputs);
  } catch (error) {
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
