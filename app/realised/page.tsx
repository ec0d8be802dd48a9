import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { RealisedSection } from "./_components/realised-section";
import { RealisedSkeleton } from "./_components/realised-skeleton";

type RealisedPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("realised");
  return { title: t("title") };
}

export default function RealisedPage({ searchParams }: RealisedPageProps) {
  return (
    <Suspense fallback={<RealisedSkeleton />}>
      <RealisedSection searchParams={searchParams} />
    </Suspense>
  );
}
