import { z } from "zod";

const MAX_CHARACTERS = 2048;
const FIRST_OPEN_PORT = 1024; // below it are the services of a machine: SSH, mail, file shares

/** Where a webhook may be sent as far as its text tells; its scheme and its addresses are judged by the server. */
export const webhookUrl = z
  .string()
  .max(MAX_CHARACTERS, `an address of at most ${MAX_CHARACTERS} characters`)
  .superRefine((text, context) => {
    const problem = webhookUrlProblem(text);
    if (problem === null) return;
    const input = URL.canParse(text) ? new URL(text).origin : ""; // not the text, which may hold a key
    context.addIssue({ code: "custom", message: problem, input });
  });

function webhookUrlProblem(text: string): string | null {
  if (!URL.canParse(text)) return "an address such as https://example.com/hook";
  const { protocol, username, password, hash, port, hostname } = new URL(text);
  if (protocol !== "https:" && protocol !== "http:") return "an https:// address";
  if (hostname === "") return "an address with a host";
  if (username !== "" || password !== "") return "an address without a user name or password in it";
  if (hash !== "") return "an address without a # part";
  const number = Number(port === "" ? 443 : port);
  if (number !== 443 && number !== 80 && number < FIRST_OPEN_PORT) {
    return `port 443, 80, or one from ${FIRST_OPEN_PORT} on`;
  }
  return null;
}
