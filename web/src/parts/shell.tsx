import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { RegisterSummary } from "../api/types";
import { followLinks, go, path } from "../state/router";
import { language, setLanguage, setTheme, theme } from "../state/settings";
import { t } from "../text/text";
import { Key } from "./marks";

const views = [
  ["/", "overview"],
  ["/incidents", "incidents"],
  ["/agreements", "agreements"],
  ["/search", "searchReports"],
] as const;

const isCurrent = (to: string): boolean => (to === "/" ? path.value === "/" : path.value === to || path.value.startsWith(to + "/"));

/** True where single keys are text. */
export const inTextField = (target: EventTarget | null): boolean => target instanceof Element && target.matches("input, select, textarea, [contenteditable]");

/** The frame of every view: where one is, where one can go, and whether the data are samples. */
export function Shell({ children }: { children: ComponentChildren }) {
  const register = useLoaded<RegisterSummary>("/api/register");
  useEffect(() => {
    document.addEventListener("click", followLinks);
    let first = "";
    const keys = (event: KeyboardEvent): void => {
      if (inTextField(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      const to = first === "g" ? { o: "/", i: "/incidents", a: "/agreements" }[event.key] : undefined;
      first = event.key === "g" ? "g" : "";
      if (event.key === "/") go("/search");
      else if (to) go(to);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => {
      document.removeEventListener("click", followLinks);
      document.removeEventListener("keydown", keys);
    };
  }, []);
  const links = (names: readonly (typeof views)[number][]) =>
    names.map(([to, name]) => (
      <a key={to} href={to} {...(isCurrent(to) ? { "aria-current": "page" as const } : {})}>
        {t.value[name]}
      </a>
    ));
  return (
    <>
      <a class="skip" href="#content">
        {t.value.skip}
      </a>
      <header class="top">
        <a class="brand" href="/">
          <svg viewBox="0 0 24 24" fill="none" stroke="var(--accent)" stroke-width="1.8" aria-hidden="true">
            <path d="M3 20h18M5.5 20a6.5 6.5 0 0 1 13 0M12 13.5V7" />
            <circle cx="12" cy="5" r="2" fill="var(--accent)" stroke="none" />
          </svg>
          {t.value.brand}
        </a>
        <nav class="nav" aria-label={t.value.mainNavigation}>
          {links(views.slice(0, 3))}
        </nav>
        <div class="tools">
          <a class="btn ghost" href="/search">
            {t.value.searchReports} <Key>/</Key>
          </a>
          <button class="btn ghost" type="button" lang={language.value === "ar" ? "en" : "ar"} onClick={() => setLanguage(language.value === "ar" ? "en" : "ar")}>
            {t.value.otherLanguage}
          </button>
          <button class="btn ghost" type="button" onClick={() => setTheme(theme.value === "dark" ? "light" : "dark")}>
            {theme.value === "dark" ? t.value.light : t.value.dark}
          </button>
        </div>
      </header>
      {register.state === "done" && register.value.kind === "sample" && <p class="sample">{t.value.sampleBanner}</p>}
      <main id="content" class="view" tabIndex={-1}>
        {children}
      </main>
      <nav class="tabbar" aria-label={t.value.mainNavigation}>
        {links(views)}
      </nav>
    </>
  );
}
