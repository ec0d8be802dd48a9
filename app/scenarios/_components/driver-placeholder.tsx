/** Holds a figure's place until its first picture, so that nothing below it jumps. */
export function DriverPlaceholder() {
  return <div aria-hidden className="min-h-144 border-t border-ink" />;
}
