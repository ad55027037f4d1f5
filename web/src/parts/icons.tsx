// Outlines of 24 by 24 for the bar at the foot of a phone.
const outlines: Record<string, string> = {
  "": "M3 20h18M5.5 20a6.5 6.5 0 0 1 13 0M12 13.5V6M12 4v.01",
  incidents: "M4 6h16M4 12h16M4 18h10",
  review: "M5 12.5 10 17.5 19.5 6.5",
  tallies: "M5 20V13M12 20V5M19 20v-9",
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5",
};

/** A view's sign; nothing where it has none. */
export const ViewIcon = ({ path }: { path: string }) =>
  outlines[path] ? (
    <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={outlines[path]} />
    </svg>
  ) : null;
