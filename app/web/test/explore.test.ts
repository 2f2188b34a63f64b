import { expect, test } from "vitest";
import { brushed, passes } from "../src/explore/narrow";
import { csv, engagementsCsv, sorted } from "../src/explore/rows";
import { dayNumber, dayText, stretch, ticks } from "../src/explore/span";
import { remade, stepped, taken, NO_PAST, type Past } from "../src/state/past";
import { NO_FILTERS } from "../src/state/state";
import { engagement, party } from "./engagements";

const PAIR = [party("a"), party("b")];

test("an imprecise date counts where it only may fall", () => {
  const year = engagement("met", PAIR, { date: "2018", from: "2018-01-01", to: "2018-12-31" });
  expect(passes(year, { ...NO_FILTERS, since: "2018-08", until: "2018-08" })).toBe(true);
  expect(passes(year, { ...NO_FILTERS, since: "2019" })).toBe(false);
  expect(passes(year, { ...NO_FILTERS, until: "2017" })).toBe(false);
});

test("without a date it passes no window", () => {
  const undated = engagement("met", PAIR, { date: null, from: null, to: null });
  expect(passes(undated, NO_FILTERS)).toBe(true);
  expect(brushed(undated, ["2000-01-01", "2030-01-01"])).toBe(false);
});

test("kind, status and outlets each narrow", () => {
  const one = engagement("met", PAIR, { outlets: 2, status: "planned" });
  expect(passes(one, { ...NO_FILTERS, kinds: ["visited"] })).toBe(false);
  expect(passes(one, { ...NO_FILTERS, kinds: ["met"], statuses: ["planned"], outlets: 2 })).toBe(true);
  expect(passes(one, { ...NO_FILTERS, outlets: 3 })).toBe(false);
});

test("cells with quotes, commas and line ends are quoted", () => {
  expect(
    csv(
      ["a", "b"],
      [
        ['say "no"', "x,y"],
        ["one\ntwo", 3],
      ],
    ),
  ).toBe('a,b\r\n"say ""no""","x,y"\r\n"one\ntwo",3\r\n');
});

test("the CSV of engagements holds every party by id", () => {
  const [header, row] = engagementsCsv([engagement("met", PAIR, { id: "e" })]).split("\r\n");
  expect(header).toBe("id,kind,status,date,from,to,place,parties,party_ids,outlets,articles");
  expect(row).toBe('e,met,occurred,2020-05-01,2020-05-01,2020-05-01,,"A, B",a b,1,1');
});

test("rows without a value come last, whichever way", () => {
  const value = (row: string): string => row;
  expect(sorted(["b", "", "a"], "x", value)).toEqual(["a", "b", ""]);
  expect(sorted(["b", "", "a"], "-x", value)).toEqual(["b", "a", ""]);
});

test("days are numbers and back", () => {
  expect(dayText(dayNumber("2020-02-29") + 1)).toBe("2020-03-01");
});

test("an axis has even ticks, not too many", () => {
  const span = stretch([
    { from: "2001-05-01", to: "2001-05-01" },
    { from: null, to: null },
    { from: "2019-01-01", to: "2024-12-31" },
  ]);
  expect(span).not.toBeNull();
  const found = ticks(span!, 8).map((each) => each.text);
  expect(found).toEqual(["2005", "2010", "2015", "2020", "2025"]);
  expect(
    ticks({ first: dayNumber("2020-01-15"), last: dayNumber("2020-04-15") }, 8).map((each) => each.text),
  ).toEqual(["2020-02", "2020-03", "2020-04"]);
  expect(stretch([{ from: null, to: null }])).toBeNull();
});

test("what was done can be undone and made again, until something else is done", () => {
  let past: Past<string> = stepped(stepped(NO_PAST, "a"), "b");
  const [undone, now] = taken(past, "c")!;
  expect(now).toBe("b");
  expect(remade(undone, now)![1]).toBe("c");
  past = stepped(undone, "b");
  expect(remade(past, "d")).toBeNull();
});
