import type { z } from "zod";
import { deleteScenario } from "@/lib/commands/delete-scenario";
import { importScenario } from "@/lib/commands/import-scenario";
import { saveScenario, saveScenarioVersion } from "@/lib/commands/save-scenario";
import {
  deletedScenario,
  savedScenarioList,
  scenarioVersionList,
  scenarioVersionView,
  type DeletedScenario,
  type SavedScenarioList,
  type SaveScenarioRequest,
  type SaveVersionRequest,
  type ScenarioVersionView,
} from "@/lib/contracts/saved-scenario";
import {
  importedScenario,
  scenarioFile,
  type ImportedScenario,
  type ScenarioFile,
} from "@/lib/contracts/scenario-file";
import { prepareDatabase } from "@/lib/ingest/prepare-database";
import { getScenarioFile } from "@/lib/queries/get-scenario-file";
import { listSavedScenarios, listScenarioVersions } from "@/lib/queries/list-saved-scenarios";
import { askServer, serverOfDatabase } from "./server-of-database";

const SCENARIOS = "/api/v1/scenarios";

type ScenarioPage = { limit: number; before?: number | undefined };

/** Saved scenarios as a command reaches them. */
export type ScenarioStore = {
  list: (page: ScenarioPage) => Promise<SavedScenarioList>;
  /** Newest first. */
  versions: (slug: string) => Promise<ScenarioVersionView[]>;
  save: (content: SaveScenarioRequest) => Promise<ScenarioVersionView>;
  saveVersion: (slug: string, content: SaveVersionRequest) => Promise<ScenarioVersionView>;
  file: (slug: string, version: number | undefined) => Promise<ScenarioFile>;
  importFile: (file: ScenarioFile) => Promise<ImportedScenario>;
  remove: (slug: string) => Promise<DeletedScenario>;
};

/** By the running server where one holds the database, else on the database itself. */
export async function openScenarioStore(): Promise<ScenarioStore> {
  const serverUrl = serverOfDatabase();
  return serverUrl === null ? databaseStore(await prepareDatabase()) : serverStore(serverUrl);
}

function databaseStore(database: Awaited<ReturnType<typeof prepareDatabase>>): ScenarioStore {
  const now = () => new Date().toISOString();
  return {
    list: (page) => listSavedScenarios(database, page),
    versions: (slug) => listScenarioVersions(database, slug),
    save: (content) => saveScenario(database, content, now()),
    saveVersion: (slug, content) => saveScenarioVersion(database, slug, content, now()),
    file: (slug, version) => getScenarioFile(database, slug, { version }),
    importFile: (file) => importScenario(database, file, now()),
    remove: (slug) => deleteScenario(database, slug),
  };
}

function serverStore(serverUrl: string): ScenarioStore {
  const ask = <Body>(path: string, schema: z.ZodType<Body>) =>
    askServer(serverUrl, `${SCENARIOS}${path}`, schema);
  const change = <Body>(
    method: "POST" | "PUT" | "DELETE",
    path: string,
    schema: z.ZodType<Body>,
    body: object | null,
  ) => askServer(serverUrl, `${SCENARIOS}${path}`, schema, { method, body });
  return {
    list: ({ limit, before }) =>
      ask(`?limit=${limit}${before === undefined ? "" : `&before=${before}`}`, savedScenarioList),
    versions: async (slug) =>
      (await ask(`/${encodeURIComponent(slug)}/versions`, scenarioVersionList)).versions,
    save: (content) => change("POST", "", scenarioVersionView, content),
    saveVersion: (slug, content) =>
      change("PUT", `/${encodeURIComponent(slug)}`, scenarioVersionView, content),
    file: (slug, version) =>
      ask(
        `/${encodeURIComponent(slug)}/file${version === undefined ? "" : `?version=${version}`}`,
        scenarioFile,
      ),
    importFile: (file) => change("POST", "/import", importedScenario, file),
    remove: (slug) => change("DELETE", `/${encodeURIComponent(slug)}`, deletedScenario, null),
  };
}
