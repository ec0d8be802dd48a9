import Link from "next/link";
import { useTranslations } from "next-intl";

/** From a page that belongs to /realised back to it, as of the same day. */
export function RealisedBackLink({ asOf }: { asOf: string | undefined }) {
  const t = useTranslations("realised");
  return (
    <p className="mb-1 text-caption">
      <Link
        href={`/realised${asOf === undefined ? "" : `?asOf=${asOf.slice(0, 10)}`}`}
        className="text-action"
      >
        {t("back")}
      </Link>
    </p>
  );
}
