import { useMemo } from "react";
import { oddsNowFigure, oddsPathFigure } from "@/lib/charts/tracking/odds-figures";
import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { ChartFigure } from "../../_components/charts/chart-figure";
import { useOddsWords } from "./use-odds-words";

type Main = NonNullable<RealisedOdds["main"]>;

/** Prior against posterior, and the odds on the way. */
export function OddsFigures({ main }: { main: Main }) {
  const words = useOddsWords();
  const now = useMemo(() => oddsNowFigure(main, words), [main, words]);
  const path = useMemo(() => oddsPathFigure(main, words), [main, words]);
  return (
    <div className="grid gap-8 desk:grid-cols-2">
      <ChartFigure chart="scenario-odds" {...now} />
      {path !== null && <ChartFigure chart="scenario-odds-by-quarter" {...path} />}
    </div>
  );
}
