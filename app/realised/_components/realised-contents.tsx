import Link from "next/link";
import { useTranslations } from "next-intl";
import { PageContents } from "../../_components/shell/page-contents";

const sections = ["odds", "gauges", "filed", "signposts", "arguments"] as const;
const pages = ["track-record", "alerts"] as const;

/** Where each question is answered: on this page, and on the two that belong to it. */
export function RealisedContents({ asOf }: { asOf: string | undefined }) {
  const t = useTranslations("realised.contents");
  const query = asOf === undefined ? "" : `?asOf=${asOf.slice(0, 10)}`;
  return (
    <div className="flex flex-wrap justify-between gap-x-5 gap-y-1">
      <PageContents
        label={t("label")}
        items={sections.map((section) => ({ anchor: section, title: t(section) }))}
      />
      <p className="flex gap-x-5 text-caption">
        {pages.map((page) => (
          <Link key={page} href={`/realised/${page}${query}`} className="text-action">
            {t(page)}
          </Link>
        ))}
      </p>
    </div>
  );
}
