"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/lib/format/format-number";
import { formatQuantity } from "@/lib/format/format-quantity";
import type { ScenarioInputs } from "@/lib/model/scenario/scenario-inputs";
import type { Simulation } from "../simulation/use-simulation";
import { useScenarioName } from "./scenario-names";
import { useFingerprint } from "./use-fingerprint";

const USD_PER_USD_BN = 1e9;

type SimulationNoteProps = {
  inputs: ScenarioInputs;
  simulation: Simulation & { stop: () => void };
  /** Whose standard error is told. */
  errorOf: string;
};

/** How the ranges were drawn, how far the drawing is, and how well they are known. */
export function SimulationNote({ inputs, simulation, errorOf }: SimulationNoteProps) {
  const t = useTranslations("verdict");
  const locale = useLocale();
  const nameOf = useScenarioName();
  const fingerprint = useFingerprint(
    simulation.isRunning || simulation.isStopped ? null : simulation.simulations,
  );
  const whole = (count: number) => formatNumber(count, locale, { fractionDigits: 0 });
  const drawn = simulation.simulations?.find(({ slug }) => slug === errorOf)?.ensemble;
  return (
    <p className="mt-2 min-h-8 text-caption text-muted" aria-live="polite">
      {simulation.failure !== null && t("runFailed", { cause: simulation.failure })}
      {simulation.failure === null && simulation.isRunning && (
        <>
          {t("running", { done: whole(simulation.completedDraws), draws: whole(inputs.draws) })}
          {simulation.simulations !== null && (
            <button type="button" className="text-action ms-2" onClick={simulation.stop}>
              {t("stopRun")}
            </button>
          )}
        </>
      )}
      {simulation.failure === null && !simulation.isRunning && drawn !== undefined && (
        <>
          {simulation.isStopped && `${t("runStopped")} `}
          {t("run", {
            draws: whole(drawn.draws),
            replicates: whole(drawn.replicateCount),
            seed: drawn.seed,
            scenario: nameOf(errorOf),
            engine: inputs.engineVersion,
            count: whole(drawn.uncertainParameterCount),
            error: formatQuantity(
              drawn.outputs.npvForwardUsdBn.meanStandardError * USD_PER_USD_BN,
              "usd",
              locale,
              {
                significantDigits: 2,
              },
            ),
          })}{" "}
          {t("offCentre")} {fingerprint !== null && t("runFingerprint", { fingerprint })}
        </>
      )}
    </p>
  );
}
