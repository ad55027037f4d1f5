import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-700.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import "@fontsource/noto-sans-arabic/arabic-700.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/figures.css";
import "./style/lists.css";
import "./style/stacks.css";
import "./style/reading.css";
import "./style/desk.css";
import "./style/map.css";
import "./style/tallies.css";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import { Empty } from "./parts/states";
import { Shell } from "./parts/shell";
import { path } from "./state/router";
import { t } from "./text/text";
import { views } from "./views";

function View() {
  const [, first, second] = path.value.split("/").map(decoded);
  const drawn = views.find((v) => v.path === (first ?? ""))?.draw(second || undefined);
  return (
    drawn ?? (
      <Empty title={t.value.notFound}>
        <a href="/">{t.value.toOverview}</a>
      </Empty>
    )
  );
}

// A mangled address is an address that leads nowhere, not a fault of the page.
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function App() {
  const at = path.value;
  useEffect(() => {
    const heading = document.querySelector("main h1")?.textContent;
    document.title = heading ? `${heading} · ${t.value.brand}` : t.value.brand;
  });
  return (
    <Shell>
      <View key={at} />
    </Shell>
  );
}

render(<App />, document.getElementById("app")!);
