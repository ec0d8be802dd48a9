"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatQuantity } from "@/lib/format/format-quantity";
import { publishedFrameworkOf, type FrameworkComparison } from "@/lib/model/frameworks/compare-frameworks";
import type { EngineAnswer, EngineFigure, LifeGrid } from "@/lib/model/frameworks/published-framework";
import {
  scenarioParameterDefinitions,
  scenarioParameterKeys,
  type ScenarioParameters,
} from "@/lib/model/scenario/scenario-parameters";
import { frameworkChangeText, frameworkFigureText } from "@/lib/charts/scenario/framework-figure-text";
import { parameterDisplay } from "@/lib/charts/scenario/parameter-display";

type FrameworkDetailProps = { comparison: FrameworkComparison; base: ScenarioParameters };

/** Inputs, arithmetic, what the engine was given, what it says and why it differs. */
export function FrameworkDetail({ comparison, base }: FrameworkDetailProps) {
  const { id, answer, lifeGrid, refusal } = comparison;
  const t = useTranslations("scenarioFrameworks.table");
  const words = useTranslations("scenarioFrameworks");
  const locale = useLocale();
  const framework = publishedFrameworkOf(id);
  return (
    <div className="sticky start-0 grid max-w-[min(64rem,calc(100vw-2rem))] gap-x-8 gap-y-4 py-3 whitespace-normal desk:grid-cols-2">
      <Part head={t("inputs")}>
        <Pairs
          pairs={framework.inputs.map(({ name, value, unit }) => ({
            name: words(`input.${name}`),
            value: frameworkFigureText(value, unit, locale, { significantDigits: 4, trimZeros: true }),
          }))}
        />
      </Part>
      <Part head={t("arithmetic")}>
        <p>{words(`framework.${id}.arithmetic`)}</p>
        <Pairs
          pairs={framework.checks.map((check) => ({
            name: words(`figure.${check.id}`),
            value: `${frameworkFigureText(check.publishedValue, check.unit, locale)} → ${
              check.recomputedValue === null
                ? t("notRedone")
                : frameworkFigureText(check.recomputedValue, check.unit, locale, {
                    significantDigits: 4,
                    trimZeros: true,
                  })
            }`,
          }))}
        />
      </Part>
      <Part head={t("mapping")}>
        <p>{words(`framework.${id}.mapping`)}</p>
        {refusal !== null && <p role="note">{t("refused", { cause: refusal })}</p>}
        {answer !== null && <Overrides overrides={answer.overrides} base={base} />}
      </Part>
      {answer !== null && (
        <Part head={t("figures")}>
          {answer.figures.map((figure) => (
            <Figure key={figure.id} figure={figure} />
          ))}
        </Part>
      )}
      {lifeGrid !== null && (
        <div className="overflow-x-auto desk:col-span-2">
          <Grid grid={lifeGrid} />
        </div>
      )}
    </div>
  );
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <h3 className="font-sans text-caption font-semibold text-muted">{head}</h3>
      {children}
    </div>
  );
}

function Pairs({ pairs }: { pairs: readonly { name: string; value: string }[] }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
      {pairs.map(({ name, value }) => (
        <div key={name} className="col-span-2 grid grid-cols-subgrid border-b border-rule py-0.5">
          <dt>{name}</dt>
          <dd className="text-end">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Overrides({ overrides, base }: { overrides: EngineAnswer["overrides"]; base: ScenarioParameters }) {
  const t = useTranslations("scenarioFrameworks.table");
  const parameter = useTranslations("scenarioParameter");
  const locale = useLocale();
  const keys = scenarioParameterKeys.filter((key) => overrides[key] !== undefined);
  if (keys.length === 0) return <p className="text-muted">{t("asItStands")}</p>;
  return (
    <ul>
      {keys.map((key) => {
        const { unit, scale } = parameterDisplay(scenarioParameterDefinitions[key].unit);
        const show = (value: number) =>
          formatQuantity(value * scale, unit, locale, { significantDigits: 3, trimZeros: true });
        return (
          <li key={key} className="border-b border-rule py-0.5">
            {t("set", {
              name: parameter(`${key}.label`),
              value: show(overrides[key] ?? base[key]),
              base: show(base[key]),
            })}
          </li>
        );
      })}
    </ul>
  );
}

/** One answer of the engine, with the way from the published figure to it where there is one. */
function Figure({ figure }: { figure: EngineFigure }) {
  const t = useTranslations("scenarioFrameworks.table");
  const words = useTranslations("scenarioFrameworks");
  const locale = useLocale();
  const { id, unit, value, publishedValue, steps } = figure;
  const text = frameworkFigureText(value, unit, locale);
  const quantity = id === "halfLife" ? words("quarters", { value: text }) : text;
  if (publishedValue === null)
    return <Pairs pairs={[{ name: `${words(`figure.${id}`)} (${t("noCounterpart")})`, value: quantity }]} />;
  return (
    <Pairs
      pairs={[
        {
          name: `${words(`figure.${id}`)}, ${t("theirs").toLocaleLowerCase(locale)}`,
          value: frameworkFigureText(publishedValue, unit, locale),
        },
        ...steps.map(({ cause, effect }) => ({
          name: words(`cause.${cause}`),
          value: frameworkChangeText(effect, unit, locale),
        })),
        { name: `${words(`figure.${id}`)}, ${t("engine").toLocaleLowerCase(locale)}`, value: quantity },
      ]}
    />
  );
}

function Grid({ grid }: { grid: LifeGrid }) {
  const t = useTranslations("scenarioFrameworks.table");
  const words = useTranslations("scenarioFrameworks");
  const locale = useLocale();
  return (
    <table className="w-full border-collapse">
      <thead>
        <tr className="text-caption text-muted">
          <th scope="col" className="text-start font-semibold">
            {t("life")}
          </th>
          {grid.columns.map(({ id, rateFraction }) => (
            <th key={columnKey({ id, rateFraction })} scope="col" className="ps-4 text-end font-semibold">
              {rateFraction === null
                ? words(`figure.${id}`)
                : t("atRate", {
                    figure: words(`figure.${id}`),
                    rate: formatQuantity(rateFraction, "fraction", locale, { fractionDigits: 0 }),
                  })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {grid.rows.map(({ lifeYears, values }) => (
          <tr key={lifeYears ?? "forever"} className="border-t border-rule">
            <th scope="row" className="text-start font-normal">
              {lifeYears === null ? t("forever") : frameworkFigureText(lifeYears, "years", locale)}
            </th>
            {values.map((value, index) => (
              <td key={columnKey(grid.columns[index])} className="ps-4 text-end">
                {frameworkFigureText(value, grid.columns[index]?.unit ?? "count", locale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function columnKey(column: Pick<LifeGrid["columns"][number], "id" | "rateFraction"> | undefined): string {
  return `${column?.id} ${column?.rateFraction}`;
}
