import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { t } from "../text/text";
import type { MapController } from "./controller";

/** Lets a person put a map file of their own under the marks; it stays on this machine. */
export function OwnMap({ control }: { control: RefObject<MapController | null> }) {
  const [name, setName] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  const take = (file: File | null): void => {
    setWrong(false);
    control.current?.own(file).then(
      () => setName(file?.name ?? null),
      () => {
        setName(null);
        setWrong(true);
      },
    );
  };
  if (name)
    return (
      <>
        {" "}
        · <bdi>{t.value.ownMapOn(name)}</bdi>{" "}
        <button type="button" class="linkish" onClick={() => take(null)}>
          {t.value.removeIt}
        </button>
      </>
    );
  return (
    <>
      {" "}
      ·{" "}
      <label class="linkish">
        {t.value.ownMap}
        <input class="sr" type="file" accept=".pmtiles" onChange={(e) => take(e.currentTarget.files?.[0] ?? null)} />
      </label>
      {wrong && <span role="alert"> {t.value.ownMapWrong}</span>}
    </>
  );
}
