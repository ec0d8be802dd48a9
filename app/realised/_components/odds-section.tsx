"use client";

import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useState } from "react";
import { oddsToSearchParams } from "@/lib/contracts/odds-address";
import type { OddsRequest } from "@/lib/contracts/odds-request";
import type { RealisedOdds } from "@/lib/contracts/realised-odds";
import { realisedOddsOptions } from "@/lib/query-options/realised-odds";
import { replaceAddress } from "../../_components/controls/replace-address";
import { QueryProvider } from "../../_components/shell/query-provider";
import { OddsBasis } from "./odds-basis";
import { OddsCalibrationFigure } from "./odds-calibration-figure";
import { OddsContributions } from "./odds-contributions";
import { OddsDiscrimination } from "./odds-discrimination";
import { OddsFactors } from "./odds-factors";
import { OddsFigures } from "./odds-figures";
import { OddsSets } from "./odds-sets";
import { OddsSettings } from "./odds-settings";
import { OddsStatus } from "./odds-status";
import { OddsUncounted } from "./odds-uncounted";
import { useOddsWords } from "./use-odds-words";

const SETTLE_MS = 250; // only the last of what is typed is asked for

type OddsSectionProps = { view: RealisedOdds; asOf: string | null };

/** Which of the scenarios reality is on: odds, what moved them, and what they are worth. */
export function OddsSection(props: OddsSectionProps) {
  return (
    <QueryProvider>
      <Odds {...props} />
    </QueryProvider>
  );
}

function Odds({ view: initial, asOf }: OddsSectionProps) {
  const { t } = useOddsWords();
  const titleId = useId();
  const [first] = useState((): OddsRequest => {
    const { prior, eta, rho } = initial;
    return { prior, eta, rho, asOf: asOf ?? undefined };
  });
  const [wish, setWish] = useState(first);
  const [request, setRequest] = useState(first);
  useEffect(() => {
    if (wish === request) return;
    const timer = setTimeout(() => {
      setRequest(wish);
      const params = oddsToSearchParams(wish);
      replaceAddress({ prior: params.get("prior"), eta: params.get("eta"), rho: params.get("rho") });
    }, SETTLE_MS);
    return () => clearTimeout(timer);
  }, [wish, request]);
  const { data, error, isFetching } = useQuery({
    ...realisedOddsOptions(request),
    ...(request === first ? { initialData: initial } : {}),
    placeholderData: (previous) => previous, // the old odds stay until the new ones are there
  });
  const view = data ?? initial;
  const { main } = view;
  return (
    <section aria-labelledby={titleId} className="flex flex-col gap-y-8">
      <OddsStatus view={view} titleId={titleId} />
      {main !== null && (
        <OddsSettings
          wish={wish}
          onWish={setWish}
          isFetching={isFetching || wish !== request}
          backtestRate={main.backtestRate}
        />
      )}
      {error !== null && <p role="alert">{t("settings.failed", { cause: error.message })}</p>}
      {main !== null && (
        <>
          <OddsFigures main={main} />
          <OddsContributions main={main} />
          <div className="grid gap-8 desk:grid-cols-2">
            <OddsFactors main={main} />
            {view.current !== null && <OddsDiscrimination current={view.current} />}
            <div className="flex min-w-0 flex-col gap-y-8">
              <OddsSets sets={view.sets} />
              <OddsUncounted omitted={main.omitted} gaps={view.gaps} />
            </div>
            {main.calibration !== null && <OddsCalibrationFigure calibration={main.calibration} />}
          </div>
          <OddsBasis rho={view.rho} main={main} />
        </>
      )}
    </section>
  );
}
