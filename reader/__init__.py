"""Read French articles in a terminal beside their offline machine translation."""

__version__ = "0.1.0"
