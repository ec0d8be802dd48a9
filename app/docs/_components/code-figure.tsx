import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { CopyCodeButton } from "./copy-code-button";

/** Text of a program, to read and to copy. */
export async function CodeFigure({
  caption,
  of,
  text,
  aside,
}: {
  caption: string;
  /** What it belongs to, so that no two on a page have one name. */
  of: string;
  text: string;
  aside?: ReactNode;
}) {
  const t = await getTranslations("apiDocs");
  return (
    <figure className="min-w-0">
      <figcaption className="mb-1 flex flex-wrap items-baseline gap-x-4 text-caption">
        <span className="font-semibold">{caption}</span>
        <CopyCodeButton words={{ copy: t("copy"), copied: t("copied"), failed: t("copyFailed") }} />
        {aside}
      </figcaption>
      <pre
        // A region that scrolls must take the keyboard.
        role="region"
        aria-label={`${caption}: ${of}`}
        tabIndex={0}
        className="max-h-96 overflow-auto border border-rule bg-paper-raised p-3 font-mono text-caption whitespace-pre-wrap"
      >
        <code>{text}</code>
      </pre>
    </figure>
  );
}
