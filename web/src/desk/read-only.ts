import { signal } from "@preact/signals";
import { get } from "../api/client";
import type { AddingList } from "../api/types";

/** True where the register is only shown here: what would write is not offered. Unknown means no until the server says otherwise. */
export const readOnly = signal(false);

void get<AddingList>("/api/adding").then(
  (list) => (readOnly.value = list.read_only),
  () => undefined,
);
