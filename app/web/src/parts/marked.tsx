/** Sentences with the words of their parties marked. */

import type { JSX } from "preact";
import type { Claim, MarkedWord } from "../data/types";
import { pieces, type Span } from "./pieces";

export function spanOf(word: MarkedWord): Span {
  return {
    start: word.start,
    end: word.end,
    what: "party",
    note: `${word.role}: ${word.name ?? word.surface}`,
  };
}

export function Marked({
  text,
  spans,
  offset = 0,
}: {
  text: string;
  spans: readonly Span[];
  offset?: number;
}): JSX.Element {
  return (
    <>
      {pieces(text, spans, offset).map((piece, at) => {
        const inner = piece.spans.at(-1);
        if (!inner) return piece.text;
        if (inner.what === "party")
          return (
            <mark key={at} title={inner.note}>
              {piece.text}
            </mark>
          );
        return (
          <span key={at} class="claim" title={inner.note}>
            {piece.text}
          </span>
        );
      })}
    </>
  );
}

export function Sentence({ claim }: { claim: Claim }): JSX.Element {
  return (
    <blockquote>
      “<Marked text={claim.sentence} spans={claim.parties.map(spanOf)} offset={claim.start} />”
    </blockquote>
  );
}
