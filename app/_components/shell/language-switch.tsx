"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { locales, type Locale } from "@/lib/format/locale";

const ONE_YEAR_SECONDS = 31_536_000;
const ownNames: Record<Locale, string> = { en: "English", es: "Español" };

export function LanguageSwitch() {
  const t = useTranslations("shell");
  const current = useLocale();
  const router = useRouter();

  function choose(locale: Locale) {
    // oxlint-disable-next-line react/immutability -- a cookie is set by assigning
    document.cookie = `locale=${locale}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax`;
    const url = new URL(window.location.href);
    if (url.searchParams.has("lang")) {
      url.searchParams.delete("lang"); // it would win over the cookie just set
      window.location.assign(url);
      return;
    }
    router.refresh();
  }

  return (
    <div role="group" aria-label={t("language")} className="flex text-caption">
      {locales.map((locale) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-label={`${locale.toUpperCase()} ${ownNames[locale]}`}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="min-h-8 min-w-7 text-muted uppercase hover:text-ink aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:underline aria-pressed:underline-offset-4"
        >
          {locale}
        </button>
      ))}
    </div>
  );
}
