import { useEffect, useState } from "preact/hooks";
import { get } from "../../api/client";
import type { PlaceWords } from "../../api/types";
import { areaName, outlineWords, ringsOf, ringsOfWords } from "../../map/outline";
import { PlaceMap } from "../../map/place-map";
import { number, precision } from "../../text/format";
import { countryName } from "../../text/places";
import { t } from "../../text/text";
import { asked, change } from "./question";

/** Where: a name with suggestions, an area drawn on the map, or an outline from a file. */
export function AreaField() {
  const value = asked("area");
  const drawn = value.startsWith("outline:");
  const [typed, setTyped] = useState(drawn ? "" : value);
  const [found, setFound] = useState<PlaceWords["items"]>([]);
  const [map, setMap] = useState(false);
  const [note, setNote] = useState("");
  const w = t.value.tally;
  useEffect(() => setTyped(drawn ? "" : value), [value]);
  useEffect(() => {
    if (typed.trim().length < 2 || typed === value) return setFound([]);
    const abort = new AbortController();
    const wait = setTimeout(() => void get<PlaceWords>(`/api/places?q=${encodeURIComponent(typed)}`, abort.signal).then((p) => setFound(p.items), () => undefined), 180);
    return () => {
      clearTimeout(wait);
      abort.abort();
    };
  }, [typed]);
  const file = async (input: HTMLInputElement): Promise<void> => {
    const chosen = input.files?.[0];
    input.value = "";
    const rings = chosen ? ringsOf(await chosen.text()) : [];
    if (rings.length === 0) return setNote(w.outlineWrong);
    const outline = outlineWords(rings, chosen!.name.replace(/\.(geo)?json$/i, ""));
    setNote(outline.simplified ? w.outlineSimpler(number(outline.corners)) : "");
    change({ area: outline.words });
  };
  return (
    <span class="areafield">
      {drawn ? (
        <span class="pill set">
          <bdi>{areaName(value) ?? w.drawnArea}</bdi>
          <button type="button" class="x" aria-label={`${w.remove}: ${w.area}`} onClick={() => change({ area: null })}>
            ×
          </button>
        </span>
      ) : (
        <input class={value ? "pill set" : "pill"} type="text" dir="auto" list="area-names" aria-label={w.area} placeholder={w.everywhere} value={typed} size={Math.max(10, Math.min(30, typed.length + 2))} onInput={(e) => setTyped(e.currentTarget.value)} onChange={(e) => change({ area: e.currentTarget.value.trim() || null })} onKeyDown={(e) => e.key === "Enter" && e.currentTarget.blur()} />
      )}
      <datalist id="area-names">
        {found.map((p) => (
          <option key={p.ask} value={p.ask}>
            {[p.place.admin1, p.place.country && countryName(p.place.country), precision(p.place)].filter(Boolean).join(" · ")}
          </option>
        ))}
      </datalist>
      <button type="button" class="tool" aria-label={map ? w.closeMap : w.draw} title={map ? w.closeMap : w.draw} aria-expanded={map} onClick={() => setMap(!map)}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 1.8 14 6.4 11.7 13.6H4.3L2 6.4z" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </button>
      <label class="tool" title={w.outlineFile}>
        <span class="sr">{w.outlineFile}</span>
        <input type="file" class="sr" accept=".geojson,.json" onChange={(e) => void file(e.currentTarget)} />
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 1.5h5.5L13 5v9.5H4zM9 1.5V5h4" fill="none" stroke="currentColor" stroke-width="1.5" />
        </svg>
      </label>
      {note && (
        <span class="small muted" role="status">
          {note}
        </span>
      )}
      {map && (
        <span class="areamap">
          <PlaceMap label={w.draw} places={nowhere} rings={ringsOfWords(value)} drawn={(ring) => { setMap(false); if (ring) change({ area: outlineWords([ring]).words }); }} />
        </span>
      )}
    </span>
  );
}

const nowhere: readonly never[] = [];
