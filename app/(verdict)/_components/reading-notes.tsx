import { useTranslations } from "next-intl";

const notes = ["perimeter", "point", "axes", "advice"] as const;

export function ReadingNotes() {
  const t = useTranslations("verdict.notes");
  return (
    <section className="border-t border-ink pt-3">
      <h2 className="text-finding font-semibold">{t("title")}</h2>
      <ul className="mt-2 grid gap-x-8 gap-y-2 text-muted desk:grid-cols-2">
        {notes.map((note) => (
          <li key={note}>{t(note)}</li>
        ))}
      </ul>
    </section>
  );
}
