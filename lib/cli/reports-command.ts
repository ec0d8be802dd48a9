import { Option, type Command } from "commander";
import { closeSharedDatabase } from "@/db/client";
import { numberOrText } from "@/lib/contracts/number-or-text";
import {
  DEFAULT_LINK_HOURS,
  linkRequest,
  saveReportRequest,
  type SavedReportView,
} from "@/lib/contracts/saved-report";
import { reportFormats, type ReportFormat } from "@/lib/reports/report-formats";
import { addDrawOptions, statedDraws, type DrawOptions } from "./draw-options";
import {
  addFileOptions,
  addOriginOption,
  addWordOptions,
  localOrigin,
  statedOrigin,
  wordsOf,
  type FileOptions,
  type OriginOptions,
  type WordOptions,
} from "./file-options";
import { reportFailure } from "./report-failure";
import { openReportStore, type ReportStore } from "./report-store";
import { addSettingOptions, statedSettingsOf, type SettingOptions } from "./setting-options";
import { textTable } from "./text-table";
import { writeWholeFile } from "./write-whole-file";

const PAGE = 200;
const SHORT_ID_CHARACTERS = 12;
const header = ["id", "made", "on", "title", "as of", "engine", "by"];
const formatOption = () =>
  new Option("--format <format>", "file format").choices(reportFormats).makeOptionMandatory();

type SaveOptions = SettingOptions & DrawOptions & WordOptions & OriginOptions;
type ShownFile = FileOptions & { format: ReportFormat; out: string; anyLayout?: true };
type LinkOptions = FileOptions & OriginOptions & { format: ReportFormat; hours: string };

/** `reports`: the history; by the running server where one holds the database. */
export function registerReportsCommand(program: Command): void {
  const reports = program.command("reports").description("Reports that were kept");
  reports
    .command("list", { isDefault: true })
    .description("Print the history, the newest first")
    .option("--json", "print it as JSON")
    .action((options: { json?: boolean }) => guarded(localOrigin, (store) => list(store, options)));
  reports
    .command("show")
    .description("Print one report: what it is on, its headline figures, its files")
    .argument("<id>", "its id, or the first eight characters")
    .action((id: string) =>
      guarded(localOrigin, async (store) => {
        process.stdout.write(`${JSON.stringify(await store.show(id), null, 2)}\n`);
      }),
    );
  addOriginOption(addWordOptions(addDrawOptions(addSettingOptions(reports.command("save")))))
    .description("Compute a report and keep it")
    .argument("<scenario>", "comparison, bear, base, bull or the slug of a saved scenario")
    .action((scenario: string, options: SaveOptions) =>
      guarded(statedOrigin(options), (store) => save(store, scenario, options)),
    );
  addFileOptions(reports.command("file"))
    .description("Write a file of a report, the same as when it was first written")
    .argument("<id>", "its id, or the first eight characters")
    .addOption(formatOption())
    .requiredOption("--out <file>", "where to write it; replaced if it exists")
    .option("--any-layout", "also where this program lays it out differently than at first")
    .action((id: string, { format, out, lang, paper, bom, anyLayout }: ShownFile) =>
      guarded(localOrigin, async (store) => {
        const layout = anyLayout ? "any" : "as-first";
        await writeWholeFile(out, await store.file(id, { format, lang, paper, bom: bom ?? false, layout }));
        process.stdout.write(`${id} written to ${out}\n`);
      }),
    );
  addOriginOption(addFileOptions(reports.command("link")))
    .description("Print an address that gives one file of a report to whoever has it; needs JOULE_LINK_KEY")
    .argument("<id>", "its id, or the first eight characters")
    .addOption(formatOption())
    .option("--hours <hours>", "until it expires", String(DEFAULT_LINK_HOURS))
    .action((id: string, options: LinkOptions) =>
      guarded(statedOrigin(options), (store) => link(store, id, options)),
    );
  reports
    .command("rm")
    .description("Remove a report for good")
    .argument("<id>", "its id, or the first eight characters")
    .action((id: string) =>
      guarded(localOrigin, async (store) => {
        process.stdout.write(`${(await store.remove(id)).id} removed\n`);
      }),
    );
}

async function guarded(origin: string, work: (store: ReportStore) => Promise<void>): Promise<void> {
  try {
    await work(await openReportStore(origin));
  } catch (error) {
    reportFailure("reports", error);
  } finally {
    await closeSharedDatabase();
  }
}

async function list(store: ReportStore, { json }: { json?: boolean }): Promise<void> {
  const reports: SavedReportView[] = [];
  let before: number | undefined;
  do {
    const page = await store.list({ limit: PAGE, before });
    reports.push(...page.reports);
    before = page.nextBefore ?? undefined;
  } while (before !== undefined);
  if (json) process.stdout.write(`${JSON.stringify({ reports }, null, 2)}\n`);
  else if (reports.length === 0) process.stdout.write("No report is kept.\n");
  else process.stdout.write(textTable([header, ...reports.map(cells)]));
}

function cells(report: SavedReportView): string[] {
  const { id, generatedAt, scenarioSet, title, asOf, engineVersion, isRebuildable, createdBy } = report;
  return [
    id.slice(0, SHORT_ID_CHARACTERS),
    `${generatedAt.slice(0, 16)}Z`,
    scenarioSet,
    title ?? "",
    asOf?.slice(0, 10) ?? "latest",
    isRebuildable ? engineVersion : `${engineVersion}, JSON only`,
    createdBy,
  ];
}

async function save(store: ReportStore, scenarioSet: string, options: SaveOptions): Promise<void> {
  const settings = { ...statedSettingsOf(options), ...statedDraws(options) };
  const asked = saveReportRequest.parse({
    scenarioSet,
    settings,
    ...wordsOf(options),
  });
  const { id, byteCount } = await store.save(asked);
  process.stdout.write(`${scenarioSet} report kept as ${id}, ${byteCount} bytes\n`);
}

async function link(store: ReportStore, id: string, options: LinkOptions): Promise<void> {
  const { format, lang, paper, bom, hours } = options;
  const { expiresInHours } = linkRequest.parse({ format, expiresInHours: numberOrText(hours) });
  const { url, expiresAt } = await store.link(id, { format, lang, paper, bom: bom ?? false, expiresInHours });
  process.stdout.write(`${url}\nuntil ${expiresAt}\n`);
}
