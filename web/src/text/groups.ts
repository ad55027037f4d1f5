/** Event groups: colour and shape, the same everywhere. */
export type Group = "air" | "indirect" | "explosive" | "ground" | "liberty" | "other";

const of: Record<string, Group> = {
  "air-strike": "air", "drone-strike": "air", strike: "air",
  shelling: "indirect", "rocket-attack": "indirect", "missile-attack": "indirect",
  bombing: "explosive", "car-bomb": "explosive", "suicide-bombing": "explosive", "mine-or-ied": "explosive", erw: "explosive",
  "armed-clash": "ground", ambush: "ground", shooting: "ground", raid: "ground", offensive: "ground",
  arrest: "liberty", abduction: "liberty", "enforced-disappearance": "liberty", "hostage-taking": "liberty",
};

export const groups: readonly Group[] = ["air", "indirect", "explosive", "ground", "liberty", "other"];
export const groupOf = (type: string): Group => of[type] ?? "other";

/** The outline of each group's mark in a box of 12 by 12. */
export const shapes: Record<Group, string> = {
  air: "M1 2h10L6 11z",
  indirect: "M1.5 1.5h9v9h-9z",
  explosive: "M6 .4 11.6 6 6 11.6.4 6z",
  ground: "M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z",
  liberty: "M3 1h6l3 5-3 5H3L0 6z",
  other: "M4 1h4v3h3v4H8v3H4V8H1V4h3z",
};
