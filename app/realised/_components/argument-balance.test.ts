import { expect, test } from "vitest";
import { messagesByLocale } from "@/lib/messages/messages";
import { bearClaims, bullClaims, type ClaimKey } from "@/lib/model/tracking/arguments";

test.each(["en", "es"] as const)(
  "in %s bear and bull have the same room: lengths within a tenth",
  (locale) => {
    const { claim } = messagesByLocale[locale].realisedFiled.argument;
    const lengthOf = (keys: readonly ClaimKey[]) => keys.reduce((sum, key) => sum + claim[key].length, 0);
    const [bear, bull] = [lengthOf(bearClaims), lengthOf(bullClaims)];
    expect(Math.abs(bear - bull) / bull).toBeLessThan(0.1);
  },
);
