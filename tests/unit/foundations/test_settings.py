"""settings.toml: what is read from it, and that every mistake in it is named."""

from pathlib import Path

import pytest

from reader.config import Settings, load_settings
from reader.errors import ConfigError


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "none.toml") == Settings()


def test_an_empty_file_means_the_defaults(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text("# nothing\n")
    assert load_settings(tmp_path / "s.toml") == Settings()


def test_what_is_set_is_read(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text(
        '[reading]\nlayout = "interlinear"\n[terminal]\nanimations = false\nfps = 10\n'
        '[translation]\nfetch = "never"\n[keys]\nquit = "x"\n',
        encoding="utf-8",
    )
    settings = load_settings(tmp_path / "s.toml")
    assert settings.reading.layout == "interlinear"
    assert settings.reading.theme == Settings().reading.theme
    assert (settings.terminal.animations, settings.terminal.fps) == (False, 10)
    assert settings.translation.fetch == "never"
    assert settings.keys == {"quit": "x"}


@pytest.mark.parametrize(
    ("content", "named"),
    [
        ("[raeding]\n", "raeding"),
        ("layout = 'fr'\n", "layout"),
        ("reading = 3\n", "reading"),
        ("reading = []\n", "reading"),
        ("[reading]\nlayuot = 'fr'\n", "reading.layuot"),
        ("[reading]\nlayout = 'french'\n", "reading.layout"),
        ("[reading]\nlayout = ['fr']\n", "reading.layout"),
        ("[reading]\nlayout = {a = 1}\n", "reading.layout"),
        ("[reading]\ntheme = 1\n", "reading.theme"),
        ("[translation]\nbeam_size = '4'\n", "translation.beam_size"),
        ("[translation]\nbeam_size = true\n", "translation.beam_size"),
        ("[translation]\nbeam_size = -1\n", "translation.beam_size"),
        ("[translation]\nbeam_size = 99999999999999999999\n", "translation.beam_size"),
        ("[translation]\nthreads = 1.5\n", "translation.threads"),
        ("[translation]\nfetch = 'always'\n", "translation.fetch"),
        ("[translation]\nglossary = 0\n", "translation.glossary"),
        ("[translation]\ncompute_type = 1979-05-27\n", "translation.compute_type"),
        ("[terminal]\nanimations = 'yes'\n", "terminal.animations"),
        ("[terminal]\nmouse = 'no'\n", "terminal.mouse"),
        ("[keys]\nquit = 3\n", "keys"),
        ("[keys.quit]\na = 'b'\n", "keys"),
    ],
)
def test_every_mistake_names_the_file_and_the_key(tmp_path: Path, content: str, named: str) -> None:
    path = tmp_path / "réglages.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load_settings(path)
    said = str(raised.value)
    assert said.startswith(f"{path}: {named} ")
    assert said.endswith(".")
    assert "\n" not in said


@pytest.mark.parametrize(
    "content",
    [b"[reading\n", b"\xff\xfe[\x00", b"caf\xe9 = 1", b"a = 1\na = 2\n", b"[reading]\nlayout = \x1b[31m\n", b"\x00"],
)
def test_what_is_no_toml_names_the_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigError) as raised:
        load_settings(path)
    assert str(raised.value).startswith(f"{path} is not valid TOML")
    assert str(raised.value).isprintable()


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    (tmp_path / "s.toml").write_text("a = " + "[" * 20000 + "]" * 20000)
    with pytest.raises(ConfigError):
        load_settings(tmp_path / "s.toml")


def test_a_folder_is_no_settings_file(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_settings(tmp_path)


def test_a_hostile_value_is_quoted_harmlessly(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_text('[reading]\nlayout = "\\u001b]52;c;YQ==\\u0007\\u202e\\u009b31m"\n"\\u001b[2J" = 1\n')
    with pytest.raises(ConfigError) as raised:
        load_settings(path)
    assert str(raised.value).isprintable()
