"""All that `entente browser-pack` writes, as bytes; the same bytes for the same catalogue."""

import io
import zipfile
from collections.abc import Iterable, Mapping

from app.neo4j_browser.favourites import Favourite, favourites, first_picture
from app.neo4j_browser.grass import grass
from app.neo4j_browser.guide import guide
from app.neo4j_browser.style import style
from cypher.catalogue import Query

FAVOURITES, GRASS, FIRST = "entente-favourites.zip", "entente.grass", "first-picture.cypher"
GUIDE = "guide.html"


def pack(catalogue: Mapping[str, Query]) -> dict[str, bytes]:
    """By file name: what is dropped on Neo4j Browser, in that order, and the guide."""
    return {
        FAVOURITES: zipped(favourites(catalogue)),
        GRASS: grass(style()).encode(),
        FIRST: first_picture().encode(),
        GUIDE: guide(catalogue, style()).encode(),
    }


def zipped(files: Iterable[Favourite]) -> bytes:
    """The favourites as a zip without times."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each in files:
            archive.writestr(zipfile.ZipInfo(each.path), each.text, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
