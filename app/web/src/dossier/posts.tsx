/** Posts over time: a bar from the first to the last day that articles give the post. */

import type { JSX } from "preact";
import type { Cells } from "../data/types";
import { dayNumber, stretch, ticks } from "../explore/span";

interface Held {
  words: string;
  from: string | null;
  to: string | null;
}

const WIDE = 640;
const ROW = 40;

export function Posts({ rows }: { rows: readonly Cells[] }): JSX.Element {
  const held = rows.map(heldOf);
  const span = stretch(held);
  const x = (day: string, after = 0): number =>
    span ? ((dayNumber(day) + after - span.first) / (span.last - span.first)) * WIDE : 0;
  const tall = held.length * ROW + 18;
  return (
    <>
      {span && (
        <svg class="posts" viewBox={`0 0 ${WIDE} ${tall}`} aria-hidden="true">
          {ticks(span, 6).map(({ at, text }) => {
            const left = ((at - span.first) / (span.last - span.first)) * WIDE;
            return (
              <g key={text} class="tick">
                <line x1={left} x2={left} y1={0} y2={tall - 16} />
                <text x={left} y={tall - 3}>
                  {text}
                </text>
              </g>
            );
          })}
          {held.map(
            (each, at) =>
              each.from &&
              each.to && (
                <rect
                  key={at}
                  x={x(each.from)}
                  width={Math.max(x(each.to, 1) - x(each.from), 5)}
                  y={at * ROW + 22}
                  height={9}
                  rx={4}
                />
              ),
          )}
          {held.map((each, at) => (
            <text
              key={at}
              class="post"
              x={
                each.from && x(each.from) > WIDE * 0.55
                  ? Math.min(x(each.to ?? each.from, 1), WIDE)
                  : each.from
                    ? x(each.from)
                    : 0
              }
              text-anchor={each.from && x(each.from) > WIDE * 0.55 ? "end" : "start"}
              y={at * ROW + 16}
            >
              {each.words}
            </text>
          ))}
        </svg>
      )}
      <ul class={span ? "unseen" : ""}>
        {held.map((each, at) => (
          <li key={at}>
            {each.words}: {each.from ?? "?"} to {each.to ?? "?"}
          </li>
        ))}
      </ul>
    </>
  );
}

function heldOf(row: Cells): Held {
  const text = (name: string): string | null =>
    typeof row[name] === "string" ? (row[name] as string) : null;
  const post = [text("rank"), text("post") ?? (text("rank") ? null : "served")].filter(Boolean).join(", ");
  return {
    words: [post, text("body")].filter(Boolean).join(", "),
    from: text("first_seen"),
    to: text("last_seen"),
  };
}
