import nodemailer from "nodemailer";
import SMTPTransport from "nodemailer/lib/smtp-transport";
import { DeliveryFailure } from "./delivery-failure";

export type MailMessage = { to: string; subject: string; text: string; messageId: string };

const TIMEOUT_MS = 15_000;

/**
 * Sends one e-mail by the SMTP server of the environment.
 * @throws {DeliveryFailure} with the kind of fault and the server's code; never its text, the address or the URL.
 */
export async function sendMail(
  { smtpUrl, mailFrom }: { smtpUrl: string; mailFrom: string },
  message: MailMessage,
): Promise<void> {
  const transport = nodemailer.createTransport(
    new SMTPTransport({
      url: smtpUrl,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  );
  try {
    await transport.sendMail({ from: mailFrom, ...message });
  } catch (error) {
    throw new DeliveryFailure(`The mail server did not take the message${codesOf(error)}.`, {
      isGone: false,
    });
  } finally {
    transport.close();
  }
}

/** " (EAUTH 535)": the library's kind of fault and the server's reply code. */
function codesOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const code = "code" in error && typeof error.code === "string" ? error.code : null;
  const reply =
    "responseCode" in error && typeof error.responseCode === "number" ? String(error.responseCode) : null;
  const codes = [code, reply].filter((each) => each !== null);
  return codes.length === 0 ? "" : ` (${codes.join(" ")})`;
}
