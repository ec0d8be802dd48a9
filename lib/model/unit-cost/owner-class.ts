export const ownerClasses = ["hyperscaler", "neocloud"] as const;

export type OwnerClass = (typeof ownerClasses)[number];

/** Row of the assumptions with the cost of capital of each owner. */
export const costOfCapitalAssumptionId: Record<OwnerClass, string> = {
  hyperscaler: "D16",
  neocloud: "D17",
};
