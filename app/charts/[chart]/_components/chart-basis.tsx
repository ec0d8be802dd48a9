import { useTranslations } from "next-intl";
import { chartExportWords } from "@/lib/catalogue/chart-export-words";
import { formatDate } from "@/lib/format/format-date";
import type { NamedChart } from "@/lib/reports/charts/named-chart";
import { CitedLink } from "../../../_components/figures/cited-link";

/** Whose figures the chart rests on, under which terms, how well known, and how to cite it. */
export function ChartBasis({ chart }: { chart: NamedChart }) {
  const { figure, locale, sources, evidence, asOf, engineVersion, address } = chart;
  const words = chartExportWords(locale);
  const status = useTranslations("figure.evidence");
  return (
    <section aria-labelledby="chart-basis" className="min-w-0 border-t border-ink pt-3">
      <h2 id="chart-basis" className="text-finding font-semibold">
        {words("about")}
      </h2>
      <p className="mt-2">
        {words("evidence", { status: status(evidence).toLocaleLowerCase(locale) })}.{" "}
        {asOf === null ? words("latest") : words("asOf", { date: formatDate(asOf, locale) })}.{" "}
        {words("engine", { version: engineVersion })}.
      </p>
      <h3 className="mt-3 font-semibold">{words("licences")}</h3>
      <ul>
        {sources.map(({ id, publisher, homepageUrl, licenceName, licenceUrl }) => (
          <li key={id}>
            <CitedLink cited={homepageUrl}>{publisher}</CitedLink>:{" "}
            {licenceUrl === null ? licenceName : <CitedLink cited={licenceUrl}>{licenceName}</CitedLink>}
          </li>
        ))}
        <li>{words("ownLicence")}</li>
      </ul>
      <h3 className="mt-3 font-semibold">{words("citation")}</h3>
      <p className="max-w-prose break-words">
        {`${figure.finding}. ${figure.unitLine}. Joule Street ${engineVersion}, ${address}`}
      </p>
    </section>
  );
}
