import type { ComponentChildren } from "preact";
import { AddView } from "./views/add";
import { ActorView, ActorsView } from "./views/actors";
import { AgreementView, AgreementsView } from "./views/agreements";
import { TimelinePage } from "./views/calendar";
import { ControlView } from "./views/control";
import { IncidentView } from "./views/incident";
import { IncidentsView } from "./views/incidents";
import { MapPage } from "./views/map";
import { OverviewView } from "./views/overview";
import { ReportView } from "./views/report";
import { ReviewView } from "./views/review";
import { SearchView } from "./views/search";
import { SourceView, SourcesView } from "./views/sources";
import { TalliesView } from "./views/tallies";
import type { en } from "./text/en";

/** A view: the first part of its address, its place in the navigation, and what draws it. */
export interface View {
  /** First part of the address; empty for the overview. */
  path: string;
  /** Its name among the words of the navigation; absent for a view that only links lead to. */
  name?: keyof typeof en.views;
  /** Where it stands: always in the bar, behind "More" where there is little room, or with the tools at the end. */
  stands?: "first" | "second" | "tool";
  /** True for one of the five of the bar at the foot of a phone. */
  tab?: true;
  /** The key that leads to it after "g". */
  key?: string;
  /** What draws it, with the second part of the address where there is one; null where it needs one. */
  draw: (id: string | undefined) => ComponentChildren | null;
}

/** Every view, in the order of the navigation. */
export const views: readonly View[] = [
  { path: "", name: "overview", stands: "first", tab: true, key: "o", draw: () => <OverviewView /> },
  { path: "incidents", name: "incidents", stands: "first", tab: true, key: "i", draw: (id) => (id ? <IncidentView id={id} /> : <IncidentsView />) },
  { path: "map", name: "map", stands: "first", key: "m", draw: () => <MapPage /> },
  { path: "timeline", name: "timeline", stands: "first", key: "l", draw: () => <TimelinePage /> },
  { path: "review", name: "review", stands: "first", tab: true, key: "r", draw: () => <ReviewView /> },
  { path: "tallies", name: "tallies", stands: "first", tab: true, key: "t", draw: () => <TalliesView /> },
  { path: "agreements", name: "agreements", stands: "first", key: "a", draw: (id) => (id ? <AgreementView id={id} /> : <AgreementsView />) },
  { path: "actors", name: "actors", stands: "second", key: "c", draw: (id) => (id ? <ActorView name={id} /> : <ActorsView />) },
  { path: "control", name: "control", stands: "second", draw: () => <ControlView /> },
  { path: "sources", name: "sources", stands: "second", key: "s", draw: (id) => (id ? <SourceView name={id} /> : <SourcesView />) },
  { path: "search", name: "search", stands: "tool", tab: true, draw: () => <SearchView /> },
  { path: "add", name: "add", stands: "tool", draw: () => <AddView /> },
  { path: "reports", draw: (id) => (id ? <ReportView document={id} /> : null) },
];
