"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ScenarioView } from "@/lib/contracts/scenario-view";
import { formatQuantity } from "@/lib/format/format-quantity";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameters,
} from "@/lib/model/scenario/scenario-parameters";
import { DataTable } from "../../_components/figures/data-table";
import { Disclosure } from "../../_components/controls/disclosure";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";
import { resetOverride } from "./set-override";
import type { ChangeView } from "./use-scenario-view";

const POINTS_PER_FRACTION = 100;

type OverrideDiffProps = {
  overrides: ScenarioView["overrides"];
  parent: ScenarioParameters;
  parentName: string;
  change: ChangeView;
};

/** What differs from the parent, line by line; nothing when nothing does. */
export function OverrideDiff({ overrides, parent, parentName, change }: OverrideDiffProps) {
  const t = useTranslations("scenarios.diff");
  const words = useTranslations("scenarioParameter");
  const locale = useLocale();
  const changed = scenarioParameterKeys.filter((key) => overrides[key] !== undefined);
  if (changed.length === 0) return null;
  return (
    <Disclosure summary={t("show", { count: changed.length, parent: parentName })}>
      <DataTable
        label={t("label", { parent: parentName })}
        emptyReason=""
        compact
        columns={[
          { key: "parameter", head: t("parameter"), align: "start", wrap: true },
          { key: "parent", head: parentName, align: "end" },
          { key: "own", head: t("yours"), align: "end" },
          { key: "change", head: t("change"), align: "end" },
          { key: "reset", head: <span className="sr-only">{t("reset")}</span>, align: "start" },
        ]}
        rows={changed.map((key) => {
          const { unit, scale } = parameterDisplay(scenarioParameterDefinitions[key].unit);
          const show = (value: number, sign?: "always") =>
            formatQuantity(value * scale, unit, locale, {
              significantDigits: 3,
              trimZeros: true,
              ...(sign === undefined ? {} : { sign }),
            });
          const own = overrides[key] ?? parent[key];
          return {
            key,
            head: words(`${key}.label`),
            cells: [
              show(parent[key]),
              show(own),
              unit === "fraction"
                ? formatQuantity((own - parent[key]) * POINTS_PER_FRACTION, "percentagePoints", locale, {
                    significantDigits: 3,
                    trimZeros: true,
                    sign: "always",
                  })
                : show(own - parent[key], "always"),
              <button
                key="reset"
                type="button"
                className="text-action"
                onClick={() =>
                  change((view) => ({ overrides: resetOverride(view.overrides, key) }), `reset ${key}`)
                }
              >
                {t("reset")}
                <span className="sr-only"> ({words(`${key}.label`)})</span>
              </button>,
            ],
          };
        })}
      />
    </Disclosure>
  );
}
