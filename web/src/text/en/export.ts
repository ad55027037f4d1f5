/** Words of the panel that gives incidents as a file. What formats and losses are called comes from the server, in English. */
export const exporting = {
  exporting: {
    open: "Export",
    title: "Export as a file",
    format: "Format",
    download: "Download",
    all: (n: string) => (n === "1" ? "1 incident, as filtered" : `${n} incidents, as filtered`),
    internal: "INTERNAL: not for publication. It holds places, names and sources as recorded; what may be published is made with marsad release.",
    unmarked: "This format has no place for the mark; the file's name carries it.",
    figures: (policy: string) => `Figures: ${policy}`,
    cannotSay: "What this file does not say",
    taken: (taken: string, written: string) => `${taken} taken, ${written} written.`,
    nothing: "Nothing is lost.",
    what: "What",
    often: "How often",
    rule: "What is done instead",
    agreementsOnly: "Agreements, not incidents: the filters do not apply.",
    close: "Close",
    formats: {} as Record<string, string>,
    losses: {} as Record<string, readonly [what: string, rule: string]>,
  },
};
