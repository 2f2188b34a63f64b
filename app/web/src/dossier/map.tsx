/** Visits on a small map, and as a list that says the same. */

import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Engagement } from "../data/types";
import { countryName, outlineName } from "./countries";
import { world, type Outline } from "./world";

/** Countries by their visits: where this party went, or for a country also whence others came. */
export function visitedCountries(visits: readonly Engagement[], party: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const visit of visits) {
    const role = visit.participants.find((each) => each.id === party)?.role;
    const others = visit.participants.filter((each) => each.role !== role && each.country);
    for (const code of new Set(others.map((each) => each.country ?? "")))
      found.set(code, (found.get(code) ?? 0) + 1);
  }
  return new Map([...found].sort((one, other) => other[1] - one[1]));
}

export function VisitsMap({
  counts,
  home,
}: {
  counts: ReadonlyMap<string, number>;
  home: string | null;
}): JSX.Element {
  const [outlines, set] = useState<Outline[] | null>(null);
  useEffect(() => {
    let current = true;
    world().then(
      (found) => current && set(found),
      () => current && set([]),
    );
    return () => {
      current = false;
    };
  }, []);
  const most = Math.max(...counts.values(), 1);
  const byName = new Map([...counts].map(([code, count]) => [outlineName(code), { code, count }]));
  const missing = outlines
    ? [...byName].filter(([name]) => !outlines.some((each) => each.name === name))
    : [];
  return (
    <figure class="map">
      <svg
        viewBox={frame(outlines, [...byName.keys(), ...(home ? [outlineName(home)] : [])])}
        role="img"
        aria-label={`Visits: ${[...counts].map(([code, count]) => `${countryName(code)} ${count}`).join(", ")}`}
      >
        {outlines?.map((each) => {
          const seen = byName.get(each.name);
          return (
            <path
              key={each.name}
              d={each.path}
              class={seen ? "seen" : ""}
              style={seen ? { "--share": String(0.35 + (0.65 * seen.count) / most) } : {}}
            >
              <title>{seen ? `${each.name}: ${seen.count}` : each.name}</title>
            </path>
          );
        })}
        {outlines?.map((each) => {
          const seen = byName.get(each.name);
          return (
            seen && (
              <circle key={each.name} cx={each.x} cy={each.y} r={1.2 + 1.6 * Math.sqrt(seen.count / most)} />
            )
          );
        })}
      </svg>
      <figcaption>
        {[...counts].map(([code, count]) => (
          <span key={code} class="pair">
            {countryName(code)} <b>{count}</b>
          </span>
        ))}
        {missing.length > 0 && (
          <small>
            {" "}
            (too small for the map: {missing.map(([, { code }]) => countryName(code)).join(", ")})
          </small>
        )}
      </figcaption>
    </figure>
  );
}

const WHOLE = "-170 -84 350 142";

/** The part of the world that holds what was visited, never less than a continent. */
function frame(outlines: Outline[] | null, seen: string[]): string {
  const found = outlines?.filter((each) => seen.includes(each.name)) ?? [];
  if (!found.length) return WHOLE;
  const [xs, ys] = [found.map((each) => each.x), found.map((each) => each.y)];
  const wide = Math.max(Math.max(...xs) - Math.min(...xs) + 60, 110);
  const tall = Math.max(Math.max(...ys) - Math.min(...ys) + 40, wide * 0.45);
  const [x, y] = [(Math.max(...xs) + Math.min(...xs)) / 2, (Math.max(...ys) + Math.min(...ys)) / 2];
  return wide > 300 ? WHOLE : `${x - wide / 2} ${y - tall / 2} ${wide} ${tall}`;
}
