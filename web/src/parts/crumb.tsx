/** The way to a page: the pages above it as links, and what it is itself. */
export function Crumb({ above, here }: { above: { href: string; text: string }[]; here: string }) {
  return (
    <ol class="crumb">
      {above.map((a) => (
        <li key={a.href}>
          <a href={a.href}>{a.text}</a>
        </li>
      ))}
      <li aria-current="page">
        <bdi>{here}</bdi>
      </li>
    </ol>
  );
}
