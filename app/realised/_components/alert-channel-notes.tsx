import { useLocale, useTranslations } from "next-intl";
import type { AlertChannels } from "@/lib/contracts/alert-rule";
import { formatList } from "@/lib/format/format-date";
import { Disclosure } from "../../_components/controls/disclosure";

const FEED = "/api/v1/alerts/feed.xml";

// With the standard library alone, so that a receiver needs nothing of ours.
const NODE_RECIPE = `import { createHmac, timingSafeEqual } from "node:crypto";

/** @param {Buffer} body as received, before it is parsed */
function isGenuine(secret, headers, body) {
  const id = headers["webhook-id"], sentAt = headers["webhook-timestamp"];
  if (Math.abs(Date.now() / 1000 - Number(sentAt)) > 300) return false;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(\`\${id}.\${sentAt}.\`).update(body).digest();
  return headers["webhook-signature"].split(" ").some((each) => {
    const given = Buffer.from(each.replace("v1,", ""), "base64");
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
}`;

/** Ways to be told, what the missing ones need, and how a receiver checks a signature. */
export function AlertChannelNotes({
  channels,
  maxAttempts,
}: {
  channels: AlertChannels;
  maxAttempts: number;
}) {
  const t = useTranslations("realisedAlerts.channels");
  const locale = useLocale();
  const link = (format: "atom" | "rss", name: string) => (
    <a
      key={format}
      href={`${FEED}?format=${format}&lang=${locale}`}
      className="underline decoration-rule-strong underline-offset-2"
    >
      {name}
    </a>
  );
  const names = ({ missing }: AlertChannels["webhook"]) => formatList(missing, locale);
  return (
    <section aria-labelledby="alert-channels" className="border-t border-ink pt-3">
      <h2 id="alert-channels" className="mb-2 text-finding font-semibold">
        {t("title")}
      </h2>
      <ul className="mb-3 flex max-w-prose list-disc flex-col gap-y-1 ps-4">
        <li>{t("inApp")}</li>
        <li>{t.rich("feed", { atom: () => link("atom", "Atom"), rss: () => link("rss", "RSS") })}</li>
        <li>
          {channels.webhook.isAvailable
            ? t("webhookOn", { tries: maxAttempts })
            : t("webhookOff", { names: names(channels.webhook) })}
        </li>
        <li>{channels.mail.isAvailable ? t("mailOn") : t("mailOff", { names: names(channels.mail) })}</li>
      </ul>
      <Disclosure summary={t("verifyTitle")}>
        <p className="mb-2 max-w-prose">{t("verify")}</p>
        <pre
          role="region"
          aria-label={t("verifyTitle")}
          tabIndex={0}
          className="overflow-x-auto border border-rule bg-paper-raised p-3 text-caption"
        >
          <code>{NODE_RECIPE}</code>
        </pre>
      </Disclosure>
    </section>
  );
}
