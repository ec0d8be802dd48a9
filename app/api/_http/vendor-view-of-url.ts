import { asOfFromSearchParams } from "@/lib/contracts/as-of-search-params";
import { VENDOR_PREFIX, vendorViewFromSearchParams, type VendorView } from "@/lib/contracts/vendor-view";
import { AppError } from "@/lib/errors/app-error";

/** @throws {AppError} INVALID_INPUT naming every parameter that cannot be used. */
export function vendorViewOfUrl(url: string): { view: VendorView; asOf: string | undefined } {
  const { searchParams } = new URL(url);
  const { view, problems } = vendorViewFromSearchParams(searchParams);
  const { asOf, problem } = asOfFromSearchParams(Object.fromEntries(searchParams));
  const unknown = [...searchParams].filter(([name]) => name !== "asOf" && !name.startsWith(VENDOR_PREFIX));
  const fields = [
    ...problems,
    ...(problem === null
      ? []
      : [{ field: "asOf", value: searchParams.get("asOf"), allowed: "a day such as 2026-06-30" }]),
    ...unknown.map(([field, value]) => ({
      field,
      value,
      allowed: `asOf, or a name that begins with ${VENDOR_PREFIX}`,
    })),
  ];
  if (fields.length > 0)
    throw new AppError("INVALID_INPUT", "The address has parameters that cannot be used.", { fields });
  return { view, asOf };
}

/** @throws {AppError} INVALID_INPUT for a layer no vendor is in, with those there are. */
export function requireVendorLayer(
  { layer }: VendorView,
  vendors: readonly { layer: string | null }[],
): void {
  const layers = [...new Set(vendors.flatMap((vendor) => vendor.layer ?? []))];
  if (layer === null || layers.includes(layer)) return;
  throw new AppError("INVALID_INPUT", `There is no layer ${layer}.`, {
    fields: [{ field: "v.layer", value: layer, allowed: layers.join(", ") }],
  });
}
