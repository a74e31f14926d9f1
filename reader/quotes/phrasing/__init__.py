"""Noun phrases and names cut out of the narration.

Owns what a phrase is made of; whom it means is `reference`'s.
"""
