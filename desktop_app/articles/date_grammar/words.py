"""The words that dates are made of: months, weekdays, seasons and units of many languages, and what joins them."""

from __future__ import annotations

YEARS = range(1930, 2100)
"""A four-digit number is read as a year of television within these only."""


def several(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


ENGLISH_MONTHS = {
    name: number
    for number, name in enumerate(
        (
            *("january", "february", "march", "april", "may", "june", "july"),
            *("august", "september", "october", "november", "december"),
        ),
        1,
    )
}
SHORT_MONTHS = {name[:3]: number for name, number in ENGLISH_MONTHS.items() if name != "may"} | {"sept": 9}

_FOREIGN_MONTHS = (
    # German (and Austrian), French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Russian,
    # Czech; the cases in which dates have them
    "januar jänner janvier enero gennaio janeiro januari stycznia stycznień styczniu января январь январе ledna",
    "februar feber février fevrier febrero febbraio fevereiro februari lutego luty lutym февраля февраль феврале února",
    "märz maerz mars marzo março marco maart marts marca marzec marcu марта март марте března",
    "avril abril aprile kwietnia kwiecień kwietniu апреля апрель апреле dubna",
    "mai mayo maggio maio mei maj maja maju мая май мае května",
    "juni juin junio giugno junho czerwca czerwiec czerwcu июня июнь июне června",
    "juli juillet julio luglio julho lipca lipiec lipcu июля июль июле července",
    "août aout agosto augustus augusti sierpnia sierpień sierpniu августа август августе srpna",
    "septembre septiembre setiembre settembre setembro września wrzesień wrześniu сентября сентябрь сентябре září",
    "oktober octobre octubre ottobre outubro października październik październiku октября октябрь октябре října",
    "novembre noviembre novembro listopada listopad listopadzie ноября ноябрь ноябре listopadu",
    "dezember décembre decembre diciembre dicembre dezembro grudnia grudzień grudniu декабря декабрь декабре prosince",
)
FOREIGN_MONTHS = {name: number for number, names in enumerate(_FOREIGN_MONTHS, 1) for name in names.split()}
_SHORT_FOREIGN = (
    "jän janv ene gen янв",
    "fév févr fev febr feb фев февр",
    "mär mrz mrt мар",
    "avr abr апр",
    "mag",
    "giu июн",
    "juil lug июл",
    "ags авг",
    "сент сен",
    "okt ott окт",
    "ноя нояб",
    "dez déc dic дек",
)
SHORT_FOREIGN_MONTHS = {name: number for number, names in enumerate(_SHORT_FOREIGN, 1) for name in names.split()}
DOUBTFUL_MONTHS = {"ago": 8, "set": 9, "out": 10}
"""Spanish, Italian, Portuguese; words of English too, and read with a year behind them only."""

_WEEKDAYS = (
    "monday mon montag lundi lunes lunedì lunedi segunda segunda-feira maandag måndag mandag poniedziałek понедельник",
    "tuesday tue tues dienstag mardi martes martedì martedi terça dinsdag tisdag tirsdag wtorek вторник",
    "wednesday wed weds mittwoch mercredi miércoles miercoles mercoledì mercoledi quarta woensdag onsdag środa "
    "środę среда среду",
    "thursday thu thur thurs donnerstag jeudi jueves giovedì giovedi quinta donderdag torsdag czwartek четверг",
    "friday fri freitag vendredi viernes venerdì venerdi sexta vrijdag fredag piątek пятница пятницу",
    "saturday sat samstag sonnabend samedi sábado sabado sabato zaterdag lördag lørdag sobota sobotę суббота субботу",
    "sunday sun sonntag dimanche domingo domenica zondag söndag søndag niedziela niedzielę воскресенье",
)
WEEKDAYS = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}
SHORT_WEEKDAYS = several("mon tue tues wed weds thu thur thurs fri sat sun")
TWO_LETTER_WEEKDAYS = {name: number for number, name in enumerate(("mo", "di", "mi", "do", "fr", "sa", "so"))}
"""German; read with a full date behind them only."""
ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EVERY_WEEKDAY = {f"{name}s": number for number, name in enumerate(ENGLISH_WEEKDAYS)}

SEASON_WORDS = {
    "spring": "spring",
    "springtime": "spring",
    "summer": "summer",
    "autumn": "autumn",
    "fall": "autumn",
    "winter": "winter",
    **dict.fromkeys(("frühjahr", "frühling", "printemps", "primavera", "voorjaar", "lente", "våren", "vår"), "spring"),
    **dict.fromkeys(("sommer", "été", "verano", "estate", "verão", "zomer", "sommaren", "sommeren"), "summer"),
    **dict.fromkeys(
        ("herbst", "automne", "otoño", "autunno", "outono", "herfst", "najaar", "hösten", "høst"), "autumn"
    ),
    **dict.fromkeys(("hiver", "invierno", "inverno", "vintern"), "winter"),
}

_COUNTED = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
NUMBER_WORDS = {word: number for number, word in enumerate(_COUNTED.split(), 1)}
NUMBER_WORDS.update(a=1, an=1, twenty=20, couple=2)
_UNITS = {
    "day": "days",
    "night": "days",
    "week": "weeks",
    "fortnight": "fortnights",
    "month": "months",
    "year": "years",
}
UNITS = {unit + ending: many for unit, many in _UNITS.items() for ending in ("", "s", "s'")}

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
HALVES = {"first": 1, "second": 2, "latter": 2, "back": 2}

QUALIFIERS = {
    **dict.fromkeys(("early", "earlier", "beginning", "start", "anfang", "début", "begin"), "early"),
    **dict.fromkeys(("mid", "middle", "mitte", "midden"), "mid"),
    **dict.fromkeys(("late", "later", "end", "close", "tail", "ende", "fin", "eind", "ultimo"), "late"),
}

_BOUNDS = {
    "before": "before ahead antes vor avant prima voor före",
    "after": "after following nach après después dopo na efter",
    "until": "until till til through thru by bis jusqu'au hasta fino tot do до",
    "from": "from starting beginning onwards ab dès dal desde vanaf från fra od с",  # noqa: RUF001
    "since": "since seit depuis sinds sedan",
}
BOUNDS = {word: bound for bound, words in _BOUNDS.items() for word in words.split()}

PREPOSITIONS = several(
    """in by until till til before after since from through thru during over into to for of around about come least pre
    post circa"""
)
"""Those that a month or a season of English may have before it."""
FOREIGN_PREPOSITIONS = several("im ab bis seit en em i w we в с in dès depuis desde a vanaf från fra od до")  # noqa: RUF001
SURE_PREPOSITIONS = several("in this next last since until till early late mid during")
"""No name of a person stands behind these, so that a capital may follow the month: "in May Netflix"."""

LAUNCHES = several(
    """start launch premiere première debut début bow release return comeback opening opener arrival rollout
    roll-out drop date dates slot finale broadcast airing transmission outing unveiling delivery kick-off
    kickoff berth window"""
)
"""What a month, a season or a year may stand before: "a March start"."""

AFTER_A_DATE = several(
    """at on in with and or from for via to but before after as when while exclusively only respectively across
    through thru until till followed ahead this next last is was will has have had are were where which that who
    then if because so than around about alongside by during worldwide globally night evening morning afternoon
    onwards onward plus kicks begins starts brings saw sees marks also onto over"""
)
"""Words that may follow a bare number or name that is a date; any other makes it the number of something."""

TODAYS: dict[str, int] = {
    **dict.fromkeys(("today", "tonight", "heute", "aujourd'hui", "hoy", "oggi", "hoje", "vandaag", "сегодня"), 0),
    **dict.fromkeys(("tomorrow", "demain", "mañana", "domani", "amanhã", "imorgon", "завтра"), 1),
    **dict.fromkeys(("yesterday", "gestern", "hier", "ayer", "ieri", "ontem", "gisteren", "вчера"), -1),
}
SHOWINGS = several(
    "episode episodes finale show premiere edition instalment installment broadcast special launch opener programme"
)
"""What may be a day's: "Tuesday night's episode"."""
DAY_PARTS = several("night evening morning afternoon lunchtime teatime nights abend")

DAY_ENDINGS = several("st nd rd th er º ª")
AND = frozenset(("and", "&", "und", "et", "y", "e", "en", "och", "og", "i", "и"))
TO = several("to through thru until till til bis au a al à t/m do по")
JOINTS = AND | TO
LEADS = several("between from zwischen vom von entre du del dal")
"""What a window may start with."""
DETERMINERS = several("this next last coming the past diesen kommenden nächsten nächste cet cette este esta ce")
ARTICLES = frozenset(("a", "an", "the", "its", "their", "his", "her", "new"))
