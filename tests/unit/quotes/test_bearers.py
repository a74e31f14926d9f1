"""Texts that bear the quoted words while somebody else acts in the sentence."""

import pytest
from speaking import speakers_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le Sénat a adopté jeudi une motion réclamant « un vrai débat ».", "motion"),
        ("Les députés ont rejeté un amendement prévoyant « la gratuité ».", "amendement"),
        ("Le tribunal a suspendu un arrêté interdisant « tout feu ».", "arrêté"),
        ("Le préfet a reçu une pétition dénonçant « un scandale ».", "pétition"),
        ("Lise Marin, brandissant un traité évoquant « la mer libre », est sortie.", "traité"),
        # Whoever writes a text speaks in it.
        ("Lise Marin a publié une tribune dénonçant « une honte ».", "Lise Marin"),
        ("Le préfet a pris un arrêté interdisant « tout feu ».", "préfet"),
        # Behind a comma or "en" the participle is of whoever acts.
        ("Lise Marin a rejeté la motion, dénonçant « une honte ».", "Lise Marin"),
        ("Lise Marin a rejeté la motion en dénonçant « une honte ».", "Lise Marin"),
        # On a placard nobody in particular speaks.
        ("Des élèves ont retrouvé une pancarte proclamant « tous debout ».", None),
    ],
)
def test_a_text_that_a_participle_tells_of(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paul Lannes a cité un traité de 1911 aux termes duquel ces îles relèvent « de la Couronne ».", "traité"),
        ("La ville a signé une convention en vertu de laquelle le club cède « tous ses droits ».", "convention"),
        ("On conteste un décret d’après lequel les gardes restent « à disposition ».", "décret"),
        ("Aux termes du contrat, le club est tenu « de payer en juin ».", "contrat"),
        # The pronoun's gender tells which noun it is about.
        ("Il a lu une lettre et un décret selon lequel le port reste « ouvert à tous ».", "décret"),
        # Somebody who speaks in the clause has the words.
        ("Il montre un rapport d’après lequel le maire Jean Bruel a dit « n’en rien savoir ».", "Jean Bruel"),
    ],
)
def test_a_text_by_which_it_is_so(text: str, speaker: str) -> None:
    assert speakers_of(text)[0].startswith(speaker)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Paule Roux demande le retrait d’un registre où figure la mention « à rayer ».", "registre"),
        ("Les gendarmes ont trouvé un billet portant l’inscription « pour Lucie ».", "billet"),
        # What stands on a thing is nobody's.
        ("Paul Lannes montre une photo au dos de laquelle figurent les mots « été 1944 ».", None),
        ("Jean Bruel garde une montre sur laquelle est gravée la formule « à mon cher fils ».", None),
    ],
)
def test_what_is_written_somewhere(text: str, speaker: str | None) -> None:
    assert speakers_of(text) == [speaker]
