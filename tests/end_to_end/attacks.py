"""Texts that try to reach the terminal through an article, a file name, a term list, a setting or a query.

Each attack has teeth: the exact characters that must never arrive. Around them stand two plain words, numbered,
which must still be readable.
"""

import re
import string
import unicodedata
from dataclasses import dataclass

ST = "\x1b\\"
BEL = "\x07"


@dataclass(frozen=True, slots=True)
class Attack:
    """One attack."""

    number: int
    kind: str
    teeth: str
    """What must not arrive as it stands; markup is harmless as text, so it has no teeth but must be seen whole."""

    @property
    def before(self) -> str:
        """The word in front."""
        return f"devant{self.number:03}"

    @property
    def after(self) -> str:
        """The word behind."""
        return f"derriere{self.number:03}"

    @property
    def text(self) -> str:
        """The attack between its two words."""
        return f"{self.before} {self.teeth} {self.after}"

    @property
    def is_markup(self) -> bool:
        """Whether it is plain text that only a markup reader would act on."""
        return self.kind == "markup"


def _control_sequences() -> list[str]:
    parameters = {"m": "38;5;201", "h": "?1003", "l": "?25", "J": "3", "H": "77;99", "t": "20", "n": "6", "q": "5"}
    found = [f"\x1b[{parameters.get(final, '13')}{final}" for final in string.ascii_letters + "@`{|}~"]
    found += [
        "\x1b[31m",
        "\x1b[41;5;7m",
        "\x1b[8mcaché\x1b[28m",
        "\x1b[?1049l",
        "\x1b[?1000h\x1b[?1006h",
        "\x1b[?2004h",
        "\x1b[!p",
        "\x1b[21t",
        "\x1b[22;2t",
        "\x1b[>c",
        "\x1b[=c",
        "\x1b[?15n",
        "\x1b[>1u",
        "\x1b[>4;2m",
        "\x1b[1;2'z",
        "\x1b[2J\x1b[1;1H",
        "\x1b[1000b",
        "\x1b[\n31m",
        "\x1b[3\x181m",
        "\x1b\x1b[31m",
        "\x1b[" + "9" * 3000 + "C",
    ]
    return found


def _operating_system_commands() -> list[str]:
    bodies = [
        "0;titre volé",
        "1;icône",
        "2;titre volé",
        "3;WM_NAME=x",
        "4;1;rgb:ff/00/00",
        "4;1;?",
        "5;0;red",
        "6;1;bg;red",
        "7;file://ailleurs/tmp",
        "8;;http://example.org/piège",
        "8;id=a;file:///etc/passwd",
        "9;notification",
        "9;4;1;50",
        "10;#ff0000",
        "10;?",
        "11;#00ff00",
        "12;red",
        "13;red",
        "17;blue",
        "19;blue",
        "22;pointer",
        "46;/tmp/journal",
        "50;Courier",
        "51;A",
        "52;c;cm0gLXJmIC8=",
        "52;p;?",
        "52;c;!",
        "99;i=1;bonjour",
        "104",
        "110",
        "111",
        "112",
        "117",
        "133;A",
        "176;x",
        "440;x",
        "555",
        "633;E;rm",
        "666;x",
        "702;x",
        "777;notify;a;b",
        "1337;File=inline=1:AAAA",
        "1337;SetUserVar=a=Yg==",
        "1337;CopyToClipboard=general",
        "L;icône",
        "l;titre",
        "I/etc/passwd",
    ]
    found = [f"\x1b]{body}{BEL}" for body in bodies] + [f"\x1b]{body}{ST}" for body in bodies]
    found += [f"\x9d{body}\x9c" for body in bodies[:12]]
    found += ["\x1b]0;jamais fini", "\x1b]8;;http://a.example" + BEL + "lien" + "\x1b]8;;" + BEL]
    return found


def _strings() -> list[str]:
    bodies = [
        "q#0;2;0;0;0#0~~@@vv@@~~$-",
        '0;1;0q"1;1;10;10#0;2;100;0;0!10~-',
        "$qm",
        "+q544e",
        "=1s",
        "tmux;\x1b\x1b]52;c;YQ==\x07",
        "0;1|17/7061",
        "pS(E)",
        "1$tx",
        "{ @kitty-cmd{}",
    ]
    found = [f"\x1bP{body}{ST}" for body in bodies] + [f"\x90{body}\x9c" for body in bodies]
    found += [f"\x1b_{body}{ST}" for body in ("Ga=T,f=24,s=1,v=1;AAAA", "Ga=d", "tuios")]
    found += [f"\x9f{body}\x9c" for body in ("Ga=T;AAAA",)]
    found += [f"\x1b^message privé{ST}", f"\x1bXchaîne{ST}", "\x9emessage\x9c", "\x98chaîne\x9c", f"\x1bktitre{ST}"]
    found += [f"\x1b!commande{ST}", "\x1bPjamais fini", "\x1b_jamais fini"]
    return found


def _escapes() -> list[str]:
    return [
        *(f"\x1b{final}" for final in "c78DEHMNOVWZ=>6912345noFl|}~`ad"),
        *(f"\x1b{sequence}" for sequence in ("#8", "#3", "#6", "(0", ")0", "*0", "+0", "-A", "%G", "%@", " F", " G")),
    ]


def _controls() -> list[str]:
    # NUL cannot stand in a text file in UTF-8: such a file is refused as no text.
    found = [f"<{chr(code)}>" for code in range(1, 0x20) if chr(code) not in "\t\n\r"]
    found += ["<\x7f>", "secret\b\b\b\b\b\bpublic", "\x0e lqqk \x0f", "\x07" * 20, "x\x0cy", "\x1a\x1a"]
    return found


def _eight_bit() -> list[str]:
    return [f"<{chr(code)}>" for code in range(0x80, 0xA0) if code != 0x85] + [
        "\x9b31m",
        "\x9b2J",
        "\x9b?1049l",
        "\x9b6n",
        "\x8dligne",
    ]


def _invisible() -> list[str]:
    codes = [
        0xAD,
        0x34F,
        0x61C,
        0x115F,
        0x1160,
        0x17B4,
        0x180B,
        0x180E,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        *range(0x2066, 0x2070),
        0x3164,
        0xFEFF,
        0xFFA0,
        0xFFF9,
        0xFFFB,
        0xFFFE,
        0x1D173,
        0xE0001,
        0xE0041,
        0xE0100,
    ]
    found = [f"mot{chr(code)}coupé" for code in codes]
    found += ["\u202eetiord à ehcuag\u202c", "\u2067droite\u2066gauche\u2069\u2069", "a\u200b" * 200]
    return found


def _piled_marks() -> list[str]:
    piles = ["\u0301" * 10_000, "\u0489" * 500, "\u20dd" * 50, "\u0e31" * 500, "\u0670" * 300, "\u0300\u0316" * 400]
    return [f"Z{marks}" for marks in piles]


_MARKUP = [
    "[bold]gras[/bold]",
    "[red]rouge[/]",
    "[on red]fond[/on red]",
    "[link=https://example.org]lien[/link]",
    "[@click=app.bell]cloche[/]",
    "[@click=app.quit]partir[/]",
    "[@click='screen.copy']copier[/]",
    "[/]",
    "[/bold]",
    "[",
    "]",
    "[[",
    "[]",
    r"\[bold]",
    "[$accent]accent[/]",
    "[reverse]envers[/reverse]",
    "[not bold]x[/]",
    "[blink]clignote[/blink]",
    "[#ff0000]x[/]",
    "[rgb(1,2,3)]x[/]",
    ":warning:",
    "{var}",
    "%s%n%(x)s",
    "$(id)",
    "`id`",
]


def _all() -> list[Attack]:
    kinds = {
        "CSI": _control_sequences(),
        "OSC": _operating_system_commands(),
        "string": _strings(),
        "escape": _escapes(),
        "C0": _controls(),
        "C1": _eight_bit(),
        "invisible": _invisible(),
        "marks": _piled_marks(),
        "markup": _MARKUP,
    }
    found: list[Attack] = []
    for kind, texts in kinds.items():
        for teeth in dict.fromkeys(texts):
            found.append(Attack(len(found), kind, teeth))
    return found


ATTACKS = _all()

BROKEN_BYTES = [
    b"\xc0\x9b31m",
    b"\xc1\x9b",
    b"\xe0\x80\x9b]0;x\x07",
    b"\xf0\x80\x80\x9b[31m",
    b"\xf8\x80\x80\x80\x9b",
    b"\xc0\x80",
    b"\x9b31m",
    b"\x9b?1049l",
    b"\x9c\x9e\x9f",
    b"\xe2\x80",
    b"\xe2\x80 \xae",
    b"\xc2",
    b"\xc2\x1b[31m",
    b"\xe2\x1b]52;c;YQ==\x07",
    b"\xed\xa0\x80",
    b"\xed\xb0\x80\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\xf5\x80\x80\x80",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\xef\xbf\xbe",
    b"\x85\x8a\x8e",
]
"""Bytes that are no UTF-8 in the middle of a text."""

_OWN = re.compile(
    # Colours, places, clearing, what Textual switches on and off or asks at its start.
    r"\x1b\[[0-9;]*m|\x1b\[[0-9]+;[0-9]+H|\x1b\[H|\x1b\[2J|\x1b\[\?[0-9;]+[hl]|\x1b\[\?[0-9]+\$p|\x1b\[[<>][0-9]*u"
    r"|\x1b\[\?u|\x1b\[c|\x1b\[>[0-9;]*m|\x1b\[\?4m|\x1b\[[0-9]*n|\x1b\[=?[0-9;]*u|\x1b\[[0-9]*t|\x1bP\+q[0-9a-f;]*\x1b\\"
    r"|\x1b\]22;default\x07"
)


def foreign_controls(received: str, own: bool) -> list[str]:
    """Everything in `received` that a terminal would act on, beyond line ends and tabs.

    Args:
        received: what a program wrote to its terminal.
        own: whether the program draws on the screen, so that sequences of its own are expected.
    """
    text = _OWN.sub("", received) if own else received
    bad: list[str] = []
    run = 0
    for place, character in enumerate(text):
        category = unicodedata.category(character)
        run = run + 1 if category in ("Mn", "Me") else 0
        if (category in ("Cc", "Cf", "Cs", "Zl", "Zp") and character not in "\r\n\t") or run > 4:
            bad.append(repr(text[max(0, place - 30) : place + 30]))
    return bad


def bitten(received: str, attacks: list[Attack], own: bool = False) -> list[str]:
    """The attacks whose teeth arrived as they stand.

    Args:
        received: what a program wrote to its terminal.
        attacks: those that were in what it was given.
        own: whether the program draws on the screen; what it then sends itself proves nothing.
    """
    return [
        f"{attack.number} {attack.teeth[:60]!r}"
        for attack in attacks
        if not attack.is_markup and attack.teeth in received and not (own and _SENT_ITSELF.fullmatch(attack.teeth))
    ]


_SENT_ITSELF = re.compile(r"(?:\x1b\[\?(?:25|1000|1003|1006|1049|2004)[hl])+|\x1b\[(?:3|4)[0-7]m")
