import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { VerdictSection } from "./_components/verdict-section";
import { VerdictSkeleton } from "./_components/verdict-skeleton";

type VerdictPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("verdict");
  return { title: t("title") };
}

export default function VerdictPage({ searchParams }: VerdictPageProps) {
  return (
    <Suspense fallback={<VerdictSkeleton />}>
      <VerdictSection searchParams={searchParams} />
    </Suspense>
  );
}
