/** What the server refuses. In English its own sentence is shown; the words here are for what it does not say. */
export const refusals = {
  /** Words for a case; null: the server's sentence says it. */
  refusalOf: {} as Record<string, (of: { parameter: string; holder: string | null }) => string>,
  /** True where the server's sentence is in the language of the page. */
  ownSentence: true as boolean,
  inItsOwnWords: "The server's words",
};
