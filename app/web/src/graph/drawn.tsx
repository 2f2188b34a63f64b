/** The canvas as a component: the picture, the selection, and the buttons of the camera. */

import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Group } from "../explore/load";
import { open, pin } from "../explore/show";
import { download, textFile } from "../parts/download";
import { useWorn } from "../parts/theme";
import { plural } from "../parts/words";
import { go } from "../state/store";
import type { Selection, State } from "../state/state";
import { Canvas, type Marks } from "./canvas";
import { looks } from "./looks";
import { tieKey, type Picture } from "./model";
import { pngOf, svgOf } from "./picture";
import { moveTo, placed } from "./placing";
import type { Places } from "./layout";

interface Props {
  state: State;
  groups: readonly Group[];
  picture: Picture;
  waiting: boolean;
}

export function Drawn({ state, groups, picture, waiting }: Props): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const places = useRef<Places>(new Map());
  const framed = useRef(0);
  const latest = useRef(picture);
  latest.current = picture;
  const [fault, setFault] = useState("");
  const [seen, setSeen] = useState<Picture | null>(null);
  const [busy, setBusy] = useState(false);
  const worn = useWorn();

  useEffect(() => {
    if (!box.current) return;
    try {
      canvas.current = new Canvas(box.current, hands(latest));
    } catch (error) {
      setFault(
        `This browser cannot draw here (${error instanceof Error ? error.message : "no WebGL"}). The table below says the same.`,
      );
    }
    return () => canvas.current?.destroy();
  }, []);

  useEffect(() => {
    let current = true;
    const hidden = new Set(state.hidden);
    const slow = setTimeout(() => setBusy(true), 300);
    placed(
      groups.map((group) => group.rows),
      hidden,
      state.pins,
    )
      .then(
        (found) => {
          if (!current || !canvas.current) return;
          places.current = found;
          canvas.current.show(latest.current, found);
          const count = picture.parties.size;
          if (count && !framed.current) canvas.current.frame();
          else if (count > framed.current && canvas.current.overflows()) canvas.current.fit();
          framed.current = count;
          setSeen(picture);
        },
        (error: unknown) => current && setFault(String(error)),
      )
      .finally(() => {
        clearTimeout(slow);
        if (current) setBusy(false);
      });
    return () => {
      current = false;
      clearTimeout(slow);
    };
  }, [groups, picture, state.pins]);

  useEffect(() => canvas.current?.mark(marksOf(state.selection, picture)), [state.selection, picture, seen]);
  useEffect(() => canvas.current?.recolour(picture, places.current), [worn]);

  const title = `Entente: ${plural(picture.parties.size, "party").replace("partys", "parties")}, ${plural(picture.engagements.length, "engagement")}`;
  const svg = (): string => svgOf(canvas.current!.graph, looks(), title);
  return (
    <div class="drawn">
      <div
        ref={box}
        class="canvas"
        role="img"
        aria-busy={waiting || seen !== picture}
        aria-label={`${title}. The table holds the same rows.`}
      />
      {fault && (
        <p class="notice bad" role="alert">
          {fault}
        </p>
      )}
      {busy && (
        <p class="placing" role="status">
          Placing {picture.parties.size.toLocaleString("en")} parties …
        </p>
      )}
      <div class="camera" role="group" aria-label="View">
        <button
          class="plain"
          title="Nearer"
          aria-label="Nearer"
          onClick={() => canvas.current?.zoom(1 / 1.5)}
        >
          +
        </button>
        <button class="plain" title="Farther" aria-label="Farther" onClick={() => canvas.current?.zoom(1.5)}>
          −
        </button>
        <button class="plain" onClick={() => canvas.current?.fit()}>
          Fit
        </button>
        <button class="plain" onClick={() => download("entente.svg", textFile(svg(), "image/svg+xml"))}>
          SVG
        </button>
        <button
          class="plain"
          onClick={() =>
            pngOf(svg()).then(
              (png) => download("entente.png", png),
              (error: unknown) => setFault(String(error)),
            )
          }
        >
          PNG
        </button>
      </div>
    </div>
  );
}

/** Clicks and drags become changes of the state; double click opens. */
function hands(latest: { current: Picture }): ConstructorParameters<typeof Canvas>[1] {
  const engagementOf = (id: string): string | undefined => latest.current.hubs.get(id)?.engagement.id;
  return {
    party: (id) => {
      const hub = engagementOf(id);
      go({ selection: hub ? { what: "engagement", id: hub } : { what: "party", id } });
    },
    open: (id) => {
      if (!engagementOf(id)) open(id);
    },
    tie: (a, b) => {
      const hub = engagementOf(a) ?? engagementOf(b);
      const [one, other] = a < b ? [a, b] : [b, a];
      go({ selection: hub ? { what: "engagement", id: hub } : { what: "tie", a: one, b: other } });
    },
    ground: () => go({ selection: null }),
    moved: (id, place) => {
      moveTo(id, place);
      pin(id, place);
    },
  };
}

export function marksOf(selection: Selection | null, picture: Picture): Marks {
  if (!selection) return { nodes: new Set(), ties: new Set() };
  if (selection.what === "party") return { nodes: new Set([selection.id]), ties: new Set() };
  if (selection.what === "tie")
    return { nodes: new Set([selection.a, selection.b]), ties: new Set([tieKey(selection.a, selection.b)]) };
  const ties = [...picture.ties.values()].filter((tie) =>
    tie.engagements.some((each) => each.id === selection.id),
  );
  return { nodes: new Set(ties.flatMap((tie) => [tie.a, tie.b])), ties: new Set(ties.map((tie) => tie.key)) };
}
