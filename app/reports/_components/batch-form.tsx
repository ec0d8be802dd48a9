"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { askedWords } from "./asked-report";
import { DownloadProgress } from "./download-progress";
import type { SavedSet, Words } from "./report-board";
import { useFileDownload } from "./use-file-download";

const MAX_SETS = 12;

type BatchFormProps = {
  available: readonly ReportFormat[];
  choice: ReportChoice;
  savedSets: readonly SavedSet[];
  words: Words;
};

/** Several reports and formats in one zip file. */
export function BatchForm({ available, choice, savedSets, words }: BatchFormProps) {
  const t = useTranslations("reports");
  const scenario = useTranslations("figure.scenario");
  const { progress, start, cancel } = useFileDownload();
  const [sets, setSets] = useState<readonly string[]>([choice.scenarioSet]);
  const [formats, setFormats] = useState<readonly string[]>(["pdf"]);
  const [problem, setProblem] = useState<string | null>(null);
  const setOptions = [
    { value: "comparison", label: t("choice.comparison") },
    ...builtInSlugs.map((slug) => ({ value: slug, label: scenario(scenarioOfSlug(slug)) })),
    ...savedSets.map(({ slug, name }) => ({ value: slug, label: name })),
  ];

  function make() {
    const tooMany = sets.length > MAX_SETS ? t("batch.tooMany", { max: MAX_SETS }) : null;
    const reason = sets.length === 0 || formats.length === 0 ? t("batch.choose") : tooMany;
    setProblem(reason);
    if (reason !== null) return;
    const { lang, paper, stated } = choice;
    const body = { scenarioSets: sets, formats, settings: stated, lang, paper, ...askedWords(words) };
    void start("/api/v1/report-batches", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  }

  return (
    <section aria-labelledby="report-batch" className="border-t border-ink pt-3">
      <h2 id="report-batch" className="text-finding font-semibold">
        {t("batch.title")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">{t("batch.note")}</p>
      <div className="flex flex-wrap gap-x-12 gap-y-4">
        <Checks legend={t("batch.sets")} options={setOptions} chosen={sets} onChange={setSets} />
        <Checks
          legend={t("batch.formats")}
          options={available.map((format) => ({ value: format, label: t(`format.${format}`) }))}
          chosen={formats}
          onChange={setFormats}
        />
      </div>
      <button
        type="button"
        disabled={progress.state === "working"}
        onClick={make}
        className="mt-3 min-h-8 border border-ink px-4 font-semibold disabled:opacity-50"
      >
        {t("batch.make")}
      </button>
      {problem !== null && (
        <p role="alert" className="mt-2 font-semibold">
          ! {problem}
        </p>
      )}
      <DownloadProgress what={t("batch.what")} progress={progress} expectedMs={null} onCancel={cancel} />
    </section>
  );
}

type ChecksProps = {
  legend: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
};

function Checks({ legend, options, chosen, onChange }: ChecksProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-caption text-muted">{legend}</legend>
      <div className="flex max-h-56 flex-col overflow-auto">
        {options.map(({ value, label }) => (
          <label key={value} className="flex min-h-7 items-center gap-x-2">
            <input
              type="checkbox"
              className="size-4 accent-ink"
              checked={chosen.includes(value)}
              onChange={(event) =>
                onChange(
                  event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value),
                )
              }
            />
            <bdi>{label}</bdi>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
