/** The page's frame while the first figures are read: headline, map, bars. */
export function EnergySkeleton() {
  return (
    <div aria-hidden className="flex flex-col gap-y-6">
      <div className="h-20 border-b border-rule" />
      <div className="aspect-video border-t border-ink" />
      <div className="aspect-video border-t border-ink" />
    </div>
  );
}
