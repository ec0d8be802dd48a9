import { describe, expect, test } from "vitest";
import { reportMessagesByLocale as messagesByLocale } from "./report-messages";

type Tree = { [key: string]: string | Tree };

function flatten(tree: Tree, path: string = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : flatten(value, `${path}${key}.`),
  );
}

/** Names of ICU arguments in order of the alphabet. */
function argumentsOf(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/g)].map((match) => match[1] ?? ""))].sort();
}

describe("message catalogues", () => {
  const english = new Map(flatten(messagesByLocale.en));
  const spanish = new Map(flatten(messagesByLocale.es));

  test("hold the same keys", () => {
    expect([...spanish.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("take the same arguments", () => {
    for (const [key, message] of english) {
      expect([key, argumentsOf(spanish.get(key) ?? "")]).toEqual([key, argumentsOf(message)]);
    }
  });

  test("leave no message empty", () => {
    expect([...english, ...spanish].filter(([, message]) => message.trim() === "")).toEqual([]);
  });
});
