"use client";

import { useLocale, useTranslations } from "next-intl";
import { comparisonToFullSearchParams } from "@/lib/contracts/comparison-address";
import type { ScenarioView } from "@/lib/contracts/scenario-view";

const formats = ["pdf", "csv", "json"] as const;

/** The scenario as a file; the address carries everything it depends on. */
export function ScenarioDownloads({ view, parentName }: { view: ScenarioView; parentName: string }) {
  const t = useTranslations("scenarios.download");
  const locale = useLocale();
  const params = comparisonToFullSearchParams({ ...view.settings, overrides: view.overrides });
  params.set("lang", locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1" title={t("note", { parent: parentName })}>
      <span className="font-semibold">{t("label")}</span>
      {formats.map((format) => (
        <a
          key={format}
          href={`/api/v1/reports/${view.scenario}.${format}?${params}`}
          download
          className="text-action"
          aria-label={`${t("note", { parent: parentName })}, ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
