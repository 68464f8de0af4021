"""Channels and services in a text: known ones, ones whose name is a word, and new ones."""

import pytest

from desktop_app.articles.services import services


def named(text: str) -> list[str]:
    return [one.written for one in services(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is on BBC One and iPlayer.", ["BBC One", "iPlayer"]),
        ("Apple TV+ and Disney+ have it.", ["Apple TV+", "Disney+"]),
        ("Seen on NOW and on Stan.", ["NOW", "Stan"]),
        ("A hit on Channel 5 at 10pm", ["Channel 5"]),
        ("The show is a Binge exclusive.", ["Binge"]),
        ("The Stan Original drama is here.", ["Stan"]),
        ("Global said on Tuesday", ["Global"]),
        ("10 things to know: Stan is out, and now it starts at 10:05", []),
        ("Her husband, Stan, is played by nobody.", []),
        ("Kestrel+ today announced it", ["Kestrel+"]),
        ("on the streaming service Lumen from May", ["Lumen"]),
        ("a smart TV, live TV and reality TV", []),
        ("Sunday, ITV4, 10pm", ["ITV4"]),
        ("TV Norte has it", ["TV Norte"]),
    ],
)
def test_what_is_named(text: str, found: list[str]) -> None:
    assert named(text) == found


def test_other_names_of_one_service_are_one() -> None:
    assert {one.name for one in services("on BBC1, on BBC 1 and on BBC One")} == {"BBC One"}


def test_a_channel_has_the_zone_of_its_home() -> None:
    assert [one.zone for one in services("on ITV1, on tvN, on Netflix")] == ["Europe/London", "Asia/Seoul", None]


def test_what_the_library_knows_is_found() -> None:
    assert [one.name for one in services("It is on Fjordkanalen.", ["Fjordkanalen"])] == ["Fjordkanalen"]
