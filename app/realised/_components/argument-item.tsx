import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatPeriod } from "@/lib/format/format-date";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ClaimReading } from "@/lib/model/tracking/arguments";
import type { Bound } from "@/lib/model/tracking/bound";
import { CitedLink } from "../../_components/figures/cited-link";
import { EvidenceGlyph } from "../../_components/figures/evidence-glyph";
import { missingWords } from "./missing-words";

const marks = { supports: "+", refutes: "−", silent: "·" } as const;

/** A claim, how the data read it, by which rule and from which day; who makes it. */
export function ArgumentItem({ claim }: { claim: ClaimReading }) {
  const t = useTranslations("realisedFiled");
  const locale = useLocale();
  const { key, reading, newest, reason, supports, refutes, unit, source } = claim;
  const show = (value: number) => formatQuantity(value, unit, locale, { significantDigits: 2 });
  const boundWords = ({ test, value }: Bound) => t(`argument.bound.${test}`, { value: show(value) });
  const title = [source.publisher, source.title].filter((part) => part !== null).join(", ");
  return (
    <li className="border-t border-rule py-2">
      <p className="flex items-baseline justify-between gap-x-4">
        <span className="font-serif text-[1rem]">{t(`argument.claim.${key}`)}</span>
        <span
          className={`shrink-0 px-1.5 text-caption font-semibold whitespace-nowrap ${reading === "supports" ? "bg-ink text-paper" : reading === "refutes" ? "bg-paper-tinted outline outline-rule-strong" : "text-muted"}`}
        >
          <span aria-hidden>{marks[reading]} </span>
          {t(`argument.reading.${reading}`)}
        </span>
      </p>
      <p className="mt-0.5 text-caption text-muted">
        {t(`argument.series.${claim.series}`)}
        {": "}
        {t("argument.rule", { supports: boundWords(supports), refutes: boundWords(refutes) })}
        {"; "}
        {newest === null ? (
          missingWords(t, reason ?? { code: "no-estimate" }, locale)
        ) : (
          <span className="whitespace-nowrap text-ink">
            <EvidenceGlyph status={newest.evidence} />{" "}
            {t("argument.reads", { value: show(newest.value), period: formatPeriod(newest.period, locale) })}
          </span>
        )}
        {newest !== null && newest.citation !== null && (
          <>
            {", "}
            <CitedLink cited={newest.citation.url}>
              {t("argument.data")} {formatDate(newest.knownAt, locale)}
            </CitedLink>
          </>
        )}
        {". "}
        {source.url === null ? (
          t("argument.claimedBy", { publisher: title })
        ) : (
          <CitedLink cited={source.url}>{t("argument.claimedBy", { publisher: title })}</CitedLink>
        )}
      </p>
    </li>
  );
}
