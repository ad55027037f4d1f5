import "@fontsource/noto-sans/latin-400.css";
import "@fontsource/noto-sans/latin-700.css";
import "@fontsource/noto-sans-arabic/arabic-400.css";
import "@fontsource/noto-sans-arabic/arabic-700.css";
import "./style/tokens.css";
import "./style/base.css";
import "./style/shell.css";
import "./style/figures.css";
import "./style/reading.css";
import { render } from "preact";
import { useEffect } from "preact/hooks";
import { Empty } from "./parts/states";
import { Shell } from "./parts/shell";
import { path } from "./state/router";
import { t } from "./text/text";
import { AgreementView, AgreementsView } from "./views/agreements";
import { IncidentView } from "./views/incident";
import { IncidentsView } from "./views/incidents";
import { OverviewView } from "./views/overview";
import { ReportView } from "./views/report";
import { SearchView } from "./views/search";

function View() {
  const [, first, second] = path.value.split("/").map(decodeURIComponent);
  if (!first) return <OverviewView />;
  if (first === "incidents") return second ? <IncidentView id={second} /> : <IncidentsView />;
  if (first === "reports" && second) return <ReportView document={second} />;
  if (first === "agreements") return second ? <AgreementView id={second} /> : <AgreementsView />;
  if (first === "search") return <SearchView />;
  return (
    <Empty title={t.value.notFound}>
      <a href="/">{t.value.toOverview}</a>
    </Empty>
  );
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
