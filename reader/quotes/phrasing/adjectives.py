"""Adjectives and participles behind a noun, told from verbs, adverbs and further nouns.

Owns what a single word may be where it stands; taking it into a phrase is `complements`'s.
"""

from reader.quotes.lexicon.closed_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from reader.quotes.lexicon.conjugation import Shape
from reader.quotes.lexicon.endings import PARTICIPLES_IN_E
from reader.quotes.lexicon.everyday import EVERYDAY
from reader.quotes.lexicon.name_words import PEOPLES
from reader.quotes.lexicon.nouns import NOUNS
from reader.quotes.lexicon.verbs import COMMON_FINITE, FINITE, VERBS
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.names import NameCutter

_ADJECTIVE_ENDINGS = tuple(
    words(
        """
        al ale aux ales ique iques ien ienne iens iennes ais aise aises ois oise oises if ive ifs ives eux euse
        euses aire aires el elle els elles able ables ible ibles ain aine ains aines é ée és ées iste istes in
        ine ins ines eur eure eurs eures ant ante ants antes ent ente ents entes ier ière iers ières 
        """
    )
)
_ADJECTIVES = words(
    """
    civil civils civile civiles
    commun commune communs communes maritime maritimes proche proches adjoint adjointe adjoints chargé chargée sortant
    sortante venu venue venus venues originaire originaires issu issue issus issues hostile favorable belge russe
    suisse slave arabe kurde juif juive gauche droite vert verte verts libre jeune vieux vieille rouge bleu bleue noir
    noire blanc blanche jaune rose violet violette gris grise brun brune beige mauve orange marron bordeaux turquoise
    mort morte public publique publics publiques privé privée technique suprême chef femme homme droit senior junior
    anonyme unique antiterroriste interne externe mixte laïque catholique orthodoxe protestant protestante musulman
    musulmane numéro grec grecque turc turque kazakh chinois espagnol espagnole allemand allemande corse catalan
    catalane polaire solaire moderne urbain urbaine agricole scolaire ferroviaire automobile classique lyrique rurale
        rural fédéral sportif ultramarin souverain ouvert ouverte ouverts ouvertes suédois honoraire émérite
    bénévole fidèle fidèles modèle rebelle intime intimes
    rebelles tchétchène nucléaire jeunes ouvert ouverte ouverts ouvertes
    """
)
_NO_ADJECTIVE = words(
    """
    aujourd'hui souvent maintenant comment vraiment avant devant pendant durant avant-hier seulement avaient
    étaient auraient seraient avait était aurait serait faisaient sont peuvent doivent veulent eux tant
    cependant pourtant autant avait-il plus jamais toujours jusque plutôt là ainsi alors hier demain ici
    moins mieux bien lui elle depuis mais ni puis car et ou où tout vu lors aussi ensuite enfin avec comme
    dont volontiers aussitôt sitôt bientôt longtemps tard tôt soudain guère ailleurs autrefois jadis naguère
    dorénavant désormais davantage ensemble exprès partout quelquefois tantôt dehors dedans dessus dessous
    auquel auxquels auxquelles duquel desquels desquelles table tables
    """
)
_OF_VERBS = tuple(words("era eront erait eraient ira iront irait iraient èrent aient issait"))
"""Endings that hardly any word but a finite verb has."""
_NEVER_VERBS = tuple(words("ande ane ole ome ide ime ote ogue arde ure aphe agne asque esque oire"))
_VERB_OR_ADJECTIVE = words("inquiète inquiètes calme calmes complices")
_IN_ENT = words(
    """
    absent présent récent différent permanent excellent content mécontent innocent intelligent urgent évident prudent
    imprudent fréquent éminent imminent proéminent compétent incompétent dissident patient impatient conscient
    inconscient efficient déficient transparent apparent cohérent incohérent pertinent impertinent latent lent
    ambivalent polyvalent insolent indolent turbulent opulent virulent corpulent clément véhément fervent strident
    ardent décadent diligent indigent contingent décent indécent adolescent convalescent effervescent
    incandescent obsolescent conséquent subséquent éloquent grandiloquent concurrent récurrent référent déférent
    inhérent afférent indifférent adjacent réticent pénitent impotent omnipotent intermittent client résident
    précédent équivalent violent omniscient
    """
)
"""The adjectives in -ent that are no verb."""
_IN_ENT_OR_VERB = words("divergent convergent émergent influent affluent confluent négligent résident")
"""Those that are plural verbs too."""
_ON_THE_WAY = words(
    """
    venu venue venus venues parti partie partis parties sorti sortie sortis sorties revenu revenue revenus revenues
    accouru accourue accourus accourues assis assise assises descendu descendue descendus descendues
    """
)
"""Participles of moving and staying, which tell where somebody is once something depends on them."""
_OF = frozenset(("de", "d'"))
_CLITICS = words("le la les l' lui leur se s' y en me m' te t' nous vous")
_SOMEWHERE = words("présent présente présents présentes debout absent absente absents absentes")
_VERBAL = words("puissant influent vivant récent suivant indépendant brillant élégant important itinérant tolérant")
_ASKED = words(
    """
    interrogé interrogée interrogés interrogées contacté contactée contactés contactées joint rencontré rencontrée
    rencontrés cité citée cités citées entendu questionné questionnée sollicité sollicitée croisé croisée présenté
    présentée nommé nommée appelé appelée arrivé arrivée arrivés passé passée allé allée resté restée
    """
)
"""Participles that tell what happened to somebody, not who they are."""


class AdjectiveReader(NameCutter):
    """Tells what a word behind a noun is."""

    def _plain(self, index: int) -> bool:
        """Whether a bare noun stands at `index`: "metteuse en scène", "docteure en droit"."""
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        low = self.low(index)
        noun = NOUNS.get(low)
        verbal = low.endswith("ant") or low in VERBS
        return low not in FUNCTION_WORDS and not verbal and (noun is None or noun.kind != "time")

    def _is_adjective(self, index: int) -> bool:
        if index >= self.count or self.tokens[index].kind != "word" or self.tokens[index].capital:
            return False
        if self.tokens[index].inverted is not None:
            # "À peine la mairie admet-elle"
            return False
        low = self.low(index)
        if (
            low in _NO_ADJECTIVE
            or low in FUNCTION_WORDS
            or len(low) < 3
            or low.endswith(("ement", "-même", "-mêmes"))
            or (low.endswith(_OF_VERBS) and low not in NOUNS)
        ):
            return False
        if low.endswith(PARTICIPLES_IN_E) and self.low(index + 1) in ("par", "comme"):
            # "un responsable cité par Reuters"
            return False
        if low in _SOMEWHERE and self.low(index + 1) in (
            "dans",
            "sur",
            "à",
            "au",
            "aux",
            "devant",
            "en",
            "là",
            "ce",
            "cette",
            "lors",
        ):
            # "un diplomate présent dans la salle": where somebody is, not who.
            return False
        if low.endswith("ent") and low not in NOUNS and not self._masculine_in_ent(index):
            return False
        ahead = self.low(index + 1)
        depends = ahead in PREPOSITIONS or ahead.endswith(("er", "ir"))
        if low in _ON_THE_WAY and depends and ahead not in ("de", "d'", "du", "des"):
            # "une retraitée venue avec son mari", "un élu parti avant la fin", but "une retraitée venue de Royan"
            return False
        if low.endswith("ant") and low not in NOUNS and (ahead in DETERMINERS or ahead in ("que", "qu'")):
            # "un billet portant l'inscription", "un texte important la règle": a participle with its object
            return False
        if low in self.facts.demonyms or low in _ADJECTIVES or low in PEOPLES:
            return True
        if low in _VERB_OR_ADJECTIVE and (index + 1 >= self.count or self._closes(index + 1)):
            # "une riveraine inquiète", "Une riveraine inquiète estime", but "Le projet inquiète les riverains"
            return True
        if low in COMMON_FINITE or self._acts_on(index):
            return False
        verb = VERBS.get(low)
        if verb is not None and verb.shape & (FINITE | Shape.INFINITIVE | Shape.GERUND):
            return False
        noun = NOUNS.get(low)
        if low.endswith(PARTICIPLES_IN_E) and noun is None:
            return False
        if low.endswith("es") and noun is None and verb is None:
            return True
        if low.endswith(("ant", "ants")) and noun is None and low not in _VERBAL and not self._closes(index + 1):
            # "un internaute signant …", but "un élu dissident a"
            return False
        stops = index + 1 < self.count and self.tokens[index + 1].text in ".!?…;:"
        if stops and low in EVERYDAY and noun is None and not low.endswith(("ive", "use", "ente")):
            # "Le boulanger décline.": the verb, which looks like an adjective, but "la population active."
            return False
        if low.endswith(_ADJECTIVE_ENDINGS) or (noun is not None and noun.kind == "person"):
            return True
        # "le président de la coopérative salicole, X": what fills the place of an adjective is one.
        if stops and low.endswith(("e", "ent")) and not low.endswith(_NEVER_VERBS):
            # "La foule gronde.": before a stop the last word may be the verb.
            return False
        adverb = low.endswith(("ment", "même", "mêmes")) or self.tokens[index].inverted is not None
        return verb is None and noun is None and not adverb and low not in EVERYDAY and self._closes(index + 1)

    def _masculine_in_ent(self, index: int) -> bool:
        """Whether a word in -ent is an adjective, and not a verb: "la Ligue et la Fédération divergent"."""
        low = self.low(index)
        if low not in _IN_ENT and low not in _IN_ENT_OR_VERB:
            return False
        feminine = any(self.low(i) in ("la", "une", "cette", "sa") for i in range(max(0, index - 3), index))
        return not feminine and (low in _IN_ENT or "et" not in (self.low(i) for i in range(max(0, index - 5), index)))

    def _acts_on(self, index: int) -> bool:
        """Whether a word that may be adjective or verb has something of a verb's behind it: "tente de le calmer"."""
        after = self.low(index + 1)
        if self.low(index) not in EVERYDAY or index + 1 >= self.count:
            return False
        if after in _OF:
            ahead = self.low(index + 2)
            return ahead in _CLITICS or (ahead.endswith(("er", "ir", "re")) and ahead not in NOUNS)
        return after in DETERMINERS or after in PREPOSITIONS or after in ("que", "qu'", "pas", "plus")

    def _aged(self, index: int) -> bool:
        return self.low(index) in ("âgé", "âgée", "âgés", "âgées") and self.low(index + 1) not in ("de", "d'")

    def _closes(self, index: int) -> bool:
        """Whether a noun phrase can end before the token at `index`: a comma, or a name of several words."""
        if index >= self.count:
            return False
        token = self.tokens[index]
        if token.low in ("en", "l'"):
            # "le maire sortant en rit", but "un rapport remis en mai", "le groupe Norrvik rachète l'usine"
            return self._is_verb(index + 1)
        if token.kind == "mark" or (token.capital and self._capital(index + 1)):
            return True
        return token.kind == "word" and (token.low == "qui" or (not token.capital and self._is_verb(index)))

    def _settled_participle(self, index: int) -> bool:
        """Whether a participle at `index` is a mere adjective: nothing depends on it ("une riveraine excédée")."""
        low = self.low(index)
        if not low.endswith(PARTICIPLES_IN_E) or self.tokens[index].capital or low in _ASKED or low in NOUNS:
            return False
        if low in FUNCTION_WORDS or self.tokens[index].inverted is not None:
            return False
        if index + 1 >= self.count:
            return True
        after = self.tokens[index + 1]
        return after.kind == "mark" or (self._finite(index + 1) and after.low not in ("et", "ou", "lui", "leur", "y"))

    def _is_verb(self, index: int) -> bool:
        """Whether the word at `index` is rather a finite verb than a noun."""
        low = self.low(index)
        return low not in NOUNS and self._finite(index)
