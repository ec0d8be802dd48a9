import { expect, test } from "vitest";
import { parseEnvironment } from "./env";

test("unset and blank variables take the local defaults", () => {
  expect(parseEnvironment({ DATABASE_URL: "", PORT: " ", EIA_API_KEY: "" })).toEqual({
    HOST: "127.0.0.1",
    PORT: 3000,
    JOULE_DATA_DIR: ".data",
    JOULE_CORS_ORIGINS: [],
    JOULE_HOSTS: [],
    JOULE_RATE_LIMIT: 12_000,
    JOULE_PUBLIC: false,
    JOULE_REFRESH: "on",
    reportLinkKey: null,
    serverUrl: null,
    sourceSettings: {},
    alertChannels: { isLocalWebhookAllowed: false, mailFrom: null, signingKey: null, smtpUrl: null },
  });
});

test("a public instance says so with 1", () => {
  expect(parseEnvironment({ JOULE_PUBLIC: "1" }).JOULE_PUBLIC).toBe(true);
  expect(parseEnvironment({ JOULE_PUBLIC: "0" }).JOULE_PUBLIC).toBe(false);
});

test("links are signed with a key of their own, else with that of alerts", () => {
  const keys = { JOULE_ALERT_KEY: "a".repeat(32), JOULE_LINK_KEY: "b".repeat(32) };
  expect(parseEnvironment(keys).reportLinkKey).toBe(keys.JOULE_LINK_KEY);
  expect(parseEnvironment({ ...keys, JOULE_LINK_KEY: "" }).reportLinkKey).toBe(keys.JOULE_ALERT_KEY);
  expect(() => parseEnvironment({ JOULE_LINK_KEY: "short" })).toThrow(
    /JOULE_LINK_KEY: must have at least 32/,
  );
});

test("a blank key of a publisher is no setting at all", () => {
  const { sourceSettings } = parseEnvironment({ EIA_API_KEY: " ", FRED_API_KEY: "key" });
  expect(Object.entries(sourceSettings)).toEqual([["FRED_API_KEY", "key"]]);
});

test("the server knows its own address, a command has none", () => {
  expect(parseEnvironment({ NEXT_RUNTIME: "nodejs", PORT: "3100" }).serverUrl).toBe("http://127.0.0.1:3100");
  expect(parseEnvironment({ NEXT_RUNTIME: "nodejs", HOST: "::1" }).serverUrl).toBe("http://[::1]:3000");
  expect(parseEnvironment({ PORT: "3100" }).serverUrl).toBeNull();
});

test.each([
  ["PORT", "0"],
  ["PORT", "65536"],
  ["PORT", "3e3"],
  ["DATABASE_URL", "mysql://reader:hunter2@example.org/joule"],
  ["DATABASE_URL", "hunter2"],
  ["JOULE_PUBLIC", "yes"],
  ["JOULE_HOSTS", "https://joule.example.org"],
  ["JOULE_HOSTS", "joule.example.org:8080"],
  ["JOULE_HOSTS", "*"],
])("%s=%s is refused by name, without its value", (name, value) => {
  expect(() => parseEnvironment({ [name]: value })).toThrow(
    new RegExp(`^The environment cannot be used. ${name}: `),
  );
  expect(() => parseEnvironment({ [name]: value })).not.toThrow(/hunter2/);
});
