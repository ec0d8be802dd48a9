import { useLocale, useTranslations } from "next-intl";
import { MISSING } from "@/lib/format/format-number";
import { formatQuantityInFull } from "@/lib/format/format-quantity";
import { seriesFormatter } from "@/lib/format/format-series";
import type { ParameterBridge, ParameterBridgeStep } from "@/lib/model/scenario/parameter-bridge";
import type { NamedScenario } from "@/lib/model/scenario/scenario-inputs";
import { DataTable } from "../../_components/figures/data-table";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { useScenarioName } from "../../_components/scenario/scenario-names";
import type { ScenarioSectionProps } from "./section-props";
import { useParameterText } from "./use-parameter-text";

const USD_PER_USD_BN = 1e9;

type DriverBridgeTableProps = {
  bridge: ParameterBridge;
  from: NamedScenario;
  to: NamedScenario;
  parameterSources: ScenarioSectionProps["parameterSources"];
};

/** Every step with both values, effect, standard error and grade. */
export function DriverBridgeTable({ bridge, from, to, parameterSources }: DriverBridgeTableProps) {
  const t = useTranslations("scenarioDrivers.bridge");
  const nameOf = useScenarioName();
  const locale = useLocale();
  const { labelOf, valueOf, evidenceOf } = useParameterText(parameterSources);
  const names = { from: nameOf(from.slug), to: nameOf(to.slug) };
  const inUsd = (usdBn: number) => usdBn * USD_PER_USD_BN;
  const effects = seriesFormatter(
    bridge.steps.map(({ effectUsdBn }) => inUsd(effectUsdBn)),
    "usd",
    locale,
    { significantDigits: 4 },
  );
  const write = (usdBn: number) => (
    <span title={formatQuantityInFull(inUsd(usdBn), "usd", locale)}>{effects.format(inUsd(usdBn))}</span>
  );
  const valuesOf = ({ keys }: ParameterBridgeStep, scenario: NamedScenario) =>
    keys.map((key) => valueOf(key, scenario.parameters[key])).join(" · ");
  const gradeOf = ({ keys }: ParameterBridgeStep) => {
    const [key] = keys;
    if (key === undefined) return MISSING;
    if (to.overridden.includes(key) || from.overridden.includes(key)) return t("yours");
    return (
      <span className="inline-flex items-baseline gap-x-1">
        <EvidenceGlyph status={evidenceOf(key)} />
        {parameterSources.find((source) => source.key === key)?.grade ?? MISSING}
      </span>
    );
  };
  return (
    <DataTable
      label={t("label", names)}
      emptyReason={t("same", names)}
      compact
      maxHeightPx={480}
      columns={[
        { key: "parameter", head: t("parameter"), align: "start", wrap: true },
        { key: "from", head: names.from, align: "end" },
        { key: "to", head: names.to, align: "end" },
        { key: "effect", head: <Head text={t("effect")} unit={effects.label} />, align: "end" },
        { key: "error", head: <Head text={t("error")} unit={effects.label} />, align: "end" },
        { key: "grade", head: t("grade"), align: "start" },
      ]}
      rows={bridge.steps.map((step) => ({
        key: step.keys.join(),
        head: labelOf(step.keys),
        cells: [
          valuesOf(step, from),
          valuesOf(step, to),
          write(step.effectUsdBn),
          bridge.orderCount === null ? MISSING : write(step.standardErrorUsdBn),
          gradeOf(step),
        ],
      }))}
    />
  );
}

function Head({ text, unit }: { text: string; unit: string }) {
  return (
    <>
      {text}
      <span className="block font-normal">{unit}</span>
    </>
  );
}
