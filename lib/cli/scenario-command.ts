import type { Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import {
  saveScenarioRequest,
  saveVersionRequest,
  versionInUrl,
  type ScenarioVersionView,
} from "@/lib/contracts/saved-scenario";
import { scenarioFile } from "@/lib/contracts/scenario-file";
import { scenarioSettings } from "@/lib/contracts/scenario-settings";
import { AppError } from "@/lib/errors/app-error";
import { parseAssignments } from "./parse-assignments";
import { parseSettings } from "./parse-settings";
import { readJsonFile } from "./read-json-file";
import { reportFailure } from "./report-failure";
import { openScenarioStore, type ScenarioStore } from "./scenario-store";
import { textTable } from "./text-table";
import { writeWholeFile } from "./write-whole-file";

const PAGE = 200;
const header = ["slug", "version", "name", "built on", "changes", "forward NPV, USD bn", "saved"];

type SaveOptions = {
  parent?: string;
  set: string[];
  reset: string[];
  setting: string[];
  notes?: string;
  of?: string;
  baseVersion?: string;
};

/** `scenario`: what readers have saved; by the running server where one holds the database. */
export function registerScenarioCommand(program: Command): void {
  const scenario = program.command("scenario").description("Saved scenarios");
  scenario
    .command("list", { isDefault: true })
    .description("Print the saved scenarios, the newest first")
    .action(() => guarded(list));
  scenario
    .command("show")
    .description("Print one saved scenario")
    .argument("<slug>")
    .option("--version <number>", "one of its versions instead of the newest")
    .option("--json", "print it as JSON")
    .action((slug: string, options: { version?: string; json?: boolean }) =>
      guarded((store) => show(store, slug, options)),
    );
  scenario
    .command("save")
    .description("Save a scenario, or with --of its next version")
    .argument("<name>")
    .option("--parent <slug>", "scenario it builds on, built-in or saved")
    .option("--set <key=value...>", "override a parameter", [])
    .option("--reset <key...>", "with --of: give a parameter back to what it builds on", [])
    .option("--setting <name=value...>", "a setting, as in an address: region=US-VA strict=true", [])
    .option("--notes <text>", "why it differs")
    .option("--of <slug>", "save as the next version of this one: what it holds stays unless set or reset")
    .option("--base-version <number>", "with --of: the version it was made from (default: the current one)")
    .action((name: string, options: SaveOptions) => guarded((store) => save(store, name, options)));
  scenario
    .command("export")
    .description("Write a saved scenario to a file that needs none of its parents")
    .argument("<slug>")
    .requiredOption("--out <file>", "where to write it; replaced if it exists")
    .option("--version <number>", "one of its versions instead of the newest")
    .action((slug: string, options: { out: string; version?: string }) =>
      guarded(async (store) => {
        const file = await store.file(slug, versionInUrl.parse(options.version));
        await writeWholeFile(options.out, `${JSON.stringify(file, null, 2)}\n`);
        process.stdout.write(`${slug} written to ${options.out}\n`);
      }),
    );
  scenario
    .command("import")
    .description("Save the scenario of a file as a new one")
    .argument("<file>", "what `scenario export` wrote")
    .action((file: string) => guarded((store) => importFile(store, file)));
  scenario
    .command("delete")
    .description("Remove a saved scenario with all its versions")
    .argument("<slug>")
    .action((slug: string) =>
      guarded(async (store) => {
        const { versionCount } = await store.remove(slug);
        process.stdout.write(
          `${slug} deleted, with ${versionCount} version${versionCount === 1 ? "" : "s"}\n`,
        );
      }),
    );
}

async function guarded(work: (store: ScenarioStore) => Promise<void>): Promise<void> {
  try {
    await work(await openScenarioStore());
  } catch (error) {
    reportFailure("scenario", error);
  } finally {
    await closeSharedDatabase();
  }
}

async function list(store: ScenarioStore): Promise<void> {
  const rows: string[][] = [];
  let before: number | undefined;
  do {
    const page = await store.list({ limit: PAGE, before });
    rows.push(...page.saved.map(cells));
    before = page.nextBefore ?? undefined;
  } while (before !== undefined);
  process.stdout.write(rows.length === 0 ? "No scenario is saved.\n" : textTable([header, ...rows]));
}

async function show(
  store: ScenarioStore,
  slug: string,
  { version, json }: { version?: string; json?: boolean },
): Promise<void> {
  const wanted = versionInUrl.parse(version);
  const versions = await store.versions(slug);
  const found = versions.find((each) => wanted === undefined || each.version === wanted);
  if (found === undefined) {
    throw new AppError("NOT_FOUND", `${slug} has no version ${wanted}.`, {
      fields: [{ field: "version", value: wanted, allowed: `1 to ${versions[0]?.version ?? 0}` }],
    });
  }
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : textOf(found));
}

async function save(store: ScenarioStore, name: string, options: SaveOptions): Promise<void> {
  const current = options.of === undefined ? undefined : (await store.versions(options.of))[0];
  const overrides = { ...current?.overrides, ...parseAssignments(options.set) };
  const content = {
    name,
    parent: options.parent ?? current?.parent.slug,
    parentVersion: options.parent === undefined ? (current?.parent.version ?? undefined) : undefined,
    overrides: Object.fromEntries(Object.entries(overrides).filter(([key]) => !options.reset.includes(key))),
    settings: {
      ...(current === undefined ? {} : scenarioSettings.parse(current.settings)),
      ...parseSettings(options.setting),
    },
    notes: options.notes ?? current?.notes ?? null,
  };
  const saved =
    current === undefined
      ? await store.save(saveScenarioRequest.parse(content))
      : await store.saveVersion(
          current.slug,
          saveVersionRequest.parse({
            ...content,
            baseVersion: versionInUrl.parse(options.baseVersion) ?? current.version,
          }),
        );
  process.stdout.write(`${saved.slug}, version ${saved.version}\n`);
}

async function importFile(store: ScenarioStore, path: string): Promise<void> {
  const { scenario, engineVersion, headline } = await store.importFile(
    scenarioFile.parse(await readJsonFile(path)),
  );
  process.stdout.write(
    [
      `${scenario.slug}, version ${scenario.version}`,
      `engine       ${engineVersion.file} in the file, ${engineVersion.current} here`,
      `forward NPV  ${usdBn(headline.file.npvForwardUsdBn)} in the file, ${usdBn(headline.current.npvForwardUsdBn)} here, USD bn`,
      `IRR          ${percent(headline.file.irrForwardFraction)} in the file, ${percent(headline.current.irrForwardFraction)} here`,
      "",
    ].join("\n"),
  );
}

function cells(version: ScenarioVersionView): string[] {
  return [
    version.slug,
    String(version.version),
    version.name,
    parentText(version),
    String(Object.keys(version.overrides).length + Object.keys(version.settings).length),
    usdBn(version.headline.npvForwardUsdBn),
    `${version.savedAt.slice(0, 16)}Z`,
  ];
}

function textOf(version: ScenarioVersionView): string {
  return [
    `${version.name} (${version.slug}, version ${version.version})`,
    `built on     ${parentText(version)}`,
    `saved        ${version.savedAt.slice(0, 16)}Z, engine ${version.engineVersion}`,
    `forward NPV  ${usdBn(version.headline.npvForwardUsdBn)} USD bn`,
    `IRR          ${percent(version.headline.irrForwardFraction)}`,
    ...Object.entries(version.overrides).map(([key, value]) => `  ${key} = ${value}`),
    ...Object.entries(version.settings).map(([name, value]) => `  ${name} = ${JSON.stringify(value)}`),
    ...(version.notes === null || version.notes === "" ? [] : [version.notes]),
    "",
  ].join("\n");
}

function parentText({ parent }: ScenarioVersionView): string {
  return parent.version === null ? parent.slug : `${parent.slug} (version ${parent.version})`;
}

function usdBn(value: number): string {
  return value.toFixed(0);
}

function percent(fraction: number | null): string {
  return fraction === null ? "undetermined" : `${(100 * fraction).toFixed(1)} %`;
}
