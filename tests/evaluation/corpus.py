"""Where the development corpus lies, if it does."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("ENTENTE_CORPUS", ROOT.parent / "shared"))
NAMES = ("seeds", "kremlin", "whitehouse", "voa", "bullets", "readouts2")

needs_corpus = pytest.mark.skipif(
    not (CORPUS / "gold").is_dir() or not (CORPUS / "corpus").is_dir(),
    reason=f"no corpus at {CORPUS}: set ENTENTE_CORPUS to the folder that holds corpus/ and gold/",
)


def gold_path(name: str) -> Path:
    return CORPUS / "gold" / f"{name}.yaml"


def texts_path(name: str) -> Path:
    return CORPUS / "corpus" / name
