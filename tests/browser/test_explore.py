"""What an analyst does on the drawing page, on the samples and on an archive."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import needs_page
from tests.browser.worlds import World, archive, at, samples, world

__all__ = ["archive", "at", "samples", "world"]

pytestmark = needs_page
PAKISTAN = "/explore?view=graph&open=country.pk*50"


def panel(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Evidence")


def tally(page: Page) -> tuple[int, int]:
    """Parties and engagements, once they are drawn."""
    expect(page.locator(".canvas")).to_have_attribute("aria-busy", "false")
    words = page.locator(".tally").inner_text().replace(",", "")
    parties, engagements = re.findall(r"\d+", words)
    return int(parties), int(engagements)


def saved(page: Page, button: str, folder: Path) -> bytes:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button, exact=True).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.read_bytes()


def test_one_begins_with_a_question(at: Page, world: World) -> None:
    at.goto("/explore")
    newest = at.get_by_role("region", name="Newest")
    expect(newest.get_by_role("listitem")).to_have_count(8)
    search = at.get_by_role("combobox", name="A person")
    expect(search).to_be_focused()
    at.keyboard.type("Pakistn")
    expect(at.get_by_role("listbox").get_by_role("option").first).to_contain_text("Pakistan")
    at.keyboard.press("Enter")
    expect(panel(at).get_by_role("heading", level=2)).to_have_text("Pakistan")
    at.go_back()
    at.get_by_role("link", name="What was supplied to a party, and by whom?").click()
    at.get_by_role("button", name="Ask an example").click()
    expect(at.get_by_role("row").nth(1)).to_be_visible()
    at.get_by_role("button", name="Show in the picture").click()
    assert tally(at)[1] > 0


def test_the_search_box_finds_engagements(at: Page, world: World) -> None:
    at.goto("/explore")
    at.get_by_role("combobox", name="A person").fill("Pakistan Russia")
    option = at.get_by_role("listbox").get_by_role("option").filter(has_text="Pakistan").last
    expect(option).to_contain_text("Russia")
    option.click()
    expect(panel(at).get_by_role("heading", name=re.compile(r"\d+ sentence"))).to_be_visible()


def test_a_party_is_counted_before_it_is_opened(at: Page, world: World) -> None:
    total = world.count("country.pk")
    at.goto("/explore?view=graph&sel=party*country.pk")
    expect(panel(at).get_by_text(f"{total} in all")).to_be_visible()
    panel(at).get_by_role("button", name=re.compile("^Open ")).click()
    expect(panel(at).get_by_text(f"{min(total, 50)} of {total} shown")).to_be_visible()
    assert tally(at)[1] == min(total, 50)


def partner(world: World) -> str:
    """A country that stands in one of the engagements of Pakistan that are drawn first."""
    rows = world.asked("entities/country.pk/engagements", kind="agreed", limit=50)
    parties = [party for row in rows for party in row["participants"]]  # type: ignore[attr-defined]
    return next(p["id"] for p in parties if p["type"] == "country" and p["id"] != "country.pk")


def test_steps_are_taken_back_and_made_again(at: Page, world: World) -> None:
    at.goto(f"{PAKISTAN}&kind=agreed&sel=party*{partner(world)}")
    before = tally(at)
    panel(at).get_by_role("button", name="Hide").click()
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_be_visible()
    assert tally(at)[0] < before[0]
    at.get_by_role("button", name="Undo").click()
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_have_count(0)
    assert tally(at) == before
    at.keyboard.press("Control+Shift+Z")
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_be_visible()


def test_who_is_pinned_stays_after_a_reload(at: Page, world: World) -> None:
    at.goto(f"{PAKISTAN}&sel=party*country.pk")
    tally(at)
    panel(at).get_by_role("button", name="Pin").click()
    expect(panel(at).get_by_role("button", name="Unpin")).to_be_visible()
    expect(at).to_have_url(re.compile(r"pin=country\.pk\*"))
    at.reload()
    expect(panel(at).get_by_role("button", name="Unpin")).to_be_visible()


def test_filters_choose_what_is_loaded(at: Page, world: World) -> None:
    wanted = len(world.asked("entities/country.pk/engagements", kind="supplied", limit=50))
    at.goto(PAKISTAN)
    tally(at)
    at.get_by_text("Filters", exact=True).click()
    at.get_by_role("checkbox", name="supplied").check()
    expect(at.locator(".tally")).to_contain_text(f"{wanted} engagement")
    expect(at).to_have_url(re.compile("kind=supplied"))
    at.get_by_role("button", name="Clear filters").click()
    expect(at).not_to_have_url(re.compile("kind="))


def test_a_line_opens_the_list_of_all_it_stands_for(at: Page, world: World) -> None:
    ends = "*".join(sorted(["country.pk", partner(world)]))
    at.goto(f"{PAKISTAN}&kind=agreed&sel=tie*{ends}")
    told = panel(at).get_by_text(re.compile(r"^\d+ engagements?$")).inner_text()
    expect(panel(at).get_by_role("listitem")).to_have_count(int(told.split()[0]))


def test_the_evidence_is_sentences_with_their_source(at: Page, world: World) -> None:
    row = world.asked("entities/country.pk/engagements", limit=1)[0]
    at.goto(f"/explore?view=graph&with={row['id']}&sel=engagement*{row['id']}")
    quote = panel(at).locator("article.quote").first
    expect(quote.locator("blockquote")).to_contain_text("“")
    expect(quote.get_by_role("link", name="its reading")).to_be_visible()
    expect(panel(at).get_by_text("PLOVER")).to_be_visible()


def test_reports_that_disagree_stand_side_by_side(at: Page, world: World) -> None:
    rows = world.asked("conflicts")
    if not rows:
        return  # the archive has none
    id_ = rows[0]["engagement"]
    at.goto(f"/explore?view=graph&with={id_}&sel=engagement*{id_}")
    conflicts = panel(at).get_by_role("region", name="Conflicts")
    expect(conflicts.get_by_role("columnheader").nth(1)).to_be_visible()
    expect(conflicts.get_by_role("listitem")).not_to_have_count(0)
    expect(panel(at).locator("blockquote mark").first).to_be_visible()


def test_the_brush_filters_picture_and_table(at: Page, world: World) -> None:
    at.goto(f"{PAKISTAN}&table=engagements")
    before = tally(at)
    strip = at.locator(".time svg").bounding_box()
    assert strip
    at.mouse.move(strip["x"] + strip["width"] * 0.5, strip["y"] + 20)
    at.mouse.down()
    at.mouse.move(strip["x"] + strip["width"] * 0.75, strip["y"] + 20, steps=4)
    at.mouse.up()
    expect(at).to_have_url(re.compile(r"brush=\d{4}"))
    narrowed = tally(at)
    assert narrowed[1] < before[1]
    expect(at.locator(".rows tbody tr")).to_have_count(narrowed[1])
    at.get_by_label("To", exact=True).fill("2017-06-30")
    at.get_by_label("From", exact=True).fill("2000-01-01")
    expect(at).to_have_url(re.compile(r"brush=2000-01-01\.\.2017-06-30"))
    at.get_by_role("button", name="Clear brush").click()
    expect(at.locator(".tally")).to_contain_text(f"{before[1]} engagement")


def test_the_table_is_in_step_and_needs_no_mouse(at: Page, world: World, tmp_path: Path) -> None:
    at.goto(f"{PAKISTAN}&table=engagements")
    parties, engagements = tally(at)
    expect(at.get_by_role("columnheader", name="date")).to_have_attribute("aria-sort", "descending")
    at.get_by_role("button", name="place").press("Enter")
    header = at.get_by_role("columnheader", name="place")
    expect(header).to_have_attribute("aria-sort", "descending")
    at.locator(".rows tbody button").first.press("Enter")
    expect(at.locator(".rows tr.selected")).to_have_count(1)
    expect(panel(at).locator("blockquote").first).to_be_visible()
    rows = list(csv.DictReader(io.StringIO(saved(at, "CSV", tmp_path).decode(), newline="")))
    assert len(rows) == engagements
    at.get_by_role("button", name="Parties (").press("Enter")
    expect(at.locator(".rows tbody tr")).to_have_count(min(parties, 100))
    assert len(saved(at, "CSV", tmp_path).splitlines()) == parties + 1


def test_paths_stand_side_by_side_with_their_sentences(at: Page, world: World) -> None:
    at.goto(f"/explore?view=paths&from={world.person}&to=country.ru")
    paths = at.get_by_role("region", name=re.compile(r"^Path \d"))
    expect(paths.first.locator("blockquote").first).to_be_visible()
    expect(at.get_by_role("combobox", name="To", exact=True)).to_have_value("Russia")
    shown = paths.count()
    if shown > 1:
        boxes = [paths.nth(number).bounding_box() for number in range(2)]
        assert boxes[0]
        assert boxes[1]
        assert boxes[0]["y"] == boxes[1]["y"]
        assert boxes[0]["x"] < boxes[1]["x"]
    at.get_by_role("button", name="Show in the picture").click()
    assert tally(at)[0] >= 2


def test_without_a_path_it_says_why(at: Page, world: World) -> None:
    at.goto(f"/explore?view=paths&from={world.person}&to=country.ru&until=1900&kind=met")
    expect(at.locator(".notice")).to_have_text(re.compile(r"\w+"))
    expect(at.get_by_role("region", name=re.compile(r"^Path \d"))).to_have_count(0)


def test_a_dossier_tells_all_that_is_known(at: Page, world: World) -> None:
    at.goto(f"/explore?view=party&who={world.person}")
    expect(at.locator("svg.posts rect").first).to_be_visible()
    contacts = at.get_by_role("region", name="Contacts").get_by_role("row")
    expect(contacts.nth(1)).to_be_visible()
    expect(
        at.get_by_role("region", name=re.compile("Spellings")).get_by_role("listitem")
    ).not_to_have_count(0)
    at.goto("/explore?view=party&who=country.pk")
    expect(at.locator(".map path.seen").first).to_be_attached()
    expect(at.get_by_role("img", name=re.compile("^Visits: "))).to_be_visible()
    expect(at.get_by_role("region", name="Supplies").get_by_role("listitem")).not_to_have_count(0)


def test_the_address_gives_the_same_view_again(at: Page, world: World) -> None:
    at.goto(f"{PAKISTAN}&kind=met&kind=visited&table=parties&sort=name&sel=party*country.pk")
    before = tally(at)
    at.reload()
    assert tally(at) == before
    expect(at.get_by_role("columnheader", name="name")).to_have_attribute("aria-sort", "ascending")
    at.locator(".rows").get_by_role("button", name=re.compile("^Hide ")).last.click()
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_be_visible()
    at.go_back()
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_have_count(0)
    at.go_forward()
    expect(at.get_by_role("button", name="Show 1 hidden one")).to_be_visible()


def test_the_picture_is_saved_as_svg_and_png(at: Page, world: World, tmp_path: Path) -> None:
    at.goto(PAKISTAN)
    parties, _ = tally(at)
    drawing = ET.fromstring(saved(at, "SVG", tmp_path))
    assert len(drawing.findall("{http://www.w3.org/2000/svg}circle")) == parties
    assert "Pakistan" in [each.text for each in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert saved(at, "PNG", tmp_path).startswith(b"\x89PNG\r\n")


def test_circles_are_pressed_opened_and_dragged(at: Page, world: World) -> None:
    row = world.asked("entities/country.pk/engagements", kind="supplied", limit=1)[0]
    at.goto(f"/explore?view=graph&with={row['id']}")
    tally(at)
    x, y = at.evaluate(CIRCLE)
    at.mouse.click(x, y)
    expect(at).to_have_url(re.compile(r"sel=party\*"))
    at.wait_for_timeout(400)  # longer than a double click
    at.mouse.dblclick(x, y)
    expect(at).to_have_url(re.compile(r"open=[\w.-]+\*50"))
    tally(at)
    x, y = at.evaluate(CIRCLE)
    at.mouse.move(x, y)
    at.mouse.down()
    at.mouse.move(x + 40, y + 30, steps=5)
    at.mouse.up()
    expect(at).to_have_url(re.compile(r"pin="))
    expect(at.get_by_role("button", name="Unpin 1")).to_be_visible()


@pytest.mark.slow
@pytest.mark.parametrize("world", [pytest.param("archive")], indirect=True)
def test_a_large_picture_that_was_moved_answers_and_has_its_names(at: Page, world: World) -> None:
    at.goto("/explore?view=graph&all=2500")
    assert tally(at)[0] > 1500
    at.wait_for_function(NAMED)
    x, y = at.evaluate(CIRCLE)
    pan(at, (20, 20), (80, 60))
    at.wait_for_function(NAMED)
    pan(at, (80, 60), (20, 20))
    at.mouse.click(x, y)  # at once
    expect(at).to_have_url(re.compile(r"sel=party\*"))


def pan(page: Page, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag the picture from one point of the canvas to another, and hold it there."""
    area = page.locator(".canvas").bounding_box()
    assert area
    page.mouse.move(area["x"] + start[0], area["y"] + start[1])
    page.mouse.down()
    page.mouse.move(area["x"] + end[0], area["y"] + end[1], steps=6)
    assert not page.evaluate(NAMED)
    page.wait_for_timeout(300)  # let go of in motion, it would glide on
    page.mouse.up()


# Whether names stand in the picture.
NAMED = """() => {
  const layer = document.querySelector('.canvas .sigma-labels');
  const {data} = layer.getContext('2d').getImageData(0, 0, layer.width, layer.height);
  return data.some(each => each > 0);
}"""
# Where a circle is: moves a pointer over the canvas until it becomes the hand of a node.
CIRCLE = """() => {
  const box = document.querySelector('.canvas'), area = box.getBoundingClientRect();
  const at = (x, y) => {
    const where = {bubbles: true, clientX: x, clientY: y};
    box.querySelector('.sigma-mouse').dispatchEvent(new MouseEvent('mousemove', where));
    return box.style.cursor === 'grab';
  };
  for (let y = area.top + 6; y < area.bottom; y += 6)
    for (let x = area.left + 6; x < area.right; x += 6)
      if (at(x, y) && at(x + 3, y + 3)) return [x + 3, y + 3];
  return null;
}"""
