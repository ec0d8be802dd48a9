"use client";

import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTransition, type ReactNode } from "react";
import { scenarioOfSlug } from "@/lib/charts/scenario/scenario-slug";
import type { ReportChoice } from "@/lib/contracts/report-choice";
import { formatDate } from "@/lib/format/format-date";
import { formatNumber } from "@/lib/format/format-number";
import { builtInSlugs } from "@/lib/model/scenario/built-in-slugs";
import type { SavedSet } from "./report-board";

const drawCounts = [1024, 8192, 32_768] as const;

type ChoiceFormProps = { choice: ReportChoice; savedSets: readonly SavedSet[]; children: ReactNode };

/** A form that works by itself: without scripts its button asks for the page again, with them each change does. */
export function ChoiceForm({ choice, savedSets, children }: ChoiceFormProps) {
  const t = useTranslations("reports.choice");
  const word = useTranslations("reports");
  const scenario = useTranslations("figure.scenario");
  const locale = useLocale();
  const router = useRouter();
  const pathname = usePathname();
  const [isPending, startTransition] = useTransition();
  const stated = new URLSearchParams(choice.statedQuery);
  const draws = stated.get("draws") ?? "";
  const asOf = stated.get("asOf");
  const further = [...stated.keys()].filter((name) => name !== "draws" && name !== "asOf");
  const drawOptions = [
    ["", t("drawsDefault")],
    ["0", t("drawsNone")],
    ...drawCounts.map((count) => [String(count), formatNumber(count, locale)]),
  ];
  if (!drawOptions.some(([value]) => value === draws)) {
    drawOptions.push([draws, formatNumber(Number(draws), locale)]);
  }

  function apply(form: HTMLFormElement) {
    const params = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && value !== "") params.set(name, value);
    }
    startTransition(() => router.replace(`${pathname}?${params}`, { scroll: false }));
  }

  return (
    <section aria-labelledby="report-choice" className="border-t border-ink pt-3">
      <h2 id="report-choice" className="mb-3 text-finding font-semibold">
        {t("title")}
      </h2>
      <form
        key={choice.scenarioSet + choice.statedQuery}
        method="get"
        action="/reports"
        onSubmit={(event) => {
          event.preventDefault();
          apply(event.currentTarget);
        }}
        onChange={(event) => apply(event.currentTarget)}
        aria-busy={isPending}
        className="mb-4 grid gap-x-6 gap-y-3 tablet:grid-cols-2 desk:grid-cols-4"
      >
        <Choice name="set" label={t("set")} value={choice.scenarioSet}>
          <option value="comparison">{t("comparison")}</option>
          <optgroup label={t("builtIn")}>
            {builtInSlugs.map((slug) => (
              <option key={slug} value={slug}>
                {scenario(scenarioOfSlug(slug))}
              </option>
            ))}
          </optgroup>
          {savedSets.length > 0 && (
            <optgroup label={t("saved")}>
              {savedSets.map(({ slug, name }) => (
                <option key={slug} value={slug}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </Choice>
        <Choice name="lang" label={t("lang")} value={choice.lang}>
          {(["en", "es"] as const).map((lang) => (
            <option key={lang} value={lang}>
              {word(`language.${lang}`)}
            </option>
          ))}
        </Choice>
        <Choice name="paper" label={t("paper")} value={choice.paper}>
          {(["a4", "letter"] as const).map((paper) => (
            <option key={paper} value={paper}>
              {word(`paper.${paper}`)}
            </option>
          ))}
        </Choice>
        <Choice name="draws" label={t("draws")} value={draws}>
          {drawOptions.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Choice>
        {[...stated].map(
          ([name, value]) => name !== "draws" && <input key={name} type="hidden" name={name} value={value} />,
        )}
        <noscript>
          <button type="submit" className="text-action self-end font-semibold">
            {t("apply")}
          </button>
        </noscript>
      </form>
      {asOf !== null && (
        <p className="mb-2 text-caption text-muted">{t("asOf", { date: formatDate(asOf, locale) })}</p>
      )}
      {further.length > 0 && (
        <p className="mb-3 max-w-prose text-caption text-muted">
          {t("settings", { count: further.length, names: further.join(", ") })}{" "}
          <Link href={`/reports?set=${choice.scenarioSet}`} className="text-action">
            {t("reset")}
          </Link>
        </p>
      )}
      {children}
    </section>
  );
}

function Choice(props: { name: string; label: string; value: string; children: ReactNode }) {
  const { name, label, value, children } = props;
  return (
    <label className="flex min-w-0 flex-col gap-y-1">
      <span className="text-caption text-muted">{label}</span>
      <select name={name} defaultValue={value} className="field-edge h-8 w-full min-w-0 px-2 font-medium">
        {children}
      </select>
    </label>
  );
}
