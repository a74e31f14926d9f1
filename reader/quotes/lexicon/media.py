"""Names of papers, stations and agencies, without their article: whoever is named so hands on what others say.

Owns the names only.
"""

MEDIA = frozenset(
    name.strip()
    for name in """
    monde, figaro, parisien, équipe, croix, échos, humanité, libération, libé, canard enchaîné, point,
    express, obs, nouvel obs, marianne, mediapart, ouest-france, sud ouest, voix du nord, provence, dauphiné
    libéré, progrès, est républicain, télégramme, dépêche, dépêche du midi, midi libre, dernières nouvelles
    d'alsace, journal du dimanche, jdd, tribune, challenges, huffpost, brut, blast, charlie hebdo, télérama,
    temps, soir, libre belgique, devoir, orient-le jour, jeune afrique, afp, reuters, tass, ria novosti,
    interfax, associated press, bloomberg, anadolu, xinhua, kazinform, efe, ansa, dpa, apa, belga, kyodo,
    politico, axios, cnn, bbc, nbc, fox news, al jazeera, new york times, washington post, wall street
    journal, financial times, guardian, times, spiegel, welt, bild, pais, repubblica, corriere della sera,
    france inter, franceinfo, france info, france culture, france bleu, france musique,
    radio france, france télévisions, rtl, europe 1, rmc, sud radio, bfm,
    bfmtv, bfm-tv, cnews, lci, tf1, france 2, france 3, france 5, france 24, m6, arte, tv5 monde, rfi
    """.replace("\n", " ").split(",")
)


def is_medium(name: str) -> bool:
    """Whether `name`, with its article or without, is that of a paper, a station or an agency."""
    plain = name.lower().replace("’", "'").replace("' ", "'")
    for article in ("le ", "la ", "les ", "l'"):
        plain = plain.removeprefix(article)
    return plain in MEDIA
