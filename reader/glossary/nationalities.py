"""French adjectives of nationality and their English: "le ministre turc de la Défense" is the Turkish one.

Owns the list and the look-up by any form of the adjective. A writer puts one into nearly every office.
"""

from reader.glossary.inflection import stem

_LISTED = """
afghan Afghan | albanais Albanian | algérien Algerian | allemand German | américain American | angolais Angolan
argentin Argentine | arménien Armenian | australien Australian | autrichien Austrian | azerbaïdjanais Azerbaijani
azéri Azerbaijani | bahreïni Bahraini | bangladais Bangladeshi | belge Belgian | béninois Beninese
biélorusse Belarusian | bélarusse Belarusian | birman Burmese | bolivien Bolivian | bosnien Bosnian
botswanais Botswanan | brésilien Brazilian | britannique British | bulgare Bulgarian | burkinabè Burkinabe
burkinabé Burkinabe | burundais Burundian | cambodgien Cambodian | camerounais Cameroonian | canadien Canadian
catalan Catalan | centrafricain Central_African | chilien Chilean | chinois Chinese | chypriote Cypriot
colombien Colombian | comorien Comorian | congolais Congolese | coréen Korean | croate Croatian | cubain Cuban
danois Danish | djiboutien Djiboutian | dominicain Dominican | écossais Scottish | égyptien Egyptian | émirati Emirati
équatorien Ecuadorian | érythréen Eritrean | espagnol Spanish | estonien Estonian | éthiopien Ethiopian
européen European | finlandais Finnish | français French | gabonais Gabonese | gallois Welsh | gambien Gambian
géorgien Georgian | ghanéen Ghanaian | grec Greek | guatémaltèque Guatemalan | guinéen Guinean | haïtien Haitian
hondurien Honduran | hongrois Hungarian | indien Indian | indonésien Indonesian | irakien Iraqi | iranien Iranian
irlandais Irish | islandais Icelandic | israélien Israeli | italien Italian | ivoirien Ivorian | jamaïcain Jamaican
japonais Japanese | jordanien Jordanian | kazakh Kazakh | kazakhstanais Kazakh | kényan Kenyan | kirghize Kyrgyz
kirghiz Kyrgyz | kosovar Kosovo | koweïtien Kuwaiti | laotien Laotian | letton Latvian | libanais Lebanese
libérien Liberian | libyen Libyan | lituanien Lithuanian | luxembourgeois Luxembourg | macédonien Macedonian
malaisien Malaysian | malgache Malagasy | malien Malian | maltais Maltese | marocain Moroccan | mauricien Mauritian
mauritanien Mauritanian | mexicain Mexican | moldave Moldovan | mongol Mongolian | monténégrin Montenegrin
mozambicain Mozambican | namibien Namibian | néerlandais Dutch | népalais Nepalese | nicaraguayen Nicaraguan
nigérian Nigerian | nigérien Nigerien | norvégien Norwegian | omanais Omani | ougandais Ugandan | ouzbek Uzbek
pakistanais Pakistani | palestinien Palestinian | panaméen Panamanian | paraguayen Paraguayan | péruvien Peruvian
philippin Philippine | polonais Polish | portugais Portuguese | qatari Qatari | qatarien Qatari | roumain Romanian
russe Russian | rwandais Rwandan | salvadorien Salvadoran | saoudien Saudi | sénégalais Senegalese | serbe Serbian
sierra-léonais Sierra_Leonean | singapourien Singaporean | slovaque Slovak | slovène Slovenian | somalien Somali
soudanais Sudanese | soviétique Soviet | sri-lankais Sri_Lankan | suédois Swedish | suisse Swiss | syrien Syrian
tadjik Tajik | taïwanais Taiwanese | tanzanien Tanzanian | tchadien Chadian | tchèque Czech | tchétchène Chechen
thaïlandais Thai | togolais Togolese | tunisien Tunisian | turc Turkish | turkmène Turkmen | ukrainien Ukrainian
uruguayen Uruguayan | vénézuélien Venezuelan | vietnamien Vietnamese | yéménite Yemeni | zambien Zambian
zimbabwéen Zimbabwean | sud-africain South_African | sud-coréen South_Korean | nord-coréen North_Korean
néo-zélandais New_Zealand | sud-soudanais South_Sudanese | nord-macédonien North_Macedonian
"""

NATIONALITIES: dict[tuple[str, ...], str] = {
    tuple(stem(part) for part in french.split("-")): english.replace("_", " ")
    for french, english in (pair.split() for line in _LISTED.strip().split("\n") for pair in line.split(" | "))
}
"""The stems of an adjective's words, and its English."""


NATIONALITY_STEMS = frozenset(words[0] for words in NATIONALITIES)
"""The stems that an adjective of nationality may begin with."""


def nationality(words: tuple[str, ...]) -> tuple[int, str] | None:
    """How many of the first of `words` are an adjective of nationality, and its English; None where they are none.

    Args:
        words: the next two words of a text, as printed.
    """
    for count in (2, 1):
        if len(words) >= count and words[0][:1].islower():
            english = NATIONALITIES.get(tuple(stem(word) for word in words[:count]))
            if english is not None:
                return count, english
    return None
