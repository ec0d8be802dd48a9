import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { SignpostReading } from "@/lib/model/tracking/judge-signpost";
import { citationUrl } from "@/lib/charts/citation-url";
import { CitedLink } from "../../_components/figures/cited-link";
import { missingWords } from "./missing-words";

/** One trigger: its status in a word, what it asks, where it stands, and the filing that moved it. */
export function SignpostItem({ signpost }: { signpost: SignpostReading }) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const { key, status, bound, unit, newest, crossing, reversal, reason, expectedYear } = signpost;
  const show = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 3 });
  const rule =
    key === "rentalBelowCost" && bound === null
      ? t("signpost.rule.rentalBelowCostNone")
      : t(`signpost.rule.${key}`, { bound: bound === null ? "" : show(bound.value) });
  const notes = [
    ...(status === "met" && crossing !== null
      ? [
          t("signpost.metOn", {
            date: formatDate(crossing.knownAt, locale),
            period: formatPeriod(crossing.period, locale),
            value: show(crossing.value),
          }),
        ]
      : []),
    ...(status === "reversed" && crossing !== null && reversal !== null
      ? [
          t("signpost.reversedOn", {
            date: formatDate(crossing.knownAt, locale),
            reversal: formatDate(reversal.knownAt, locale),
          }),
        ]
      : []),
    ...(reason === null ? [] : [missingWords(t, reason, locale)]),
    ...(newest === null
      ? []
      : [t("signpost.now", { value: show(newest.value), period: formatPeriod(newest.period, locale) })]),
    ...(expectedYear === null ? [] : [t("signpost.expected", { year: String(expectedYear) })]),
  ];
  const moved = reversal ?? crossing ?? newest;
  return (
    <li className="border-t border-rule py-2">
      <p className="flex items-baseline justify-between gap-x-4">
        <span>{rule}</span>
        <span
          className={`shrink-0 px-1.5 text-caption font-semibold whitespace-nowrap ${status === "met" ? "bg-ink text-paper" : status === "reversed" ? "bg-paper-tinted outline outline-rule-strong" : "text-muted"}`}
        >
          {t(`signpost.status.${status}`)}
        </span>
      </p>
      <p className="mt-0.5 text-caption text-muted">
        {notes.join("; ")}
        {moved !== null && moved.citation !== null && (
          <>
            {"; "}
            <CitedLink cited={moved.citation.url}>
              {citationUrl(moved.citation.url).url === null
                ? t("signpost.noAddress", { title: moved.citation.title })
                : t(moved.citation.dating === "statement" ? "signpost.statement" : "signpost.filing")}
            </CitedLink>
          </>
        )}
      </p>
    </li>
  );
}
