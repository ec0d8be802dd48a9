import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import {
  deletedScenario,
  scenarioVersionView,
  type DeletedScenario,
  type ScenarioVersionView,
} from "@/lib/contracts/saved-scenario";
import { importedScenario, type ImportedScenario } from "@/lib/contracts/scenario-file";
import { removedSweep, sweepView, type SweepView } from "@/lib/contracts/sweep";
import { postJson } from "@/lib/query-options/post-json";
import { sendJson } from "@/lib/query-options/send-json";
import type { StoreProps } from "./store-props";

const SCENARIOS = "/api/v1/scenarios";
const SWEEPS = "/api/v1/sweeps";

type Texts = { name: string; notes: string };

/** A new scenario on top of what the page builds on. */
export function saveNew(
  { scenario, overrides, settings }: StoreProps,
  texts: Texts,
): Promise<ScenarioVersionView> {
  const body = {
    ...stored(texts),
    parent: scenario.slug,
    ...(scenario.version === null ? {} : { parentVersion: scenario.version }),
    overrides,
    settings: withoutDay(settings),
  };
  return postJson(SCENARIOS, body, scenarioVersionView);
}

/** The next version of what the page builds on: the same parent, the page's changes laid over its own. */
export function saveVersion(
  { overrides, settings }: StoreProps,
  from: ScenarioVersionView,
  texts: Texts,
): Promise<ScenarioVersionView> {
  return put(
    from.version,
    { ...from, overrides: { ...from.overrides, ...overrides }, settings: withoutDay(settings) },
    texts,
  );
}

/** An earlier version again, as the next one; a setting it leaves out is the default, not its parent's. */
export function bringBack(
  current: ScenarioVersionView,
  earlier: ScenarioVersionView,
): Promise<ScenarioVersionView> {
  const settings = { ...comparisonDefaults, ...earlier.settings };
  return put(current.version, { ...earlier, settings }, { name: earlier.name, notes: earlier.notes ?? "" });
}

export function deleteSaved(slug: string): Promise<DeletedScenario> {
  return sendJson("DELETE", `${SCENARIOS}/${slug}`, null, deletedScenario);
}

/** @throws {Error} for a file that is no JSON, or with the server's explanation. */
export async function importFile(file: File): Promise<ImportedScenario> {
  const content: unknown = JSON.parse(await file.text());
  if (typeof content !== "object" || content === null) throw new Error(file.name);
  return postJson(`${SCENARIOS}/import`, content, importedScenario);
}

/** The page's changes hold at every node, but for what an axis sets. */
export function startSweep(
  { scenario, overrides, settings }: StoreProps,
  axes: readonly { parameter: string; from: number; to: number; steps: number }[],
  drawsPerNode: number,
): Promise<SweepView> {
  const { draws: _draws, ...kept } = settings;
  const swept = new Set(axes.map(({ parameter }) => parameter));
  const fixed = Object.fromEntries(Object.entries(overrides).filter(([key]) => !swept.has(key)));
  return postJson(
    SWEEPS,
    { scenario: scenario.slug, overrides: fixed, settings: kept, axes, drawsPerNode },
    sweepView,
  );
}

export function cancelSweep(id: number): Promise<SweepView> {
  return postJson(`${SWEEPS}/${id}/cancel`, {}, sweepView);
}

export function removeSweep(id: number): Promise<{ id: number }> {
  return sendJson("DELETE", `${SWEEPS}/${id}`, null, removedSweep);
}

function put(
  baseVersion: number,
  {
    slug,
    parent,
    overrides,
    settings,
  }: Pick<ScenarioVersionView, "slug" | "parent"> & { overrides: object; settings: object },
  texts: Texts,
): Promise<ScenarioVersionView> {
  const body = {
    ...stored(texts),
    baseVersion,
    parent: parent.slug,
    ...(parent.version === null ? {} : { parentVersion: parent.version }),
    overrides,
    settings,
  };
  return sendJson("PUT", `${SCENARIOS}/${slug}`, body, scenarioVersionView);
}

function stored({ name, notes }: Texts): { name: string; notes: string | null } {
  return { name, notes: notes === "" ? null : notes };
}

/** The day a scenario is looked at from is the reader's. */
function withoutDay({ asOf: _asOf, ...settings }: StoreProps["settings"]): object {
  return settings;
}
