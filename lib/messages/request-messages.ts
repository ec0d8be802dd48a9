import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { isLocale, localeFromAcceptLanguage, type Locale } from "@/lib/format/locale";
import { messagesByLocale } from "./messages";

/** Locale by the reader's cookie, else by the browser's Accept-Language. */
export default getRequestConfig(async () => {
  const locale = await requestedLocale();
  return { locale, messages: messagesByLocale[locale], timeZone: "UTC" };
});

async function requestedLocale(): Promise<Locale> {
  const chosen = (await cookies()).get("locale")?.value;
  return isLocale(chosen) ? chosen : localeFromAcceptLanguage((await headers()).get("accept-language"));
}
