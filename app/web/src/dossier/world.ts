/** The outlines of countries as SVG paths, one degree a unit, north up. Fetched when first needed. */

import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { MultiPolygon, Polygon, Position } from "geojson";
import outlines from "world-atlas/countries-110m.json?url";

export interface Outline {
  name: string;
  path: string;
  /** The middle of the largest piece. */
  x: number;
  y: number;
}

let asked: Promise<Outline[]> | null = null;

export function world(): Promise<Outline[]> {
  asked ??= fetch(outlines)
    .then((reply) => reply.json() as Promise<Topology<{ countries: GeometryCollection<{ name: string }> }>>)
    .then((topology) =>
      feature(topology, topology.objects.countries).features.flatMap((each) =>
        outline(each.properties.name, each.geometry as Polygon | MultiPolygon),
      ),
    );
  return asked;
}

function outline(name: string, geometry: Polygon | MultiPolygon): Outline[] {
  if (name === "Antarctica") return [];
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat().map(unbroken);
  const largest = rings.toSorted((one, other) => area(other) - area(one))[0] ?? [];
  const [x, y] = middle(largest);
  return [{ name, path: rings.map(ringPath).join(""), x, y }];
}

/** A ring that crosses the 180th meridian goes on beyond it, instead of back around the world. */
function unbroken(ring: Position[]): Position[] {
  let turn = 0;
  let last = ring[0]?.[0] ?? 0;
  return ring.map(([x = 0, y = 0]) => {
    if (x - last > 180) turn -= 360;
    if (x - last < -180) turn += 360;
    last = x;
    return [x + turn, y];
  });
}

function ringPath(ring: Position[]): string {
  return `M${ring.map(([x, y]) => `${(x ?? 0).toFixed(1)} ${(-(y ?? 0)).toFixed(1)}`).join("L")}Z`;
}

function box(ring: Position[]): [number, number, number, number] {
  const [xs, ys] = [ring.map(([x]) => x ?? 0), ring.map(([, y]) => y ?? 0)];
  return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
}

function area(ring: Position[]): number {
  const [left, right, low, high] = box(ring);
  return (right - left) * (high - low);
}

function middle(ring: Position[]): [number, number] {
  const [left, right, low, high] = box(ring);
  return [(left + right) / 2, -(low + high) / 2];
}
