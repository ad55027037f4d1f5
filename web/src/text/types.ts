/** The types of incident offered in filters, the frequent ones first; the vocabulary defines them. */
export const types = [
  "air-strike", "drone-strike", "missile-attack", "rocket-attack", "shelling", "bombing", "car-bomb", "suicide-bombing", "mine-or-ied", "erw", "chemical-attack",
  "armed-clash", "ambush", "shooting", "assassination", "execution", "massacre", "raid", "offensive", "capture", "withdrawal", "siege",
  "arrest", "abduction", "enforced-disappearance", "hostage-taking", "child-recruitment", "torture", "sexual-violence",
  "arson", "looting", "destruction", "obstruction", "protest", "riot", "crackdown", "displacement", "attack",
] as const;
