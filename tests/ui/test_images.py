"""Pictures: from a loopback server, from the folder, and what is no picture."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage
from pytest_httpserver import HTTPServer
from pytestqt.qtbot import QtBot
from werkzeug import Request, Response

from desktop_app.ui import images as images_module
from desktop_app.ui.images import ImageFiles, Images, decoded, secure
from desktop_app.ui.worker import Worker


def picture(width: int = 210, height: int = 295, color: str = "#336699", form: str = "JPG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(color))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)
    return bytes(buffer.data().data())


async def fetch(url: str) -> bytes:
    import asyncio

    def read() -> bytes:
        try:
            with urlopen(url, timeout=5) as answer:
                return answer.read()
        except HTTPError as error:
            error.close()
            raise

    return await asyncio.to_thread(read)


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[Worker]:
    made = Worker()
    made.start()
    yield made
    assert made.stop(5)


@pytest.fixture
def images(worker: Worker, tmp_path: Path) -> Images:
    return Images(tmp_path / "images", worker, fetch)


def load(qtbot: QtBot, images: Images, url: str) -> None:
    with qtbot.waitSignal(images.loaded, timeout=5000, check_params_cb=lambda loaded: loaded == url):
        assert images.picture(url) is None


def test_a_picture_is_fetched_once_then_it_is_there(qtbot: QtBot, images: Images, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/p.jpg").respond_with_data(picture())
    url = httpserver.url_for("/p.jpg")
    load(qtbot, images, url)
    found = images.picture(url)
    assert found is not None
    assert (found.width(), found.height()) == (210, 295)
    assert len(httpserver.log) == 1


def test_the_next_start_takes_it_from_the_folder(
    qtbot: QtBot, worker: Worker, images: Images, httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/p.jpg").respond_with_data(picture())
    url = httpserver.url_for("/p.jpg")
    load(qtbot, images, url)
    load(qtbot, Images(tmp_path / "images", worker, fetch), url)
    assert len(httpserver.log) == 1
    assert [path.name for path in (tmp_path / "images").iterdir()] == [ImageFiles(tmp_path, 0).path(url).name]


def test_a_damaged_file_in_the_folder_is_fetched_anew(
    qtbot: QtBot, images: Images, httpserver: HTTPServer, tmp_path: Path
) -> None:
    httpserver.expect_request("/p.jpg").respond_with_data(picture())
    url = httpserver.url_for("/p.jpg")
    ImageFiles(tmp_path / "images", 10_000).write(url, b"not a picture")
    load(qtbot, images, url)
    assert ImageFiles(tmp_path / "images", 10_000).read(url) == picture()


@pytest.mark.qt_log_ignore("JPEG datastream contains no image")
@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', b"\xff\xd8\xff"],
    ids=["empty", "html", "svg", "cut off"],
)
def test_what_is_no_picture_is_asked_for_once(
    qtbot: QtBot, images: Images, httpserver: HTTPServer, body: bytes, tmp_path: Path
) -> None:
    httpserver.expect_request("/p.jpg").respond_with_data(body)
    url = httpserver.url_for("/p.jpg")
    assert images.picture(url) is None
    qtbot.waitUntil(lambda: not images._jobs, timeout=5000)
    assert images.picture(url) is None
    qtbot.wait(50)
    assert len(httpserver.log) == 1
    assert not (tmp_path / "images").exists()


def test_a_failure_is_forgiven_after_a_while(
    qtbot: QtBot, images: Images, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(images_module, "FORGIVEN_AFTER", 0.0)
    httpserver.expect_ordered_request("/p.jpg").respond_with_data("gone", status=404)
    httpserver.expect_ordered_request("/p.jpg").respond_with_data(picture())
    url = httpserver.url_for("/p.jpg")
    assert images.picture(url) is None
    qtbot.waitUntil(lambda: not images._jobs, timeout=5000)
    load(qtbot, images, url)


def test_at_most_four_are_fetched_at_a_time(qtbot: QtBot, images: Images, httpserver: HTTPServer) -> None:
    import threading

    busy, most, lock = 0, 0, threading.Lock()

    def answer(request: Request) -> Response:
        nonlocal busy, most
        with lock:
            busy += 1
            most = max(most, busy)
        threading.Event().wait(0.02)
        with lock:
            busy -= 1
        return Response(picture(20, 20))

    urls = [httpserver.url_for(f"/{n}.jpg") for n in range(12)]
    for n in range(12):
        httpserver.expect_request(f"/{n}.jpg").respond_with_handler(answer)
    for url in urls:
        assert images.picture(url) is None
    qtbot.waitUntil(lambda: all(images.picture(url) for url in urls), timeout=5000)
    assert most <= 4


def test_large_pictures_are_made_smaller_and_too_large_ones_refused() -> None:
    assert decoded(picture(1000, 1500)).height() == 480
    with pytest.raises(ValueError, match="too large"):
        decoded(b"x" * (10 * 1024 * 1024 + 1))
    bomb = bytearray(picture(10, 10, form="PNG"))
    bomb[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(ValueError, match=r"pixels|picture"):
        decoded(bytes(bomb))


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("http://static.example/a.jpg", "https://static.example/a.jpg"),
        ("https://static.example/a.jpg", "https://static.example/a.jpg"),
        ("http://127.0.0.1:8000/a.jpg", "http://127.0.0.1:8000/a.jpg"),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("//static.example/a.jpg", None),
        ("https://[bad/a.jpg", None),
        ("", None),
        (None, None),
    ],
)
def test_only_https_is_asked(url: str | None, made: str | None) -> None:
    assert secure(url) == made


def test_the_least_recently_used_files_go_first(tmp_path: Path) -> None:
    files = ImageFiles(tmp_path, 1000)
    for n, url in enumerate(("a", "b", "c")):
        files.write(url, b"x" * 300)
        os.utime(files.path(url), (1000 + n, 1000 + n))
    assert files.read("a")  # used now
    files.write("d", b"x" * 300)
    assert files.read("b") is None
    assert files.read("a")
    assert files.read("d")


@pytest.mark.parametrize(("megabytes", "kept"), [(199, True), (200, False)])
def test_the_folder_holds_200_megabytes(
    qtbot: QtBot, images: Images, httpserver: HTTPServer, tmp_path: Path, megabytes: int, kept: bool
) -> None:
    folder = tmp_path / "images"
    folder.mkdir()
    for n in range(megabytes):
        with (folder / f"{n}").open("wb") as file:
            file.truncate(1024 * 1024)  # takes no room on the disk
        os.utime(folder / f"{n}", (1000 + n, 1000 + n))
    httpserver.expect_request("/p.jpg").respond_with_data(picture())
    url = httpserver.url_for("/p.jpg")
    load(qtbot, images, url)
    assert (folder / "0").exists() == kept
    assert (folder / f"{megabytes - 1}").exists()
    assert ImageFiles(folder, 0).read(url) == picture()


def test_a_folder_that_cannot_be_written_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    files = ImageFiles(tmp_path / "file" / "images", 1000)
    files.write("a", b"x")
    assert files.read("a") is None
