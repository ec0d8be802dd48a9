import type { AlertChannels } from "@/lib/contracts/alert-rule";

/** What the environment says of channels. The first three are never logged, stored or shown. */
export type AlertChannelSettings = {
  /** JOULE_ALERT_KEY: signing secrets of webhooks are derived from it. */
  signingKey: string | null;
  /** JOULE_SMTP_URL, with user and password. */
  smtpUrl: string | null;
  /** JOULE_MAIL_FROM */
  mailFrom: string | null;
  /** JOULE_WEBHOOK_LOCAL: http, and receivers on this machine. */
  isLocalWebhookAllowed: boolean;
};

/** Which channels can be used, and the settings that the others lack. */
export function alertChannelsOf({ signingKey, smtpUrl, mailFrom }: AlertChannelSettings): AlertChannels {
  const missing = (settings: Record<string, string | null>) =>
    Object.keys(settings).filter((name) => settings[name] === null);
  const webhook = missing({ JOULE_ALERT_KEY: signingKey });
  const mail = missing({ JOULE_SMTP_URL: smtpUrl, JOULE_MAIL_FROM: mailFrom });
  return {
    webhook: { isAvailable: webhook.length === 0, missing: webhook },
    mail: { isAvailable: mail.length === 0, missing: mail },
  };
}
