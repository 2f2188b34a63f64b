/** Sigma by itself over a given graph: what the page's panning is held against. Never shipped. */

import Graph from "graphology";
import Sigma from "sigma";

interface Given {
  /** Of the page's canvas, in pixels, so that as much is painted. */
  width: number;
  height: number;
  nodes: [x: number, y: number, size: number, color: string, label: string][];
  ties: [from: number, to: number, size: number, color: string][];
}

const given = (await (await fetch("graph.json")).json()) as Given;
const graph = new Graph({ type: "undirected", multi: true });
given.nodes.forEach(([x, y, size, color, label], at) => graph.addNode(at, { x, y: -y, size, color, label }));
given.ties.forEach(([from, to, size, color]) => graph.addEdge(from, to, { size, color }));
const box = document.getElementById("canvas");
if (box) {
  Object.assign(box.style, { width: `${given.width}px`, height: `${given.height}px` });
  new Sigma(graph, box);
}
document.title = `${graph.order} nodes, ${graph.size} edges`;
