import type { EndpointExample } from "./endpoint";
import type { ListedEndpoint } from "./api-registry";

/** The example as commands for a shell, the last of which is the request. */
export function curlOf(
  { method, address }: ListedEndpoint,
  example: EndpointExample,
  origin: string,
): string {
  const { body, form, files } = example;
  const parts = [
    "curl -sS",
    ...(method === "GET" ? [] : [`-X ${method}`]),
    quoted(`${origin}${addressOf(address, example)}`),
    ...(body === undefined
      ? []
      : [`-H 'content-type: application/json'`, `-d ${quoted(JSON.stringify(body))}`]),
    ...Object.entries(form ?? {}).map(([name, value]) => `-F ${quoted(`${name}=${value}`)}`),
  ];
  const written = Object.entries(files ?? {}).map(
    ([name, text]) => `printf ${quoted(text.replaceAll("%", "%%").replaceAll("\n", "\\n"))} > ${name}`,
  );
  return [...written, parts.join(parts.length > 2 ? " \\\n  " : " ")].join("\n");
}

/** Path and query of an example. */
export function addressOf(address: string, { path = {}, query = {} }: EndpointExample): string {
  const place = address.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = path[name];
    if (value === undefined) return whole;
    const text = String(value);
    return text.includes("{") ? text : encodeURIComponent(text).replaceAll("%3A", ":");
  });
  const stated = Object.entries(query).map(([name, value]) => [name, String(value)]);
  return stated.length === 0 ? place : `${place}?${new URLSearchParams(stated)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
