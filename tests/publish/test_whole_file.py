"""Files that a person asked for: there whole, or as they were."""

import os
import stat
from pathlib import Path

import pytest

from desktop_app.errors import PremieresError
from desktop_app.publish.whole_file import write


def test_writing_replaces_the_file_at_once_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "Premieres.ics"
    write(path, b"one")
    path.chmod(0o640)  # not 0600, which is that of any temporary file
    write(path, b"two")
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640)])
def test_a_new_file_has_the_mode_that_the_person_gives_to_files(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        write(tmp_path / "Premieres.ics", b"one")
    finally:
        after = os.umask(before)
    assert after == mask
    assert stat.S_IMODE((tmp_path / "Premieres.ics").stat().st_mode) == mode


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "Premieres.ics"
    path.mkdir()  # nothing can take its place
    (path / "kept").write_bytes(b"")
    with pytest.raises(PremieresError, match="could not be written"):
        write(path, b"one")
    assert list(tmp_path.iterdir()) == [path]
    assert [kept.name for kept in path.iterdir()] == ["kept"]


def test_what_is_no_file_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    write(pipe, b"one")
    assert os.read(reader, 10) == b"one"
    os.close(reader)
    assert stat.S_ISFIFO(pipe.stat().st_mode)


@pytest.mark.skipif(os.name == "nt", reason="links want a right there")
def test_a_link_leads_to_the_file_that_is_meant_and_one_that_goes_round_gets_one_sentence(tmp_path: Path) -> None:
    link, around = tmp_path / "link.ics", tmp_path / "around.ics"
    link.symlink_to(tmp_path / "Premieres.ics")
    write(link, b"one")
    assert link.is_symlink()
    assert (tmp_path / "Premieres.ics").read_bytes() == b"one"
    around.symlink_to(around)
    for path in (around, around / "Premieres.ics"):
        with pytest.raises(PremieresError, match=r"could not be written \(Too many levels of symbolic links\)"):
            write(path, b"one")
    assert around.is_symlink()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["Premieres.ics", "around.ics", "link.ics"]


def test_a_place_that_cannot_be_written_gets_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(PremieresError, match="could not be written"):
        write(tmp_path / "missing" / "Premieres.ics", b"")
