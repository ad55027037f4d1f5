/** Names of the views, in the navigation. */
export const nav = {
  views: { overview: "Overview", incidents: "Incidents", map: "Map", timeline: "Timeline", review: "Review", tallies: "Tallies", agreements: "Agreements", actors: "Actors", control: "Control", sources: "Sources", search: "Search", add: "Add reports" },
  digits: "Latin digits",
  more: "More",
  previousPage: "Previous page",
  nextPage: "Next page",
  keysTitle: "Keys",
  keys: [
    ["/", "search"],
    ["?", "these keys"],
    ["j k", "next, previous in a list"],
    ["Enter", "open"],
    ["f", "filters"],
    ["[ ]", "previous, next claim of a report"],
    ["+ −", "closer, further on a map that has the focus"],
    ["Esc", "close, leave"],
  ] as [string, string][],
  keysOff: "Single keys are off in text fields.",
  singleKeys: "Use single keys",
};
