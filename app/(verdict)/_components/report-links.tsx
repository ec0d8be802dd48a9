"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { comparisonToSearchParams } from "@/lib/contracts/comparison-address";
import type { ComparisonRequest } from "@/lib/contracts/projection-request";

const formats = ["pdf", "csv", "json"] as const;

/** The same comparison as a file; the address carries everything it depends on. */
export function ReportLinks({ request }: { request: ComparisonRequest }) {
  const t = useTranslations("verdict");
  const locale = useLocale();
  const params = comparisonToSearchParams(request);
  params.set("lang", locale);
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold">{t("download")}</span>
      {formats.map((format) => (
        <a
          key={format}
          href={`/api/v1/reports/comparison.${format}?${params}`}
          download
          className="text-action"
          aria-label={`${t("download")}, ${format.toUpperCase()}`}
        >
          {format.toUpperCase()}
        </a>
      ))}
      <Link href={`/reports?${params}`} className="text-action">
        {t("moreReports")}
      </Link>
    </p>
  );
}
