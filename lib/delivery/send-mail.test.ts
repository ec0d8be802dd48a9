import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { DeliveryFailure } from "./delivery-failure";
import { sendMail } from "./send-mail";

/** As much of RFC 5321 as one message takes; `refuse` answers a verb in another way. */
async function startMailServer(
  refuse: Record<string, string>,
): Promise<{ server: Server; received: string[] }> {
  const received: string[] = [];
  const replies: Record<string, string> = {
    EHLO: "250-local\r\n250-AUTH PLAIN\r\n250 SIZE 100000",
    AUTH: "235 2.7.0 accepted",
    MAIL: "250 ok",
    RCPT: "250 ok",
    DATA: "354 go on",
    QUIT: "221 bye",
    ...refuse,
  };
  const talk = (socket: Socket) => {
    let isData = false;
    let text = "";
    socket.write("220 local ESMTP\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      text += chunk.toString("utf8");
      for (let end = text.indexOf("\r\n"); end >= 0; end = text.indexOf("\r\n")) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        received.push(line);
        if (isData && line !== ".") continue;
        const verb = isData ? "." : (line.split(" ")[0]?.toUpperCase() ?? "");
        isData = verb === "DATA" && replies["DATA"]?.startsWith("354") === true;
        socket.write(`${verb === "." ? "250 stored" : (replies[verb] ?? "502 unknown")}\r\n`);
      }
    });
  };
  const server = createServer(talk);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return { server, received };
}

let server: Server | null = null;
afterEach(() => server?.close());

const send = async (refuse: Record<string, string> = {}) => {
  const started = await startMailServer(refuse);
  server = started.server;
  const { port } = server.address() as AddressInfo;
  const settings = { smtpUrl: `smtp://reader:pa55word@127.0.0.1:${port}`, mailFrom: "joule@example.com" };
  await sendMail(settings, {
    to: "a@example.com",
    subject: "Alert: Ω",
    text: "P(NPV < 0) is 63 %\n.\nend",
    messageId: "<alert_1@alerts.joule-street.invalid>",
  });
  return started.received;
};

describe("sendMail", () => {
  test("hands one message over, with its own Message-ID", async () => {
    const received = await send();
    expect(received).toContain("MAIL FROM:<joule@example.com>");
    expect(received).toContain("RCPT TO:<a@example.com>");
    expect(received).toContain("Message-ID: <alert_1@alerts.joule-street.invalid>");
    expect(received).toContain("P(NPV < 0) is 63 %");
    expect(received).toContain(".."); // a line of one dot is no end
  });

  test.each([
    [{ AUTH: "535 5.7.8 reader pa55word refused" }, "The mail server did not take the message (EAUTH 535)."],
    [
      { RCPT: "550 5.1.1 a@example.com unknown" },
      "The mail server did not take the message (EENVELOPE 550).",
    ],
    [{ DATA: "451 4.3.0 later" }, "The mail server did not take the message (EENVELOPE 451)."],
  ])("tells the kind of fault and nothing secret: %o", async (refuse: Record<string, string>, message) => {
    const failure = send(refuse);
    await expect(failure).rejects.toThrow(DeliveryFailure);
    await expect(failure).rejects.toThrow(message);
  });
});
