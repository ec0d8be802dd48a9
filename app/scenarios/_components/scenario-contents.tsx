import { useTranslations } from "next-intl";
import { PageContents } from "../../_components/shell/page-contents";

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
    <PageContents
      label={t("label")}
      items={sections.map((section) => ({ anchor: section, title: t(section) }))}
    />
  );
}
