import { describe, expect, test } from "vitest";
import { webhookUrl } from "@/lib/contracts/webhook-url";
import { DeliveryFailure } from "./delivery-failure";
import { resolveWebhookTarget } from "./webhook-target";

const isPublic = { isLocalWebhookAllowed: false };
const isLocal = { isLocalWebhookAllowed: true };
const resolvesTo =
  (...addresses: string[]) =>
  async () =>
    addresses;

describe("resolveWebhookTarget", () => {
  test("pins the address that was judged", async () => {
    const rules = { ...isPublic, addressesOf: resolvesTo("93.184.215.14", "2606:4700::1111") };
    expect(await resolveWebhookTarget("https://example.com/hook", rules)).toMatchObject({
      address: "93.184.215.14",
      family: 4,
    });
  });

  test.each([
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/", // 127.0.0.1 in decimal
    "https://0x7f000001/",
    "https://0177.0.0.1/", // octal
    "https://10.1.2.3/",
    "https://172.16.0.1/",
    "https://192.168.0.1/",
    "https://169.254.169.254/latest/meta-data",
    "https://0.0.0.0/",
    "https://224.0.0.1/",
    "https://[::1]/",
    "https://[::]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[::ffff:a9fe:a9fe]/",
    "https://[64:ff9b::7f00:1]/",
    "https://[fd00::1]/",
    "https://[fe80::1]/",
    "https://[ff02::1]/",
    "https://localhost/",
  ])("refuses %s", async (address) => {
    await expect(resolveWebhookTarget(address, isPublic)).rejects.toThrow(/private, loopback|resolved/);
  });

  test("refuses a name as soon as one of its addresses is private", async () => {
    const rebinding = { ...isPublic, addressesOf: resolvesTo("93.184.215.14", "10.0.0.1") };
    const failure = resolveWebhookTarget("https://rebind.example/secret-path", rebinding);
    await expect(failure).rejects.toThrow(DeliveryFailure);
    await expect(failure).rejects.not.toThrow(/secret-path/);
  });

  test("refuses a name that has no address, or none that can be found", async () => {
    const none = { ...isPublic, addressesOf: resolvesTo() };
    await expect(resolveWebhookTarget("https://example.com/", none)).rejects.toThrow(/no address/);
    const failing = {
      ...isPublic,
      addressesOf: () => Promise.reject(new Error("ENOTFOUND internal.example")),
    };
    await expect(resolveWebhookTarget("https://example.com/", failing)).rejects.toThrow(/cannot be resolved/);
  });

  test("lets http and this machine pass where the environment says so, and no other private address", async () => {
    await expect(resolveWebhookTarget("http://127.0.0.1:8080/", isPublic)).rejects.toThrow(/Only an https/);
    expect(await resolveWebhookTarget("http://127.0.0.1:8080/", isLocal)).toMatchObject({
      address: "127.0.0.1",
    });
    for (const address of ["http://10.0.0.1/", "http://169.254.169.254/", "https://[::ffff:10.0.0.1]/"]) {
      await expect(resolveWebhookTarget(address, isLocal)).rejects.toThrow(/private/);
    }
  });
});

describe("webhookUrl", () => {
  test.each([
    ["ftp://example.com/", /https/],
    ["https://user:pass@example.com/", /without a user name or password/],
    ["https://example.com/#part", /without a # part/],
    ["https://example.com:22/", /port 443/],
    ["https://example.com:6/", /port 443/],
    ["example.com", /an address such as/],
    [`https://example.com/${"a".repeat(2048)}`, /at most 2048/],
  ])("%s is refused", (text, allowed) => {
    const { error } = webhookUrl.safeParse(text);
    expect(error?.issues[0]?.message).toMatch(allowed);
    expect(error?.issues[0]?.message).not.toContain("pass@");
  });

  test.each(["https://example.com/hook?key=1", "https://example.com:8443/", "http://127.0.0.1:3000/"])(
    "%s is judged by the server",
    (text) => expect(webhookUrl.parse(text)).toBe(text),
  );
});
