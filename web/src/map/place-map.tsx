import { useEffect, useRef, useState } from "preact/hooks";
import { language, theme } from "../state/settings";
import { t } from "../text/text";
import { around, widened, type Box } from "./box";
import { Drawing } from "./drawing";
import type { Corner } from "./polygon";
import { circle } from "./shape";
import type { Shape, Surface } from "./surface";

/** A place to show: a mark where a town is known, a circle of its reach where it is coarser. */
export interface PlaceMark {
  key: string;
  lon: number;
  lat: number;
  /** How far round the point it can reach; null for a town. */
  km: number | null;
  label: string;
  /** A variable of the tokens. */
  colour: string;
  /** Class of the mark: what is said of it, in form. */
  look: string;
}

interface Props {
  label: string;
  places: readonly PlaceMark[];
  rings?: readonly (readonly Corner[])[];
  /** Lets a person draw an area at once. */
  drawn?: (ring: Corner[] | null) => void;
  choose?: (key: string) => void;
}

const value = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** Places of which something is said, on the map of the application; each mark is a button in the order given. */
export function PlaceMap({ label, places, rings = [], drawn, choose }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const surface = useRef<Surface | null>(null);
  const acts = useRef({ choose, drawn });
  acts.current = { choose, drawn };
  const [ready, setReady] = useState(0);
  const [failed, setFailed] = useState(false);
  const [look, words] = [theme.value, language.value];
  useEffect(() => {
    let gone = false;
    const full = document.createElement("canvas").getContext("webgl2") !== null;
    (full ? import("./gl").then((m) => m.GlSurface.open(box.current!) as Promise<Surface>) : import("./flat").then((m) => m.FlatSurface.open(box.current!) as Promise<Surface>))
      .then((made) => {
        if (gone) return made.close();
        surface.current = made;
        setReady((n) => n + 1);
      })
      .catch(() => !gone && setFailed(true));
    return () => {
      gone = true;
      surface.current?.close();
      surface.current = null;
    };
  }, [look, words]);

  // Where to look changes only with what is shown, never while a person looks.
  const shown = places.map((p) => p.key).join("|") + rings.length;
  useEffect(() => {
    const at = surface.current;
    if (!at) return;
    const whole = around([...places.map((p): Box => widened([p.lon, p.lat, p.lon, p.lat], Math.max(0.15, (p.km ?? 0) / 111))), ...rings.flatMap((r) => r.map((c): Box => [c[0], c[1], c[0], c[1]]))]);
    if (whole) at.fit(whole, 9);
  }, [ready, shown]);
  useEffect(() => {
    const at = surface.current;
    if (!at) return;
    const reach = places.filter((p) => p.km).map((p): Shape => ({ type: "Feature", properties: { look: "reach", colour: value(p.colour) }, geometry: circle(p.lon, p.lat, p.km!) }));
    const ring = rings.map((r): Shape => ({ type: "Feature", properties: { look: "drawn", colour: value("--accent") }, geometry: { type: "Polygon", coordinates: [[...r, r[0]!].map((c) => [c[0], c[1]])] } }));
    at.shapes([...reach, ...ring]);
    const buttons = places.map((p) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = `placemark ${p.look}`;
      button.style.setProperty("--mark", `var(${p.colour})`);
      button.setAttribute("aria-label", p.label);
      button.title = p.label;
      button.addEventListener("click", () => acts.current.choose?.(p.key));
      at.frame.append(button);
      return [button, p] as const;
    });
    const put = (): void => {
      for (const [button, p] of buttons) {
        const [x, y] = at.project(p.lon, p.lat);
        button.style.transform = `translate(${x}px,${y}px) translate(-50%,-50%)`;
      }
    };
    at.onMove(put);
    at.onRest(put);
    put();
    return () => buttons.forEach(([button]) => button.remove());
  }, [ready, places, rings]);
  useEffect(() => {
    const at = surface.current;
    if (!at || !drawn) return;
    const drawing = new Drawing(at, (ring) => acts.current.drawn?.(ring));
    return () => void drawing;
  }, [ready, !drawn]);
  if (failed) return <p class="state">{t.value.mapFailed}</p>;
  return (
    <div class="mapbox placemap">
      <div class="canvas" ref={box} role="group" aria-label={label} />
      {drawn && <p class="maphint">{t.value.drawing}</p>}
      <p class="attribution">
        <bdi dir="ltr">{t.value.attribution}</bdi>
      </p>
    </div>
  );
}
