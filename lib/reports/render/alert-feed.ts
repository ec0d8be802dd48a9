import { Feed } from "feed";
import type { FiredAlert } from "@/lib/contracts/alert-event";
import type { Locale } from "@/lib/format/locale";
import { alertWords } from "../describe-alert";
import { alertBody } from "./alert-mail";

const FEED_PATH = "/api/v1/alerts/feed.xml";
const PAGE_PATH = "/realised/alerts";
const NEVER = "1970-01-01T00:00:00.000Z"; // a feed has to say when it changed; an empty one never did

/**
 * The alerts, newest first, as Atom 1.0 or RSS 2.0. An entry's id is the alert's UUID: the same from any address the
 * instance is read at, and after a restore.
 * @param origin address the reader asked at, for links.
 */
export function alertFeed(
  alerts: readonly FiredAlert[],
  { format, locale, origin }: { format: "atom" | "rss"; locale: Locale; origin: string },
): string {
  const words = alertWords(locale);
  const own = (kind: "atom" | "rss") => `${origin}${FEED_PATH}?format=${kind}&lang=${locale}`;
  const feed = new Feed({
    id: `${origin}${FEED_PATH}`,
    title: words.t("realisedAlerts.alert.feedTitle"),
    description: words.t("realisedAlerts.alert.feedDescription"),
    link: `${origin}${PAGE_PATH}`,
    language: locale,
    updated: new Date(alerts[0]?.firedAt ?? NEVER),
    generator: "Joule Street",
    author: { name: "Joule Street" },
    feedLinks: { atom: own("atom"), rss: own("rss") },
  });
  for (const alert of alerts) {
    feed.addItem({
      id: `urn:uuid:${alert.uuid}`,
      guid: `urn:uuid:${alert.uuid}`,
      title: alert.ruleName,
      link: `${origin}${PAGE_PATH}#alert-${alert.id}`,
      date: new Date(alert.firedAt),
      published: new Date(alert.firedAt),
      description: alertBody(alert, words),
    });
  }
  return format === "atom" ? feed.atom1() : feed.rss2();
}
