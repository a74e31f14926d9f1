"""Finding articles on disk, and what is said of files that are none."""

import io
import os
from pathlib import Path

import pytest

from reader.articles.library import article_paths, read_article
from reader.errors import ArticleError

ARTICLE = "Un titre sans point final\n\nUn paragraphe. Et sa suite.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.txt", "sous/c.TXT", ".caché.txt", ".git/d.txt", "image.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "sous" / "boucle").symlink_to(tmp_path, target_is_directory=True)
    return tmp_path


def test_a_folder_means_its_articles_sorted_without_hidden_ones(folder: Path) -> None:
    found = [os.path.relpath(path, folder) for path in article_paths([str(folder)])]
    assert found == ["a.txt", "b.txt", os.path.join("sous", "c.TXT")]


def test_files_and_standard_input_mean_themselves(folder: Path) -> None:
    paths = [str(folder / "image.png"), "-"]
    assert list(article_paths(paths)) == paths


@pytest.mark.parametrize("path", ["absent", "sous/boucle/absent.txt", "nul\0.txt"])
def test_a_path_that_does_not_exist_is_named(folder: Path, path: str) -> None:
    with pytest.raises(ArticleError, match="There is no file or folder"):
        list(article_paths([str(folder / path)]))


def test_a_folder_without_articles_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"holds no article; .* \*\.txt"):
        list(article_paths([str(tmp_path)]))


def test_a_read_article_knows_its_name_path_and_text(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_bytes("Titre\r\n\r\nL’été\u00a0!\r\n".encode("utf-8-sig"))
    article = read_article(str(path))
    assert (article.name, article.path, article.encoding) == ("a.txt", str(path), "utf-8")
    assert article.text == "Titre\r\n\r\nL’été\u00a0!\r\n"


def test_standard_input_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("Déjà là.".encode("cp1252"))))
    article = read_article("-")
    assert (article.name, article.path, article.text, article.encoding) == ("-", "-", "Déjà là.", "windows-1252")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\n\r\n \t\x0c\n", "is empty"),
        ("\ufeff\u00a0\n".encode("utf-16"), "is empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "is not a text"),
        (b"\x7fELF\x02\x01\x01\x00" + bytes(range(256)), "is not a text"),
        (b"%PDF-1.7\nquelque chose", "is not a text"),
        (b"caf\x81\x8d", "is not a text"),
    ],
)
def test_what_is_no_article_gets_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "essai.txt"
    path.write_bytes(data)
    with pytest.raises(ArticleError, match=f"essai.txt {said}"):
        read_article(str(path))


def test_odd_files_get_one_sentence(folder: Path) -> None:
    os.mkfifo(folder / "tube.txt")
    (folder / "cassé.txt").symlink_to(folder / "absent")
    (folder / "tourne.txt").symlink_to(folder / "tourne.txt")
    for name in ("tube.txt", "cassé.txt", "tourne.txt", "sous", "nul\0"):
        with pytest.raises(ArticleError):
            read_article(str(folder / name))
    with pytest.raises(ArticleError, match="device"):
        read_article("/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_gets_one_sentence(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    with pytest.raises(ArticleError, match="may not be read"):
        read_article(str(folder / "a.txt"))


def test_a_name_that_would_move_the_terminal_is_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2Jb.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    assert read_article(str(path)).name == "a␛[2Jb.txt"
