import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { formatList } from "@/lib/format/format-date";
import { indicatorKeys } from "@/lib/model/tracking/indicators";
import { isTooCloseToCall, oddsBasisOf, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import type { OddsWords } from "@/lib/charts/tracking/odds-words";
import { useOddsWords } from "./use-odds-words";

/** The honest sentence first: what can be said, on how many quarters, and what it does not rest on. */
export function OddsStatus({ view, titleId }: { view: RealisedOdds; titleId: string }) {
  const words = useOddsWords();
  const { main } = view;
  return (
    <header className="border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {findingOf(view, words)}
      </h2>
      <div className="mt-2 grid gap-x-8 gap-y-2 desk:grid-cols-2">
        <div className="flex max-w-prose flex-col gap-y-2">
          {main?.odds.status === "resolved" && <p>{restsOn(main, words)}</p>}
          {main?.kind === "rebuilt" && main.odds.posterior.bear < main.odds.prior.bear && (
            <p>{words.t("bearAtOnce", { bear: words.share(main.odds.posterior.bear) })}</p>
          )}
        </div>
        <div className="flex max-w-prose flex-col gap-y-2">
          {main?.kind === "rebuilt" && <p>{words.t("rebuilt", { date: words.date(main.frozenOn) })}</p>}
          <p>{currentOf(view, words)}</p>
        </div>
      </div>
    </header>
  );
}

function findingOf({ main, asOf, fewestQuarters }: RealisedOdds, { t, share, date }: OddsWords): string {
  if (main === null) return t("finding.none", { date: date((asOf ?? "").slice(0, 10)) });
  const { odds, frozenOn } = main;
  if (odds.status === "too-few-quarters") {
    return t("finding.tooFew", { count: odds.quarterCount, needed: fewestQuarters, date: date(frozenOn) });
  }
  const [first, second, third] = rankHypotheses(odds.posterior);
  const isClose = isTooCloseToCall(odds, first, second);
  return t(isClose ? "finding.close" : "finding.clear", {
    basis: oddsBasisOf(odds),
    first: t(`name.within.${first}`),
    firstAtStart: t(`name.start.${first}`),
    second: t(`name.within.${second}`),
    last: t(`name.within.${third}`),
    firstOdds: share(odds.posterior[first]),
    secondOdds: share(odds.posterior[second]),
    lastOdds: share(odds.posterior[third]),
    count: odds.quarterCount,
    date: date(frozenOn),
  });
}

/** What of all that was seen the odds rest on; that nothing of it is earned is said with the reason. */
function restsOn({ odds, omitted }: NonNullable<RealisedOdds["main"]>, { t, locale }: OddsWords): string {
  const seen = indicatorKeys.filter((key) =>
    odds.quarters.some(({ indicators }) => indicators.includes(key)),
  );
  const list = formatList(
    seen.map((key) => t(`restsOn.indicator.${key}`)),
    locale,
  );
  if (oddsBasisOf(odds) === "both") return t("restsOn.both", { list });
  const reason = omitted.find(({ indicator }) => indicator === "aiRevenue")?.reason;
  return t("restsOn.spent", {
    list,
    reason: reason === undefined ? t("restsOn.unseen") : t(`unresolved.reasons.${reason}`),
  });
}

function currentOf({ current, fewestQuarters }: RealisedOdds, { t, share, date }: OddsWords): string {
  if (current === null) return t("currentLater");
  const { frozenOn, quarterCount, calibration } = current;
  if (quarterCount >= fewestQuarters) {
    return t("currentResolved", { date: date(frozenOn), count: quarterCount });
  }
  const { bear, base, bull, other } = calibration.posterior;
  return t("current", {
    date: date(frozenOn),
    count: quarterCount,
    needed: fewestQuarters,
    bear: share(bear),
    base: share(base),
    bull: share(bull),
    other: share(other),
  });
}
