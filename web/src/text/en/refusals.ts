/** What the server refuses. In English its own sentence is shown; the words here are for what it does not say. */
export const refusals = {
  /** Words for a case; null: the server's sentence says it. */
  refusalOf: (_code: string, _parameter: string, _holder: string | null): string | null => null,
  /** True where the server's sentence is in the language of the page. */
  ownSentence: true as boolean,
  inItsOwnWords: "The server's words",
};
