import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { RegisterSummary } from "../api/types";
import { inTextField, step } from "../state/keys";
import { DeskFrame } from "../desk/frame";
import { followLinks, go, path } from "../state/router";
import { language, latinDigits, setLanguage, setLatinDigits, setTheme, theme } from "../state/settings";
import { t } from "../text/text";
import { views, type View } from "../views";
import { ViewIcon } from "./icons";
import { KeysHelp } from "./keys-help";
import { Key } from "./marks";
import { Menu } from "./menu";
import { ReviewCount, useReviewCount } from "./review-count";

const isCurrent = (view: View): boolean => (view.path === "" ? path.value === "/" : path.value === "/" + view.path || path.value.startsWith(`/${view.path}/`));

const named = views.filter((v) => v.name);
const bar = named.filter((v) => v.stands !== "tool");
const tools = named.filter((v) => v.stands === "tool");

function ViewLink({ view, look = "", icon = false, children }: { view: View; look?: string; icon?: boolean; children?: ComponentChildren }) {
  return (
    <a href={"/" + view.path} class={look} {...(isCurrent(view) ? { "aria-current": "page" as const } : {})}>
      {icon && <ViewIcon path={view.path} />}
      {t.value.views[view.name!]}
      {view.path === "review" && <ReviewCount />}
      {children}
    </a>
  );
}

/** The frame of every view: where one is, where one can go, and whether the data are samples. */
export function Shell({ children }: { children: ComponentChildren }) {
  const register = useLoaded<RegisterSummary>("/api/register");
  useReviewCount();
  useEffect(() => {
    document.addEventListener("click", followLinks);
    let first = "";
    const keys = (event: KeyboardEvent): void => {
      if (inTextField(event.target) || event.metaKey || event.ctrlKey || event.altKey) return;
      const to = first === "g" ? views.find((v) => v.key === event.key) : event.key === "/" ? views.find((v) => v.path === "search") : undefined;
      first = event.key === "g" ? "g" : "";
      if (to) go("/" + to.path);
      else if (event.key === "f") document.querySelector<HTMLElement>(".filters summary, .filters input, .filters select")?.focus();
      else if (event.key === "j" || event.key === "k") step([...document.querySelectorAll<HTMLElement>("main .list a.t")], event.key === "j" ? 1 : -1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", keys);
    return () => {
      document.removeEventListener("click", followLinks);
      document.removeEventListener("keydown", keys);
    };
  }, []);
  const settings = (
    <>
      <button class="btn ghost" type="button" lang={language.value === "ar" ? "en" : "ar"} onClick={() => setLanguage(language.value === "ar" ? "en" : "ar")}>
        {t.value.otherLanguage}
      </button>
      {language.value === "ar" && (
        <button class="btn ghost digits" type="button" aria-label={`${t.value.digits}: ${latinDigits.value ? "١٢٣" : "123"}`} title={t.value.digits} aria-pressed={latinDigits.value} onClick={() => setLatinDigits(!latinDigits.value)}>
          {latinDigits.value ? "١٢٣" : "123"}
        </button>
      )}
      <button class="btn ghost theme" type="button" onClick={() => setTheme(theme.value === "dark" ? "light" : "dark")}>
        {theme.value === "dark" ? t.value.light : t.value.dark}
      </button>
    </>
  );
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
          {bar.map((v) => (
            <ViewLink key={v.path} view={v} look={v.stands ?? ""} />
          ))}
        </nav>
        <div class="tools">
          {tools.map((v) => (
            <ViewLink key={v.path} view={v} look={v.path === "search" ? "btn ghost first" : "btn primary second"}>
              {v.path === "search" && <Key>/</Key>}
            </ViewLink>
          ))}
          {settings}
          <KeysHelp />
        </div>
        <Menu label={t.value.more} at={path.value}>
          {named.map((v) => (
            <ViewLink key={v.path} view={v} look={v.tab ? `${v.stands} tab` : (v.stands ?? "")} />
          ))}
        </Menu>
      </header>
      {register.state === "done" && register.value.kind === "sample" && <aside class="sample">{t.value.sampleBanner}</aside>}
      <DeskFrame />
      <main id="content" class="view" tabIndex={-1}>
        {children}
      </main>
      <nav class="tabbar" aria-label={t.value.mainNavigation}>
        {named
          .filter((v) => v.tab)
          .map((v) => (
            <ViewLink key={v.path} view={v} icon />
          ))}
      </nav>
    </>
  );
}
