import { useState } from "preact/hooks";
import { useLoaded } from "../../api/load";
import type { PlaceWords, ReviewSide } from "../../api/types";
import { number, precision, where } from "../../text/format";
import { t } from "../../text/text";
import type { Wish } from "../../desk/deciding";

/** Places of the gazetteer that the reports' word may mean; one is chosen, or another name is asked for. */
export function PlaceChoice({ side, decide }: { side: ReviewSide; decide: (wish: Wish) => void }) {
  const d = t.value.desk;
  const [name, setName] = useState(side.incident.place?.name ?? "");
  const [chosen, setChosen] = useState<string | null>(null);
  const found = useLoaded<PlaceWords>(name.trim().length > 1 ? `/api/places?q=${encodeURIComponent(name.trim())}` : null);
  const items = found.state === "done" ? found.value.items.slice(0, 8) : [];
  return (
    <form
      class="decide"
      aria-label={d.nearPlaces}
      onSubmit={(e) => {
        e.preventDefault();
        if (chosen) decide({ kind: "edit", incidents: [side.incident.id], on: [side.version], slot: "place", value: chosen });
      }}
    >
      <label class="field">
        <span>
          {d.placeSaid}: <bdi>{side.incident.place?.name ?? t.value.notSaid}</bdi>
        </span>
        <input type="text" value={name} dir="auto" onInput={(e) => { setName(e.currentTarget.value); setChosen(null); }} />
      </label>
      <fieldset class="picks">
        <legend class="small muted">{d.nearPlaces}</legend>
        {items.map((item) => (
          <label key={item.ask}>
            <input type="radio" name="place" checked={chosen === item.ask} onChange={() => setChosen(item.ask)} />
            <span>
              <span>{where(item.place)}</span>{" "}
              <span class="small muted">
                {[item.place.country, precision(item.place), item.incidents > 0 ? d.inRegister(number(item.incidents)) : null].filter(Boolean).join(" · ")}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button class="btn" type="submit" disabled={!chosen}>
          {d.choosePlace}
        </button>
      </p>
    </form>
  );
}
