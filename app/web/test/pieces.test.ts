import { expect, test } from "vitest";
import { countryName, outlineName } from "../src/dossier/countries";
import { visitedCountries } from "../src/dossier/map";
import { escaped } from "../src/graph/picture";
import { faded } from "../src/graph/looks";
import { jobFor } from "../src/graph/layout";
import { place } from "../src/graph/force";
import { pictureOf } from "../src/graph/model";
import { pieces } from "../src/parts/pieces";
import { address } from "../src/data/api";
import { saying } from "../src/explore/conflicts";
import type { ClaimWithArticle } from "../src/data/types";
import { engagement, party } from "./engagements";

const span = (start: number, end: number, what = "party") => ({ start, end, what, note: "" });

test("pieces join to the text and know what they are part of", () => {
  const found = pieces("General Mirza met Dedov", [span(0, 23, "claim"), span(8, 13), span(18, 23)]);
  expect(found.map((each) => each.text).join("")).toBe("General Mirza met Dedov");
  expect(found.filter((each) => each.spans.at(-1)?.what === "party").map((each) => each.text)).toEqual([
    "Mirza",
    "Dedov",
  ]);
});

test("offsets count letters, whatever their size", () => {
  const found = pieces("𝒜𝒜 Mirza", [span(103, 108)], 100);
  expect(found.find((each) => each.spans.length)?.text).toBe("Mirza");
});

test("spans outside the text are left out", () => {
  expect(pieces("abc", [span(50, 60), span(-4, 0)])).toEqual([{ text: "abc", spans: [] }]);
});

test("names never become markup in a picture", () => {
  expect(escaped('<b>"A & B"</b>')).toBe("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;");
});

test("a colour fades into the ground", () => {
  expect(faded("#000000", "#ffffff", 0.5)).toBe("#808080");
});

test("what stands stays, and newcomers find the same place every time", () => {
  const picture = pictureOf([
    engagement("met", [party("a"), party("b")]),
    engagement("met", [party("a"), party("c")]),
  ]);
  const job = jobFor(picture, new Map([["a", [3, 4]]]))!;
  const [first, second] = [place(job), place(job)];
  expect(first).toEqual(second);
  expect(first[job.ids.indexOf("a")]).toEqual([3, 4]);
  expect(jobFor(picture, new Map(job.ids.map((id, at) => [id, first[at]!])))).toBeNull();
});

test("an address repeats lists and leaves out what is empty", () => {
  expect(address("paths", { from: "a b", kind: ["met", "visited"], since: "", hops: 3, x: undefined })).toBe(
    "/api/paths?from=a+b&kind=met&kind=visited&hops=3",
  );
});

test("each side of a conflict knows who says it", () => {
  const claim = (id: string, place: string) => ({ id, place, article: {} }) as ClaimWithArticle;
  expect(
    saying([claim("1", "Moscow"), claim("2", "Kazan")], "place", "Kazan").map((each) => each.id),
  ).toEqual(["2"]);
});

test("countries have the names of browsers and of outlines", () => {
  expect(countryName("TR")).toBe("Türkiye");
  expect(outlineName("TR")).toBe("Turkey");
  expect(outlineName("PK")).toBe("Pakistan");
  expect(countryName("?")).toBe("?");
});

test("visits count the countries of the other side", () => {
  const there = (country: string) => ({ ...party(country, "destination"), country });
  const visits = ["RU", "CN", "RU"].map((code) =>
    engagement("visited", [party("me", "visitor"), there(code)]),
  );
  expect([...visitedCountries(visits, "me")]).toEqual([
    ["RU", 2],
    ["CN", 1],
  ]);
});
