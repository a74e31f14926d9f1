"""What a word is to the search: cut from folded text, brought to its stem, weighed as a small word or a full one.

Works on text that `reader.text.folding` has folded. It knows word forms of French (and the commonest English
endings), no meanings.
"""

import re
from functools import lru_cache

WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+\d*")
"""A number with its decimals, or letters with the digits that end them ("covid19", "g7")."""


def _listed(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL = _listed(
    """
    a ai aie aient ait as au aucun aucune aux avait avec avoir avons c ca car ce cela celle celles celui ces cet cette
    ceux chez ci comme d dans de des donc dont du elle elles en encore entre es est et etaient etait etant ete etes
    etre eu eux fut y il ils j je jusqu l la le les leur leurs lui m ma mais me meme mes moi mon n ne ni nos notre
    nous on ont ou par pas plus pour qu quand que quel quelle qui quoi s sa sans se sera seront ses si soit son sont
    sous
    sur t ta te tes toi ton tous tout toute toutes tres tu un une vers vos votre vous
    an and are be been but by can do for from had has have he her his i in is it its not of or our she so that
    their them there they this to was we were which will with would you your
    """
)
SMALL_WEIGHT = 0.14
"""What a small word counts for beside a full one: enough to decide between equals."""

# Folded endings, longest first. What they leave is a class of related forms, not a root to be shown.
_ENDINGS = sorted(
    _listed("""
    s x e es ee ees er ez ai as a ais ait aient ant ante ants antes ions iez ons ent
    era eras erai erez eront erons erais erait eraient erions eriez
    ir i is it ie ies ira iras irai irez iront irons irais irait iraient issant issants issante issons issez issent
    issait issaient issement issements it ites u us ue ues
    ement ements ment ments amment emment
    ation ations ition itions tion tions ion ions
    ature atures eture etures ure ures age ages
    eur eurs euse euses eux ateur ateurs atrice atrices trice trices
    ance ances ence ences ite iste istes isme ismes able ables ible ibles
    if ifs ive ives el elle els elles al ale aux ales ique iques ien ienne iens iennes en enne
    ing ings ed
    """),
    key=lambda ending: (-len(ending), ending),
)

# Forms that no ending brings together; the first of each line names the class.
_KIN = {
    form: group.split()[0]
    for group in """
    pouvoir peut peux pouvons pouvez peuvent pouvait pouvaient pourra pourrait pourront pourraient pu puisse puissent
    vouloir veut veux voulons voulez veulent voulait voudra voudrait voudraient voulu veuille
    faire fait faits faite faites fais faisons font faisait fera feront ferait ferons ferai fasse faisant
    aller va vas vais allons allez vont allait ira iront irait irons aille alle
    devoir doit dois devons devez doivent devait devra devrait devront devraient du due
    savoir sait sais savons savez savent savait saura saurait su sache
    venir vient viens venons venez viennent venait viendra viendrait viendront venu venue venus venues
    tenir tient tiens tenons tenez tiennent tenait tiendra tenu tenue
    dire dit dis disons dites disent disait dira dirait dite
    voir voit vois voyons voyez voient voyait verra verrait vu vue vus
    prendre prend prends prenons prenez prennent prenait prendra prendrait pris prise prises
    mettre met mets mettons mettez mettent mettait mettra mis mise mises
    lire lit lisons lisent lisait lu lue lus
    boire boit buvons boivent bu
    croire croit crois croyons croient croyait cru
    recevoir recoit recoivent recevons recevait recevra recu recue recus
    naitre nait naissent ne nee nes naissance
    mourir meurt meurent mourons mourra mort morts morte
    vivre vit vis vivons vivent vivait vecu vivant vivants vivra
    ecrire ecrit ecrits ecrite ecrivons ecrivent ecrivait ecrira
    craindre craint craignons craignent craignait crainte
    rejoindre rejoint rejoignent rejoignait
    suivre suit suivons suivent suivi suivra
    oeil yeux
    ciel cieux
    travail travaux
    1 un une first
    2 deux two
    3 trois three
    4 quatre four
    5 cinq five
    6 six
    7 sept seven
    8 huit eight
    9 neuf nine
    10 dix ten
    11 onze eleven
    12 douze twelve
    13 treize thirteen
    14 quatorze fourteen
    15 quinze fifteen
    16 seize sixteen
    20 vingt twenty
    30 trente thirty
    40 quarante forty
    50 cinquante fifty
    60 soixante sixty
    100 cent cents hundred
    1000 mille thousand
    1er premier premiere premiers premieres first
    2e 2eme deuxieme second seconde
    3e 3eme troisieme third
    4e 4eme quatrieme fourth
    5e 5eme cinquieme fifth
    6e 6eme sixieme sixth
    7e 7eme septieme
    8e 8eme huitieme
    9e 9eme neuvieme
    10e 10eme dixieme
    """.strip().splitlines()
    for form in group.split()
}
KIN_GROUPS: dict[str, tuple[str, ...]] = {}
"""For each form the other forms of its class, where no ending shows that they belong together."""
for _form, _name in _KIN.items():
    KIN_GROUPS[_form] = tuple(other for other, name in _KIN.items() if name == _name and other != _form)


def words_of(folded_text: str) -> list[str]:
    """The words of a folded text, in order, as `as_word` writes them."""
    return [as_word(found) for found in WORD.findall(folded_text)]


def as_word(found: str) -> str:
    """What `WORD` found, decimals after a comma: 8,8 and 8.8 are one number."""
    return found.replace(".", ",") if "." in found else found


def is_small(word: str) -> bool:
    """Whether `word` (folded) is a function word, or a letter cut off by an apostrophe."""
    return word in _SMALL


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """The part of a folded word that its inflected and nearly related forms share; at least three letters."""
    if len(word) < 4:
        return word
    for ending in _ENDINGS:
        # A long ending leaves a longer stem, or "mission" and "million" would be kin.
        if word.endswith(ending) and len(word) - len(ending) >= (3 if len(ending) < 3 else 4):
            word = word[: len(word) - len(ending)]
            break
    if len(word) > 4 and word[-1] in "eiasxt":
        word = word[:-1]
    if len(word) > 4 and word[-1] == word[-2]:
        word = word[:-1]
    return word
