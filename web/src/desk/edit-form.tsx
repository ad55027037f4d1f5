import { useState } from "preact/hooks";
import { useLoaded } from "../api/load";
import type { Incident, PlaceWords } from "../api/types";
import { types } from "../text/types";
import { joined, rangeWords, when, where, words } from "../text/format";
import { t } from "../text/text";
import type { Wish } from "./deciding";
import type { FormProps } from "./form";
import { Form } from "./form";
import { slotWords } from "./words";

const slots = ["killed", "injured", "killed_civilians", "killed_combatants", "date", "place", "type", "perpetrator", "target", "weapon", "strikes"] as const;
const figures = new Set(["killed", "injured", "killed_civilians", "killed_combatants", "strikes"]);

function current(incident: Incident, slot: string): string {
  if (figures.has(slot)) {
    const range = { killed: incident.killed, injured: incident.injured, killed_civilians: incident.killed_civilians, killed_combatants: incident.killed_combatants, strikes: incident.strikes }[slot];
    return range ? rangeWords(range) : t.value.notSaid;
  }
  if (slot === "date") return when(incident.date);
  if (slot === "place") return where(incident.place);
  if (slot === "type") return words(incident.type);
  const names = slot === "perpetrator" ? incident.perpetrator.map((p) => p.name) : slot === "target" ? incident.target : incident.weapon?.name ? [incident.weapon.name] : [];
  return names.length > 0 ? joined(names) : t.value.notSaid;
}

/** Gives a slot another value. */
export function EditForm({ side, first = "killed", ...form }: FormProps & { first?: string }) {
  const d = t.value.desk;
  const [slot, setSlot] = useState(slots.includes(first as (typeof slots)[number]) ? first : "killed");
  const [value, setValue] = useState("");
  const places = useLoaded<PlaceWords>(slot === "place" && value.trim().length > 1 ? `/api/places?q=${encodeURIComponent(value.trim())}` : null);
  const wish: Wish = { kind: "edit", incidents: [side.incident.id], on: [side.version], slot, value };
  return (
    <Form title={d.editTitle} note={d.editNote} wish={value.trim() ? wish : null} {...form}>
      <div class="fields">
        <label class="field">
          <span>{d.slot}</span>
          <select value={slot} onChange={(e) => { setSlot(e.currentTarget.value); setValue(""); }}>
            {slots.map((s) => (
              <option key={s} value={s}>
                {slotWords(s)}
              </option>
            ))}
          </select>
        </label>
        <label class="field wide">
          <span>{d.value}</span>
          {slot === "type" ? (
            <select value={value} data-first onChange={(e) => setValue(e.currentTarget.value)}>
              <option value="">–</option>
              {types.map((code) => (
                <option key={code} value={code}>
                  {words(code, true)}
                </option>
              ))}
            </select>
          ) : (
            <input type="text" data-first value={value} dir="auto" list={slot === "place" ? "placenames" : undefined} onInput={(e) => setValue(e.currentTarget.value)} />
          )}
          {slot === "place" && (
            <datalist id="placenames">
              {places.state === "done" && places.value.items.map((p) => <option key={p.ask} value={p.ask} />)}
            </datalist>
          )}
        </label>
      </div>
      <p class="small muted">
        {d.now} <bdi>{current(side.incident, slot)}</bdi> · {d.hints[figures.has(slot) ? "figure" : ["perpetrator", "target", "weapon"].includes(slot) ? "names" : slot]}
      </p>
    </Form>
  );
}
