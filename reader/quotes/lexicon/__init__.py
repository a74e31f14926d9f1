"""What words are: verbs and their forms, nouns for people, bodies and texts, adjectives, words that close a phrase.

Owns knowledge of French that no article changes.
"""
