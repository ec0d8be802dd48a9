import { z } from "zod";
import { alertCondition } from "../../alert-condition";
import {
  alertEventList,
  alertEventPage,
  alertEventView,
  askedEvaluation,
  feedQuery,
  testedRule,
  unreadQuery,
} from "../../alert-event";
import {
  alertRuleList,
  alertRuleView,
  alertRuleWithSecret,
  changeAlertRule,
  createAlertRule,
  removedAlertRule,
} from "../../alert-rule";
import { wholeNumber } from "../../page-request";
import type { Endpoints } from "../endpoint";

const rulePath = z.object({ id: wholeNumber });

const unreadAlerts = z.object({
  count: z.number(),
  newestId: z.number().nullable().describe("Null where none is newer."),
});

const rules = "POST /api/v1/alerts/rules";

export const alertEndpoints = {
  "GET /api/v1/alerts/rules": {
    tag: "alerts",
    effect: "read",
    summary: { en: "Alert rules and channels", es: "Reglas de alerta y canales" },
    description:
      "Every rule with what its newest look found. A public instance shows no receiver's address. There are at most 200 rules.",
    pages: ["/realised/alerts"],
    answers: { 200: { "application/json": alertRuleList } },
    examples: [{}],
  },
  "POST /api/v1/alerts/rules": {
    tag: "alerts",
    effect: "change",
    summary: { en: "Add an alert rule", es: "Añadir una regla de alerta" },
    description: "The webhook's signing secret is in this answer alone. The rule is judged soon after.",
    pages: ["/realised/alerts"],
    body: { "application/json": createAlertRule },
    answers: { 201: { "application/json": alertRuleWithSecret } },
    problems: [400, 403, 409],
    examples: [
      {
        body: {
          name: "Base case below zero",
          condition: {
            metric: "npv-forward",
            scenario: "base",
            direction: "below",
            threshold: 0,
            rearmMargin: 50,
          },
        },
      },
    ],
    refused: [
      {
        body: {
          name: "Too wide",
          condition: { metric: "scenario-odds", hypothesis: "bear", direction: "above", threshold: 3 },
        },
        field: "condition.threshold",
      },
    ],
  },
  "GET /api/v1/alerts/rules/{id}": {
    tag: "alerts",
    effect: "read",
    summary: { en: "One alert rule", es: "Una regla de alerta" },
    pages: ["/realised/alerts"],
    path: rulePath,
    answers: { 200: { "application/json": alertRuleView } },
    problems: [404],
    needs: rules,
    examples: [{ path: { id: "{id}" } }],
  },
  "PATCH /api/v1/alerts/rules/{id}": {
    tag: "alerts",
    effect: "change",
    summary: { en: "Change an alert rule", es: "Cambiar una regla de alerta" },
    description: "What is left out stays. A new condition is judged afresh.",
    pages: ["/realised/alerts"],
    path: rulePath,
    body: { "application/json": changeAlertRule },
    answers: { 200: { "application/json": alertRuleWithSecret } },
    problems: [400, 403, 404, 409],
    needs: rules,
    examples: [{ path: { id: "{id}" }, body: { coolDownHours: 48 } }],
    refused: [{ path: { id: "{id}" }, body: { coolDownHours: -1 }, field: "coolDownHours" }],
  },
  "DELETE /api/v1/alerts/rules/{id}": {
    tag: "alerts",
    effect: "change",
    summary: { en: "Remove an alert rule", es: "Eliminar una regla de alerta" },
    description: "The alerts it fired stay.",
    pages: ["/realised/alerts"],
    path: rulePath,
    answers: { 200: { "application/json": removedAlertRule } },
    problems: [403, 404],
    needs: rules,
    examples: [{ path: { id: "{id}" } }],
  },
  "POST /api/v1/alerts/rules/{id}/test": {
    tag: "alerts",
    effect: "change",
    summary: { en: "Send a test by a rule's channels", es: "Enviar una prueba por los canales de una regla" },
    pages: ["/realised/alerts"],
    path: rulePath,
    answers: { 200: { "application/json": testedRule } },
    problems: [403, 404, 409],
    needs: rules,
    examples: [{ path: { id: "{id}" } }],
  },
  "POST /api/v1/alerts/evaluate": {
    tag: "alerts",
    effect: "change",
    summary: { en: "Judge every rule now", es: "Evaluar ahora todas las reglas" },
    description: "202: it is asked for; `judgedAt` of a rule tells that it is done.",
    pages: ["/realised/alerts"],
    answers: { 202: { "application/json": askedEvaluation } },
    problems: [403],
    examples: [{}],
  },
  "GET /api/v1/alerts/events": {
    tag: "alerts",
    effect: "read",
    summary: {
      en: "Alerts that fired, newest first",
      es: "Alertas disparadas, de la más reciente a la más antigua",
    },
    pages: ["/realised/alerts"],
    query: alertEventPage,
    answers: { 200: { "application/json": alertEventList } },
    examples: [{ query: { limit: 20 } }],
    refused: [{ query: { limit: 201 }, field: "limit" }],
  },
  "GET /api/v1/alerts/unread": {
    tag: "alerts",
    effect: "read",
    summary: { en: "How many alerts are newer than one", es: "Cuántas alertas son posteriores a una" },
    pages: ["/realised/alerts"],
    query: unreadQuery,
    answers: { 200: { "application/json": unreadAlerts } },
    examples: [{ query: { after: 0 } }],
    refused: [{ query: { after: "all" }, field: "after" }],
  },
  "GET /api/v1/alerts/feed.xml": {
    tag: "alerts",
    effect: "read",
    summary: {
      en: "The newest alerts for a feed reader",
      es: "Las alertas más recientes para un lector de fuentes",
    },
    pages: ["/realised/alerts"],
    query: feedQuery,
    answers: { 200: { "application/atom+xml": z.string(), "application/rss+xml": z.string() } },
    examples: [{}, { query: { format: "rss", lang: "es" } }],
    refused: [{ query: { format: "pdf" }, field: "format" }],
  },
} satisfies Endpoints;

export const alertSchemas = {
  AlertRule: alertRuleView,
  AlertRuleWithSecret: alertRuleWithSecret,
  AlertCondition: alertCondition,
  AlertEvent: alertEventView,
  AlertRuleList: alertRuleList,
};
