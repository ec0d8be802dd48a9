import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { ChainSection } from "./_components/chain-section";
import { ChainSkeleton } from "./_components/chain-skeleton";

type ChainPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("chain");
  return { title: t("title") };
}

export default function ChainPage({ searchParams }: ChainPageProps) {
  return (
    <Suspense fallback={<ChainSkeleton />}>
      <ChainSection searchParams={searchParams} />
    </Suspense>
  );
}
