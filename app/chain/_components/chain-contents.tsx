import { useTranslations } from "next-intl";
import { PageContents } from "../../_components/shell/page-contents";

const sections = ["flows", "vendors", "pools", "efficiency", "financing"] as const;

/** Where on the page each question is answered. */
export function ChainContents() {
  const t = useTranslations("chain.contents");
  return (
    <PageContents
      label={t("label")}
      items={sections.map((section) => ({ anchor: section, title: t(section) }))}
    />
  );
}
