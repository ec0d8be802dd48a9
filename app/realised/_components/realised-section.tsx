import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { getRealisedPage } from "@/lib/queries/get-realised-page";
import { NoticeList } from "../../_components/figures/notice-list";
import { RealisedSections } from "./realised-sections";
import { StandSection } from "./stand-section";

/** Reads the day from the address and awaits what the sections below show. */
export async function RealisedSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("realised");
  const { asOf, problem } = asOfFromSearchParams(await searchParams);
  const view = await getRealisedPage(await getDatabase(), asOf);
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problem === null ? [] : [t("invalidParameter", { problem })]} />
      <StandSection view={view} />
      <RealisedSections view={view} />
    </div>
  );
}
