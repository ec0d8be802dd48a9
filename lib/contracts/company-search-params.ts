import { companyListRequest, type CompanyListRequest } from "./company-list-request";

type SearchParamRecord = Record<string, string | string[] | undefined>;

/** What an address asks of the list of companies, the names it uses that mean nothing, and the values that cannot be used. */
export function companyListFromSearchParams(params: SearchParamRecord): {
  request: CompanyListRequest;
  unknown: string[];
  problems: string[];
} {
  const request: Record<string, unknown> = {};
  const unknown: string[] = [];
  const problems: string[] = [];
  const fields = companyListRequest.shape;
  for (const [name, raw] of Object.entries(params)) {
    const text = Array.isArray(raw) ? raw.at(-1) : raw;
    if (text === undefined || text === "" || name === "lang") continue; // the proxy takes the language
    if (!isField(name)) {
      unknown.push(name);
      continue;
    }
    const parsed = fields[name].safeParse(text);
    if (parsed.success) request[name] = parsed.data;
    else problems.push(`${name}: ${parsed.error.issues.map(({ message }) => message).join("; ")}`);
  }
  return { request: companyListRequest.parse(request), unknown, problems };
}

/** The query string of a request, "" or "?…". A day asked for stays a day. */
export function companyListQuery(request: CompanyListRequest): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(request)) {
    if (value !== undefined) params.set(name, value.replace("T23:59:59.999Z", ""));
  }
  return params.size === 0 ? "" : `?${params}`;
}

function isField(name: string): name is keyof typeof companyListRequest.shape {
  return Object.hasOwn(companyListRequest.shape, name);
}
