import { describe, expect, test } from "vitest";
import { conditional } from "./conditional";
import { respondToRead } from "./respond";

const asking = (ifNoneMatch?: string) =>
  new Request("http://localhost:3000/api/v1/series", {
    headers: ifNoneMatch === undefined ? {} : { "if-none-match": ifNoneMatch },
  });

describe("conditional reads", () => {
  test("the tag is of the bytes: the same answer has the same one, another has another", async () => {
    const tagOf = async (value: unknown) =>
      (await respondToRead(asking(), () => Promise.resolve(value))).headers.get("etag");
    expect(await tagOf({ a: 1 })).toMatch(/^"[\w-]{43}"$/);
    expect(await tagOf({ a: 1 })).toBe(await tagOf({ a: 1 }));
    expect(await tagOf({ a: 1 })).not.toBe(await tagOf({ a: 2 }));
  });

  test.each([(tag: string) => tag, (tag: string) => `"other", W/${tag}`, () => "*"])(
    "a reader who has it gets 304 without a body: %s",
    async (stated) => {
      const first = await respondToRead(asking(), () => Promise.resolve([1]));
      const again = await respondToRead(asking(stated(first.headers.get("etag") ?? "")), () =>
        Promise.resolve([1]),
      );
      expect(again.status).toBe(304);
      expect(await again.text()).toBe("");
      expect(again.headers.get("etag")).toBe(first.headers.get("etag"));
    },
  );

  test("an outdated tag gets the new answer, an error none", async () => {
    expect((await respondToRead(asking('"old"'), () => Promise.resolve([1]))).status).toBe(200);
    const refused = await conditional(asking("*"), new Response("no", { status: 404 }));
    expect([refused.status, refused.headers.get("etag")]).toEqual([404, null]);
  });
});
