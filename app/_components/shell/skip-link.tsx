import { useTranslations } from "next-intl";

export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#content"
      className="absolute start-4 top-2 z-50 -translate-y-20 bg-ink px-4 py-2 text-paper focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}
