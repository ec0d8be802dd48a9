/** The page's frame while the first figures are computed: headline, controls, assumptions beside results. */
export function ScenarioSkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-y-8">
      <div className="h-28" />
      <div className="h-32 border-y border-rule" />
      <div className="grid gap-8 desk:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="h-96 border-t border-ink" />
        <div className="h-96 border-t border-ink" />
      </div>
    </div>
  );
}
