import Link from "next/link";
import type { Company } from "@/lib/queries/get-company";

type CompanyLinkProps = { company: Company; asOf: string | undefined };

/** Name and ticker, to the company's page as of the same day. */
export function CompanyLink({ company: { ticker, listing }, asOf }: CompanyLinkProps) {
  const query = asOf === undefined ? "" : `?asOf=${asOf.slice(0, 10)}`;
  return (
    <Link
      href={`/companies/${encodeURIComponent(ticker)}${query}`}
      className="inline-block py-1 hover:underline"
    >
      <span className="font-semibold underline decoration-rule-strong underline-offset-2">
        {listing?.name ?? ticker}
      </span>{" "}
      <span className="text-caption font-normal text-muted">{ticker}</span>
    </Link>
  );
}
