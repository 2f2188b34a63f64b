"""Extractors that ask a language model behind any OpenAI-compatible endpoint.

Lives here: settings, prompt, client with retry and cost cap, answers on disk, and the check that
holds every word of an answer against the text. The only extractors that may use the network.
"""

from ingest.extractors.openai.extractor import OpenAIExtractor
from ingest.extractors.openai.merged import MergedExtractor

__all__ = ["MergedExtractor", "OpenAIExtractor"]
