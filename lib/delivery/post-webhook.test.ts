import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startLocalPublisher, type LocalPublisher } from "@/lib/testing/local-publisher";
import { DeliveryFailure } from "./delivery-failure";
import { postWebhook } from "./post-webhook";
import type { WebhookTarget } from "./webhook-target";

let receiver: LocalPublisher;

beforeAll(async () => {
  receiver = await startLocalPublisher((_request, response) => response.end());
});
afterAll(() => receiver.close());

/** Whatever the name says, the pinned address is this machine's. */
const target = (): WebhookTarget => {
  const port = receiver.host.split(":")[1] ?? "";
  return { url: new URL(`http://pinned.example:${port}/hook?key=s3cret`), address: "127.0.0.1", family: 4 };
};
const failureOf = async (timeoutMs = 2000): Promise<DeliveryFailure | null> => {
  try {
    await postWebhook(target(), { "webhook-id": "a" }, "{}", { timeoutMs });
    return null;
  } catch (error) {
    if (error instanceof DeliveryFailure) return error;
    throw error;
  }
};

describe("postWebhook", () => {
  test("connects to the pinned address under the host's own name", async () => {
    const got: Record<string, unknown> = {};
    receiver.answerWith((request, response) => {
      Object.assign(got, {
        host: request.headers.host,
        method: request.method,
        id: request.headers["webhook-id"],
      });
      request.resume().on("end", () => response.writeHead(204).end());
    });
    expect(await failureOf()).toBeNull();
    expect(got).toEqual({ host: target().url.host, method: "POST", id: "a" });
  });

  test.each([
    [500, /HTTP 500/, false],
    [404, /HTTP 404/, false],
    [410, /HTTP 410/, true],
  ])("HTTP %i is no delivery", async (status, message, isGone) => {
    receiver.answerWith((_request, response) => response.writeHead(status).end("token=abc"));
    expect(await failureOf()).toMatchObject({ message: expect.stringMatching(message), isGone });
  });

  test("follows no redirect", async () => {
    const before = receiver.asked.length;
    receiver.answerWith((_request, response) => response.writeHead(307, { location: "/elsewhere" }).end());
    expect((await failureOf())?.message).toMatch(/HTTP 307; redirects are not followed/);
    expect(receiver.asked.slice(before)).toEqual(["/hook?key=s3cret"]);
  });

  test("takes a 2xx from a receiver that goes on talking, without reading it all", async () => {
    receiver.answerWith((_request, response) => {
      const talk = setInterval(() => response.write("x".repeat(40_000)), 5);
      response.writeHead(200).on("close", () => clearInterval(talk));
    });
    expect(await failureOf()).toBeNull();
  });

  test("names no address, path or key when nobody answers", async () => {
    receiver.answerWith(() => undefined);
    expect((await failureOf(100))?.message).toBe("The receiver did not answer in time.");
    receiver.answerWith((request) => request.socket.destroy());
    expect((await failureOf())?.message).toBe("The connection failed (ECONNRESET).");
  });
});
