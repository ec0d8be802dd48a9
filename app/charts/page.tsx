import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";
import { chartCatalogue } from "@/lib/catalogue/chart-catalogue";
import { chartExportWords, chartTitle } from "@/lib/catalogue/chart-export-words";

export async function generateMetadata(): Promise<Metadata> {
  return { title: chartExportWords(await getLocale())("catalogue") };
}

/** Every chart of the pages by its own address. */
export default async function ChartsPage() {
  const locale = await getLocale();
  const words = chartExportWords(locale);
  const page = await getTranslations("shell.page");
  const sections = [...new Set(chartCatalogue.map(({ section }) => section))];
  return (
    <div className="flex flex-col gap-y-6">
      <header>
        <h1 className="text-headline font-serif font-semibold">{words("catalogue")}</h1>
        <p className="mt-2 max-w-prose text-muted">{words("catalogueLead")}</p>
      </header>
      <div className="grid gap-x-6 gap-y-6 tablet:grid-cols-2 desk:grid-cols-3">
        {sections.map((section) => (
          <section key={section} aria-labelledby={`charts-${section}`} className="border-t border-ink pt-3">
            <h2 id={`charts-${section}`} className="font-semibold">
              {page(section)}
            </h2>
            <ul className="mt-1">
              {chartCatalogue
                .filter((entry) => entry.section === section)
                .map((entry) => (
                  <li key={entry.id}>
                    <Link href={`/charts/${entry.id}${entry.example ?? ""}`} className="text-action">
                      {chartTitle(entry, locale)}
                    </Link>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
