import type { Command } from "commander";
import { correlationsFromText } from "@/lib/contracts/correlations-text";
import { numberOrText } from "@/lib/contracts/number-or-text";

export type DrawOptions = {
  dependence?: string;
  correlations?: string;
  draws?: string;
  replicates?: string;
  stopWhenPrecise?: true;
  seed?: string;
};

/** How the ensemble of a command is drawn. */
export function addDrawOptions(command: Command): Command {
  return command
    .option("--dependence <kind>", "how uncertain parameters move together: independent, gaussian, student-t")
    .option("--correlations <a*b*rho_c*d*rho>", "rank correlations of your own in place of the assumed ones")
    .option(
      "--draws <count>",
      "draws of the ensemble, a multiple of its replicates, at least two; 0 for none",
    )
    .option("--replicates <count>", "independent scrambles behind the standard errors, 8 to 16")
    .option("--stop-when-precise", "end before all draws are done once the odds are known to half a point")
    .option("--seed <text>", "seed of the ensemble");
}

/** What was stated, as the request's schema takes it. */
export function statedDraws(options: DrawOptions): Record<string, unknown> {
  const { dependence, correlations, draws, replicates, stopWhenPrecise, seed } = options;
  return {
    ...(dependence === undefined ? {} : { dependence }),
    ...(correlations === undefined ? {} : { correlations: correlationsFromText(correlations) }),
    ...(draws === undefined ? {} : { draws: numberOrText(draws) }),
    ...(replicates === undefined ? {} : { replicates: numberOrText(replicates) }),
    ...(stopWhenPrecise === undefined ? {} : { stopWhenPrecise }),
    ...(seed === undefined ? {} : { seed }),
  };
}
