"use client";

import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";

const themes = ["system", "light", "dark"] as const;

/** The stored theme is known to the browser alone, so the server draws "Auto" and hydration corrects it. */
export function ThemeSwitch() {
  const t = useTranslations("shell.theme");
  const { theme, setTheme } = useTheme();
  const hydrated = useSyncExternalStore(
    subscribeNever,
    () => true,
    () => false,
  );
  return (
    <label className="text-caption">
      <span className="sr-only">{t("label")}</span>
      <select
        value={hydrated ? (theme ?? "system") : "system"}
        onChange={(event) => setTheme(event.currentTarget.value)}
        className="h-8 rounded-control border border-transparent bg-paper text-muted hover:border-rule-strong hover:text-ink"
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {t(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function subscribeNever() {
  return () => undefined;
}
