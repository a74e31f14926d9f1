"""Sentences read: their finite verbs, the clauses they open, and the subject of each.

Owns word order and agreement; it knows neither speech nor whom a phrase means.
"""
