"""`spacy:PATH`: the built-in extractor over another spaCy pipeline."""

from cypher.errors import BadArgument
from ingest.extractors.default import DefaultExtractor
from ingest.extractors.default.language import pipeline

_NEEDED = ("ner", "parser", "tagger", "lemmatizer")


class SpacyExtractor(DefaultExtractor):
    """`path` is a folder or an installed package that spaCy can load, for English."""

    def __init__(self, path: str = "") -> None:
        """Raises BadArgument where there is no such pipeline or it lacks a part."""
        if not path:
            raise BadArgument("Say which pipeline: spacy:PATH")
        try:
            lacking = [part for part in _NEEDED if not pipeline(path).has_pipe(part)]
        except (OSError, ValueError) as error:
            raise BadArgument(f"spaCy has no pipeline at {path}") from error
        if lacking:
            raise BadArgument(f"the pipeline at {path} has no {', '.join(lacking)}")
        super().__init__(spacy=path)
        self.name = f"spacy:{path}"
