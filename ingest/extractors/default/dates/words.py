"""The words of the date grammar: names, numbers, and the pieces its patterns are made of.

All patterns are matched against text in lower case.
"""

import re

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_COUNTS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}

# Months that are also a verb, an adjective or a given name: alone, they need a word before them.
DOUBTFUL_MONTHS = frozenset({3, 4, 5, 6, 8})

MONTH = rf"(?:(?:{'|'.join(_MONTHS)})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\b\.?)"
WEEKDAY = rf"(?:{'|'.join(_DAYS)})"
SHORT_WEEKDAY = r"(?:mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)\b\.?"
# No part of a longer number, an amount, a time of day or a compound ("10-year", "15,000", "9:30").
_END_OF_DAY = (
    r"(?![\w%]|[.:]\d|,\d(?!\d{3}\b)|-(?:[a-z]))"
    r"(?!\s+(?:people|persons|troops|soldiers|members|percent|per cent|million|billion|countries|"
    r"nations|days|hours|minutes|years|weeks|months|miles|kilomet|others|men|women|jets|tanks)\b)"
)
DAY = rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?{_END_OF_DAY}"
YEAR = r"(?:1[6-9]|20)\d\d(?![\w%]|[.,]\d)"
COUNT = (
    rf"(?:(?:{'|'.join(_TENS)})(?:-(?:{'|'.join(_COUNTS[:9])}))?|an?|{'|'.join(_COUNTS)}|\d{{1,3}})"
)
DASH = r"[-‐‑–—]"
REFERENCE = r"(?:this|last|next)"

_MONTH_NUMBER = {name[:3]: number for number, name in enumerate(_MONTHS, 1)}
_DAY_NUMBER = {name[:3]: number for number, name in enumerate(_DAYS)}
_COUNT_VALUE = {word: number for number, word in enumerate(_COUNTS, 1)} | {"a": 1, "an": 1}
_DIGITS = re.compile(r"\d+")


def month_number(name: str) -> int:
    """1 to 12 for a month's name or abbreviation."""
    return _MONTH_NUMBER[name[:3]]


def weekday_number(name: str) -> int:
    """0 (Monday) to 6 for a weekday's name or abbreviation."""
    return _DAY_NUMBER[name[:3]]


def count_value(word: str) -> int:
    """The number a COUNT stands for."""
    if word.isdigit():
        return int(word)
    tens, _, ones = word.partition("-")
    return _TENS.get(tens, 0) + _COUNT_VALUE.get(ones or tens, 0)


def numbers(text: str) -> list[int]:
    """All runs of digits in a text."""
    return [int(run) for run in _DIGITS.findall(text)]
