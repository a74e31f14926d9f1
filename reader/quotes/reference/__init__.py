"""Whom a phrase means where it stands: names, descriptions, possessives, pronouns.

Owns salience and the choice among those present; where two fit equally nobody is named.
"""
