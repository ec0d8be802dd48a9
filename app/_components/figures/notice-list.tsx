/** What of an address could not be used, a line each. */
export function NoticeList({ notices }: { notices: readonly string[] }) {
  return notices.map((notice) => (
    <p key={notice} role="status" className="border-s-2 border-ink ps-3">
      {notice}
    </p>
  ));
}
