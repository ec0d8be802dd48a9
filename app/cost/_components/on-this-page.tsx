import { useTranslations } from "next-intl";

const sections = [
  "waterfall",
  "what-it-comes-to",
  "software-lever",
  "uncertainty",
  "tornado",
  "map",
  "compare",
  "by-hardware",
  "boundary-ladder",
  "parameters",
  "hardware-vintages",
] as const;

/** Where on a long page each question is answered. */
export function OnThisPage() {
  const t = useTranslations("cost.onThisPage");
  return (
    <nav aria-label={t("label")} data-print="hide">
      <ul className="flex flex-wrap gap-x-5 text-caption">
        {sections.map((section) => (
          <li key={section}>
            <a href={`#${section}`} className="text-action">
              {t(section)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
