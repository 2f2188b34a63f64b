/** The picture as SVG, drawn anew from the graph, and as PNG made from that SVG. */

import type Graph from "graphology";
import type { Looks } from "./looks";

export const WIDE = 1400;
export const TALL = 900;
const EDGE = 70;

interface Box {
  x: number;
  y: number;
  scale: number;
}

interface Node {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
}

/** A stand-alone SVG of everything drawn, titled; names are text, never markup. */
export function svgOf(graph: Graph, looks: Looks, title: string): string {
  const box = boxOf(graph);
  const at = (node: { x: number; y: number }): [string, string] => [
    (WIDE / 2 + (node.x - box.x) * box.scale).toFixed(1),
    (TALL / 2 - (node.y - box.y) * box.scale).toFixed(1),
  ];
  const ties = graph.mapEdges((_key, look, _a, _b, one, other) =>
    tie(look, at(one as Node), at(other as Node), looks),
  );
  const nodes = graph.mapNodes((_id, look) => node(look as Node, at(look as Node), looks));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${TALL}" viewBox="0 0 ${WIDE} ${TALL}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="${looks.ground}"/>`,
    ...ties,
    ...nodes,
    `<text x="16" y="${TALL - 14}" fill="${looks.ink}">${escaped(title)}</text>`,
    "</svg>",
  ].join("\n");
}

function tie(
  look: Record<string, unknown>,
  [x1, y1]: [string, string],
  [x2, y2]: [string, string],
  looks: Looks,
): string {
  const line = `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${String(look.color)}" stroke-width="${Number(look.size).toFixed(1)}"/>`;
  if (!look.label) return line;
  const [x, y] = [(Number(x1) + Number(x2)) / 2, (Number(y1) + Number(y2)) / 2];
  return `${line}<text x="${x}" y="${y}" fill="${looks.ink}" font-size="10">${escaped(String(look.label))}</text>`;
}

function node(look: Node, [x, y]: [string, string], looks: Looks): string {
  const circle = `<circle cx="${x}" cy="${y}" r="${look.size.toFixed(1)}" fill="${look.color}"/>`;
  const left = (Number(x) + look.size + 3).toFixed(1);
  return `${circle}<text x="${left}" y="${Number(y) + 4}" fill="${looks.ink}">${escaped(look.label)}</text>`;
}

function boxOf(graph: Graph): Box {
  const [xs, ys] = [
    graph.mapNodes((_, data) => data.x as number),
    graph.mapNodes((_, data) => data.y as number),
  ];
  if (!xs.length) return { x: 0, y: 0, scale: 1 };
  const [left, right, low, high] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = [(WIDE - 3 * EDGE) / (right - left || 1), (TALL - 2 * EDGE) / (high - low || 1)];
  return { x: (left + right) / 2, y: (low + high) / 2, scale: Math.min(...room, 40) };
}

export function escaped(text: string): string {
  const names: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return text.replace(/[&<>"]/g, (each) => names[each] ?? "");
}

/** Twice as many points as the SVG has, for print. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image(WIDE, TALL);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [2 * WIDE, 2 * TALL];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : failed(new Error("The picture could not be made."))),
      "image/png",
    ),
  );
}
