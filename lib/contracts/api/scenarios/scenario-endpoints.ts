import { z } from "zod";
import { blendRequest } from "../../blend-request";
import { catalogueRequest } from "../../catalogue-page";
import { projectionRequest, scenarioOverrides } from "../../projection-request";
import {
  deletedScenario,
  savedScenarioPage,
  saveScenarioRequest,
  saveVersionRequest,
  scenarioSlug,
  scenarioVersionList,
  scenarioVersionView,
  scenarioFileRequest,
  versionInUrl,
} from "../../saved-scenario";
import { importedScenario, scenarioFile } from "../../scenario-file";
import type { Endpoints } from "../endpoint";
import { comparisonQuery, overrideGroup } from "./comparison-query";
import { newestChangesAnswer } from "./newest-changes";
import { ensembleSummary } from "./ensemble-answer";
import { blendAnswer, projectionAnswer, scenarioAnswer, scenarioListAnswer } from "./scenario-answer";
import { scenarioProjection } from "./scenario-projection";
import { scenarioElectricity, scenarioParameterSource } from "./scenario-source";

const slugPath = z.object({
  slug: scenarioSlug.describe("bear, base, bull or the slug of a saved scenario."),
});

const save = "POST /api/v1/scenarios";
const slug = "dear-power";

export const scenarioEndpoints = {
  "GET /api/v1/scenarios": {
    tag: "scenarios",
    effect: "read",
    summary: {
      en: "Scenarios, what they may set and how it moves together",
      es: "Escenarios, qué pueden fijar y cómo se mueve en conjunto",
    },
    description: "The built-in scenarios, and a page of the saved ones, newest first.",
    pages: ["/scenarios", "/data"],
    query: savedScenarioPage,
    answers: { 200: { "application/json": scenarioListAnswer } },
    examples: [{ query: { limit: 20 } }],
    refused: [{ query: { before: "x" }, field: "before" }],
  },
  "POST /api/v1/scenarios": {
    tag: "scenarios",
    effect: "change",
    summary: { en: "Save a scenario", es: "Guardar un escenario" },
    description:
      "On top of a built-in or saved one: what it leaves out is its parent's. 201 with its address.",
    pages: ["/scenarios"],
    body: { "application/json": saveScenarioRequest },
    answers: { 201: { "application/json": scenarioVersionView } },
    problems: [400, 403, 404, 409],
    examples: [
      {
        body: {
          name: "Dear power",
          parent: "base",
          overrides: { waccFraction: 0.1 },
          notes: "A test of nerves.",
        },
      },
    ],
    refused: [
      {
        body: { name: "Dear power", parent: "base", overrides: { waccFraction: 7 } },
        field: "overrides.waccFraction",
      },
      { body: { name: "", parent: "base" }, field: "name" },
    ],
  },
  "GET /api/v1/scenarios/{slug}": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "A scenario's parameters with ranges, grades and sources",
      es: "Los parámetros de un escenario con rangos, grados y fuentes",
    },
    description:
      "At the settings of the address; of a saved one also its versions down to the built-in one, and its headline by today's engine and data.",
    pages: ["/scenarios", "/"],
    path: slugPath,
    query: comparisonQuery.extend({ version: versionInUrl }),
    queryGroups: [overrideGroup],
    answers: { 200: { "application/json": scenarioAnswer } },
    problems: [404],
    examples: [
      { path: { slug: "base" } },
      { path: { slug: "bull" }, query: { region: "US-VA", "o.waccFraction": 0.1 } },
    ],
    refused: [
      { path: { slug: "base" }, query: { grid: "weekly" }, field: "grid" },
      { path: { slug: "base" }, query: { mood: "good" }, field: "mood" },
    ],
  },
  "PUT /api/v1/scenarios/{slug}": {
    tag: "scenarios",
    effect: "change",
    summary: {
      en: "Save the next version of a scenario",
      es: "Guardar la siguiente versión de un escenario",
    },
    description: "`baseVersion` is the version it started from: 409 where somebody saved another meanwhile.",
    pages: ["/scenarios"],
    path: slugPath,
    body: { "application/json": saveVersionRequest },
    answers: { 200: { "application/json": scenarioVersionView } },
    problems: [400, 403, 404, 409],
    needs: save,
    examples: [
      {
        path: { slug },
        body: { baseVersion: 1, name: "Dear power", parent: "base", overrides: { waccFraction: 0.11 } },
      },
    ],
    refused: [
      { path: { slug }, body: { baseVersion: 0, name: "Dear power", parent: "base" }, field: "baseVersion" },
    ],
  },
  "DELETE /api/v1/scenarios/{slug}": {
    tag: "scenarios",
    effect: "change",
    summary: { en: "Remove a saved scenario", es: "Eliminar un escenario guardado" },
    description: "With all its versions. 409 while another builds on it.",
    pages: ["/scenarios"],
    path: slugPath,
    answers: { 200: { "application/json": deletedScenario } },
    problems: [403, 404, 409],
    needs: save,
    examples: [{ path: { slug } }],
  },
  "GET /api/v1/scenarios/{slug}/versions": {
    tag: "scenarios",
    effect: "read",
    summary: { en: "Every version of a saved scenario", es: "Todas las versiones de un escenario guardado" },
    pages: ["/scenarios"],
    path: slugPath,
    query: catalogueRequest,
    answers: { 200: { "application/json": scenarioVersionList } },
    problems: [404],
    needs: save,
    examples: [{ path: { slug } }],
  },
  "GET /api/v1/scenarios/{slug}/file": {
    tag: "scenarios",
    effect: "read",
    summary: {
      en: "A saved scenario as a file that needs none of its parents",
      es: "Un escenario guardado como archivo que no necesita a sus antecesores",
    },
    pages: ["/scenarios"],
    path: slugPath,
    query: scenarioFileRequest,
    answers: { 200: { "application/json": scenarioFile } },
    problems: [404],
    needs: save,
    examples: [{ path: { slug } }],
  },
  "POST /api/v1/scenarios/import": {
    tag: "scenarios",
    effect: "change",
    summary: { en: "Save the scenario of a file", es: "Guardar el escenario de un archivo" },
    description: "The answer shows the file's figures beside today's.",
    pages: ["/scenarios"],
    body: { "application/json": scenarioFile },
    answers: { 201: { "application/json": importedScenario } },
    problems: [400, 403, 409],
    examples: [
      {
        body: {
          format: "joule-street/scenario",
          formatVersion: 1,
          name: "From elsewhere",
          notes: null,
          builtIn: "base",
          overrides: { waccFraction: 0.1 },
          settings: {},
          engineVersion: "0.1.0",
          savedAt: "2026-11-01T00:00:00.000Z",
          headline: {
            npvForwardUsdBn: 0,
            npvProgrammeUsdBn: 0,
            irrForwardFraction: null,
            paybackYear: null,
            revenue2030UsdBn: 0,
          },
        },
      },
    ],
  },
  "POST /api/v1/projections": {
    tag: "scenarios",
    effect: "compute",
    summary: { en: "Project one scenario to 2040", es: "Proyectar un escenario hasta 2040" },
    description:
      "With the revenue it needs, who pays for the capex, and its ensemble unless `draws` is 0: quantiles with standard errors, P(NPV > 0) and fan bands. Settings left out are those of the saved scenario, or the defaults.",
    pages: ["/", "/scenarios"],
    body: { "application/json": projectionRequest },
    answers: { 200: { "application/json": projectionAnswer } },
    problems: [400, 404],
    examples: [
      { body: { scenario: "base", draws: 0 } },
      { body: { scenario: "bull", draws: 256, overrides: { waccFraction: 0.09 }, grid: "quarterly" } },
    ],
    refused: [
      { body: { scenario: "base", draws: 100_000 }, field: "draws" },
      { body: { scenario: "base", overrides: { waccFraction: "0.09" } }, field: "overrides.waccFraction" },
    ],
  },
  "GET /api/v1/changes": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "What the newest data moved",
      es: "Qué han movido los datos más recientes",
    },
    description:
      "The newest filed capex and power price beside the ones before, and the effect on the base case, at the settings of the page.",
    pages: ["/"],
    query: comparisonQuery,
    queryGroups: [overrideGroup],
    answers: { 200: { "application/json": newestChangesAnswer } },
    problems: [404],
    examples: [{}, { query: { region: "US-TX", taxMode: "stand-alone" } }],
    refused: [{ query: { asOf: "today" }, field: "asOf" }],
  },
  "POST /api/v1/blend": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "Scenarios blended by the reader's weights",
      es: "Escenarios mezclados según las ponderaciones del lector",
    },
    description: "The mixture's forward NPV, each ensemble behind it, and the settings used.",
    pages: ["/scenarios"],
    body: { "application/json": blendRequest },
    answers: { 200: { "application/json": blendAnswer } },
    problems: [400, 404],
    examples: [{ body: { weights: { bear: 0.3, base: 0.4, bull: 0.3 }, draws: 256 } }],
    refused: [{ body: { weights: { bear: 0.9, base: 0.9 } }, field: "weights" }],
  },
} satisfies Endpoints;

export const scenarioSchemas = {
  ScenarioList: scenarioListAnswer,
  Scenario: scenarioAnswer,
  ScenarioVersion: scenarioVersionView,
  ScenarioOverrides: scenarioOverrides,
  ScenarioFile: scenarioFile,
  ScenarioParameterSource: scenarioParameterSource,
  ScenarioElectricity: scenarioElectricity,
  SaveScenarioRequest: saveScenarioRequest,
  ProjectionRequest: projectionRequest,
  BlendRequest: blendRequest,
  Projection: projectionAnswer,
  ScenarioProjection: scenarioProjection,
  Ensemble: ensembleSummary,
  Blend: blendAnswer,
};
