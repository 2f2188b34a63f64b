/** A box that finds parties, and engagements where they are wanted, while one types. */

import type { JSX } from "preact";
import { useEffect, useId, useRef, useState } from "preact/hooks";
import { address, get } from "../data/api";
import type { Engagement, Page, Party } from "../data/types";
import { partyNames } from "../explore/rows";

export type Hit = { what: "party"; party: Party } | { what: "engagement"; engagement: Engagement };

interface Props {
  label: string;
  placeholder?: string;
  engagements?: boolean;
  autofocus?: boolean;
  clears?: boolean;
  shown?: string;
  hidden?: boolean;
  onPick: (hit: Hit) => void;
  onText?: (text: string) => void;
}

const PAUSE = 120; // ms without a keystroke before the service is asked

async function found(text: string, engagements: boolean): Promise<Hit[]> {
  const parties = get<Page<Party>>(address("entities", { q: text, limit: 8 }));
  const events =
    engagements && text.trim().includes(" ")
      ? get<Page<Engagement>>(address("engagements", { q: text }))
      : null;
  const hits: Hit[] = (await parties).rows.map((party) => ({ what: "party", party }));
  const rows = (await events)?.rows.slice(0, 5) ?? [];
  return [...hits, ...rows.map((engagement): Hit => ({ what: "engagement", engagement }))];
}

export function Search(props: Props): JSX.Element {
  const { label, placeholder, engagements = false, onPick } = props;
  const [text, setText] = useState(props.shown ?? "");
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [at, setAt] = useState(-1);
  const [fault, setFault] = useState("");
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  useEffect(() => setText(props.shown ?? ""), [props.shown]);
  useEffect(() => {
    if (props.autofocus) box.current?.focus();
  }, []);
  useEffect(() => {
    if (!typed.current) return;
    if (!text.trim()) return setHits(null);
    let current = true;
    const timer = setTimeout(() => {
      found(text, engagements).then(
        (next) => current && (setHits(next), setAt(next.length ? 0 : -1), setFault("")),
        (error: unknown) => current && (setHits([]), setFault(error instanceof Error ? error.message : "")),
      );
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const pick = (hit: Hit): void => {
    typed.current = false;
    setHits(null);
    setText(props.clears ? "" : hit.what === "party" ? hit.party.name : partyNames(hit.engagement));
    onPick(hit);
  };
  const key = (event: KeyboardEvent): void => {
    if (event.key === "Escape") return setHits(null);
    if (event.key === "Enter") {
      const hit = hits?.[Math.max(at, 0)];
      if (hit) {
        event.preventDefault();
        pick(hit);
      } else if (typed.current && text.trim() && !hits) {
        event.preventDefault();
        void found(text, engagements).then(
          (next) => (next[0] ? pick(next[0]) : setHits(next)),
          () => setHits([]),
        );
      }
      return;
    }
    if (!hits?.length || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    setAt((at + (event.key === "ArrowDown" ? 1 : hits.length - 1)) % hits.length);
  };
  const open = hits !== null;
  return (
    <div class="combo">
      <label for={`${id}-box`} class={props.hidden ? "unseen" : ""}>
        {label}
      </label>
      <input
        ref={box}
        id={`${id}-box`}
        type="search"
        role="combobox"
        list={undefined}
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        maxLength={200}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        value={text}
        onInput={(event) => {
          typed.current = true;
          setText(event.currentTarget.value);
          props.onText?.(event.currentTarget.value);
        }}
        onKeyDown={key}
        onBlur={() => setTimeout(() => setHits(null), 150)}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={`${label}: found`} hidden={!open || !hits.length}>
        {hits?.map((hit, number) => (
          <li
            key={number}
            id={`${id}-${number}`}
            role="option"
            aria-selected={number === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(hit)}
          >
            <HitWords hit={hit} />
          </li>
        ))}
      </ul>
      {open && !hits.length && (
        <p class="none" role="status">
          {fault || `Nobody and nothing here is called “${text.trim()}”.`}
        </p>
      )}
    </div>
  );
}

function HitWords({ hit }: { hit: Hit }): JSX.Element {
  if (hit.what === "party")
    return (
      <>
        <span class={`dot ${hit.party.kind}`} /> {hit.party.name}
        <small>
          {[hit.party.kind, hit.party.kind === "country" ? "" : hit.party.country].filter(Boolean).join(", ")}
        </small>
      </>
    );
  const { kind, date, place } = hit.engagement;
  return (
    <>
      <span class={`kind ${kind}`}>{kind}</span> {partyNames(hit.engagement)}
      <small>{[date, place].filter(Boolean).join(", ")}</small>
    </>
  );
}
