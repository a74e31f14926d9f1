"""Who speaks behind a noun that sums up a sentence and a relative that tells who receives it."""

import pytest
from speaking import speakers_of

RECEIVED = [
    ("Paul Rey regrette « un oubli », reproche que Mme Lambert écarte d’un geste : « Tout y est. »", "Lambert"),
    ("La ville parle d’un échec, constat que ne partage pas l’entraîneur, Luc Paris : « On a gagné. »", "Luc Paris"),
    ("Le député réclame « un audit », demande que la maire, Ève Colin, balaie : « Il est fait. »", "Ève Colin"),
    ("Le parti exige « un vote », une critique que le président Noé Vasseur repousse : « Non. »", "Noé Vasseur"),
    ("Le club le dit « fini », un reproche auquel Jeanne Petit répond vertement : « Il joue. »", "Jeanne Petit"),
    ("Le préfet a vanté « le calme », remarque qui fait bondir le maire, Luc Paris : « Quel calme ? »", "Luc Paris"),
    ("La ville a éteint la rue, décision qui a surpris Maud Brun, boulangère : « Il fait noir. »", "Maud Brun"),
    ("Il a promis « la paix », ce qui fait sourire l’élue Nora Azzi : « Encore ! »", "Nora Azzi"),
    ("Elle parle d’un massacre, terme que récuse le chasseur Paul Rivet : « On régule. »", "Paul Rivet"),
]

STATED = [
    ("Le député salue l’accord, demande que la suite vienne vite : « Il est tard. »", "député"),
    ("Interrogé, le préfet note que la facture double, remarque que nul ne paie : « C’est trop. »", "préfet"),
    ("Jeanne Petit dit que les attaques contre sa fille ont « franchi une ligne ».", "Jeanne Petit"),
    ("Le syndicat estime que la plainte contre son délégué est « une provocation ».", "syndicat"),
]


@pytest.mark.parametrize(("text", "speaker"), RECEIVED)
def test_who_receives_words_speaks_behind_the_colon(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker


@pytest.mark.parametrize(("text", "speaker"), STATED)
def test_a_verb_that_is_a_noun_too_keeps_its_subject(text: str, speaker: str) -> None:
    assert speakers_of(text)[-1] == speaker
