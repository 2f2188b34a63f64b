import { expect, test } from "vitest";
import { pictureOf } from "../src/graph/model";
import { engagement, party } from "./engagements";

test("parallel engagements are one tie, of the commonest kind", () => {
  const [a, b] = [party("a"), party("b")];
  const picture = pictureOf([
    engagement("agreed", [a, b]),
    engagement("met", [b, a]),
    engagement("met", [a, b]),
  ]);
  expect([...picture.ties.keys()]).toEqual(["a~b"]);
  expect(picture.ties.get("a~b")).toMatchObject({ kind: "met", real: true });
  expect(picture.ties.get("a~b")?.engagements).toHaveLength(3);
});

test("an engagement that comes twice counts once", () => {
  const one = engagement("met", [party("a"), party("b")]);
  expect(pictureOf([one, one]).engagements).toHaveLength(1);
});

test("visitors are tied to where they went, not to each other", () => {
  const visit = engagement("visited", [
    party("a", "visitor"),
    party("b", "visitor"),
    party("c", "destination"),
  ]);
  expect([...pictureOf([visit]).ties.keys()].sort()).toEqual(["a~c", "b~c"]);
});

test("what was supplied is tied to who received it", () => {
  const supply = engagement("supplied", [
    party("r", "recipient"),
    party("s", "supplier"),
    party("i", "item"),
  ]);
  expect([...pictureOf([supply]).ties.keys()].sort()).toEqual(["i~r", "r~s"]);
});

test("a meeting of many is a node of its own", () => {
  const many = Array.from({ length: 13 }, (_, at) => party(`p${at}`));
  const picture = pictureOf([engagement("met", many, { id: "big" })]);
  expect([...picture.hubs.keys()]).toEqual(["engagement/big"]);
  expect(picture.ties.size).toBe(13);
});

test("who is hidden takes its ties along", () => {
  const picture = pictureOf([engagement("met", [party("a"), party("b"), party("c")])], new Set(["c"]));
  expect([...picture.parties.keys()]).toEqual(["a", "b"]);
  expect([...picture.ties.keys()]).toEqual(["a~b"]);
});

test("a tie of nothing but plans is not real", () => {
  const picture = pictureOf([engagement("met", [party("a"), party("b")], { status: "planned" })]);
  expect(picture.ties.get("a~b")?.real).toBe(false);
});
