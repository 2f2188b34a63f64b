/** The picture on the screen: one Sigma over one graph that is changed, never thrown away. */

import Graph from "graphology";
import Sigma from "sigma";
import type { Place, Places } from "./layout";
import { degrees, looks, nodeSize, shortened, tieColour, tieSize, type Looks } from "./looks";
import { hoverLabel, plainLabel } from "./labels";
import type { Picture } from "./model";
import { Picking } from "./picking";

export interface Hands {
  party(id: string): void;
  open(id: string): void;
  tie(a: string, b: string): void;
  ground(): void;
  moved(id: string, place: Place): void;
}

/** What stands out: selected nodes and ties. */
export interface Marks {
  nodes: ReadonlySet<string>;
  ties: ReadonlySet<string>;
}

const LARGE = 1500; // nodes, from where on nothing is looked up under a moving pointer

export class Canvas {
  readonly graph = new Graph({ type: "undirected", multi: false });
  private readonly sigma: Sigma;
  private looks: Looks = looks();
  private marks: Marks = { nodes: new Set(), ties: new Set() };
  private hovered: string | null = null;
  private near: ReadonlySet<string> = new Set();
  private dragged: string | null = null;
  private readonly picking = new Picking();

  constructor(
    private readonly box: HTMLElement,
    private readonly hands: Hands,
  ) {
    this.sigma = new Sigma(this.graph, box, this.settings());
    this.picking.follow(this.sigma, box);
    this.listen();
  }

  private settings(): ConstructorParameters<typeof Sigma>[2] {
    return {
      ...this.picking.programs(),
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      renderEdgeLabels: true,
      labelColor: { color: this.looks.ink },
      edgeLabelColor: { color: this.looks.ink },
      labelFont: "system-ui, sans-serif",
      edgeLabelFont: "system-ui, sans-serif",
      labelSize: 13,
      edgeLabelSize: 11,
      labelDensity: 1,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 5,
      minEdgeThickness: 1,
      zIndex: true,
      stagePadding: 45,
      defaultDrawNodeLabel: (context, data, settings) => plainLabel(context, data, settings, this.looks),
      defaultDrawNodeHover: (context, data, settings) => hoverLabel(context, data, settings, this.looks),
      nodeReducer: (id, data) => this.nodeLook(id, data),
      edgeReducer: (key, data) => this.tieLook(key, data),
    };
  }

  private nodeLook(id: string, data: Record<string, unknown>): Record<string, unknown> {
    if (this.marks.nodes.has(id)) return { ...data, highlighted: true, zIndex: 3 };
    if (this.hovered && this.hovered !== id && !this.near.has(id))
      return { ...data, color: this.looks.faint, label: "", zIndex: 0 };
    return data;
  }

  private tieLook(key: string, data: Record<string, unknown>): Record<string, unknown> {
    if (this.marks.ties.has(key))
      return { ...data, color: this.looks.accent, size: Number(data.size) + 2, zIndex: 3 };
    if (this.hovered && !key.split("~").includes(this.hovered))
      return { ...data, color: this.looks.faint, label: "", zIndex: 0 };
    return data;
  }

  /** Draw this picture; who has no place is left out until it has one. */
  show(picture: Picture, places: Places): void {
    const [nodes, ties] = [new Set([...picture.parties.keys(), ...picture.hubs.keys()]), picture.ties];
    this.graph.filterEdges((key) => !ties.has(key)).forEach((key) => this.graph.dropEdge(key));
    this.graph.filterNodes((id) => !nodes.has(id)).forEach((id) => this.graph.dropNode(id));
    const degree = degrees(picture);
    for (const id of nodes) {
      const place = places.get(id);
      if (place)
        this.graph.mergeNode(id, {
          x: place[0],
          y: place[1],
          ...this.nodeAttributes(picture, id, nodeSize(degree.get(id) ?? 0, nodes.size)),
        });
    }
    for (const tie of ties.values()) {
      if (!this.graph.hasNode(tie.a) || !this.graph.hasNode(tie.b)) continue;
      const label = tie.engagements.length > 1 ? String(tie.engagements.length) : "";
      const look = { size: tieSize(tie), color: tieColour(tie, this.looks), label };
      if (this.graph.hasEdge(tie.key)) this.graph.mergeEdgeAttributes(tie.key, look);
      else this.graph.addEdgeWithKey(tie.key, tie.a, tie.b, look);
    }
    const large = this.graph.order > LARGE;
    this.picking.large = large;
    this.sigma.setSettings({
      enableEdgeEvents: !large,
      renderEdgeLabels: !large,
      hideLabelsOnMove: large,
      // Few nodes have room for all their names; many have not.
      labelDensity: this.graph.order < 60 ? 12 : 1,
    });
  }

  private nodeAttributes(picture: Picture, id: string, size: number): Record<string, unknown> {
    const party = picture.parties.get(id);
    const hub = picture.hubs.get(id)?.engagement;
    const label = party ? party.name : `${hub?.kind ?? ""}, ${hub?.participants.length ?? 0} parties`;
    return { label: shortened(label), size, color: this.looks.party[party?.kind ?? "hub"] };
  }

  mark(marks: Marks): void {
    this.marks = marks;
    this.sigma.refresh({ skipIndexation: true });
  }

  /** The frame stays where it is once set, so that newcomers don't push the rest aside. */
  frame(): void {
    this.sigma.setCustomBBox(null);
    this.sigma.refresh();
    this.sigma.setCustomBBox(this.sigma.getBBox());
  }

  /** Move the camera, smoothly, until everything is in sight. */
  fit(): void {
    this.frame();
    void this.sigma
      .getCamera()
      .animate({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }, { duration: calm() ? 0 : 250 });
  }

  /** Whether some node lies outside what is seen. */
  overflows(): boolean {
    const { width, height } = this.sigma.getDimensions();
    return this.graph.someNode((_, data) => {
      const { x, y } = this.sigma.graphToViewport(data as { x: number; y: number });
      return x < 0 || y < 0 || x > width || y > height;
    });
  }

  zoom(factor: number): void {
    const camera = this.sigma.getCamera();
    void camera.animate({ ratio: camera.ratio * factor }, { duration: calm() ? 0 : 150 });
  }

  /** The scheme changed. */
  recolour(picture: Picture, places: Places): void {
    this.looks = looks();
    this.sigma.setSetting("labelColor", { color: this.looks.ink });
    this.sigma.setSetting("edgeLabelColor", { color: this.looks.ink });
    this.show(picture, places);
  }

  destroy(): void {
    this.picking.stop();
    this.sigma.kill();
  }

  private listen(): void {
    const { sigma, hands } = this;
    sigma.on("clickNode", ({ node }) => hands.party(node));
    sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
      preventSigmaDefault();
      hands.open(node);
    });
    sigma.on("clickEdge", ({ edge }) => hands.tie(this.graph.source(edge), this.graph.target(edge)));
    sigma.on("clickStage", () => hands.ground());
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(null));
    sigma.on("enterEdge", () => this.pointer("pointer"));
    sigma.on("leaveEdge", () => this.pointer(""));
    this.drags();
  }

  private hover(node: string | null): void {
    this.pointer(node ? "grab" : "");
    if (this.dragged || this.graph.order > LARGE) return;
    this.hovered = node;
    this.near = new Set(node ? this.graph.neighbors(node) : []);
    this.sigma.refresh({ skipIndexation: true });
  }

  private pointer(shape: string): void {
    this.box.style.cursor = shape;
  }

  private drags(): void {
    let moved = false;
    this.sigma.on("downNode", ({ node }) => {
      this.dragged = node;
      moved = false;
    });
    this.sigma.on("moveBody", ({ event }) => {
      if (!this.dragged) return;
      moved = true;
      const { x, y } = this.sigma.viewportToGraph(event);
      this.graph.mergeNodeAttributes(this.dragged, { x, y });
      event.preventSigmaDefault();
      event.original.preventDefault();
    });
    const drop = (): void => {
      const id = this.dragged;
      this.dragged = null;
      if (id && moved) this.hands.moved(id, this.placeOf(id));
    };
    this.sigma.on("upNode", drop);
    this.sigma.on("upStage", drop);
  }

  placeOf(id: string): Place {
    return [this.graph.getNodeAttribute(id, "x") as number, this.graph.getNodeAttribute(id, "y") as number];
  }
}

/** Whether the reader asked for no movement. */
function calm(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
