"""An article's quotes, who said each, and copies of them with their attribution.

`attribution` finds them: `marking` the stretches between marks, `phrasing` the noun phrases and names around them,
`grammar` the subject of every verb, `people` whom the article mentions, `speech` which words attribute a quotation,
`reference` whom those words mean. `lexicon` is what all of them know of French. `citation` and `bibliography` write
what is taken away.
"""
