/** Text cut wherever a span begins or ends. Pure; what comes out is text, never markup. */

export interface Span {
  start: number;
  end: number;
  what: string;
  note: string;
  link?: string;
}

export interface Piece {
  text: string;
  spans: Span[];
}

/** The whole text in order; `offset` is where it begins in the text that the spans count in. */
export function pieces(text: string, spans: readonly Span[], offset = 0): Piece[] {
  // Offsets count code points, as the server does; a letter beyond the basic plane is two units here.
  const letters = [...text];
  const inside = spans
    .map((span) => ({
      ...span,
      start: Math.max(span.start - offset, 0),
      end: Math.min(span.end - offset, letters.length),
    }))
    .filter((span) => span.start < span.end);
  const cuts = [...new Set([0, letters.length, ...inside.flatMap((span) => [span.start, span.end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(1).map((end, at) => {
    const start = cuts[at] ?? 0;
    const over = inside.filter((span) => span.start <= start && span.end >= end);
    over.sort((one, other) => other.end - other.start - (one.end - one.start));
    return { text: letters.slice(start, end).join(""), spans: over };
  });
}
