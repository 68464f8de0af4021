"""What travels with the program: fonts, icons, the starter feed, desktop files, licences."""

import json
import os
import re
import shutil
import struct
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter
from PySide6.QtSvg import QSvgRenderer

import desktop_app
from tests.recorded import RECORDED

ROOT = Path(__file__).parents[1]
RESOURCES = ROOT / "resources"
ICONS = RESOURCES / "icons"
STARTER = RESOURCES / "starter" / "starter.jsonld"
METAINFO = RESOURCES / "org.premieres.Premieres.metainfo.xml"
ICON_COLOUR = "#4A5362"
# fmt: off
ICON_NAMES = [
    "chevron-left", "chevron-right", "chevron-down", "calendar", "search", "sync", "cancel", "export", "menu", "more",
    "filter", "pane", "bookmark", "bookmark-filled", "tick", "plus", "link-out", "lock", "info", "date-unknown",
    "warning", "person", "bell", "note", "undo", "eye", "inbox",
]
# fmt: on
PNG_SIZES = (16, 32, 48, 64, 128, 256, 512)


# --- fonts -----------------------------------------------------------------------------------------------------------

FONT_PROBE = """
import glob, json, sys
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QGuiApplication
app = QGuiApplication([])
before = QFontDatabase.families()
ids = [QFontDatabase.addApplicationFont(path) for path in sorted(glob.glob(sys.argv[1] + "/*.otf"))]
def font(weight, italic=False, tabular=False):
    font = QFont("Inter", weight=weight, italic=italic)
    font.setPixelSize(100)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
def width(text, **how):
    return QFontMetricsF(font(**how)).horizontalAdvance(text)
print(json.dumps({
    "before": before,
    "families": [QFontDatabase.applicationFontFamilies(i) for i in ids],
    "weights": [QFontInfo(font(w)).weight() for w in (400, 500, 600, 700)],
    "exact": [QFontInfo(font(w)).exactMatch() for w in (400, 500, 600, 700)],
    "italic": QFontInfo(font(400, italic=True)).italic(),
    "plain": [width(digit * 4, weight=400) for digit in "0123456789"],
    "tabular": [[width(digit * 4, weight=w, tabular=True) for digit in "0123456789"] for w in (400, 500, 600, 700)],
    "missing": [c for c in sys.argv[2] if not QFontMetricsF(font(400)).inFontUcs4(ord(c))],
}))
"""
NEEDED = "Aa×·–—…‹›≈~←→−“”‘’«»²³€£™©ÄéñøßŁőșțİıĞşŽůāƠưếΆβΩπЁйЖщїўґ"


@pytest.fixture(scope="module")
def fonts(tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What Qt says of the bundled fonts in a process that sees no other font: an installed Inter would hide a fault."""
    folder = tmp_path_factory.mktemp("fontconfig")
    config = folder / "fonts.conf"
    config.write_text(f"<fontconfig><cachedir>{folder}</cachedir></fontconfig>")
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "FONTCONFIG_FILE": str(config)}
    command = [sys.executable, "-c", FONT_PROBE, str(RESOURCES / "fonts"), NEEDED]
    return json.loads(subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=60).stdout)


def test_every_font_file_is_of_the_family_inter(fonts: dict) -> None:
    assert "Inter" not in fonts["before"]
    assert len(fonts["families"]) == 5
    assert all("Inter" in families for families in fonts["families"])


def test_each_weight_of_the_design_is_there(fonts: dict) -> None:
    assert fonts["weights"] == [400, 500, 600, 700]
    assert all(fonts["exact"])
    assert fonts["italic"]


def test_figures_can_be_tabular(fonts: dict) -> None:
    assert len(set(fonts["plain"])) > 1, "if plain figures were all alike, this test would prove nothing"
    assert [len(set(widths)) for widths in fonts["tabular"]] == [1, 1, 1, 1]


def test_the_fonts_hold_the_scripts_and_signs_of_the_window(fonts: dict) -> None:
    assert fonts["missing"] == []


def test_fonts_are_small_and_carry_their_licence() -> None:
    assert all(path.stat().st_size < 200_000 for path in (RESOURCES / "fonts").glob("*.otf"))
    licence = (RESOURCES / "fonts" / "OFL.txt").read_text()
    assert "The Inter Project Authors" in licence
    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
    assert "OTHER DEALINGS IN THE FONT SOFTWARE." in licence, "the text is whole"
    assert "subset" in (RESOURCES / "fonts" / "FONTLOG.txt").read_text()


# --- icons -----------------------------------------------------------------------------------------------------------


def render(svg: bytes, size: int) -> QImage:
    renderer = QSvgRenderer(QByteArray(svg))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return image


def drawn(image: QImage, at_least: int = 1) -> list[QColor]:
    """The colours of all pixels that are covered at least so much (alpha, 1 to 255)."""
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return [colour for colour in colours if colour.alpha() >= at_least]


def test_there_is_one_file_for_each_icon_and_no_stray() -> None:
    assert {path.stem for path in ICONS.glob("*.svg")} == {*ICON_NAMES, "premieres"}


@pytest.mark.parametrize("name", ICON_NAMES)
def test_icon_renders_in_the_colour_that_it_is_given(name: str, qapp: object) -> None:
    source = (ICONS / f"{name}.svg").read_text()
    assert 'viewBox="0 0 16 16"' in source
    assert 'stroke-width="1.5"' in source
    image = render(source.replace(ICON_COLOUR, "#00FF00").encode(), 32)
    solid = drawn(image, at_least=255)
    assert len(solid) >= 12, "something is to be seen"
    assert {colour.name() for colour in solid} == {"#00ff00"}, "no other colour is left in the drawing"
    assert len(drawn(image)) < 32 * 32 // 2, "a drawing, not a block"


@pytest.mark.parametrize("name", ICON_NAMES)
def test_icon_stays_inside_its_box(name: str, qapp: object) -> None:
    source = (ICONS / f"{name}.svg").read_text()
    wider = source.replace('viewBox="0 0 16 16"', 'viewBox="-1 -1 18 18"')
    image = render(wider.encode(), 72)  # the box is 64, with 4 to spare on each side
    outside = [(x, y) for x in range(72) for y in range(72) if not (4 <= x < 68 and 4 <= y < 68)]
    assert all(image.pixelColor(x, y).alpha() < 16 for x, y in outside)


@pytest.mark.parametrize("size", PNG_SIZES)
def test_application_icon_is_there_in_each_size(size: int, qapp: object) -> None:
    image = QImage(str(ICONS / f"premieres-{size}.png"))
    assert (image.width(), image.height()) == (size, size)
    assert image.pixelColor(size // 2, size * 5 // 8).name() == "#7d1235", "the star is in its middle"


def test_windows_icon_holds_whole_pictures(qapp: object) -> None:
    data = (ICONS / "premieres.ico").read_bytes()
    _, kind, count = struct.unpack_from("<HHH", data)
    assert (kind, count) == (1, 6)
    for index in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", data, 6 + 16 * index)
        picture = QImage.fromData(data[offset : offset + length], "png")
        assert picture.width() == (width or 256)
    assert QImageReader(str(ICONS / "premieres.svg")).canRead()


# --- the starter feed ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def shows() -> list[dict]:
    feed = json.loads(STARTER.read_text(encoding="utf-8"))
    assert feed.keys() == {"@context", "@graph"}
    assert feed["@context"] == "https://schema.org"
    return feed["@graph"]


def episodes(shows: list[dict]) -> list[tuple[dict, dict, dict]]:
    """(show, season, episode) of each episode."""
    return [(show, season, item) for show in shows for season in [show["containsSeason"]] for item in season["episode"]]


def test_every_show_has_its_own_relative_id(shows: list[dict]) -> None:
    ids = [show["@id"] for show in shows]
    assert len(set(ids)) == len(ids)
    assert all(re.fullmatch(r"#[a-z0-9-]+", name) for name in ids)
    assert all(show["@type"] == "TVSeries" for show in shows)


def test_every_season_begins_with_a_premiere_and_lists_no_episode_twice(shows: list[dict]) -> None:
    assert 20 <= len(shows) <= 40
    for show in shows:
        season = show["containsSeason"]
        numbers = [item["episodeNumber"] for item in season["episode"]]
        assert season["@type"] == "TVSeason"
        assert isinstance(season["seasonNumber"], int)
        assert numbers[0] == 1
        assert numbers == sorted(set(numbers))
        assert numbers[-1] in (1, season.get("numberOfEpisodes"))


def test_every_episode_has_a_date_or_an_instant_and_services_are_named_the_one_way(shows: list[dict]) -> None:
    for show, _, item in episodes(shows):
        event = item["publication"]
        assert item["@type"] == "TVEpisode"
        start = event["startDate"]
        if "T" in start:
            assert datetime.fromisoformat(start).utcoffset() == timedelta(0), f"{show['name']}: no offset is no instant"
        else:
            assert date.fromisoformat(start).isoformat() == start
        if event["@type"] == "PublicationEvent":  # where the source names no service
            assert "publishedOn" not in event
        else:
            assert event["@type"] in ("BroadcastEvent", "OnDemandEvent")
            assert event["publishedOn"].keys() == {"@type", "name"}
            assert event["publishedOn"]["@type"] == "BroadcastService"
            assert event["publishedOn"]["name"]


def test_noon_utc_on_a_streamer_is_no_hour(shows: list[dict]) -> None:
    """TVmaze writes T12:00:00+00:00 where it knows the day only."""
    events = [item["publication"] for _, _, item in episodes(shows)]
    on_demand = [event for event in events if event["@type"] == "OnDemandEvent"]
    assert on_demand
    assert not [event for event in on_demand if "T12:00" in event["startDate"]]


def test_star_city_is_whole(shows: list[dict]) -> None:
    (show,) = [show for show in shows if show["name"] == "Star City"]
    parent = {"@type": "TVSeries", "name": "For All Mankind"}
    assert show["isBasedOn"] == {"@type": "Role", "roleName": "spin-off", "isBasedOn": parent}
    known_for = {}
    for role in show["actor"]:
        assert role["@type"] == "PerformanceRole"
        assert role["actor"]["@type"] == "Person"
        known_for[role["actor"]["name"]] = [work["name"] for work in role["actor"]["@reverse"]["actor"]]
    assert list(known_for.items()) == [
        ("Rhys Ifans", ["House of the Dragon"]),
        ("Anna Maxwell Martin", ["Motherland"]),
        ("Agnes O'Casey", ["Black Doves"]),
        ("Alice Englert", ["Bad Behaviour"]),
        ("Solly McLeod", ["House of the Dragon"]),
        ("Adam Nagaitis", ["Chernobyl"]),
        ("Ruby Ashbourne Serkis", ["I, Jack Wright"]),
        ("Josef Davies", ["Andor"]),
        ("Priya Kansara", ["Bridgerton"]),
    ]
    makers = ["Ben Nedivi", "Matt Wolpert", "Ronald D. Moore"]
    people = [{"@type": "Person", "name": name} for name in makers]
    roles = [{"@type": "Role", "roleName": "Showrunner", "creator": person} for person in people]
    assert show["creator"] == roles, "the creators of For All Mankind, not of this"
    (first,) = show["containsSeason"]["episode"]
    assert first["publication"] == {
        "@type": "OnDemandEvent",
        "startDate": "2026-05-29",
        "publishedOn": {"@type": "BroadcastService", "name": "Apple TV"},
    }


def test_addresses_are_https_and_nothing_is_empty() -> None:
    text = STARTER.read_text(encoding="utf-8")
    assert "http:" not in text
    assert '""' not in text
    assert "null" not in text


@pytest.mark.recorded
def test_every_date_service_and_address_stands_in_a_recorded_calendar(shows: list[dict]) -> None:
    import icalendar

    seen: dict[tuple[str, int, int], set[tuple[datetime, str, str]]] = {}
    patterns = (
        r"\[TV\] (?P<show>.+) — S(?P<season>\d+)E(?P<number>\d+) — ",
        r"\[ANIME\] (?P<show>.+) Season (?P<season>\d+) — Episode (?P<number>\d+)",
        r"(?P<show>[^\[].*) S(?P<season>\d+)E(?P<number>\d+) – ",
    )
    files = [*(RECORDED / "ics").glob("tv_trakt_*.ics"), *(RECORDED / "ics").glob("tv_watchfeed_*.ics")]
    for path in files:
        for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
            match = next(filter(None, (re.match(pattern, event["summary"]) for pattern in patterns)), None)
            if match:
                key = (match["show"], int(match["season"]), int(match["number"]))
                facts = (event["dtstart"].dt, str(event.get("location", "")), str(event.get("url", "")))
                seen.setdefault(key, set()).add(facts)
    checked = 0
    for show, season, item in episodes(shows):
        if show["name"] == "Star City":
            continue
        event = item["publication"]
        start = event["startDate"] if "T" in event["startDate"] else f"{event['startDate']}T12:00:00Z"
        service = event.get("publishedOn", {}).get("name", "")
        facts = (datetime.fromisoformat(start).astimezone(UTC), service, show.get("url", ""))
        assert facts in seen[show["name"], season["seasonNumber"], item["episodeNumber"]]
        checked += 1
    assert checked > 30


# --- desktop files and licences --------------------------------------------------------------------------------------


def test_the_application_id_is_the_same_everywhere() -> None:
    identity = desktop_app.APPLICATION_ID
    metainfo = ElementTree.parse(METAINFO).getroot()
    desktop = (RESOURCES / f"{identity}.desktop").read_text()
    assert metainfo.findtext("id") == identity
    assert metainfo.findtext("launchable") == f"{identity}.desktop"
    assert "Exec=premieres\n" in desktop
    assert "Icon=premieres\n" in desktop


def test_the_version_is_in_the_metainfo_and_the_changelog() -> None:
    release = ElementTree.parse(METAINFO).getroot().find("releases/release")
    assert release is not None
    assert release.get("version") == desktop_app.__version__
    assert f"## [{desktop_app.__version__}] - {release.get('date')}" in (ROOT / "CHANGELOG.md").read_text()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="desktop-file-utils is not installed")
def test_the_desktop_file_is_valid() -> None:
    subprocess.run(["desktop-file-validate", RESOURCES / "org.premieres.Premieres.desktop"], check=True, timeout=60)


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="appstream is not installed")
def test_the_metainfo_is_valid() -> None:
    subprocess.run(["appstreamcli", "validate", "--no-net", METAINFO], check=True, timeout=60)


def test_the_licence_is_there() -> None:
    text = (ROOT / "LICENSE").read_text()
    assert text.startswith("MIT License")
    assert "2026 Premieres contributors" in text
