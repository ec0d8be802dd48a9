"use client";

import { useLocale, useTranslations } from "next-intl";
import { parseAsIsoDate, useQueryState } from "nuqs";
import { useRef } from "react";
import { formatDate } from "@/lib/format/format-date";

/** The day the reader looks from, kept in the URL as `asOf=YYYY-MM-DD`; without it, the latest data. */
export function AsOfPicker() {
  const t = useTranslations("shell.asOf");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [asOf, setAsOf] = useQueryState(
    "asOf",
    parseAsIsoDate.withOptions({ shallow: false, history: "push" }),
  );
  const day = asOf === null ? null : asOf.toISOString().slice(0, 10);
  return (
    <div className="relative flex items-center gap-x-2 text-caption">
      <button
        type="button"
        title={t("hint")}
        onClick={() => input.current?.showPicker()}
        className="min-h-8 decoration-rule-strong underline-offset-4 hover:underline"
      >
        <span className="hidden text-muted tablet:inline">{t("label")} </span>
        <span className={day === null ? "" : "font-semibold"}>
          {day === null ? t("latest") : formatDate(day, locale)}
        </span>
        <svg viewBox="0 0 8 8" aria-hidden className="ms-1 inline-block size-2">
          <path d="M0 2h8L4 7Z" fill="currentColor" />
        </svg>
      </button>
      <input
        ref={input}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={day ?? ""}
        onChange={(event) => void setAsOf(event.currentTarget.valueAsDate)}
        className="pointer-events-none absolute inset-x-0 bottom-0 h-0 opacity-0"
      />
      {day !== null && (
        <button type="button" className="text-action" onClick={() => void setAsOf(null)}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}
