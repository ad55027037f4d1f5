/** Names of the views, in the navigation. */
export const nav = {
  views: { overview: "Overview", incidents: "Incidents", map: "Map", timeline: "Timeline", review: "Review", tallies: "Tallies", agreements: "Agreements", actors: "Actors", control: "Control", sources: "Sources", search: "Search", add: "Add reports" },
  more: "More",
};
