/** The frame of every view: where one is, the search box, the scheme. */

import { lazyView } from "../parts/lazy";
import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useAsked } from "../data/asked";
import { show } from "../explore/show";
import { Search } from "../parts/search";
import { kept, SCHEMES, wear, type Scheme } from "../parts/theme";
import { Go } from "../parts/words";
import { redo, undo, useApp } from "../state/store";
import { isEmpty, type State, type View } from "../state/state";
import { Start } from "./start";

const Graph = lazyView(() => import("./graph").then((module) => module.GraphView));
const Paths = lazyView(() => import("./paths").then((module) => module.PathsView));
const Dossier = lazyView(() => import("./dossier").then((module) => module.Dossier));
const Question = lazyView(() => import("./question").then((module) => module.QuestionView));
const Add = lazyView(() => import("./add").then((module) => module.Add));
const Judge = lazyView(() => import("./judge").then((module) => module.Judge));

const NAMES: Record<View, string> = {
  start: "Explore",
  graph: "Graph",
  paths: "Paths",
  party: "Dossier",
  question: "Question",
  add: "Add an article",
  judge: "Correct",
};

export function Page(): JSX.Element {
  const state = useApp();
  const access = useAsked<{ write: boolean }>("/api/access").data;
  const writes = access?.write ?? false;
  useEffect(() => {
    document.title = `${NAMES[state.view]} · Entente`;
  }, [state.view]);
  useEffect(() => {
    window.addEventListener("keydown", shortcuts);
    return () => window.removeEventListener("keydown", shortcuts);
  }, []);
  return (
    <>
      <a class="skip" href="#main">
        Skip to content
      </a>
      <Top state={state} writes={writes} />
      <main id="main" class={`view-${state.view}`} tabIndex={-1}>
        <Body state={state} writes={writes} />
      </main>
    </>
  );
}

function Body({ state, writes }: { state: State; writes: boolean }): JSX.Element {
  if (state.view === "graph") return <Graph />;
  if (state.view === "paths") return <Paths />;
  if (state.view === "party") return <Dossier id={state.party} writes={writes} />;
  if (state.view === "question") return <Question />;
  if (state.view === "add") return <Add writes={writes} />;
  if (state.view === "judge") return <Judge writes={writes} />;
  return <Start writes={writes} />;
}

function Top({ state, writes }: { state: State; writes: boolean }): JSX.Element {
  const here = (view: View): { "aria-current"?: "page" } =>
    state.view === view ? { "aria-current": "page" } : {};
  return (
    <header class="top">
      <Go class="brand" to={{ view: "start" }}>
        Entente
      </Go>
      <nav aria-label="Main">
        {!isEmpty(state) && (
          <Go to={{ view: "graph" }} {...here("graph")}>
            Graph
          </Go>
        )}
        <Go to={{ view: "paths" }} {...here("paths")}>
          Paths
        </Go>
        {writes && (
          <Go to={{ view: "add" }} {...here("add")}>
            Add
          </Go>
        )}
        <Go to={{ view: "judge" }} {...here("judge")}>
          {writes ? "Correct" : "Corrections"}
        </Go>
        <a href="/articles">Articles</a>
      </nav>
      {state.view !== "start" && (
        <div class="top-search">
          <Search label="Search" hidden placeholder="Search ( / )" engagements clears onPick={show} />
        </div>
      )}
      <Schemes />
    </header>
  );
}

function Schemes(): JSX.Element {
  const [scheme, set] = useState<Scheme>(kept());
  return (
    <select
      aria-label="Colours"
      value={scheme}
      onChange={(event) => {
        const next = event.currentTarget.value as Scheme;
        set(next);
        wear(next);
      }}
    >
      {SCHEMES.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </select>
  );
}

/** `/` goes to the search box; Ctrl+Z and Ctrl+Shift+Z take back and make again. */
function shortcuts(event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
  if (event.key === "/" && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    document.querySelector<HTMLInputElement>("input[role=combobox]")?.focus();
  }
  if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (event.shiftKey) redo();
    else undo();
  }
}
