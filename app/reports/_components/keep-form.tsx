"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import { formatNumber } from "@/lib/format/format-number";
import { askedReport } from "./asked-report";
import { DownloadProgress } from "./download-progress";
import type { Words } from "./report-board";
import type { FileProgress } from "./use-file-download";

const MAX_TITLE_CHARACTERS = 200;
const MAX_NOTES_CHARACTERS = 10_000;
const SHORT_ID_CHARACTERS = 12;

type KeepFormProps = { choice: ReportChoice; words: Words; onWords: (words: Words) => void };

/** Title and notes of the reader's own, and the button that keeps the report. */
export function KeepForm({ choice, words, onWords }: KeepFormProps) {
  const t = useTranslations("reports.keep");
  const locale = useLocale();
  const router = useRouter();
  const [progress, setProgress] = useState<FileProgress>({ state: "idle" });
  const [outcome, setOutcome] = useState<{ id: string } | { cause: string } | null>(null);
  const running = useRef<AbortController | null>(null);
  const isTooLong =
    lengthOf(words.title) > MAX_TITLE_CHARACTERS || lengthOf(words.notes) > MAX_NOTES_CHARACTERS;
  const isWorking = progress.state === "working";

  async function keep() {
    const own = new AbortController();
    running.current = own;
    setOutcome(null);
    setProgress({ state: "working", startedAt: performance.now() });
    try {
      const { keepReport } = await import("./report-requests");
      const { id } = await keepReport(askedReport(choice, words), own.signal);
      setProgress({ state: "idle" });
      setOutcome({ id });
      router.refresh();
    } catch (error) {
      setProgress(own.signal.aborted ? { state: "cancelled" } : { state: "idle" });
      if (!own.signal.aborted) setOutcome({ cause: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <section aria-labelledby="report-keep" className="border-t border-ink pt-3" data-print="hide">
      <h2 id="report-keep" className="text-finding font-semibold">
        {t("title")}
      </h2>
      <p className="mt-1 mb-3 max-w-prose text-caption text-muted">{t("note")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWorking && !isTooLong) void keep();
        }}
        className="flex max-w-3xl flex-col gap-y-3"
      >
        <Field
          label={t("reportTitle")}
          note={t("titleNote", { max: formatNumber(MAX_TITLE_CHARACTERS, locale) })}
          max={MAX_TITLE_CHARACTERS}
          value={words.title}
          onChange={(title) => onWords({ ...words, title })}
        />
        <Field
          label={t("notes")}
          note={t("notesNote", { max: formatNumber(MAX_NOTES_CHARACTERS, locale) })}
          max={MAX_NOTES_CHARACTERS}
          rows={4}
          value={words.notes}
          onChange={(notes) => onWords({ ...words, notes })}
        />
        <button
          type="submit"
          disabled={isWorking || isTooLong}
          className="min-h-8 self-start border border-ink bg-ink px-4 font-semibold text-paper disabled:opacity-50"
        >
          {t("save")}
        </button>
      </form>
      <DownloadProgress
        what={t("what")}
        progress={progress}
        expectedMs={null}
        onCancel={() => running.current?.abort()}
      />
      {outcome !== null && "id" in outcome && (
        <p role="status" className="mt-2">
          {t("saved", { id: outcome.id.slice(0, SHORT_ID_CHARACTERS) })}
        </p>
      )}
      {outcome !== null && "cause" in outcome && (
        <p role="alert" className="mt-2 max-w-prose border-s-2 border-ink ps-3">
          {t("failed", { cause: outcome.cause })}
        </p>
      )}
    </section>
  );
}

type FieldProps = {
  label: string;
  note: string;
  max: number;
  rows?: number;
  value: string;
  onChange: (value: string) => void;
};

/** A line of text, or several where `rows` is given; it says when there is too much. */
function Field({ label, note, max, rows, value, onChange }: FieldProps) {
  const t = useTranslations("reports.keep");
  const locale = useLocale();
  const id = useId();
  const count = lengthOf(value);
  const shared = {
    id,
    value,
    dir: "auto",
    autoComplete: "off",
    "aria-describedby": `${id}-note`,
    "aria-invalid": count > max,
    onChange: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
    className:
      "field-edge w-full min-w-0 px-2 py-1.5 font-medium aria-invalid:outline-2 aria-invalid:outline-dashed",
  };
  return (
    <div className="flex flex-col gap-y-1">
      <label htmlFor={id} className="text-caption text-muted">
        {label}
      </label>
      {rows === undefined ? <input type="text" {...shared} /> : <textarea rows={rows} {...shared} />}
      <span id={`${id}-note`} className="text-caption text-muted">
        {count > max ? (
          <span role="alert" className="font-semibold text-ink">
            ! {t("tooLong", { count: formatNumber(count, locale), max: formatNumber(max, locale) })}
          </span>
        ) : (
          note
        )}
      </span>
    </div>
  );
}

/** An emoji is one, as the API counts. */
function lengthOf(text: string): number {
  return Array.from(text).length;
}
