import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { oddsFromSearchParams } from "@/lib/contracts/odds-request";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";
import { getRealisedPage } from "@/lib/queries/get-realised-page";
import { NoticeList } from "../../_components/figures/notice-list";
import { RealisedContents } from "./realised-contents";
import { RealisedSections } from "./realised-sections";
import { standOdds } from "./stand-odds";
import { StandSection } from "./stand-section";

/** Reads the day and the reader's prior from the address and awaits what the sections below show. */
export async function RealisedSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("realised");
  const params = await searchParams;
  const { asOf } = asOfFromSearchParams(params);
  const { request, problems } = oddsFromSearchParams(params);
  const database = await getDatabase();
  const [view, odds] = await Promise.all([
    getRealisedPage(database, asOf),
    getRealisedOdds(database, request),
  ]);
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problems.map((problem) => t("invalidParameter", { problem }))} />
      <StandSection view={view} odds={standOdds(odds)} />
      <RealisedContents asOf={asOf} />
      <RealisedSections view={view} odds={odds} asOf={asOf ?? null} />
    </div>
  );
}
