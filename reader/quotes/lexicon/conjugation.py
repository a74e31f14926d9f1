"""The third-person forms of French verbs, made from their infinitives.

Owns the conjugation tables only; which verbs report speech is `verbs`'. It makes what stands beside a quote in the
press: third persons of the simple tenses, participles, gerund and infinitive. First and second persons and the
imperfect subjunctive are left out: no journalist attributes a quote with them.
"""

from enum import IntFlag

from reader.quotes.lexicon.words import words


class Shape(IntFlag):
    """What a form can be; one spelling may be several things ("dit")."""

    SINGULAR = 1
    PLURAL = 2
    PARTICIPLE = 4
    GERUND = 8
    INFINITIVE = 16


FINITE = Shape.SINGULAR | Shape.PLURAL

Forms = dict[str, Shape]

_IRREGULAR: dict[str, tuple[str, str, str, str, str, str]] = {
    # ending of the infinitive: present sg, present pl, imperfect stem, simple past sg + pl, future stem, participle
    "dire": ("dit", "disent", "dis", "dit dirent", "dir", "dit"),
    "maudire": ("maudit", "maudissent", "maudiss", "maudit maudirent", "maudir", "maudit"),
    "écrire": ("écrit", "écrivent", "écriv", "écrivit écrivirent", "écrir", "écrit"),
    "crire": ("crit", "crivent", "criv", "crivit crivirent", "crir", "crit"),
    "lire": ("lit", "lisent", "lis", "lut lurent", "lir", "lu"),
    "rire": ("rit", "rient", "ri", "rit rirent", "rir", "ri"),
    "suivre": ("suit", "suivent", "suiv", "suivit suivirent", "suivr", "suivi"),
    "prendre": ("prend", "prennent", "pren", "prit prirent", "prendr", "pris"),
    "ndre": ("nd", "ndent", "nd", "ndit ndirent", "ndr", "ndu"),
    "rdre": ("rd", "rdent", "rd", "rdit rdirent", "rdr", "rdu"),
    "aindre": ("aint", "aignent", "aign", "aignit aignirent", "aindr", "aint"),
    "eindre": ("eint", "eignent", "eign", "eignit eignirent", "eindr", "eint"),
    "oindre": ("oint", "oignent", "oign", "oignit oignirent", "oindr", "oint"),
    "ompre": ("ompt", "ompent", "omp", "ompit ompirent", "ompr", "ompu"),
    "battre": ("bat", "battent", "batt", "battit battirent", "battr", "battu"),
    "mettre": ("met", "mettent", "mett", "mit mirent", "mettr", "mis"),
    "aître": ("aît", "aissent", "aiss", "ut urent", "aîtr", "u"),
    "clure": ("clut", "cluent", "clu", "clut clurent", "clur", "clu"),
    "enir": ("ient", "iennent", "en", "int inrent", "iendr", "enu"),
    "croire": ("croit", "croient", "croy", "crut crurent", "croir", "cru"),
    "voir": ("voit", "voient", "voy", "vit virent", "verr", "vu"),
    "vouloir": ("veut", "veulent", "voul", "voulut voulurent", "voudr", "voulu"),
    "pouvoir": ("peut", "peuvent", "pouv", "put purent", "pourr", "pu"),
    "devoir": ("doit", "doivent", "dev", "dut durent", "devr", "dû"),
    "mouvoir": ("meut", "meuvent", "mouv", "mut murent", "mouvr", "mu"),
    "cevoir": ("çoit", "çoivent", "cev", "çut çurent", "cevr", "çu"),
    "faire": ("fait", "font", "fais", "fit firent", "fer", "fait"),
    "plaire": ("plaît", "plaisent", "plais", "plut plurent", "plair", "plu"),
    "taire": ("tait", "taisent", "tais", "tut turent", "tair", "tu"),
    "sentir": ("sent", "sentent", "sent", "sentit sentirent", "sentir", "senti"),
    "mentir": ("ment", "mentent", "ment", "mentit mentirent", "mentir", "menti"),
    "ouvrir": ("ouvre", "ouvrent", "ouvr", "ouvrit ouvrirent", "ouvrir", "ouvert"),
    "offrir": ("offre", "offrent", "offr", "offrit offrirent", "offrir", "offert"),
    "courir": ("court", "courent", "cour", "courut coururent", "courr", "couru"),
    "partir": ("part", "partent", "part", "partit partirent", "partir", "parti"),
    "sortir": ("sort", "sortent", "sort", "sortit sortirent", "sortir", "sorti"),
    "souffrir": ("souffre", "souffrent", "souffr", "souffrit souffrirent", "souffrir", "souffert"),
    "cueillir": ("cueille", "cueillent", "cueill", "cueillit cueillirent", "cueiller", "cueilli"),
    "vivre": ("vit", "vivent", "viv", "vécut vécurent", "vivr", "vécu"),
    "connaître": ("connaît", "connaissent", "connaiss", "connut connurent", "connaîtr", "connu"),
    "naître": ("naît", "naissent", "naiss", "naquit naquirent", "naîtr", "né"),
    "boire": ("boit", "boivent", "buv", "but burent", "boir", "bu"),
    "savoir": ("sait", "savent", "sav", "sut surent", "saur", "su"),
    "valoir": ("vaut", "valent", "val", "valut valurent", "vaudr", "valu"),
    "falloir": ("faut", "faut", "fall", "fallut fallurent", "faudr", "fallu"),
    "pleuvoir": ("pleut", "pleuvent", "pleuv", "plut plurent", "pleuvr", "plu"),
    "asseoir": ("assied", "assoient", "assey", "assit assirent", "assiér", "assis"),
    "uire": ("uit", "uisent", "uis", "uisit uisirent", "uir", "uit"),
    "fuir": ("fuit", "fuient", "fuy", "fuit fuirent", "fuir", "fui"),
    "mourir": ("meurt", "meurent", "mour", "mourut moururent", "mourr", "mort"),
    "quérir": ("quiert", "quièrent", "quér", "quit quirent", "querr", "quis"),
    "vêtir": ("vêt", "vêtent", "vêt", "vêtit vêtirent", "vêtir", "vêtu"),
    "dormir": ("dort", "dorment", "dorm", "dormit dormirent", "dormir", "dormi"),
    "servir": ("sert", "servent", "serv", "servit servirent", "servir", "servi"),
    "repentir": ("repent", "repentent", "repent", "repentit repentirent", "repentir", "repenti"),
    "bouillir": ("bout", "bouillent", "bouill", "bouillit bouillirent", "bouillir", "bouilli"),
    "ssaillir": ("ssaille", "ssaillent", "ssaill", "ssaillit ssaillirent", "ssaillir", "ssailli"),
    "suffire": ("suffit", "suffisent", "suffis", "suffit suffirent", "suffir", "suffi"),
    "vaincre": ("vainc", "vainquent", "vainqu", "vainquit vainquirent", "vaincr", "vaincu"),
    "soudre": ("sout", "solvent", "solv", "solut solurent", "soudr", "solu"),
    "croître": ("croît", "croissent", "croiss", "crut crurent", "croîtr", "cru"),
    "traire": ("trait", "traient", "tray", "trait traient", "trair", "trait"),
    "être": ("est", "sont", "ét", "fut furent", "ser", "été"),
    "avoir": ("a", "ont", "av", "eut eurent", "aur", "eu"),
}

_BY_LENGTH = sorted(_IRREGULAR, key=len, reverse=True)
_ACCENTED = {"é": "è", "e": "è"}
_NOT_DOUBLING = words("marteler geler peler modeler démanteler acheter racheter haleter congeler ciseler receler")


def conjugate(infinitive: str) -> Forms:
    """The forms of one verb, each with what it can be."""
    for ending in _BY_LENGTH:
        if infinitive.endswith(ending):
            return _irregular(infinitive, infinitive[: len(infinitive) - len(ending)], _IRREGULAR[ending])
    if infinitive.endswith("er"):
        return _first_group(infinitive)
    if infinitive.endswith("ïr"):
        stem = infinitive[:-2]
        return _second_group(infinitive, stem, "ï")
    return _second_group(infinitive, infinitive[:-2], "i")


def is_to_come(form: str, infinitive: str) -> bool:
    """Whether a third person of the verb is its future or its conditional: "demandera", "demanderaient"."""
    for ending in ("aient", "ait", "ont", "a"):
        stem = form.removesuffix(ending)
        if stem != form:
            if infinitive.endswith("er"):
                return stem.endswith("er")
            return stem.endswith("r") and stem != infinitive[:-2]
    return False


def _irregular(infinitive: str, prefix: str, parts: tuple[str, str, str, str, str, str]) -> Forms:
    present, presents, imperfect, past, future, participle = parts
    forms: Forms = {}
    _add(forms, Shape.SINGULAR, [prefix + present, f"{prefix}{imperfect}ait", f"{prefix}{future}a"])
    _add(forms, Shape.SINGULAR, [f"{prefix}{future}ait", f"{prefix}{imperfect}ais"])
    _add(forms, Shape.PLURAL, [prefix + presents, f"{prefix}{imperfect}aient", f"{prefix}{future}ont"])
    _add(forms, Shape.PLURAL, [f"{prefix}{future}aient"])
    singular, plural = past.split()
    _add(forms, Shape.SINGULAR, [prefix + singular])
    _add(forms, Shape.PLURAL, [prefix + plural])
    _add(forms, Shape.PLURAL, [f"{prefix}{imperfect}ez"])
    _participles(forms, prefix + participle)
    forms[f"{prefix}{imperfect}ant"] = Shape.GERUND
    forms[infinitive] = Shape.INFINITIVE
    return forms


def _second_group(infinitive: str, stem: str, vowel: str) -> Forms:
    forms: Forms = {}
    long = f"{stem}{vowel}ss"
    _add(forms, Shape.SINGULAR, [f"{stem}{vowel}t", f"{long}ait", f"{long}ais", f"{infinitive}a", f"{infinitive}ait"])
    _add(
        forms,
        Shape.PLURAL,
        [f"{long}ent", f"{long}aient", f"{infinitive}ont", f"{infinitive}aient", f"{stem}{vowel}rent"],
    )
    _participles(forms, stem + vowel)
    forms[f"{long}ant"] = Shape.GERUND
    forms[infinitive] = Shape.INFINITIVE
    return forms


def _first_group(infinitive: str) -> Forms:
    stem = infinitive[:-2]
    soft = stem
    if stem.endswith("c"):
        soft = stem[:-1] + "ç"
    elif stem.endswith("g"):
        soft = stem + "e"
    mute = stem
    future = infinitive
    if infinitive.endswith(("eler", "eter")) and infinitive not in _NOT_DOUBLING:
        mute = stem if stem.endswith("ll") else stem + stem[-1]
        future = mute + "er"
    elif len(stem) > 2 and stem[-2] in "ée" and stem[-1] not in "aeiouéxrl" + "y":
        mute = stem[:-2] + _ACCENTED[stem[-2]] + stem[-1]
        future = mute + "er" if stem[-2] == "e" else infinitive
    elif stem[-2:] in ("ér", "el", "él", "ev"):
        mute = stem[:-2] + "è" + stem[-1]
        future = infinitive if stem[-2] == "é" else mute + "er"
    elif stem[-3:] in ("égu", "équ", "égl", "étr", "ébr", "égr"):
        mute = stem[:-3] + "è" + stem[-2:]
    elif stem.endswith(("oy", "uy")):
        mute = stem[:-1] + "i"
        future = mute + "er"
    forms: Forms = {}
    _add(forms, Shape.SINGULAR, [mute + "e", soft + "ait", soft + "ais", soft + "a", future + "a", future + "ait"])
    _add(forms, Shape.PLURAL, [mute + "ent", soft + "aient", stem + "èrent", future + "ont", future + "aient"])
    if stem.endswith("ay"):
        _add(forms, Shape.SINGULAR, [stem[:-1] + "ie", stem[:-1] + "iera"])
        _add(forms, Shape.PLURAL, [stem[:-1] + "ient"])
    _add(forms, Shape.PLURAL, [stem + "ez"])
    _participles(forms, stem + "é")
    forms[soft + "ant"] = Shape.GERUND
    forms[infinitive] = Shape.INFINITIVE
    return forms


def _participles(forms: Forms, masculine: str) -> None:
    plural = masculine if masculine.endswith("s") else masculine + "s"
    feminine = "due" if masculine == "dû" else masculine + "e"
    _add(forms, Shape.PARTICIPLE, [masculine, plural, feminine, feminine + "s"])


def _add(forms: Forms, shape: Shape, spellings: list[str]) -> None:
    for spelling in spellings:
        forms[spelling] = forms.get(spelling, Shape(0)) | shape
