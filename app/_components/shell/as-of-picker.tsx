"use client";

import { useLocale, useTranslations } from "next-intl";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useRef } from "react";
import { formatDate } from "@/lib/format/format-date";

/** The day the reader looks from, kept in the URL as `asOf=YYYY-MM-DD`; without it, the latest data. */
export function AsOfPicker() {
  const t = useTranslations("shell.asOf");
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const day = /^\d{4}-\d{2}-\d{2}/.exec(searchParams.get("asOf") ?? "")?.[0] ?? null;

  function choose(chosen: string) {
    const params = new URLSearchParams(searchParams);
    if (chosen === "") params.delete("asOf");
    else params.set("asOf", chosen);
    router.push(params.size === 0 ? pathname : `${pathname}?${params}`);
  }

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
        onChange={(event) => choose(event.currentTarget.value)}
        className="pointer-events-none absolute inset-x-0 bottom-0 h-0 opacity-0"
      />
      {day !== null && (
        <button type="button" className="text-action" onClick={() => choose("")}>
          {t("clear")}
        </button>
      )}
    </div>
  );
}
