import json
import shutil
import stat
import zipfile
from pathlib import Path

import pytest

from reader.errors import NoPackageError, PackageError
from reader.translation import archives
from reader.translation.archives import install, unpacked_copy
from reader.translation.packages import chosen, installed, packages_folder, read_package, remove

GOOD = {"package_version": "1.9", "from_code": "fr", "to_code": "en"}


def archive(
    folder: Path, metadata: object = GOOD, top: str = "translate-fr_en", extra: dict[str, bytes] | None = None
) -> Path:
    path = folder / "package.argosmodel"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        content = metadata if isinstance(metadata, bytes) else json.dumps(metadata).encode()
        bundle.writestr(f"{top}/metadata.json", content)
        bundle.writestr(f"{top}/sentencepiece.model", b"pieces")
        bundle.writestr(f"{top}/model/model.bin", b"weights")
        for name, data in (extra or {}).items():
            bundle.writestr(name, data)
    return path


def everything_in(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


def test_nothing_is_installed_at_first() -> None:
    assert installed() == []
    with pytest.raises(NoPackageError, match="reader model fetch"):
        chosen(None)


def test_an_installed_package_is_found_and_removed(tmp_path: Path) -> None:
    stages: list[tuple[int, int]] = []
    package = install(archive(tmp_path), lambda progress: stages.append((progress.done, progress.total)))
    assert package.path == packages_folder().resolve() / "translate-fr_en"
    assert package.engine == "Argos fr→en 1.9"
    assert stages[-1][0] == stages[-1][1] == sum(f.stat().st_size for f in package.path.rglob("*") if f.is_file())
    assert [found.path for found in installed()] == [package.path]
    assert chosen(None) == package
    remove(package)
    assert installed() == []
    assert list(packages_folder().iterdir()) == []


def test_the_newest_package_is_preferred(tmp_path: Path) -> None:
    for version in ("1.9", "1.10", "1.2"):
        install(archive(tmp_path, GOOD | {"package_version": version}, top=f"p{version}"))
    assert [package.version for package in installed()] == ["1.10", "1.9", "1.2"]


def test_other_languages_and_broken_folders_are_passed_over(tmp_path: Path) -> None:
    for name, metadata in (("a", GOOD | {"to_code": "de"}), ("b", "text"), ("c", GOOD)):
        folder = packages_folder() / name
        folder.mkdir()
        (folder / "metadata.json").write_text(json.dumps(metadata))
    assert installed() == []


def test_installing_again_replaces(tmp_path: Path) -> None:
    install(archive(tmp_path, extra={"translate-fr_en/old.txt": b"old"}))
    install(archive(tmp_path, GOOD | {"package_version": "2"}))
    (package,) = installed()
    assert package.version == "2"
    assert not (package.path / "old.txt").exists()


@pytest.mark.parametrize(
    ("metadata", "says"),
    [
        (GOOD | {"to_code": "de"}, "fr to de"),
        (GOOD | {"from_code": "en", "to_code": "fr"}, "en to fr"),
        ({"package_version": "1"}, "unnamed language"),
        (GOOD | {"type": "sbd"}, "type sbd"),
        (b"{", "metadata.json"),
        (b"[]", "metadata.json"),
        (b"[" * 100_000, "metadata.json"),
        (b"\xff\xfe\xff", "metadata.json"),
    ],
)
def test_wrong_metadata_is_refused(tmp_path: Path, metadata: object, says: str) -> None:
    with pytest.raises(PackageError, match=says):
        install(archive(tmp_path, metadata))
    assert list(packages_folder().iterdir()) == []


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "/outside.txt",
        "translate-fr_en/../../outside.txt",
        "translate-fr_en\\..\\outside.txt",
        "C:/outside.txt",
        "translate-fr_en//outside.txt",
        "translate-fr_en/./outside.txt",
        "translate-fr_en/\x1b[31moutside.txt",
        "other/outside.txt",
        "outside.txt",
        "translate-fr_en/METADATA.json",
    ],
)
def test_unsafe_names_are_refused(tmp_path: Path, own_folders: Path, name: str) -> None:
    path = archive(tmp_path, extra={"translate-fr_en/harmless": b"", name: b"x"})
    before = everything_in(own_folders)
    with pytest.raises(PackageError) as caught:
        install(path)
    assert "\x1b" not in str(caught.value)
    assert everything_in(own_folders) == before


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(tmp_path: Path, own_folders: Path, kind: int) -> None:
    path = archive(tmp_path)
    entry = zipfile.ZipInfo("translate-fr_en/link")
    entry.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(path, "a") as bundle:
        bundle.writestr(entry, "/etc/passwd")
    with pytest.raises(PackageError, match="no package may hold"):
        install(path)
    assert list(packages_folder().iterdir()) == []


def test_a_bomb_is_refused_before_anything_is_written(tmp_path: Path, own_folders: Path) -> None:
    path = archive(tmp_path, extra={"translate-fr_en/zeros": bytes(archives.BOMB_BYTES + 1)})
    before = everything_in(own_folders)
    with pytest.raises(PackageError, match="would grow"):
        install(path)
    assert everything_in(own_folders) == before


def test_too_many_files_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MAX_FILES", 3)
    with pytest.raises(PackageError, match="4 files"):
        install(archive(tmp_path, extra={"translate-fr_en/more": b""}))


def no_weights(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("p/metadata.json", json.dumps(GOOD))
        bundle.writestr("p/sentencepiece.model", b"x")


def no_tokenizer(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("p/metadata.json", json.dumps(GOOD))
        bundle.writestr("p/model/model.bin", b"x")


def no_zip(path: Path) -> None:
    path.write_bytes(b"<html>404</html>")


def cut_short(path: Path) -> None:
    whole = archive(path.parent).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])


def flipped(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as bundle:
        bundle.writestr("p/metadata.json", json.dumps(GOOD))
        bundle.writestr("p/sentencepiece.model", b"x")
        bundle.writestr("p/model/model.bin", b"the weights of the model")
    path.write_bytes(path.read_bytes().replace(b"the weights of", b"other stuff in", 1))


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (no_weights, "model.bin"),
        (no_tokenizer, "sentencepiece"),
        (no_zip, "damaged"),
        (cut_short, "damaged"),
        (flipped, "damaged"),
        (lambda path: None, "no file"),
        (lambda path: path.mkdir(), "is a folder"),
    ],
)
def test_spoilt_archives_leave_nothing(tmp_path: Path, own_folders: Path, spoil, says: str) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "spoilt.argosmodel"
    spoil(path)
    before = everything_in(own_folders)
    with pytest.raises(PackageError, match=says):
        install(path)
    assert everything_in(own_folders) == before


class Stopped(Exception):
    pass


def test_an_interrupted_installation_leaves_nothing_half_there(tmp_path: Path, own_folders: Path) -> None:
    def stop(_: object) -> None:
        assert list(packages_folder().iterdir()) == [], "Argos takes every folder there for a package"
        raise Stopped

    before = everything_in(own_folders)
    with pytest.raises(Stopped):
        install(archive(tmp_path), stop)
    assert everything_in(own_folders) == before


def test_what_a_killed_installation_left_is_cleared_away(tmp_path: Path) -> None:
    left = packages_folder().parent / ".bilingual-reader-99999999-abc"
    left.mkdir()
    install(archive(tmp_path))
    assert not left.exists()


def test_a_full_disk_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives.shutil, "disk_usage", lambda _: type("Usage", (), {"free": 3})())
    with pytest.raises(PackageError, match="no room"):
        install(archive(tmp_path))


def test_a_named_archive_is_unpacked_once(tmp_path: Path) -> None:
    path = archive(tmp_path)
    first = unpacked_copy(path)
    (first.path / "model" / "seen").touch()
    again = chosen(path)
    assert again.path == first.path
    assert (again.path / "model" / "seen").exists()
    assert installed() == []


def test_a_named_folder_is_used_as_it_lies(unpacked_package: Path) -> None:
    assert chosen(unpacked_package).path == unpacked_package.resolve()
    with pytest.raises(PackageError, match="no Argos package"):
        chosen(unpacked_package / "model")


def test_identity_follows_the_content(tmp_path: Path, unpacked_package: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(unpacked_package, copy)
    assert read_package(copy).identity == read_package(unpacked_package).identity
    weights = copy / "model" / "model.bin"
    content = bytearray(weights.read_bytes())
    content[-1] ^= 1
    weights.write_bytes(content)
    assert read_package(copy).identity != read_package(unpacked_package).identity


def test_only_what_lies_in_the_folder_is_removed(unpacked_package: Path) -> None:
    with pytest.raises(PackageError, match="by hand"):
        remove(read_package(unpacked_package))
    assert (unpacked_package / "metadata.json").exists()
