/** Force layout. Same job, same answer. Slow: the page asks a worker for it. */

import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { turns, type Job, type Place } from "./layout";

const LARGE = 400;

export function place(job: Job): Place[] {
  const graph = new Graph({ type: "undirected" });
  job.ids.forEach((id, at) => {
    const [x, y] = job.places[at] ?? [0, 0];
    graph.addNode(id, { x, y, fixed: job.fixed[at] });
  });
  for (const [a, b, weight] of job.ties) graph.mergeEdge(job.ids[a], job.ids[b], { weight });
  forceAtlas2.assign(graph, {
    iterations: turns(job.ids.length),
    settings: {
      ...forceAtlas2.inferSettings(graph),
      barnesHutOptimize: job.ids.length > LARGE,
      gravity: 1.2,
      outboundAttractionDistribution: true,
      scalingRatio: 12,
      slowDown: 4,
      edgeWeightInfluence: 0.5,
    },
  });
  return job.ids.map((id) => [
    graph.getNodeAttribute(id, "x") as number,
    graph.getNodeAttribute(id, "y") as number,
  ]);
}
