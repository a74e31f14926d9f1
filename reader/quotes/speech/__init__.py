"""Which words attribute a quotation, and how speech goes on from one quotation to the next.

Owns cues and the flow of speech; `attribution` puts it together.
"""
