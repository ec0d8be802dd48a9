import { useTranslations } from "next-intl";
import type { Freshness } from "@/lib/queries/freshness";

/** A word and a bar that fills with age: never hue alone. */
export function FreshnessMark({ freshness }: { freshness: Freshness }) {
  const t = useTranslations("data");
  return (
    <span className="inline-flex items-center gap-x-2" title={t(`freshnessMeaning.${freshness}`)}>
      <svg viewBox="0 0 16 8" aria-hidden className="h-2 w-4 text-ink">
        <rect x="0.5" y="0.5" width="15" height="7" fill="none" stroke="currentColor" />
        <rect x="0.5" y="0.5" width={filledWidth[freshness]} height="7" fill="currentColor" />
      </svg>
      <span className={freshness === "fresh" ? "" : "font-semibold"}>{t(`freshness.${freshness}`)}</span>
    </span>
  );
}

const filledWidth: Record<Freshness, number> = { fresh: 15, late: 10, stale: 5, dead: 0 };
