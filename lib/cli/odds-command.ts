import type { Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import { oddsRequest } from "@/lib/contracts/odds-request";
import { realisedOdds, type RealisedOdds } from "@/lib/contracts/realised-odds";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { hypotheses } from "@/lib/model/tracking/hypotheses";
import { getRealisedOdds } from "@/lib/queries/get-realised-odds";
import { reportFailure } from "./report-failure";
import { askServer, serverOfDatabase } from "./server-of-database";
import { textTable } from "./text-table";

type OddsOptions = { prior?: string; eta?: string; rho?: string; asOf?: string; json?: true };

/** `odds`: posterior odds of bear, base, bull and other, from the running server where one holds the database. */
export function registerOddsCommand(program: Command): void {
  program
    .command("odds")
    .description("Print the odds of bear, base, bull and other from what was filed and stated")
    .option("--prior <bear,base,bull,other>", "four probabilities that sum to 1")
    .option("--eta <rate>", "safe learning rate, 0 to 1")
    .option("--rho <fraction>", "share of last quarter's log odds that is kept, 0.5 to 1")
    .option("--as-of <date>", "look from this day")
    .option("--json", "print everything as JSON")
    .action(async ({ json, ...stated }: OddsOptions) => {
      try {
        const odds = await readOdds(stated);
        process.stdout.write(json ? `${JSON.stringify(odds, null, 2)}\n` : oddsText(odds));
      } catch (error) {
        reportFailure("odds", error);
      } finally {
        await closeSharedDatabase();
      }
    });
}

async function readOdds(stated: Omit<OddsOptions, "json">): Promise<RealisedOdds> {
  const request = oddsRequest.parse(stated, { reportInput: true });
  const serverUrl = serverOfDatabase();
  if (serverUrl === null) return getRealisedOdds(await prepareDatabase(), request);
  const query = new URLSearchParams(stated);
  return askServer(serverUrl, `/api/v1/realised/odds?${query}`, realisedOdds);
}

function oddsText({ sets, main, asOf }: RealisedOdds): string {
  if (main === null) return `no scenario set had been written by ${asOf?.slice(0, 10) ?? "today"}\n`;
  const rows = sets.map(({ id, frozenOn, status, quarterCount, posterior }) => [
    id,
    frozenOn,
    status === "resolved" ? String(quarterCount) : `${quarterCount}, too few: the prior`,
    ...hypotheses.map((hypothesis) => `${(100 * posterior[hypothesis]).toFixed(1)} %`),
  ]);
  return textTable([["set", "frozen on", "quarters since", ...hypotheses], ...rows]);
}
