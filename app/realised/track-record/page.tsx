import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { RealisedSkeleton } from "../_components/realised-skeleton";
import { TrackRecordSection } from "../_components/track-record-section";

type TrackRecordPageProps = { searchParams: Promise<SearchParamRecord> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("realisedTrack");
  return { title: t("title") };
}

export default function TrackRecordPage({ searchParams }: TrackRecordPageProps) {
  return (
    <Suspense fallback={<RealisedSkeleton />}>
      <TrackRecordSection searchParams={searchParams} />
    </Suspense>
  );
}
