/** Codes of the vocabulary whose words are not the code itself. */
export const terms: { codes: Record<string, string>; relations: Record<string, string>; reasons: Record<string, string> } = {
  codes: {
    "mine-or-ied": "mine or improvised explosive device", erw: "explosive remnant of war", status: "who the dead were", killed: "killed", injured: "injured", died_indirect: "died indirectly", killed_civilians: "civilians killed", killed_combatants: "fighters killed",
    perpetrator: "who did it", responsibility: "responsibility", target: "aimed at", denied: "denied", "cultural-heritage": "cultural site", power: "power supply", media: "media office", water: "water supply", government: "government building", port: "port", residential: "homes", fuel: "fuel site", aid: "aid site", base: "military base",
    independent_sources: "independent sources", none: "none",
  },
  relations: {},
  reasons: {},
};
