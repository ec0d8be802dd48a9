import type { Header } from "@tanstack/react-table";
import type { VendorAssessment } from "@/lib/model/valuation/assess-vendor";
import { isVendorColumn } from "@/lib/model/valuation/vendor-columns";
import type { vendorFeatures } from "./vendor-table";
import type { VendorWords } from "./vendor-words";

type VendorTableHeadProps = {
  headers: readonly Header<typeof vendorFeatures, VendorAssessment>[];
  words: VendorWords;
  activeColumn: number | null;
  onFocus: (column: number) => void;
};

/** Names of the columns; each sorts by itself. */
export function VendorTableHead({ headers, words, activeColumn, onFocus }: VendorTableHeadProps) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {headers.map((header, index) => {
          const sorted = header.column.getIsSorted();
          const name = columnName(words, header.column.id);
          return (
            <th
              key={header.id}
              scope="col"
              aria-colindex={index + 1}
              aria-sort={sorted === false ? undefined : sorted === "desc" ? "descending" : "ascending"}
              style={{ minWidth: index === 0 ? undefined : header.getSize() }}
              className={`sticky top-0 h-14 bg-paper px-3 pb-1.5 align-bottom text-caption font-semibold text-muted shadow-[inset_0_-1px_0_var(--ink)] ${index === 0 ? "start-0 z-20 w-24 ps-0 tablet:w-44" : "z-10"} ${isWords(header.column.id) ? "text-start" : "text-end"}`}
            >
              <button
                type="button"
                data-cell={`-1:${index}`}
                tabIndex={activeColumn === index ? 0 : -1}
                title={words.t("sortBy", { column: name })}
                onClick={header.column.getToggleSortingHandler()}
                onFocus={() => onFocus(index)}
                className={`inline-flex min-h-6 items-end underline decoration-rule-strong underline-offset-4 hover:decoration-ink ${isWords(header.column.id) ? "text-start" : "text-end"}`}
              >
                {name}
                {sorted !== false && (
                  <span aria-hidden className="ps-1">
                    {sorted === "desc" ? "▼" : "▲"}
                  </span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

export function columnName({ t }: VendorWords, id: string): string {
  if (isVendorColumn(id)) return t(`columns.${id}`);
  return id === "name" ? t("vendor") : t("layerColumn");
}

function isWords(id: string): boolean {
  return !isVendorColumn(id);
}
