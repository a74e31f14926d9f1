"""Sources named without a verb: "selon X", "aux yeux de X", "la formule de X : « … »".

Owns finding them before and after a quotation.
"""

from reader.quotes.grammar.roles import RoleFinder
from reader.quotes.lexicon.closed_words import LEQUEL, PARTS_OF_TEXTS, PREPOSITIONS, is_numeral
from reader.quotes.lexicon.endings import person_like
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue

SPOKEN_NOUNS = words(
    """
    jugement réplique formule phrase mot mots parole paroles citation devise adage boutade réponse réaction
    commentaire conclusion message constat explication explications verdict aveu cri confidence confidences
    plaisanterie témoignage traduction résumé morale bilan diagnostic riposte avertissement promesse slogan consigne
    credo leitmotiv refrain analyse avis sentiment question objection argument justification précision démenti pique
    coup expression tirade saillie conseil ordre avertissements reproche accusation prière appel souvenir pronostic
    pirouette ironie
    """
)
"""Nouns of what is said."""
_SOME = words("un une certains certaines plusieurs beaucoup quelques-uns quelques-unes nombre")
_GOES_TO = words("revient revenait reviendra est était appartient appartenait sera")
_OWN_WORDS = words("mots dires termes propos calculs estimations expression formule mot phrase")
_VOICES = words("avis aveu yeux dire dires voix bouche plume sentiment propos")
"""Nouns whose owner is whose the words are."""
_BEFORE_VOICE = words("de à au aux par sous dans selon")
_OPENING_WORDS = words(
    "selon pour suivant après yeux avis dire dires croire aveu termes mots propos source sources plume"
)
_SELON = frozenset(("selon", "suivant", "dixit", "via"))


class SourceFinder(RoleFinder):
    """Finds prepositions and nouns that attribute words in the tokens of one block."""

    def source_after(self, i: int, stop: int) -> Cue | None:
        """The source whose preposition stands at token `i`, behind a quotation, before token `stop`."""
        low = self.low(i)
        begin = i
        if low in _SELON:
            i += 1
        elif low == "d'" and self.low(i + 1) == "après":
            i += 2
        elif low == "à" and self.low(i + 1) == "en" and self.low(i + 2) == "croire":
            i += 3
        elif (voiced := self._behind_voice(i)) is not None:
            i = voiced
        elif low == "de" and self.low(i + 1) in ("source", "sources"):
            return self._from_source(i + 1)
        elif low == "pour" and i and self.tokens[i - 1].text == "," and self._judge(i + 1):
            # "« Un gâchis », pour Lucie Armand."
            i += 1
        elif low == "si" and (believed := self._if_believed(i)) is not None:
            i = believed
        else:
            return None
        phrase = self.starting.get(i)
        if phrase is None or (phrase.noun is not None and phrase.noun.kind == "time"):
            return None
        if phrase.determiner == "possessive" and phrase.head in _OWN_WORDS:
            # "« … », selon ses propres mots"
            phrase = Phrase("pronoun", i, i + 1, self.tokens[i].start, self.tokens[i].end, head="ses")
        phrase = self.named_beside(self.cited_by(self.words_of(phrase)))
        cue = Cue(begin, i, "preposition", phrase, lemma=low)
        cue.joined = self.joined(phrase, stop)
        return cue

    def _if_believed(self, i: int) -> int | None:
        """Where whom one believes begins in "si l'on en croit X", from token `i`."""
        at = i + 1 + (self.low(i + 1) == "l'")
        believed = self.low(at) == "on" and self.low(at + 1) == "en" and self.low(at + 2) in ("croit", "croyait")
        return at + 3 if self.low(i) in ("si", "s'") and believed else None

    def _somebody_at(self, i: int) -> bool:
        """Whether a person with a name begins at token `i`."""
        phrase = self.starting.get(i)
        if phrase is None or phrase.kind not in ("name", "noun"):
            return False
        return phrase.name is not None and (phrase.kind == "noun" or " " in phrase.name)

    def _behind_voice(self, i: int) -> int | None:
        """Where the owner begins in "de l'aveu même de X", "aux yeux du maire", from token `i`."""
        if self.low(i) not in _BEFORE_VOICE:
            return None
        at = i + 1 if self.low(i) in ("aux", "au") else i + 2
        if self.low(at) not in _VOICES or (at == i + 2 and self.low(i + 1) not in ("l'", "la", "les", "un", "une")):
            return None
        at += 1
        if self.low(at) in ("même", "unanime", "général"):
            at += 1
        if self.low(at) in ("du", "des", "duquel", "desquels", "desquelles"):
            return at
        return at + 1 if self.low(at) in ("de", "d'") else None

    def _judge(self, i: int) -> bool:
        """Whether somebody stands alone at token `i`, as whoever thinks so."""
        judge = self.starting.get(i)
        if judge is None or judge.kind not in ("name", "noun") or self.is_time(judge):
            return False
        person = judge.kind == "name" or (judge.noun is not None and judge.noun.kind == "person")
        return (
            person and judge.number == "s" and (judge.after >= self.count or self.tokens[judge.after].kind == "mark")
        )

    def _from_source(self, i: int) -> Cue | None:
        """ "de source policière", "de sources concordantes": nobody is named, but somebody speaks."""
        phrase = self.nested_finder.bare_noun(i) if self.nested_finder is not None else None
        return Cue(i - 1, i, "before, preposition", phrase, lemma="source") if phrase is not None else None

    def opening(self, first: int, place: int) -> Cue | None:
        """The "selon X" or "pour X" that opens the sentence from token `first` to `place`, if one does."""
        for i in range(first, min(place, first + 4)):
            if self.low(i) in _OPENING_WORDS:
                return self.source_before(i, place)
        return None

    def _quoted_noun(self, i: int, index: int) -> Cue | None:
        """ "la formule du fondateur, X : « … »", "Réponse de l'intéressée : « … »"."""
        low = self.low(i)
        if low not in SPOKEN_NOUNS or self.tokens[index - 1].text != ":":
            return None
        if low == "souvenir" and any(self.is_finite(j) for j in range(max(0, i - 4), i)):
            # "garde un souvenir ému de X": remembered, not speaking
            return None
        if low == "mot" and (given := self._last_word_to(i, index)) is not None:
            return Cue(i, i + 1, "before, noun of speech", given, lemma=low)
        if self._answered_or_measured(i):
            return None
        link = next((j for j in range(i + 1, min(i + 5, index)) if self.low(j) in ("de", "du", "d'", "des")), None)
        if link is None:
            return None
        covering = self.covering[i]
        for at in range(i + 1, index):
            phrase = self.starting.get(at)
            if phrase is None or phrase.preposition not in ("de", "du", "d'", "des", ""):
                continue
            if self._manner(phrase):
                # "la conclusion d'une voix égale"
                continue
            if phrase.capital_head and phrase.noun is not None and phrase.noun.kind in ("institution", "medium"):
                return Cue(i, i + 1, "before, noun of speech", phrase, lemma=low)
            speaks = phrase.noun is not None and phrase.noun.kind in ("person", "group", "institution")
            speaks = speaks or (phrase.kind == "pronoun" and phrase.head == "ce dernier")
            if phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None:
                # "une phrase de sept mots"
                continue
            if phrase.kind in ("name", "noun", "pronoun") and (phrase.entity is not None or speaks):
                return Cue(i, i + 1, "before, noun of speech", phrase, lemma=low)
        if covering is not None and covering.first <= i < covering.after:
            finder = self.nested_finder
            at = link if self.low(link) in ("du", "des") else link + 1
            inner = finder.at(at) if finder is not None and at < self.count else None
            if inner is not None and inner.kind in ("name", "noun") and self._able(inner):
                return Cue(i, i + 1, "before, noun of speech", inner, lemma=low)
        return None

    def _answered_or_measured(self, i: int) -> bool:
        """Whether a noun of speech is what somebody answers, or is told by its length.

        "À la question de savoir si le maire partira, elle …", "une phrase de sept mots"
        """
        of = self.low(i + 1) in ("de", "d'")
        measured = of and (self.tokens[i + 2].kind == "number" or is_numeral(self.low(i + 2)))
        asks = of and self.is_infinitive(i + 2)
        return measured or (asks and self.low(i) == "question")

    def _last_word_to(self, i: int, index: int) -> Phrase | None:
        """ "Le mot de la fin revient à X : « … »": to whom it goes."""
        goes = next((j for j in range(i + 1, index) if self.low(j) in _GOES_TO), None)
        if goes is None:
            return None
        given = (self.starting.get(j) for j in range(goes + 1, index))
        return next((p for p in given if p is not None and p.kind in ("name", "noun") and p.preposition), None)

    def _able(self, phrase: Phrase) -> bool:
        """Whether the phrase may be whose the words are: "le mot du maire", not "le mot de la soirée"."""
        if phrase.kind == "noun" and phrase.head in SPOKEN_NOUNS and phrase.name is None:
            return False
        if phrase.kind == "name" or phrase.entity is not None or phrase.capital_head or phrase.name is not None:
            return True
        if phrase.head in PARTS_OF_TEXTS:
            # "une phrase de sept mots"
            return False
        if phrase.noun is None:
            return person_like(phrase.head) and not self._manner(phrase)
        return phrase.noun.kind != "time" and not (phrase.counted and phrase.noun.kind == "document")

    def _manner(self, phrase: Phrase) -> bool:
        """Whether the words tell how something is said: "d'une voix égale", "d'un ton sec"."""
        return self.low(phrase.first) in ("un", "une") and (phrase.noun is None or phrase.noun.kind != "person")

    def source_before(self, i: int, index: int) -> Cue | None:
        """The source whose preposition or noun stands at token `i`, before the quotation at token `index`."""
        low = self.low(i)
        spoken = self._quoted_noun(i, index)
        if spoken is not None:
            return spoken
        if low in ("selon", "suivant") or (low == "après" and self.low(i - 1) == "d'"):
            return self._according_to(i, index)
        if low == "pour":
            return self._for(i, index)
        if low == "termes" and self.low(i + 1) in ("duquel", "desquels", "desquelles"):
            return self._according_to_which(i - 1 if self.low(i - 1) == "aux" else i)
        voiced = low == "voix" and self.low(i - 1) == "la" and self.low(i - 2) == "par"
        if voiced or low in ("yeux", "avis", "dire", "dires", "sens", "aveu", "plume", "bouche"):
            return self._eyes_of(i)
        if low in ("source", "sources") and self.low(i - 1) == "de" and self.opens_clause(i - 1):
            return self._from_source(i)
        if low in _OWN_WORDS and self.low(i - 1) == "les" and self.low(i - 2) == "dans":
            # "dans les termes de X"
            spoken_words = self.covering[i]
            whose = self.words_of(spoken_words) if spoken_words is not None else None
            if whose is not None and whose is not spoken_words:
                return Cue(i - 2, i + 1, "before, phrase", whose, lemma=low)
        if low in ("reprendre", "citer", "paraphraser") and self.low(i - 1) == "pour":
            quoted = self.starting.get(i + 1)
            owner = self.words_of(quoted) if quoted is not None else None
            if owner is None or (owner is quoted and owner.head in _OWN_WORDS):
                return None
            return Cue(i - 1, i + 1, "before, phrase", owner, lemma=low)
        if low in ("entendre", "écouter", "croire", "lire"):
            return self._to_hear(i)
        if low in ("croit", "croyait") and self.low(i - 1) == "en" and self.low(i - 2) == "on":
            phrase = self.starting.get(i + 1)
            return Cue(i - 1, i + 1, "before, phrase", phrase, lemma=low) if phrase is not None else None
        return None

    def _according_to(self, i: int, index: int) -> Cue | None:
        """ "selon X", "d'après X", "selon ses propres mots"."""
        phrase = self.starting.get(i + 1)
        some = self.low(i + 1) in _SOME and self.low(i + 2) in ("de", "des", "d'")
        if phrase is None and some:
            # "selon un de ses conseillers", "selon certaines des joueuses"
            one = self.tokens[i + 1]
            phrase = Phrase("nobody", i + 1, i + 2, one.start, one.end, head="l'un")
        if phrase is None and self.low(i + 1) in LEQUEL:
            return self._according_to_which(i)
        if phrase is None or self.is_time(phrase):
            return None
        begin = i if self.low(i) != "après" else i - 1
        if phrase.determiner == "possessive" and phrase.head in _OWN_WORDS:
            phrase = Phrase("pronoun", i + 1, i + 2, self.tokens[i + 1].start, self.tokens[i + 1].end, head="ses")
        phrase = self.named_beside(self.cited_by(self.words_of(phrase)))
        cue = Cue(begin, i + 1, "before, preposition", phrase, lemma=self.low(i))
        cue.joined = self.joined(phrase, index)
        return cue

    def _according_to_which(self, i: int) -> Cue | None:
        """ "une note selon laquelle « … »": the text or the body before; anything else says nothing."""
        at = i - 1 if self.low(i) != "après" else i - 2
        at = at if self.tokens[at].text != "," else at - 1
        told = self.covering[at] if at >= 0 else None
        speaks = told is not None and (told.kind == "name" or (told.noun is not None and told.noun.kind != "time"))
        if told is None or not speaks:
            which = self.tokens[i + 1]
            told = Phrase("nobody", i + 1, i + 2, which.start, which.end, head="cela")
        return Cue(i, i + 2, "before, preposition", told, lemma="selon")

    def cited_by(self, phrase: Phrase) -> Phrase:
        """For "l'agence Interfax, qui cite un haut responsable" the official: whom a medium hands on."""
        at = phrase.after + (self._comma_at(phrase.after))
        if self.low(at) == "qui" and self.low(at + 1) in ("cite", "citait", "citent"):
            at += 2
        elif self.low(at) == "citant":
            at += 1
        else:
            return phrase
        cited = self.starting.get(at)
        return cited if cited is not None and cited.kind in ("name", "noun") else phrase

    def words_of(self, phrase: Phrase) -> Phrase:
        """For "les mots de l'acte d'accusation" the act: whose the words are."""
        if phrase.head not in _OWN_WORDS:
            return phrase
        if self.low(phrase.after) not in ("de", "d'", "du", "des"):
            return (self.complement(phrase) if phrase.complemented else None) or phrase
        at = phrase.after if self.low(phrase.after) in ("du", "des") else phrase.after + 1
        owner = self.starting.get(at)
        return owner if owner is not None and owner.kind != "nobody" else phrase

    def _for(self, i: int, index: int) -> Cue | None:
        """ "pour X, …", ", pour qui …"."""
        if self.low(i + 1) in ("qui", "lequel", "laquelle"):
            antecedent = self.antecedent(i)
            return Cue(i, i + 2, "before, preposition", antecedent, lemma="pour") if antecedent is not None else None
        phrase = self.starting.get(i + 1)
        if phrase is None or not self.opens_clause(i) or self.is_time(phrase):
            return None
        speaks = phrase.noun is not None and phrase.noun.kind in ("person", "group", "institution", "medium")
        if phrase.kind == "noun" and not speaks and phrase.name is None:
            return None
        if self.low(i + 1) in ("sa", "leur", "son", "ma") and self.low(i + 2) == "part":
            return None
        at = self._behind_complements(phrase)
        closes = at < self.count and self.tokens[at].text == ","
        if phrase.after < self.count and phrase.after <= index and not (closes or self._comma_follows(phrase)):
            return None
        cue = Cue(i, i + 1, "before, preposition", self.named_beside(phrase), lemma="pour")
        cue.joined = self.joined(phrase, index)
        return cue

    def _behind_complements(self, phrase: Phrase) -> int:
        """The token behind a phrase and what a preposition ties to it: "la représentante … à Bichkek"."""
        at = phrase.after
        while at < self.count and self.low(at) in PREPOSITIONS and at < phrase.after + 8:
            at = self.skip_prepositional(at, self.count)
        return at

    def named_beside(self, phrase: Phrase) -> Phrase:
        """The name that a comma sets beside a function: "selon la vice-présidente à l'économie, Lucie Armand"."""
        function = phrase.kind == "noun" and phrase.noun is not None and phrase.noun.kind == "person"
        if not function or phrase.name is not None or phrase.entity is not None or phrase.number == "p":
            return phrase
        comma = self._behind_complements(phrase)
        named = self.starting.get(comma + 1) if comma < self.count and self.tokens[comma].text == "," else None
        closed = named is not None and (named.after >= self.count or self.tokens[named.after].kind == "mark")
        return named if named is not None and named.kind == "name" and closed else phrase

    def _eyes_of(self, i: int) -> Cue | None:
        """ "à ses yeux", "de son propre aveu", "aux yeux de X", "de l'avis du maire"."""
        low, owner = self.low(i), i - 1
        if self.low(owner) == "propre":
            owner -= 1
        if self.low(owner) in ("ses", "leurs", "son", "leur", "mes") and self.low(owner - 1) in ("à", "de", "selon"):
            token = self.tokens[owner]
            possessive = Phrase("pronoun", owner, owner + 1, token.start, token.end, head="ses")
            if self.low(owner) in ("leurs", "leur"):
                possessive.number = "p"
            return Cue(owner - 1, i + 1, "before, phrase", possessive, lemma=low)
        begin = i - 1 if self.low(i - 1) in ("aux", "au") else i - 2
        at = self._behind_voice(begin) if low != "sens" and begin >= 0 else None
        phrase = self.starting.get(at) if at is not None else None
        if at is not None and (
            self.low(at) == "qui" or self.low(at) in LEQUEL or self.low(at) in ("duquel", "desquels", "desquelles")
        ):
            # "X, aux yeux de laquelle « … »"
            phrase = self.antecedent(begin)
        if at is None or phrase is None or phrase.kind == "nobody":
            return None
        lent = low in ("voix", "bouche", "plume") and phrase.determiner == "possessive"
        if lent and phrase.entity is None and phrase.name is None:
            # "Ankara a regretté, par la voix de son ambassadeur, « … »": Ankara speaks
            return None
        return Cue(begin, at, "before, phrase", phrase, lemma=low)

    def _to_hear(self, i: int) -> Cue | None:
        """ "à l'entendre, …", "à l'en croire, …", "à en croire X, …"."""
        low, en = self.low(i), self.low(i - 1) == "en"
        told = self.starting.get(i + 1) if low in ("entendre", "écouter", "lire") and self.low(i - 1) == "à" else None
        if told is not None and self.opens_clause(i - 1) and told.kind in ("name", "noun") and not told.preposition:
            # "À entendre X, tout va « au mieux »"
            return Cue(i - 1, i + 1, "before, phrase", told, lemma=low)
        pronoun = i - 2 if en else i - 1
        if self.low(pronoun) in ("l'", "les"):
            begin = pronoun - 1
            if self.low(begin) != "à" or not self._comma_at(i + 1):
                return None
            token = self.tokens[pronoun]
            heard = Phrase("pronoun", pronoun, pronoun + 1, token.start, token.end, head="l'")
            if self.low(pronoun) == "les":
                heard.number = "p"
            return Cue(begin, i + 1, "before, phrase", heard, lemma=low)
        if low != "croire" or not en:
            return None
        phrase = self.starting.get(i + 1)
        if phrase is None or phrase.kind == "nobody" or self.tokens[i + 1].kind != "word":
            return None
        return Cue(i - 2, i + 1, "before, phrase", phrase, lemma="croire")

    def antecedent(self, i: int) -> Phrase | None:
        """Whom ", pour qui" at token `i` is about: the nearest person to the left, or a body."""
        body: Phrase | None = None
        for j in range(i - 1, max(-1, i - 16), -1):
            phrase = self.starting.get(j)
            if phrase is None or phrase.after > i or phrase.kind not in ("name", "noun"):
                continue
            if phrase.kind == "name" or (phrase.noun is not None and phrase.noun.kind in ("person", "group")):
                return phrase
            nearer = self.nearer(phrase) if phrase.after >= i - 1 else phrase
            if nearer.noun is not None and nearer.noun.kind in ("person", "group"):
                # "l'écho des habitants, pour qui"
                return nearer
            held = phrase.preposition in ("de", "du", "d'", "des")
            if phrase.noun is not None and phrase.noun.kind == "institution" and not held:
                body = body or phrase
        return body

    def _comma_at(self, index: int) -> bool:
        return index < self.count and self.tokens[index].text == ","

    def _comma_follows(self, phrase: Phrase) -> bool:
        after = phrase.after
        if after >= self.count:
            return True
        token = self.tokens[after]
        return token.kind in ("mark", "quote") or token.low in ("et", "qui", "comme")
