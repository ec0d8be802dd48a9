import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { isTooCloseToCall, rankHypotheses } from "@/lib/model/tracking/odds-findings";
import { useOddsWords, type OddsWords } from "./use-odds-words";

/** The honest sentence first: what can be said, on how many quarters, and what it does not rest on. */
export function OddsStatus({ view, titleId }: { view: RealisedOdds; titleId: string }) {
  const words = useOddsWords();
  const { main } = view;
  return (
    <header className="border-t border-ink pt-3">
      <h2 id={titleId} className="text-finding font-semibold">
        {findingOf(view, words)}
      </h2>
      <div className="mt-2 flex max-w-prose flex-col gap-y-2">
        {main?.kind === "rebuilt" && <p>{words.t("rebuilt", { date: words.date(main.frozenOn) })}</p>}
        <p>{currentOf(view, words)}</p>
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
    first: t(isClose ? `name.within.${first}` : `name.start.${first}`),
    second: t(`name.within.${second}`),
    last: t(`name.within.${third}`),
    firstOdds: share(odds.posterior[first]),
    secondOdds: share(odds.posterior[second]),
    lastOdds: share(odds.posterior[third]),
    count: odds.quarterCount,
    date: date(frozenOn),
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
