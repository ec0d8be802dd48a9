import { useTranslations } from "next-intl";
import { PageContents } from "../../_components/shell/page-contents";

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
    <PageContents
      label={t("label")}
      items={sections.map((section) => ({ anchor: section, title: t(section) }))}
    />
  );
}
