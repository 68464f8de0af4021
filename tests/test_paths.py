"""Where the files are."""

import os
from pathlib import Path

from desktop_app import paths


def test_a_data_dir_holds_everything(tmp_path: Path) -> None:
    found = paths.find(tmp_path / "d", {"PREMIERES_DATA_DIR": str(tmp_path / "other")})
    assert {found.data, found.config, found.cache} == {tmp_path / "d"}
    assert found.library == tmp_path / "d" / "library.db"
    assert found.settings == tmp_path / "d" / "settings.toml"
    assert {found.images.parent, found.backups.parent, found.log.parent, found.lock.parent} == {tmp_path / "d"}
    assert not (tmp_path / "d").exists(), "finding makes nothing"


def test_the_environment_moves_the_data(tmp_path: Path) -> None:
    assert paths.find(None, {"PREMIERES_DATA_DIR": str(tmp_path)}).data == tmp_path


def test_a_folder_is_absolute_whatever_is_typed(tmp_path: Path) -> None:
    assert paths.find(Path("here"), {}).data == Path.cwd() / "here"
    assert paths.find(Path("~/tv"), {}).data == Path(os.environ["HOME"]) / "tv"
    assert paths.find(Path("~nobody-here/tv"), {}).data == Path.cwd() / "~nobody-here" / "tv", "as in a shell"


def test_without_both_the_system_decides() -> None:
    home = Path(os.environ["HOME"])
    found = paths.find(None, {"PREMIERES_DATA_DIR": " "})
    assert found.library == home / ".local/share/premieres/library.db"
    assert found.settings == home / ".config/premieres/settings.toml"
    assert found.images == home / ".cache/premieres/images"
    assert found.log == home / ".cache/premieres/premieres.log"


def test_resources_are_found_beside_the_package() -> None:
    assert (paths.resources() / "starter" / "starter.jsonld").is_file()
