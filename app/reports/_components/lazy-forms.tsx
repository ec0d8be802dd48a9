"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import type { ReportFormat } from "@/lib/reports/report-formats";
import type { SavedSet, Words } from "./report-board";

const BatchForm = lazy(async () => ({ default: (await import("./batch-form")).BatchForm }));
const ScheduleForm = lazy(async () => ({ default: (await import("./schedule-form")).ScheduleForm }));

type LazyFormsProps = {
  formats: readonly ReportFormat[];
  choice: ReportChoice;
  savedSets: readonly SavedSet[];
  words: Words;
  maySchedule: boolean;
};

/** The zip of several reports and the schedule, each loaded when it is asked for. */
export function LazyForms({ formats, choice, savedSets, words, maySchedule }: LazyFormsProps) {
  const t = useTranslations("reports");
  const [opened, setOpened] = useState({ batch: false, schedule: false });
  const opener = "text-action self-start font-semibold";
  return (
    <div className="flex flex-col gap-y-4" data-print="hide">
      <div className="flex flex-wrap gap-x-8 gap-y-2">
        <button
          type="button"
          className={opener}
          aria-expanded={opened.batch}
          onClick={() => setOpened((now) => ({ ...now, batch: !now.batch }))}
        >
          {t("batch.title")}
        </button>
        {maySchedule && (
          <button
            type="button"
            className={opener}
            aria-expanded={opened.schedule}
            onClick={() => setOpened((now) => ({ ...now, schedule: !now.schedule }))}
          >
            {t("schedule.open")}
          </button>
        )}
      </div>
      <Suspense fallback={<div className="min-h-64" />}>
        {opened.batch && (
          <BatchForm available={formats} choice={choice} savedSets={savedSets} words={words} />
        )}
        {opened.schedule && <ScheduleForm choice={choice} words={words} />}
      </Suspense>
    </div>
  );
}
