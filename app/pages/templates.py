"""The templates, with the few filters they use."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from fastapi.templating import Jinja2Templates

from app.cells import cell, shorten
from app.view import source, view
from cypher.catalogue import Query
from cypher.model import Kind, Status

FOLDER = Path(__file__).parents[1] / "templates"
STATIC = Path(__file__).parents[1] / "static"
CHOICES = {
    "kind": ["", *map(str, Kind)],
    "status": ["", *map(str, Status)],
    "boolean": ["true", "false"],
}


def built() -> bool:
    """Whether the drawing page was built."""
    return (STATIC / "index.html").is_file()


def words(name: str) -> str:
    """`who_met` as a person writes it: `who met`."""
    return name.replace("_", " ").replace("-", " ")


def squeeze(text: str) -> str:
    """The text with all white space as single spaces."""
    return " ".join(text.split())


def step(text: str) -> str:
    """A step of a status history without the id of its claim: `2018-08-01 planned`."""
    return " ".join(text.split()[:2])


def field_text(value: object) -> str:
    """A parameter's value as its field holds it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def example(query: Query) -> str:
    """`?who=…`: the query's examples for what it needs."""
    needed = {each.name: each.example for each in query.parameters if each.required}
    return f"?{urlencode(needed)}" if needed else ""


FILTERS = {
    "cell": cell,
    "example": example,
    "field_text": field_text,
    "shorten": shorten,
    "squeeze": squeeze,
    "step": step,
    "words": words,
}


def loaded() -> Jinja2Templates:
    """Templates that escape everything, with our filters."""
    templates = Jinja2Templates(FOLDER)
    templates.env.trim_blocks = templates.env.lstrip_blocks = True
    templates.env.filters |= FILTERS
    templates.env.globals |= {
        "built": built,
        "view": view,
        "row_source": source,
        "choices": CHOICES,
    }
    return templates


TEMPLATES = loaded()


def page(request: Request, name: str, status: int = 200, /, **context: Any) -> HTMLResponse:
    """The template filled in."""
    return TEMPLATES.TemplateResponse(request, name, context, status_code=status)
