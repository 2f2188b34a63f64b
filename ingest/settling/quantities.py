"""Numbers as articles write them: `four`, `4` and `4 aircraft` are one figure."""

from cypher.names import fold

_FIGURES = {
    word: str(number)
    for number, word in enumerate(
        (
            *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"),
            *("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"),
            *("seventeen", "eighteen", "nineteen", "twenty"),
        )
    )
} | {"a": "1", "an": "1", "couple": "2", "dozen": "12", "thirty": "30", "forty": "40"}
_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "m", "bn", "percent"})


def figure(quantity: str) -> str:
    """The folded quantity, number words as digits; the number alone where it counts things."""
    words = [_FIGURES.get(word, word) for word in fold(quantity).split()]
    counts = len(words) <= 2 and words[:1] and words[0].isdigit() and words[-1] not in _SCALES
    return words[0] if counts else " ".join(words)
