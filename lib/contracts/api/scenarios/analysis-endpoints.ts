import { bridgeRequest } from "../../bridge-request";
import { frameworkRequest } from "../../framework-request";
import { frontierRequest } from "../../frontier-request";
import { goalSeekRequest } from "../../goal-seek-request";
import { projectionRequest } from "../../projection-request";
import { sensitivityRequest } from "../../sensitivity-request";
import type { Endpoints } from "../endpoint";
import { bridgeAnswer } from "./bridge-answer";
import { findingsAnswer } from "./findings-answer";
import { frameworkAnswer } from "./framework-answer";
import { frontierAnswer } from "./frontier-answer";
import { goalSeekAnswer } from "./goal-seek-answer";
import { scenarioParameterKey } from "./scenario-parameter-key";
import { sensitivityAnswer } from "./sensitivity-answer";

const WITHOUT_ENSEMBLE =
  "`draws`, `replicates` and `stopWhenPrecise` are of ensembles and change nothing here.";

export const analysisEndpoints = {
  "POST /api/v1/goal-seek": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "What each assumption would have to be to reach a goal",
      es: "Qué valor tendría que tener cada supuesto para alcanzar un objetivo",
    },
    description: `One parameter at a time, the others as they stand: every solution, where it lies among the published cases, and which is nearest. ${WITHOUT_ENSEMBLE}`,
    pages: ["/scenarios"],
    body: { "application/json": goalSeekRequest },
    answers: { 200: { "application/json": goalSeekAnswer } },
    problems: [400, 404],
    examples: [
      { body: { scenario: "base" } },
      {
        body: {
          scenario: "bear",
          target: { kind: "irr", span: "programme", hurdleFraction: 0.1 },
          parameters: ["priceElasticity", "acceleratorShareFraction"],
          curves: true,
        },
      },
      { body: { scenario: "base", target: { kind: "payback", year: 2035 }, parameters: ["waccFraction"] } },
    ],
    refused: [
      { body: { scenario: "base", target: { kind: "payback", year: 2050 } }, field: "target.year" },
      { body: { scenario: "base", parameters: ["luck"] }, field: "parameters.0" },
      { body: { scenario: "base", mood: "good" }, field: "mood" },
      {
        body: { scenario: "base", overrides: { waccFraction: 0.04, terminalGrowthFraction: 0.05 } },
        field: "overrides.waccFraction",
      },
    ],
  },
  "POST /api/v1/break-even-frontier": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "Where two assumptions together break even",
      es: "Dónde dos supuestos juntos alcanzan el punto de equilibrio",
    },
    description: `Forward NPV and the binding constraint over the plane, lines of zero NPV, and on demand lines of its odds. ${WITHOUT_ENSEMBLE}`,
    pages: ["/scenarios"],
    body: { "application/json": frontierRequest },
    answers: { 200: { "application/json": frontierAnswer } },
    problems: [400, 404],
    examples: [
      { body: { scenario: "base", x: "priceElasticity", y: "grossAdds2026Gw", pointCount: 20 } },
      {
        body: {
          scenario: "base",
          x: "priceElasticity",
          y: "grossAdds2026Gw",
          pointCount: 10,
          oddsPointCount: 6,
        },
      },
    ],
    refused: [
      { body: { scenario: "base", x: "priceElasticity", y: "priceElasticity" }, field: "y" },
      { body: { scenario: "base", x: "acceleratorShareFraction", y: "priceElasticity" }, field: "x" },
      {
        body: { scenario: "base", x: "priceElasticity", y: "grossAdds2026Gw", pointCount: 61 },
        field: "pointCount",
      },
      {
        body: { scenario: "base", x: "priceElasticity", y: "grossAdds2026Gw", oddsPointCount: 1 },
        field: "oddsPointCount",
      },
    ],
  },
  "POST /api/v1/sensitivity": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "What moves a scenario's net present value",
      es: "Qué mueve el valor actual neto de un escenario",
    },
    description: `Each uncertain parameter from P10 to P90 (tornado), and its share of the variance of forward NPV (Shapley effects). ${WITHOUT_ENSEMBLE}`,
    pages: ["/scenarios"],
    body: { "application/json": sensitivityRequest },
    answers: { 200: { "application/json": sensitivityAnswer } },
    problems: [400, 404],
    examples: [
      { body: { scenario: "base", orders: 256 } },
      { body: { scenario: "bull", orders: 0, grid: "quarterly" } },
    ],
    refused: [
      { body: { scenario: "base", orders: 100 }, field: "orders" },
      { body: { scenario: "base", orders: 16_384 }, field: "orders" },
    ],
  },
  "POST /api/v1/bridge": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "The difference between two scenarios by assumption",
      es: "La diferencia entre dos escenarios, supuesto a supuesto",
    },
    description: `Shapley values: the mean, over orders of switching parameters, of what switching one adds to forward NPV. Both scenarios at the settings of \`to\`. ${WITHOUT_ENSEMBLE}`,
    pages: ["/scenarios"],
    body: { "application/json": bridgeRequest },
    answers: { 200: { "application/json": bridgeAnswer } },
    problems: [400, 404],
    examples: [
      { body: { from: "base", to: "base", overrides: { waccFraction: 0.1, priceElasticity: 1.2 } } },
      { body: { from: "bear", to: "bull" } },
    ],
    refused: [
      { body: { from: "Base", to: "bull" }, field: "from" },
      {
        body: { from: "base", to: "bull", fromOverrides: { waccFraction: 7 } },
        field: "fromOverrides.waccFraction",
      },
    ],
  },
  "POST /api/v1/findings": {
    tag: "scenarios",
    effect: "compute",
    summary: { en: "What a scenario comes to, in findings", es: "A qué llega un escenario, en conclusiones" },
    description:
      "Whether it pays, how sure that is, what it hangs on and what the overrides changed: each with a verdict and the numbers it rests on. `draws` 0 leaves out how sure it is.",
    pages: ["/scenarios"],
    body: { "application/json": projectionRequest },
    answers: { 200: { "application/json": findingsAnswer } },
    problems: [400, 404],
    examples: [
      { body: { scenario: "base", draws: 0 } },
      { body: { scenario: "bull", draws: 256, overrides: { waccFraction: 0.12 } } },
    ],
    refused: [
      { body: { scenario: "base", overrides: { waccFraction: 7 } }, field: "overrides.waccFraction" },
    ],
  },
  "GET /api/v1/frameworks": {
    tag: "scenarios",
    effect: "compute",
    summary: {
      en: "Published views of whether the spending pays, and the engine's answer",
      es: "Tesis publicadas sobre si la inversión se paga, y la respuesta del motor",
    },
    description:
      "Each with its inputs, whether its printed figures follow from them, and what the base case says of the same question, cause by cause. Also where the published cases differ, and what that is worth.",
    pages: ["/scenarios"],
    query: frameworkRequest,
    answers: { 200: { "application/json": frameworkAnswer } },
    problems: [404],
    examples: [{}, { query: { taxMode: "stand-alone", strict: true } }],
    refused: [
      { query: { taxMode: "none" }, field: "taxMode" },
      { query: { draws: 256 }, field: "draws" },
      { query: { mood: "good" }, field: "mood" },
    ],
  },
} satisfies Endpoints;

export const analysisSchemas = {
  ScenarioParameterKey: scenarioParameterKey,
  GoalSeekRequest: goalSeekRequest,
  GoalSeek: goalSeekAnswer,
  FrontierRequest: frontierRequest,
  Frontier: frontierAnswer,
  SensitivityRequest: sensitivityRequest,
  Sensitivity: sensitivityAnswer,
  BridgeRequest: bridgeRequest,
  Bridge: bridgeAnswer,
  Findings: findingsAnswer,
  Frameworks: frameworkAnswer,
};
