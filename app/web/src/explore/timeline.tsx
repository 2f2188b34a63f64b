/** When it was: a lane a kind, a stroke a day, a bar for a date that is no more precise. */

import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { KINDS, type Engagement, type Kind } from "../data/types";
import { go, remember } from "../state/store";
import { dayNumber, dayText, stretch, ticks, type Stretch } from "./span";

const LANE = 15;
const AXIS = 20;
const LEFT = 76;

interface Props {
  engagements: readonly Engagement[];
  brush: [string, string] | null;
}

export function Timeline({ engagements, brush }: Props): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const wide = useWidth(box);
  const span = useMemo(() => stretch(engagements), [engagements]);
  const undated = useMemo(() => engagements.filter((each) => !each.from).length, [engagements]);
  return (
    <section class="time" aria-label="Timeline" ref={box}>
      {span && <Lanes engagements={engagements} brush={brush} span={span} wide={wide} />}
      {span && <Bounds brush={brush} span={span} undated={undated} />}
    </section>
  );
}

function useWidth(box: { current: HTMLElement | null }): number {
  const [wide, set] = useState(800);
  useEffect(() => {
    if (!box.current) return;
    const watch = new ResizeObserver(([entry]) => entry && set(Math.max(entry.contentRect.width, 200)));
    watch.observe(box.current);
    return () => watch.disconnect();
  }, []);
  return wide;
}

function Lanes({
  engagements,
  brush,
  span,
  wide,
}: {
  engagements: readonly Engagement[];
  brush: Props["brush"];
  span: Stretch;
  wide: number;
}): JSX.Element {
  const kinds = useMemo(
    () => KINDS.filter((kind) => engagements.some((each) => each.kind === kind)),
    [engagements],
  );
  const x = (day: number): number => LEFT + ((day - span.first) / (span.last - span.first)) * (wide - LEFT);
  const tall = kinds.length * LANE + AXIS;
  const marks = useMemo(
    () => kinds.map((kind, lane) => marksOf(engagements, kind, lane * LANE, x)),
    [engagements, wide, span],
  );
  const hand = useBrush(span, wide, brush);
  const [from, to] = brush ? [x(dayNumber(brush[0])), x(dayNumber(brush[1]) + 1)] : [0, 0];
  return (
    <svg width={wide} height={tall} aria-hidden="true" {...hand}>
      {ticks(span, Math.max(2, Math.floor(wide / 90)))
        .filter(({ at }) => x(at) < wide - 20)
        .map(({ at, text }) => (
          <g key={text} class="tick">
            <line x1={x(at)} x2={x(at)} y1={0} y2={tall - AXIS} />
            {x(at) < wide - 50 && (
              <text x={x(at)} y={tall - 5}>
                {text}
              </text>
            )}
          </g>
        ))}
      {kinds.map((kind, lane) => (
        <g key={kind} class={`lane ${kind}`}>
          <text x={0} y={lane * LANE + LANE - 3}>
            {kind}
          </text>
          <path class="spans" d={marks[lane]?.spans} />
          <path class="days" d={marks[lane]?.days} />
        </g>
      ))}
      {brush && <rect class="brush" x={from} width={Math.max(to - from, 2)} y={0} height={tall - AXIS} />}
    </svg>
  );
}

/** Two paths a lane, however many engagements: strokes for days, bars for the rest. */
function marksOf(
  engagements: readonly Engagement[],
  kind: Kind,
  top: number,
  x: (day: number) => number,
): { days: string; spans: string } {
  const [days, spans] = [new Set<string>(), new Set<string>()];
  for (const { kind: own, from, to } of engagements) {
    if (own !== kind || !from || !to) continue;
    const [left, right] = [x(dayNumber(from)), x(dayNumber(to) + 1)];
    if (from === to) days.add(`M${left.toFixed(1)} ${top + 2}v${LANE - 5}`);
    else
      spans.add(
        `M${left.toFixed(1)} ${top + 5}h${Math.max(right - left, 4).toFixed(1)}v${LANE - 11}h${(-Math.max(right - left, 4)).toFixed(1)}z`,
      );
  }
  return { days: [...days].join(""), spans: [...spans].join("") };
}

interface Brushing {
  onPointerDown: (event: Held) => void;
  onPointerMove: (event: Held) => void;
  onPointerUp: () => void;
}

type Held = PointerEvent & { currentTarget: SVGSVGElement };

/** Press and draw to set the brush, press inside it to move it, a click clears it. */
function useBrush(span: Stretch, wide: number, brush: Props["brush"]): Brushing {
  const grip = useRef<{ day: number; brush: [number, number] | null; moved: boolean } | null>(null);
  const dayAt = (event: PointerEvent): number => {
    const { left } = (event.currentTarget as SVGElement).getBoundingClientRect();
    const share = (event.clientX - left - LEFT) / (wide - LEFT);
    return span.first + Math.min(Math.max(share, 0), 1) * (span.last - span.first);
  };
  const set = (from: number, to: number): void =>
    go({ brush: [dayText(from), dayText(to)] }, { replace: true, undoable: false });
  return {
    onPointerDown: (event) => {
      const day = dayAt(event);
      const known = brush && ([dayNumber(brush[0]), dayNumber(brush[1])] as [number, number]);
      const inside = known && day >= known[0] && day <= known[1] + 1;
      grip.current = { day, brush: inside ? known : null, moved: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      const held = grip.current;
      if (!held) return;
      const day = dayAt(event);
      if (!held.moved && Math.abs(day - held.day) < (span.last - span.first) / 200) return;
      if (!held.moved) remember();
      held.moved = true;
      const by = day - held.day;
      if (held.brush) set(held.brush[0] + by, held.brush[1] + by);
      else set(Math.min(day, held.day), Math.max(day, held.day));
    },
    onPointerUp: () => {
      if (grip.current && !grip.current.moved && brush) go({ brush: null });
      grip.current = null;
    },
  };
}

/** The same by keyboard. */
function Bounds({
  brush,
  span,
  undated,
}: {
  brush: Props["brush"];
  span: Stretch;
  undated: number;
}): JSX.Element {
  const [from, to] = brush ?? [dayText(span.first), dayText(span.last)];
  // A bound that passes the other takes it along.
  const begin = (day: string): void => void (day && go({ brush: [day, day > to ? day : to] }));
  const end = (day: string): void => void (day && go({ brush: [day < from ? day : from, day] }));
  return (
    <div class="bounds">
      <label>
        From <input type="date" value={from} onChange={(event) => begin(event.currentTarget.value)} />
      </label>
      <label>
        To <input type="date" value={to} onChange={(event) => end(event.currentTarget.value)} />
      </label>
      {brush && (
        <button class="plain" onClick={() => go({ brush: null })}>
          Clear brush
        </button>
      )}
      {undated > 0 && (
        <span class="faint small">
          {undated} without a date{brush ? ", not shown" : ""}
        </span>
      )}
    </div>
  );
}
