"use client";

import { useState } from "react";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import type { ReportSize } from "@/lib/queries/list-report-sizes";
import type { ReportFormat } from "@/lib/reports/report-formats";
import { ChoiceForm } from "./choice-form";
import { FormatTable } from "./format-table";
import { KeepForm } from "./keep-form";
import { LazyForms } from "./lazy-forms";

export type SavedSet = { slug: string; name: string };

export type Words = { title: string; notes: string };

type ReportBoardProps = {
  formats: readonly ReportFormat[];
  choice: ReportChoice;
  savedSets: readonly SavedSet[];
  sizes: readonly ReportSize[];
  mayKeep: boolean;
};

/** What is chosen stands in the address; title and notes are the reader's until they are kept. */
export function ReportBoard({ formats, choice, savedSets, sizes, mayKeep }: ReportBoardProps) {
  const [words, setWords] = useState<Words>({ title: "", notes: "" });
  return (
    <>
      <ChoiceForm choice={choice} savedSets={savedSets}>
        <FormatTable formats={formats} choice={choice} sizes={sizes} />
      </ChoiceForm>
      {mayKeep && <KeepForm choice={choice} words={words} onWords={setWords} />}
      <LazyForms
        formats={formats}
        choice={choice}
        savedSets={savedSets}
        words={words}
        maySchedule={mayKeep}
      />
    </>
  );
}
