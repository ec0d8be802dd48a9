type FlowSourceLinkProps = { title: string | null; url: string | null };

/** A row's own source; its title alone where there is no address. */
export function FlowSourceLink({ title, url }: FlowSourceLinkProps) {
  if (url === null) return <span className="text-caption">{title}</span>;
  return (
    <a href={url} rel="noreferrer" target="_blank" className="text-caption underline underline-offset-2">
      {title}
    </a>
  );
}
