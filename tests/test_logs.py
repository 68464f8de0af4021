"""The log: bounded, scrubbed, and never in the way."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app import logs
from desktop_app.keychain import scrubbed


@pytest.fixture(autouse=True)
def stopped() -> Iterator[None]:
    yield
    logs.stop()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "premieres.log"


def test_nothing_is_written_before_there_is_something_to_write(path: Path) -> None:
    logs.start(path, scrubbed)
    assert not path.exists()
    logging.getLogger("premieres.sync").info("asked %s", "TVmaze")
    assert "INFO premieres.sync: asked TVmaze" in path.read_text()


def test_secrets_are_taken_out_of_messages_and_tracebacks(path: Path) -> None:
    logs.start(path, scrubbed)
    try:
        raise ValueError("https://example.org/feed?token=abcdef is bad")
    except ValueError:
        logging.getLogger("premieres").exception("while reading %s", "https://me:pw@example.org/")
    text = path.read_text()
    assert "Traceback" in text
    assert "abcdef" not in text
    assert "me:pw" not in text


def test_the_log_stays_small(path: Path) -> None:
    logs.start(path, scrubbed)
    for _ in range(1500):
        logging.getLogger("premieres").info("x" * 1000)
    assert sum(file.stat().st_size for file in path.parent.iterdir()) < 1_100_000


def test_starting_twice_writes_once(path: Path) -> None:
    logs.start(path, scrubbed)
    logs.start(path, scrubbed)
    logging.getLogger("premieres").info("once")
    assert path.read_text().count("once") == 1


def test_a_folder_that_cannot_be_written_is_no_trouble(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    logs.start(tmp_path / "file" / "premieres.log", scrubbed)
    (tmp_path / "folder").mkdir()
    logs.start(tmp_path / "folder", scrubbed)
    logging.getLogger("premieres").error("nowhere to go")
    assert capfd.readouterr().err == ""


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="no full disk here")
def test_a_full_disk_is_no_trouble(capfd: pytest.CaptureFixture[str]) -> None:
    logs.start(Path("/dev/full"), scrubbed)
    logging.getLogger("premieres").error("no room")
    logs.stop()
    assert capfd.readouterr().err == ""
