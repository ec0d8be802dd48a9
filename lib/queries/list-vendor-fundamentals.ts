export type { VendorFundamentals, VendorFigure } from "@/lib/model/valuation/vendor-fundamentals";
