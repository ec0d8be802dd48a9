import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import { alertCondition } from "@/lib/contracts/alert-condition";
import type { FiredAlert } from "@/lib/contracts/alert-event";
import { alertFeed } from "./alert-feed";
import { alertMail, testMail } from "./alert-mail";

const alert: FiredAlert = {
  id: 12,
  uuid: "3f0c1d0e-6f4e-4c53-9a58-0b9a4f5e7f11",
  ruleId: 3,
  ruleName: "Bear <b>& “more”</b> ]]>",
  condition: alertCondition.parse({
    metric: "npv-negative-probability",
    scenario: "bear",
    direction: "above",
    threshold: 0.6,
  }),
  findings: [
    {
      subject: "",
      value: 0.634,
      unit: "fraction",
      standardError: 0.004,
      evidence: "scenario",
      reason: null,
      fired: "crossed",
      data: [
        {
          title: "MSFT capex 2026Q3",
          sourceId: "sec-edgar",
          date: "2026-10-29T00:00:00Z",
          url: "https://www.sec.gov/a?b=1&c=2",
        },
      ],
    },
  ],
  firedAt: "2026-11-02T10:00:00.000Z",
  asOf: "2026-11-02T10:00:00.000Z",
  engineVersion: "0.4.0",
};

/** Elements with their text, in order; throws where the XML is not well-formed. */
function elements(xml: string): { name: string; text: string; attributes: Record<string, string> }[] {
  const found: { name: string; text: string; attributes: Record<string, string> }[] = [];
  const open: typeof found = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, text: "", attributes: { ...attributes } };
    found.push(element);
    open.push(element);
  });
  const add = (text: string) => {
    const last = open.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe("alertFeed", () => {
  const feedOf = (format: "atom" | "rss", locale: "en" | "es" = "en", alerts = [alert]) =>
    elements(alertFeed(alerts, { format, locale, origin: "https://joule.example" }));
  const textsOf = (found: ReturnType<typeof elements>, name: string) =>
    found.filter((element) => element.name === name).map(({ text }) => text);

  test("is Atom 1.0 with ids that hold at any address", () => {
    const found = feedOf("atom");
    expect(found[0]).toMatchObject({ name: "feed", attributes: { xmlns: "http://www.w3.org/2005/Atom" } });
    expect(textsOf(found, "id")).toEqual([
      "https://joule.example/api/v1/alerts/feed.xml",
      `urn:uuid:${alert.uuid}`,
    ]);
    expect(textsOf(found, "updated")).toEqual([alert.firedAt, alert.firedAt]);
    expect(textsOf(found, "title")[1]).toBe(alert.ruleName);
    const elsewhere = elements(
      alertFeed([alert], { format: "atom", locale: "en", origin: "http://127.0.0.1:3000" }),
    );
    expect(textsOf(elsewhere, "id")[1]).toBe(`urn:uuid:${alert.uuid}`);
  });

  test("is RSS 2.0 with guids that are no links", () => {
    const found = feedOf("rss");
    expect(found[0]).toMatchObject({ name: "rss", attributes: { version: "2.0" } });
    expect(found.find(({ name }) => name === "guid")).toMatchObject({
      text: `urn:uuid:${alert.uuid}`,
      attributes: { isPermaLink: "false" },
    });
    expect(textsOf(found, "pubDate")).toEqual(["Mon, 02 Nov 2026 10:00:00 GMT"]);
  });

  test("says what crossed what, with the data, in the reader's language", () => {
    const english = textsOf(feedOf("rss"), "description")[1] ?? "";
    expect(english).toContain("Bear: probability of a negative forward NPV above 60%");
    expect(english).toContain("63.4% (standard error 0.4%), crossed (Scenario)");
    expect(english).toContain("MSFT capex 2026Q3, 29 Oct 2026, https://www.sec.gov/a?b=1&c=2");
    expect(textsOf(feedOf("rss", "es"), "description")[1]).toContain(
      "probabilidad de VAN futuro negativo por encima de 60\u00a0%",
    );
  });

  test("is valid without any alert", () => {
    expect(textsOf(feedOf("atom", "en", []), "updated")).toEqual(["1970-01-01T00:00:00.000Z"]);
  });
});

describe("alertMail", () => {
  test("carries value, threshold, data, day and engine", () => {
    const { subject, text } = alertMail(alert, "en");
    expect(subject).toBe(`Alert: ${alert.ruleName}`);
    expect(text).toContain("As known on 2 Nov 2026, 10:00 UTC; engine 0.4.0");
    expect(text).toMatch(/not advice/);
  });

  test("a test says that nothing has fired", () => {
    expect(testMail({ name: "Bear", condition: alert.condition }, "es").text).toContain("Nada ha saltado");
  });
});
