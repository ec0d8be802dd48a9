import type { Command } from "commander";
import { openSharedDatabase } from "@/db/client";
import { statedChain } from "@/lib/contracts/chain-request";
import { DEFAULT_CHAIN_YEAR } from "@/lib/contracts/chain-year";
import { AppError } from "@/lib/errors/app-error";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { yearIndex } from "@/lib/model/scenario/horizon";
import { chainRecipients } from "@/lib/model/value-chain/chain-recipients";
import { fillSavedSettings } from "@/lib/queries/fill-saved-settings";
import { getValueChain, type ValueChainAnswer } from "@/lib/queries/get-value-chain";
import { reportFailure } from "./report-failure";
import { addSettingOptions, statedSettingsOf, type SettingOptions } from "./setting-options";
import { textTable } from "./text-table";

type ChainOptions = { json?: true; year: string } & SettingOptions;

/** `chain <scenario>`: who earns each dollar of its capex, as a table of layers or everything in JSON. */
export function registerChainCommand(program: Command): void {
  addSettingOptions(program.command("chain"))
    .description("Follow a scenario's dollars to layers and vendors")
    .argument("<scenario>", "bear, base, bull or the slug of a saved scenario")
    .option("--year <year>", "of the table and the shocks, 2027 to 2040", String(DEFAULT_CHAIN_YEAR))
    .option("--json", "print everything as JSON")
    .action(async (scenario: string, options: ChainOptions) => {
      try {
        await chain(scenario, options);
      } catch (error) {
        reportFailure("chain", error);
      }
    });
}

async function chain(slug: string, options: ChainOptions): Promise<void> {
  const { scenario, year, ...stated } = statedChain.parse({
    scenario: slug,
    year: options.year,
    ...statedSettingsOf(options),
  });
  await prepareDatabase();
  const { database, close } = await openSharedDatabase();
  try {
    const settings = await fillSavedSettings(database, scenario, stated);
    const answer = await getValueChain(database, settings, [scenario], year);
    process.stdout.write(options.json ? `${JSON.stringify(answer, null, 2)}\n` : layerText(answer));
  } finally {
    await close();
  }
}

function layerText({ scenarios, year, engineVersion }: ValueChainAnswer): string {
  const [found] = scenarios;
  if (!found) throw new AppError("NOT_FOUND", "There is no such scenario.");
  const t = yearIndex(year);
  const rows = chainRecipients.map((recipient) => {
    const pool = found.pools[recipient];
    const sum = found.shares.find(({ layer }) => layer === recipient)?.shareSum[t] ?? null;
    return [
      recipient,
      (pool.spentUsdBn[t] ?? 0).toFixed(1),
      pool.lagQuarters === null ? "" : String(pool.lagQuarters),
      (pool.poolUsdBn[t] ?? 0).toFixed(1),
      sum === null ? "" : `${(100 * sum).toFixed(0)} %${sum > 1 ? " over 1: perimeter error" : ""}`,
    ];
  });
  return [
    `${found.slug} ${year}, USD bn nominal, engine ${engineVersion}, capex ${(found.capexUsdBn[t] ?? 0).toFixed(0)} (perimeter C)`,
    textTable([["layer", "paid", "lag quarters", "booked", "vendors"], ...rows]),
    "",
  ].join("\n");
}
