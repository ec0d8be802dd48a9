import { getTranslations } from "next-intl/server";
import { getDatabase } from "@/db/client";
import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import type { SearchParamRecord } from "@/lib/contracts/comparison-search-params";
import { getTrackRecord } from "@/lib/queries/get-track-record";
import { NoticeList } from "../../_components/figures/notice-list";
import { RealisedBackLink } from "./realised-back-link";
import { TrackBoard } from "./track-board";

/** Reads the day from the address and the record as it stood then. */
export async function TrackRecordSection({ searchParams }: { searchParams: Promise<SearchParamRecord> }) {
  const t = await getTranslations("realisedTrack");
  const { asOf, problem } = asOfFromSearchParams(await searchParams);
  const record = await getTrackRecord(await getDatabase(), asOf);
  return (
    <div className="flex flex-col gap-y-8">
      <NoticeList notices={problem === null ? [] : [t("invalidParameter", { problem })]} />
      <header>
        <RealisedBackLink asOf={asOf} />
        <h1 className="text-headline font-semibold">{t("title")}</h1>
        <p className="mt-2 max-w-prose text-muted">{t("lead")}</p>
        <p className="mt-3 max-w-prose border-s-2 border-ink ps-3">{t("inSample")}</p>
      </header>
      <TrackBoard record={record} asOf={asOf ?? null} />
    </div>
  );
}
