"use client";

import { useTranslations } from "next-intl";
import { useMemo } from "react";
import { compareHeadlines, NEAR_FRACTION } from "@/lib/model/frameworks/compare-headlines";
import { ENGINE_VERSION } from "@/lib/model/engine-version";
import { publishedCase } from "@/lib/model/scenario/scenario-beliefs";
import { csvFile } from "../../_components/charts/csv-file";
import { saveFile } from "../../_components/charts/save-file";
import { frameworkCsvTable } from "./framework-csv";
import { FrameworkRow } from "./framework-row";
import type { ScenarioSectionProps } from "./section-props";
import { usePublishedRun } from "./use-published-run";

/** What others have published, redone from their own inputs and asked of our engine. */
export function FrameworkTableSection({ inputs }: ScenarioSectionProps) {
  const t = useTranslations("scenarioFrameworks.table");
  const words = useTranslations("scenarioFrameworks");
  const { result, failure } = usePublishedRun("frameworks", inputs);
  const base = useMemo(() => publishedCase(inputs.published, "base"), [inputs.published]);
  if (failure !== null) return <p role="alert">{t("failed", { cause: failure })}</p>;
  if (result === null || !("frameworks" in result)) return <p role="status">{t("computing")}</p>;
  const { frameworks: comparisons } = result;
  const { matchedCount, comparedCount, nearCount } = compareHeadlines(comparisons, NEAR_FRACTION);

  const saveCsv = () => {
    const table = frameworkCsvTable(comparisons, {
      publisher: t("publisher"),
      date: t("date"),
      figure: t("figure"),
      unitColumn: t("unitColumn"),
      theirs: t("theirs"),
      redone: t("redone"),
      verdict: t("verdict"),
      engine: t("engine"),
      url: t("url"),
      figureName: (id) => words(`figure.${id}`),
      reproduction: (reproduction) => words(`reproduction.${reproduction}`),
    });
    const notes = [
      { name: "title", value: t("label") },
      { name: "engine", value: ENGINE_VERSION },
      { name: "generated", value: new Date().toISOString() },
      { name: "address", value: window.location.href },
    ];
    saveFile(csvFile(notes, table), "published-frameworks.csv");
  };

  const heads = [
    { key: "publisher", head: t("publisher"), end: false },
    { key: "claim", head: t("claim"), end: false },
    { key: "theirs", head: t("theirs"), end: true },
    { key: "redone", head: t("redone"), end: true },
    { key: "engine", head: t("engine"), end: true },
    { key: "difference", head: t("difference"), end: true },
  ];
  return (
    <section aria-labelledby="frameworks-title" className="border-t border-ink pt-3">
      <h2 id="frameworks-title" className="text-finding font-semibold">
        {t("title", {
          matched: String(matchedCount),
          total: String(comparisons.length),
          near: String(nearCount),
          compared: String(comparedCount),
        })}
      </h2>
      <p className="mt-1 text-caption text-muted">{t("unit")}</p>
      <div
        role="region"
        aria-label={t("label")}
        tabIndex={0}
        className="relative mt-3 overflow-x-auto border-y border-rule"
      >
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("label")}</caption>
          <thead>
            <tr>
              {heads.map(({ key, head, end }, index) => (
                <th
                  key={key}
                  scope="col"
                  className={`bg-paper px-3 py-1.5 align-bottom text-caption font-semibold text-muted shadow-[inset_0_-1px_0_var(--ink)] ${end ? "text-end" : "text-start"} ${index === 0 ? "sticky start-0 z-20 ps-0" : ""}`}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisons.map((comparison) => (
              <FrameworkRow
                key={comparison.id}
                comparison={comparison}
                base={base}
                columnCount={heads.length}
              />
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-2 flex justify-end text-caption" data-print="hide">
        <button type="button" className="text-action" title={t("download")} onClick={saveCsv}>
          {t("csv")}
        </button>
      </div>
    </section>
  );
}
