from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.extractors.openai.settings import Settings
from tests.ingest.extractors.openai.endpoint import Endpoint

MakeSettings = Callable[..., Settings]


@pytest.fixture
def settings(tmp_path: Path) -> MakeSettings:
    """Settings for an endpoint, with a cache of the test's own."""

    def make(here: Endpoint, **more: object) -> Settings:
        given = {"model": "m", "key": "secret", "cache": tmp_path, "seconds": 5.0} | more
        return Settings(url=here.url, **given)  # type: ignore[arg-type]

    return make
