import { useEffect, useRef, useState } from "preact/hooks";
import type { IncidentMark } from "../api/types";
import { ask, go, query } from "../state/router";
import { language, theme } from "../state/settings";
import { number } from "../text/format";
import { t } from "../text/text";
import type { AreaCount, Cell } from "./answer";
import { boxText, type Box } from "./box";
import { MapController } from "./controller";
import { MapLegend } from "./legend";
import { OwnMap } from "./own-map-button";
import { corners, polygonText } from "./polygon";
import type { MapSource } from "./source";
import { SpotPanel } from "./spot-panel";

/** What a view makes of the map. */
export interface MapViewProps {
  source: MapSource;
  /** How many incidents it shows, for its name. */
  total: number;
  /** A picture beside an incident: nothing to filter. */
  little?: boolean;
  /** Fills its page. */
  large?: boolean;
  /** What is pointed at in the list. */
  selected?: IncidentMark | null;
  /** Where to look first, and what to do when the view has changed. */
  at?: { lon: number; lat: number; zoom: number } | null;
  onView?: (box: Box, at: { lon: number; lat: number; zoom: number }) => void;
}

/** The incidents on a map; each mark can be reached by the keyboard. The map library is fetched when a map is shown. */
export function MapView({ source, total, little = false, large = false, selected, at = null, onView }: MapViewProps) {
  const box = useRef<HTMLDivElement>(null);
  const control = useRef<MapController | null>(null);
  const latest = useRef({ source, onView, at });
  latest.current = { source, onView, at };
  const [state, setState] = useState<"opening" | "full" | "flat" | "failed">("opening");
  const [busy, setBusy] = useState(false);
  const [drawing, setDrawing] = useState(false);
  const [spot, setSpot] = useState<Cell | AreaCount | null>(null);
  const [look, words] = [theme.value, language.value];
  const ring = query.value.get("polygon");

  useEffect(() => {
    let gone = false;
    MapController.open(box.current!, {
      little,
      choose: (of, event) => {
        if (of.mark && (event as PointerEvent).pointerType !== "touch") return go(`/incidents/${encodeURIComponent(of.mark.id)}`);
        if (control.current?.closer(of)) return setSpot(null);
        setSpot(of);
      },
      busy: setBusy,
      view: (b, a) => latest.current.onView?.(b, a),
      drawn: (found) => {
        setDrawing(false);
        if (found) ask({ polygon: polygonText(found), bbox: null });
      },
    })
      .then((made) => {
        if (gone) return made.close();
        control.current = made;
        setState(made.flat ? "flat" : "full");
        made.filter(corners(query.value.get("polygon")));
        made.show(latest.current.source, latest.current.at);
      })
      .catch((error: unknown) => {
        console.warn(error);
        if (!gone) setState("failed");
      });
    return () => {
      gone = true;
      control.current?.close();
      control.current = null;
    };
  }, [look, words]);
  useEffect(() => {
    control.current?.show(source, at);
    setSpot(null);
  }, [source.key]);
  useEffect(() => control.current?.filter(corners(ring)), [ring]);
  useEffect(() => control.current?.point(selected ?? null), [selected]);

  const draw = (): void => {
    if (drawing) return control.current?.leaveDrawing();
    setDrawing(true);
    setSpot(null);
    control.current?.draw();
  };
  return (
    <section
      onKeyDown={(e) => {
        if (e.key === "+" || e.key === "=") control.current?.zoomBy(1);
        else if (e.key === "-") control.current?.zoomBy(-1);
        else if (e.key.startsWith("Arrow") && (e.target as Element).closest(".canvas")) control.current?.shift(e.key === "ArrowLeft" ? -1 : e.key === "ArrowRight" ? 1 : 0, e.key === "ArrowUp" ? -1 : e.key === "ArrowDown" ? 1 : 0);
        else return;
        e.preventDefault();
      }}
      class={`card map${little ? " little" : ""}${large ? " large" : ""}`} aria-label={t.value.map} aria-busy={busy || state === "opening"}>
      {state === "failed" ? (
        <p class="state">{t.value.mapFailed}</p>
      ) : (
        <div class="mapbox">
          <div class="canvas" ref={box} tabIndex={0} role="group" aria-label={t.value.mapOf(number(total))} />
          <div class="mapkeys">
            <button type="button" class="onlywide" aria-label={t.value.zoomIn} title={t.value.zoomIn} onClick={() => control.current?.zoomBy(1)}>
              +
            </button>
            <button type="button" class="onlywide" aria-label={t.value.zoomOut} title={t.value.zoomOut} onClick={() => control.current?.zoomBy(-1)}>
              −
            </button>
            {!little && (
              <>
                <button type="button" aria-label={t.value.fitAll} title={t.value.fitAll} onClick={() => control.current?.all()}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
                  </svg>
                </button>
                <button type="button" class="draw" aria-pressed={drawing} aria-label={t.value.draw} title={t.value.draw} onClick={draw}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M8 1.8 14 6.4 11.7 13.6H4.3L2 6.4z" />
                  </svg>
                </button>
                <button type="button" class="onlyview" aria-label={t.value.onlyView} title={t.value.onlyView} onClick={() => control.current && ask({ bbox: boxText(control.current.view()), polygon: null })}>
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M2 4h12v8H2zM5 8h6" />
                  </svg>
                </button>
              </>
            )}
          </div>
          {drawing && <p class="maphint">{t.value.drawing}</p>}
          {state === "flat" && !little && <p class="maphint quiet">{t.value.flatMap}</p>}
          {spot && <SpotPanel of={spot} source={source} close={() => setSpot(null)} />}
          <p class="attribution">
            <bdi dir="ltr">{t.value.attribution}</bdi>
            {large && state === "full" && <OwnMap control={control} />}
          </p>
        </div>
      )}
      {!little && <MapLegend />}
    </section>
  );
}
