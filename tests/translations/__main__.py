"""Brings resources/translations in step with the code: new texts are added, unfinished; texts that are gone are taken
out; what is translated stays. Qt's lupdate does it; its reader of Python takes no `counted` and not each plural, so it
is given what `messages` found."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6

from desktop_app.settings import LANGUAGES

from .messages import ROOT, Message, of_the_window

CATALOGUES = ROOT / "resources" / "translations"


def update(catalogue: Path, messages: list[Message]) -> None:
    """A file that is not there is made."""
    with TemporaryDirectory() as folder:
        code = Path(folder) / "words.py"
        code.write_text("\n".join(map(_call, messages)), encoding="utf-8")
        tool = next(Path(PySide6.__path__[0]).glob("lupdate*"))
        language = catalogue.stem.partition("_")[2]
        options = ["-no-obsolete", "-locations", "none", "-sort-messages", "-target-language", language]
        subprocess.run([tool, *options, code, "-ts", catalogue], check=True, stdout=subprocess.DEVNULL)


def _call(message: Message) -> str:
    text, comment = (text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") for text in message[1:3])
    return f'{message.context}.tr("{text}", "{comment}"{", n" if message.plural else ""})'


def main() -> int:
    found = of_the_window()
    for fault in found.faults:
        print(fault, file=sys.stderr)
    CATALOGUES.mkdir(exist_ok=True)
    for language in LANGUAGES[1:]:
        update(CATALOGUES / f"premieres_{language}.ts", found.messages)
    return bool(found.faults)


if __name__ == "__main__":
    sys.exit(main())
