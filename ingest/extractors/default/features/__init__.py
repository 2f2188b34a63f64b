"""FEATURES: what the scorer knows of a candidate, as names that can be read in the weights.

Lives here: features of triggers, of fillers and of whole events. May not hold a weight or decide
anything. A changed name changes what the shipped weights mean: train again after it.
"""

from ingest.extractors.default.features.facts import Facts
from ingest.extractors.default.features.fillers import filler_features
from ingest.extractors.default.features.triggers import trigger_features

__all__ = ["Facts", "filler_features", "trigger_features"]
