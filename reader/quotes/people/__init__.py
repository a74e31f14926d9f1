"""Whom an article mentions, and how it introduces them.

Owns the register of one article and what is known of the world beyond it.
"""
