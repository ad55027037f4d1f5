import type { FigureRange, IncidentMark } from "../api/types";
import type { Group } from "../text/groups";
import type { Box } from "./box";

/** How many incidents of each group. */
export type GroupCounts = Record<Group, number>;

/** Incidents that stand near each other at a zoom, of places known to a town or finer. */
export interface Cell {
  lat: number;
  lon: number;
  count: number;
  groups: GroupCounts;
  killed?: FigureRange | null;
  /** The bounds of its members. */
  box: Box;
  /** True where all share one coordinate. */
  spot: boolean;
  name?: string | null;
  /** The incident, where it is one. */
  mark?: IncidentMark | null;
}

/** Incidents of which no more is known than an area. */
export interface AreaCount {
  precision?: string | null;
  country?: string | null;
  admin1?: string | null;
  admin2?: string | null;
  name: string;
  geonames?: number | null;
  lat: number;
  lon: number;
  radius_km?: number | null;
  count: number;
  groups: GroupCounts;
  mark?: IncidentMark | null;
  /** Where areas within a country were put together, since each is too small to be seen: what holds them. */
  span?: Box;
}

/** What a map shows of a window. */
export interface MapAnswer {
  total: number;
  without_point: number;
  cells: readonly Cell[];
  areas: readonly AreaCount[];
}
