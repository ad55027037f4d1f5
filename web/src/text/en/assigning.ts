/** Words for taking items of the review queue, in English. */
export const assigning = {
  assigning: {
    filter: "Assigned",
    anyone: "anyone",
    me: "me",
    nobodyHas: "nobody",
    nobody: "Nobody has taken it",
    yours: "You have taken it",
    withOther: (who: string) => `With ${who}`,
    take: "Take it",
    takeOver: "Take it over",
    letGo: "Let go",
    handOver: "Hand over…",
    toWhom: "To whom",
    give: "Hand over",
    key: "Take, let go",
  },
};
