import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cypher.errors import UnreadableArticle
from ingest.article import Article, Document
from ingest.readers import read
from ingest.readers.encoding import MAX_BYTES, decode

TEXT = "Café talks\n\nThe naïve envoy’s visit to the château cost €40,000, the palace said.\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_usual_encodings_are_told_without_being_named(encoding: str) -> None:
    assert decode(Article("a.txt", "", TEXT.encode(encoding))) == TEXT


def test_a_named_encoding_is_used() -> None:
    page = "<html><head><meta charset='iso-8859-2'></head><body>Łódź, w środę</body></html>"
    assert "Łódź, w środę" in decode(Article("a.html", "", page.encode("iso-8859-2")))
    assert "Łódź" in decode(
        Article("a", "", "Łódź".encode("iso-8859-2"), "text/plain; charset=ISO-8859-2")
    )


def test_line_ends_become_one_kind() -> None:
    assert decode(Article("a.txt", "", b"a\r\nb\rc")) == "a\nb\nc"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "empty"),
        (b" \n\t\r\n ", "empty"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x89PNG\r\n\x1a\n0000", "picture"),
        (b"PK\x03\x04 and so on", "office"),
        (bytes(range(256)) * 20, "binary|encoding"),
        (b"\x00\x01\x02\x03" * 50, "binary|encoding"),
        (b"\xff\xfea\x00\x00\xd8", "marked as utf-16"),
        (b"a" * (MAX_BYTES + 1), "20 MB"),
    ],
    ids=["empty", "blank", "pdf", "png", "zip", "bytes", "control", "broken utf-16", "large"],
)
def test_what_is_no_text_is_refused_with_name_and_reason(body: bytes, reason: str) -> None:
    with pytest.raises(UnreadableArticle, match=rf"report\.txt: .*(?:{reason})"):
        read(Article("report.txt", "", body))


def _read_or_refused(name: str, body: bytes) -> None:
    try:
        document = read(Article(name, "", body))
    except UnreadableArticle as error:
        reason = error.detail
    else:
        _is_whole(document)
        return
    assert reason.startswith(f"{name}: ")


def _is_whole(document: Document) -> None:
    at = 0
    for block in document.blocks:
        assert at <= block.start < block.end <= len(document.text)
        at = block.end


PIECES = st.sampled_from(
    [
        "MOSCOW: ", "Published: ", "<html>", "<time>", "<article>", "\t", "\u00a0", "é", "/TASS/",
        "March 10, 2021", ", 14:30, Moscow", "Related", "Opinion", "Read: ",
        "General Smith met General Jones in Paris.", " • ", "(left)", "— Reuters/File", "###",
        "<p>", "</p>", "\n", "\n\n", "(AP) — ", "date 2018-08-11 Some Headline of Note",
    ]
)  # fmt: skip


@settings(deadline=None)  # the first page loads the gazetteer and the HTML library
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_any_bytes_give_ordered_disjoint_blocks_or_a_refusal(body: bytes, name: str) -> None:
    _read_or_refused(name, body)


@settings(deadline=None)  # the first page loads the gazetteer and the HTML library
@given(
    st.lists(PIECES | st.text(max_size=20), max_size=30),
    st.sampled_from(["a.txt", "a.html", "a.md"]),
)
def test_any_page_like_text_gives_ordered_disjoint_blocks_or_a_refusal(
    pieces: list[str], name: str
) -> None:
    _read_or_refused(name, "".join(pieces).encode(errors="surrogatepass"))
