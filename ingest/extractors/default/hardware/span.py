"""What `find_hardware` gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HardwareSpan:
    """Hardware at `text[start:end]`, which holds the words for it ("Mi-35M helicopters") as well.

    `name` is the code or name as it should be written ("Mi-35M"), or for a generic item its own
    words ("attack helicopters") with `designator` False. `maker_country` is ISO 3166-1 alpha-2,
    upper case, where the maker is certain.
    """

    start: int
    end: int
    name: str
    designator: bool
    maker_country: str | None = None
