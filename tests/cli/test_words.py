"""The words of the terminal: its help in 80 columns, and the sentences that say what to do next."""

from pathlib import Path

import pytest

from desktop_app.cli import main
from desktop_app.cli.program import premieres
from desktop_app.domain.values import FULL_SEASON, Kind
from desktop_app.settings import Settings, as_text
from tests import servers
from tests.cli.conftest import Run

COMMANDS = [(), *((name,) for name in premieres.commands), ("sources", "add"), ("sources", "remove")]


@pytest.fixture
def help_of(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    monkeypatch.setenv("COLUMNS", "80")

    def help_of(*words: str) -> str:
        capsys.readouterr()
        assert main([*words, "--help"]) == 0
        return capsys.readouterr().out

    return help_of


@pytest.mark.parametrize("words", COMMANDS)
def test_help_fits_80_columns_and_explains_every_option(help_of, words: tuple[str, ...]) -> None:
    lines = help_of(*words).splitlines()
    assert max(map(len, lines)) <= 80
    options = lines[lines.index("Options:") + 1 :]
    for line, after in zip(options, [*options[1:], ""], strict=True):
        if line.startswith("  --"):
            assert "  " in line.strip() or after.startswith("   "), f"nothing is said of {line}"


@pytest.mark.parametrize("command", ["list", "export"])
def test_help_breaks_no_kind_over_two_lines(help_of, command: str) -> None:
    said = help_of(command).replace(",", " ").replace(";", " ").split()
    assert {*Kind, FULL_SEASON, "premieres"} <= set(said)


@pytest.mark.parametrize("command", ["list", "show"])
def test_what_is_printed_beside_words_is_explained(help_of, command: str) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8").partition("## The terminal")[2]
    assert "A * stands after the kind of what you follow" in " ".join(help_of(command).split())
    assert "a `*` after the kind" in readme


def test_help_tells_defaults_and_units(help_of) -> None:
    said = " ".join(help_of("screenshot").split())
    for words in ("--size WxH", "pixels; 1440x900, unless", "light, unless", "FILE.png"):
        assert words in said
    said = " ".join(help_of("export").split())
    for words in ("--alarm MINUTES", "Premieres, unless", "stdout, as when nothing is told"):
        assert words in said
    assert "0<=x" not in said


def test_help_names_every_setting(help_of) -> None:
    said = help_of("settings")
    for key in as_text(Settings()):
        assert key in said


@pytest.mark.parametrize("name", ["x.jpg", "x", "x.png.jpg", "png", "x.webp"])
def test_a_picture_under_a_name_of_another_kind_is_refused(run: Run, tmp_path: Path, name: str) -> None:
    done = run("screenshot", str(tmp_path / name))
    assert (done.status, done.out) == (2, "")
    assert "give it a name that ends in .png" in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["x.PNG", "x.Png", "x.png"])
def test_the_end_of_a_pictures_name_may_be_in_capitals(run: Run, tmp_path: Path, name: str) -> None:
    done = run("screenshot", str(tmp_path / name), "--size", "100x100")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert "name a larger size" in done.err, "the name was taken"


@pytest.mark.parametrize(
    ("size", "status", "limit"),
    [("10x10", 1, "at least 720x520"), ("719x9999", 1, "at least 720x520"), ("10000x900", 2, "at most 9999")],
)
def test_a_size_that_a_picture_cannot_have_is_told_with_the_limit(
    run: Run, tmp_path: Path, size: str, status: int, limit: str
) -> None:
    done = run("screenshot", str(tmp_path / "x.png"), "--size", size)
    assert (done.status, done.out) == (status, "")
    assert limit in done.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", [("list",), ("export",)])
def test_uk_is_gb_wherever_a_country_is_taken(run: Run, words: tuple[str, ...]) -> None:
    assert run(*words, "--country", "uk") == run(*words, "--country", "GB")
    run("settings", "countries", "UK")
    assert run("settings", "countries").out == "GB\n"


@pytest.mark.parametrize("key", ["week-numbers", "WEEK_NUMBERS", "week_numbers"])
def test_a_key_may_be_typed_as_one_likes(run: Run, key: str) -> None:
    assert run("settings", key).out == "yes\n"
    assert run("settings", key, "no").status == 0
    assert run("settings", "week_numbers").out == "no\n"


def test_an_unknown_key_is_told_with_those_that_there_are(run: Run) -> None:
    for words in (("colour",), ("colour", "red")):
        done = run("settings", *words)
        assert done.status == 2
        assert "There is no setting “colour”: it is one of zone, countries, theme, week_numbers, " in done.err


@pytest.mark.parametrize(("key", "value"), [("zone", "Mars"), ("countries", "ZZ"), ("language", "fr")])
def test_a_refused_value_says_how_to_go_by_the_system_again(run: Run, key: str, value: str) -> None:
    done = run("settings", key, value)
    assert done.status == 2
    assert 'or "" for the' in done.err
    assert run("settings", key, "").status == 0


def test_a_show_that_nobody_knows_says_what_to_try(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    with servers.replay() as tvmaze:
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", tvmaze.url)
        done = run("follow", "Nothing At All")
    assert (done.status, done.err.count("\n")) == (1, 1)
    assert done.err.endswith("“Nothing At All”: look at the spelling, or give the address of its page at TVmaze.\n")


@pytest.mark.parametrize("known", [5, 7])
def test_of_many_shows_five_lines_are_printed_and_a_word_that_there_are_more(
    run: Run, monkeypatch: pytest.MonkeyPatch, known: int
) -> None:
    with servers.replay() as tvmaze:
        found = [{"score": 1, "show": {"id": n, "name": f"Girls {n}"}} for n in range(1, known + 1)]
        tvmaze.serve("/search/shows?q=girls", found)
        monkeypatch.setenv("PREMIERES_TVMAZE_URL", tvmaze.url)
        feed = run("follow", "girls")
        for n in range(1, known + 1):
            tvmaze.serve(f"/shows/{n}", {"id": n, "name": f"Girls {n}", "url": f"https://www.tvmaze.com/shows/{n}/x"})
            assert run("follow", f"tvmaze:{n}").status == 0
        library = run("show", "girls")
    for done, said in ((feed, "TVmaze knows these"), (library, "Several shows may be meant by “girls”")):
        first, *lines = done.err.splitlines()
        more = " (there are more: tell more of the title)" if known > 5 else ""
        assert (done.status, first) == (1, f"premieres: {said}; take one by its id{more}:")
        assert lines == [f"tvmaze:{n}  Girls {n}" for n in range(1, 6)]


def test_where_nothing_fits_list_and_export_say_so(run: Run, tmp_path: Path) -> None:
    said = "Nothing that is known fits; choose more widely, or ask the sources for more with `premieres sync`.\n"
    assert run("list", "--kind", "film").err == said
    assert run("export", "--kind", "film").err == said
    out = tmp_path / "a.ics"
    assert run("export", "--kind", "film", "--out", str(out)).err == f"0 events written to {out}.\n{said}"
