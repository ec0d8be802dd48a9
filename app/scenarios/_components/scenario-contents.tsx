import { useTranslations } from "next-intl";

const sections = [
  "figures",
  "conclusions",
  "beliefs",
  "paths",
  "certainty",
  "drivers",
  "targets",
  "required",
  "funding",
  "frameworks",
  "sweeps",
] as const;

/** Where on a long page each question is answered. */
export function ScenarioContents() {
  const t = useTranslations("scenarios.contents");
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
