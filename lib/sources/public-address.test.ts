import { describe, expect, test } from "vitest";
import { addressesOf, isPublicAddress } from "./public-address";

describe("isPublicAddress", () => {
  test.each([
    "8.8.8.8",
    "151.101.1.140",
    "172.32.0.1",
    "100.63.255.255",
    "2606:4700::1111",
    "::ffff:8.8.8.8",
    "::ffff:808:808",
    "64:ff9b::808:808",
    "2a00:1450::1",
  ])("%s is public", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fd00::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:a9fe:a9fe",
    "::7f00:1",
    "64:ff9b::7f00:1",
    "64:ff9b::a00:1",
    "2002:7f00:1::",
    "2001:0:1::1",
    "2001:db8::1",
    "fe80::1%eth0",
    "203.0.113.9",
    "localhost",
    "",
  ])("%j is not", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

test("an address is its own only address", async () => {
  expect(await addressesOf("127.0.0.1")).toEqual(["127.0.0.1"]);
});
