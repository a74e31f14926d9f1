"""Sources that a preposition names: "selon X", "aux yeux de X", "à en croire X", "pour X".

Owns finding them before and after a quotation; nouns of what is said are `noun_sources`', and whom the phrase behind
the preposition stands for is `owners`'.
"""

from reader.quotes.lexicon.closed_words import LEQUEL
from reader.quotes.lexicon.words import words
from reader.quotes.phrasing.phrase import Phrase
from reader.quotes.speech.cue import Cue
from reader.quotes.speech.noun_sources import NounSourceFinder
from reader.quotes.speech.owners import OWN_WORDS, SPEAKING

_SOME = words("un une certains certaines plusieurs beaucoup quelques-uns quelques-unes nombre")
_VOICES = words("avis aveu yeux dire dires voix bouche plume sentiment propos")
"""Nouns whose owner is whose the words are."""
_BEFORE_VOICE = words("de à au aux par sous dans selon")
_OPENING_WORDS = words(
    "selon pour suivant après yeux avis dire dires croire aveu termes mots propos source sources plume vue"
)
_ONE_VOICE = words("l' la les un une")
_FEASTS = words("noël pâques halloween toussaint juillet mai novembre décembre")
"""Days for which things are done, as the press writes them with a capital: "Pour Noël", "Pour le 14 Juillet"."""
_OF_WHICH = words("duquel desquels desquelles")
_SELON = frozenset(("selon", "suivant", "dixit", "via"))


class SourceFinder(NounSourceFinder):
    """Finds prepositions and nouns that attribute words in the tokens of one block."""

    def source_after(self, i: int, stop: int) -> Cue | None:
        """The source whose preposition stands at token `i`, behind a quotation, before token `stop`."""
        if self.low(i) == "de" and self.low(i + 1) in ("source", "sources"):
            return self._from_source(i + 1)
        at = self._behind_preposition(i)
        phrase = self.starting.get(at) if at is not None else None
        if at is None or phrase is None or (phrase.noun is not None and phrase.noun.kind == "time"):
            return None
        if self.handed_on(phrase):
            return None
        phrase = self.whose(phrase, at)
        cue = Cue(i, at, "preposition", phrase, lemma=self.low(i))
        cue.joined = self.joined(phrase, stop)
        return cue

    def _behind_preposition(self, i: int) -> int | None:
        """Where a source begins that a preposition at token `i`, behind a quotation, names, if one does."""
        low = self.low(i)
        if low in _SELON:
            return i + 1
        if low == "d'" and self.low(i + 1) == "après":
            return i + 2
        if low == "à" and self.low(i + 1) == "en" and self.low(i + 2) == "croire":
            return i + 3
        voiced = self._behind_voice(i)
        if voiced is not None:
            return voiced
        if low == "pour" and i and self.tokens[i - 1].text == "," and self._judge(i + 1):
            # "« Un gâchis », pour Lucie Armand."
            return i + 1
        return self._if_believed(i) if low == "si" else None

    def _if_believed(self, i: int) -> int | None:
        """Where whom one believes begins in "si l'on en croit X", from token `i`."""
        at = i + 1 + (self.low(i + 1) == "l'")
        believed = self.low(at) == "on" and self.low(at + 1) == "en" and self.low(at + 2) in ("croit", "croyait")
        return at + 3 if self.low(i) in ("si", "s'") and believed else None

    def _behind_voice(self, i: int) -> int | None:
        """Where the owner begins in "de l'aveu même de X", "aux yeux du maire", from token `i`."""
        if self.low(i) == "du" and [self.low(i + n) for n in (1, 2, 3)] == ["point", "de", "vue"]:
            at = i + 4
        elif self.low(i) in _BEFORE_VOICE:
            at = i + 1 if self.low(i) in ("aux", "au") else i + 2
            if self.low(at) not in _VOICES or (at == i + 2 and self.low(i + 1) not in _ONE_VOICE):
                return None
            at += 1
        else:
            return None
        if self.low(at) in ("même", "unanime", "général"):
            at += 1
        if self.low(at) in _OF_WHICH | {"du", "des"}:
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

    def source_before(self, i: int, index: int) -> Cue | None:
        """The source whose preposition or noun stands at token `i`, before the quotation at token `index`."""
        low = self.low(i)
        spoken = self.noun_before(i, index)
        if spoken is not None:
            return spoken
        if low in ("selon", "suivant") or (low == "après" and self.low(i - 1) == "d'"):
            return self._according_to(i, index)
        if low == "pour":
            return self._for(i, index)
        if low == "termes" and self.low(i + 1) in _OF_WHICH:
            return self._according_to_which(i - 1 if self.low(i - 1) == "aux" else i)
        if low == "termes" and self.low(i - 1) == "aux":
            return self._by_terms_of(i)
        voiced = low == "voix" and self.low(i - 1) == "la" and self.low(i - 2) == "par"
        viewed = low == "vue" and self.low(i - 1) == "de" and self.low(i - 2) == "point"
        if voiced or viewed or low in ("yeux", "avis", "dire", "dires", "sens", "aveu", "plume", "bouche"):
            return self._eyes_of(i)
        if low in ("source", "sources") and self.low(i - 1) == "de" and self.opens_clause(i - 1):
            return self._from_source(i)
        if low in OWN_WORDS and self.low(i - 1) == "les" and self.low(i - 2) == "dans":
            return self._in_terms_of(i)
        if low in ("reprendre", "citer", "paraphraser") and self.low(i - 1) == "pour":
            return self._to_quote(i)
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
        if phrase is None or self.is_time(phrase) or self.handed_on(phrase):
            return None
        begin = i if self.low(i) != "après" else i - 1
        phrase = self.whose(phrase, i + 1)
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

    def _for(self, i: int, index: int) -> Cue | None:
        """ "pour X, …", ", pour qui …"."""
        if self.low(i + 1) in ("qui", "lequel", "laquelle"):
            antecedent = self.antecedent(i)
            return Cue(i, i + 2, "before, preposition", antecedent, lemma="pour") if antecedent is not None else None
        phrase = self.starting.get(i + 1)
        if phrase is None or not self.opens_clause(i) or self.is_time(phrase) or self._told_for(i, phrase, index):
            return None
        speaks = phrase.noun is not None and phrase.noun.kind in ("person", "group", "institution", "medium")
        if phrase.kind == "noun" and not speaks and phrase.name is None:
            return None
        if phrase.determiner == "possessive" and self.low(i + 2) in ("part", "premier", "première", "dernier"):
            # "pour sa part", "pour son premier discours"
            return None
        if self.low(phrase.after - 1) in _FEASTS:
            return None
        at = self.behind_complements(phrase)
        closes = at < self.count and self.tokens[at].text == ","
        if phrase.after < self.count and phrase.after <= index and not (closes or self._comma_follows(phrase)):
            return None
        cue = Cue(i, i + 1, "before, preposition", self.named_beside(phrase), lemma="pour")
        cue.joined = self.joined(phrase, index)
        return cue

    def _told_for(self, i: int, phrase: Phrase, index: int) -> bool:
        """Whether "pour" says in whose favour or whose name somebody speaks rather than who thinks so.

        "Lucie Armand réclame, pour les soignants, « … »", "Pour les soignants, Lucie Armand a un mot : « … »".
        """
        start = next((first for first in range(i, -1, -1) if first in self.sentence_ends), 0)
        for verb in self.clauses(start).verbs:
            subject = verb.subject
            if verb.depth or verb.aside or verb.group.first >= index or subject is None or subject is phrase:
                continue
            kinds = SPEAKING if i > start else SPEAKING[:1]
            # "Pour Léo Martel, la fédération défend « ses petits intérêts »": so he says
            speaks = subject.kind == "name" or (subject.noun is not None and subject.noun.kind in kinds)
            pronoun = i > start and subject.kind == "pronoun" and subject.head in ("il", "elle", "ils", "elles")
            if (speaks and self.tokens[index - 1].text == ":") or ((speaks or pronoun) and self.reports(verb.group)):
                return True
        return False

    def _in_terms_of(self, i: int) -> Cue | None:
        """ "dans les termes de X"."""
        told = self.covering[i]
        owner = self.words_of(told) if told is not None else None
        return Cue(i - 2, i + 1, "before, phrase", owner, lemma=self.low(i)) if owner and owner is not told else None

    def _by_terms_of(self, i: int) -> Cue | None:
        """ "aux termes du contrat": the text."""
        text = self.starting.get(i + 1 if self.low(i + 1) == "du" else i + 2)
        written = text is not None and text.noun is not None and text.noun.kind == "document"
        return Cue(i - 1, i + 1, "before, phrase", text, lemma="termes") if written else None

    def _to_quote(self, i: int) -> Cue | None:
        """ "pour reprendre les mots de X", "pour citer X"."""
        quoted = self.starting.get(i + 1)
        owner = self.words_of(quoted) if quoted is not None else None
        if owner is None or (owner is quoted and owner.head in OWN_WORDS):
            return None
        return Cue(i - 1, i + 1, "before, phrase", owner, lemma=self.low(i))

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
        begin = i - 1 if self.low(i - 1) in ("aux", "au") else i - 2 - (low == "vue")
        at = self._behind_voice(begin) if low != "sens" and begin >= 0 else None
        phrase = self.starting.get(at) if at is not None else None
        if phrase is None and at is not None and low == "vue" and self.nested_finder is not None:
            phrase = self.nested_finder.at(at)
        if at is not None and self.low(at) in LEQUEL | _OF_WHICH | {"qui"}:
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
            if self.low(begin) != "à" or not self.comma_at(i + 1):
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

    def _comma_follows(self, phrase: Phrase) -> bool:
        after = phrase.after
        if after >= self.count:
            return True
        token = self.tokens[after]
        return token.kind in ("mark", "quote") or token.low in ("et", "qui", "comme")
