import { useTranslations } from "next-intl";
import Link from "next/link";

type NotComputableProps = { title: string; cause: string; latestHref: string };

/** In place of a page whose figures cannot be computed: why not, and where to go on. */
export function NotComputable({ title, cause, latestHref }: NotComputableProps) {
  const t = useTranslations("shell.notComputable");
  return (
    <section className="flex max-w-prose flex-col gap-y-4">
      <h1 className="text-headline font-semibold">{title}</h1>
      <p>{cause}</p>
      <p className="flex flex-wrap gap-x-6">
        <Link href={latestHref} className="text-action">
          {t("latest")}
        </Link>
        <Link href="/data" className="text-action">
          {t("data")}
        </Link>
      </p>
    </section>
  );
}
