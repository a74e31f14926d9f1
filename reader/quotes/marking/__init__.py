"""Which words stand between marks, behind a dash or in an interview's answer, and which of them are only terms.

Owns the stretches that become quotes; who said them is `speech`'s.
"""
