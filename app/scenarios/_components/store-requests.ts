import type { ApiRequest } from "@/lib/contracts/api/endpoint-types";
import { comparisonDefaults } from "@/lib/contracts/comparison-defaults";
import {
  deletedScenario,
  scenarioVersionView,
  type DeletedScenario,
  type ScenarioVersionView,
} from "@/lib/contracts/saved-scenario";
import { importedScenario, type ImportedScenario, type ScenarioFile } from "@/lib/contracts/scenario-file";
import { removedSweep, sweepView, type SweepView } from "@/lib/contracts/sweep";
import { callApi } from "@/lib/query-options/call-api";
import type { StoreProps } from "./store-props";

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
  return callApi("POST /api/v1/scenarios", { body, answer: scenarioVersionView });
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
  return callApi("DELETE /api/v1/scenarios/{slug}", { path: { slug }, answer: deletedScenario });
}

/** @throws {Error} for a file that is no JSON, or with the server's explanation. */
export async function importFile(file: File): Promise<ImportedScenario> {
  const content: unknown = JSON.parse(await file.text());
  const body = content as ScenarioFile; // for the server to judge, which says what is wrong with it
  return callApi("POST /api/v1/scenarios/import", { body, answer: importedScenario });
}

/** The page's changes hold at every node, but for what an axis sets. */
export function startSweep(
  { scenario, overrides, settings }: StoreProps,
  axes: ApiRequest<"POST /api/v1/sweeps">["body"]["axes"],
  drawsPerNode: number,
): Promise<SweepView> {
  const { draws: _draws, ...kept } = settings;
  const swept: ReadonlySet<string> = new Set(axes.map(({ parameter }) => parameter));
  const fixed = Object.fromEntries(Object.entries(overrides).filter(([key]) => !swept.has(key)));
  const body = { scenario: scenario.slug, overrides: fixed, settings: kept, axes, drawsPerNode };
  return callApi("POST /api/v1/sweeps", { body, answer: sweepView });
}

export function cancelSweep(id: number): Promise<SweepView> {
  return callApi("POST /api/v1/sweeps/{id}/cancel", { path: { id }, answer: sweepView });
}

export function removeSweep(id: number): Promise<{ id: number }> {
  return callApi("DELETE /api/v1/sweeps/{id}", { path: { id }, answer: removedSweep });
}

function put(
  baseVersion: number,
  {
    slug,
    parent,
    overrides,
    settings,
  }: Pick<ScenarioVersionView, "slug" | "parent"> & {
    overrides: StoreProps["overrides"];
    settings: Record<string, unknown>;
  },
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
  return callApi("PUT /api/v1/scenarios/{slug}", { path: { slug }, body, answer: scenarioVersionView });
}

function stored({ name, notes }: Texts): { name: string; notes: string | null } {
  return { name, notes: notes === "" ? null : notes };
}

/** The day a scenario is looked at from is the reader's. */
function withoutDay({ asOf: _asOf, ...settings }: StoreProps["settings"]): Record<string, unknown> {
  return settings;
}
