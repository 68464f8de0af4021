"""The wordings that tell who made a show, over masked text: see `name_words`."""

from __future__ import annotations

from .lazy_pattern import caseless, lazy
from .name_words import HER, ITS, LEAD, OPEN

ROLES = {
    "creator": r"(?:co-?)?(?:creat(?:ors?|ed|es?|ing)|devised?|devises|developed|conceived|masterminded"
    "|dream(?:t|ed) up|brainchild of|minds? of|(?:original )?idea|brains behind it)"
    r"|(?:geschaffen|erfunden|erdacht|Idee|Schöpfer(?:in)?)|cré(?:ée?s?|at(?:eur|rice)s?)|cread[oa]s?"
    r"|creador(?:a|es)?|idead[oa]|criad[oa]s?|criador(?:a|es)?|id[eé]ia? original|creat[oa]"
    r"|ideat[oa]|skapa(?:d|t|re|ts)|skabt|historia original|original story",
    "showrunner": r"(?:co-)?(?:show-?runn(?:ers?|ing)|showruns?|runs the (?:show|series|writers’ room"
    "|writers' room))|chef d’écriture",
    "writer": r"(?:co-?)?(?:(?:head |lead |series |chief |sole |script|screen)?-?writers?|wr(?:itten|ote|ites?"
    "|iting(?! team| room))|script(?:ed|s|writers?)?|pen(?:ned|s)|adapt(?:ed|s|er|ing)|scribes?|screenplays?"
    "|teleplays?|dialogues?|original story|pen of)"
    r"|Dreh(?:buch|bücher|buchautor(?:in)?)|geschrieben|écrite?s?|scénario|scénaristes?|escrit[oa]s?"
    r"|guion(?:ista)?s?|autor(?:a|es)|argumento|roteir(?:o|istas?)|scritt[oa]|sceneggiatur[ae]|soggetto"
    r"|sceneggiator[ei]|manus|skriv(?:en|et)",
    "director": r"(?:co-?)?(?:direct(?:ors?|ed|s|ing(?: duties)?)|helm(?:ed|s|ing|er)|behind the camera|in the"
    " director[’']s chair)"
    r"|Regie|Regisseur(?:in)?|inszeniert|réalis(?:ée?s?|at(?:eur|rice)s?|ation)|dirigid[oa]s?"
    r"|dirección(?: general)?|realiza(?:ção|dor|dora)|direção|dirett[oa]|regia|regisser(?:as|ad|at)|regissör|regi",
    "executive_producer": r"(?:co-)?(?:exec(?:utive)?[- ]produc(?:ers?|ed|es?|ing)|EPs?)|produc(?:tor|tora"
    "|tores) ejecutiv[oa]s?",
}
"""What each role is called, as trade and as deed."""
TRADES = "|".join(ROLES.values())
TRADE = caseless(rf"\b(?:{TRADES})\b")
_CHAIN = rf"(?:(?:{TRADES})\b(?:,? and (?:then )?|, |/| / |-| & | e | y | et | und | och )?){{1,5}}(?<=\w)"
_BY = r"(?:by|from|von|par|por|da|de|di|d’|del|av|af)"
_STILL = (
    r"(?:once again|again|entirely|solely|jointly|partly|both|general|also|erneut|is|are|was|were"
    r"|for (?:television|tv|the screen|(?:the )?<[SN]\d+>)|ist|sind|est|sont|es|son|è|é|sono|são|är|duties (?:fall|fell"
    r"|go) to|comes?|came)"
)
MADE_BY = caseless(
    rf"\b(?<!\bas )(?<!\bas a )(?<!\bas the )(?P<roles>{_CHAIN}),? (?:{_STILL} )*+{_BY}:?(?:,? and"
    rf" (?:co-)?starring)?(?: {HER})? ?{LEAD}{OPEN}$"
)
""" "created and written by A", "a script by A", "la regia è di A"."""
MAKER_BEFORE = caseless(
    rf"(?:^|[^\w-])(?:(?:series|show|original|by|sole|ist"
    rf"|als) )?(?P<roles>{_CHAIN})(?: and (?:co-)?star)?(?: \([^()<>]{{1,30}}\))?"
    rf"(?:,|:| –| —| of <[TN]\d+>,| (?:is|are|includes?|zeichnet|führt|sind|ist|son|es)(?: (?:by|wieder"
    rf"|erneut))?)? {LEAD}{OPEN}$"
)
""" "creator A", "the writer is A", "Director: A"."""
MAKER_AFTER = lazy(
    rf"^[”\"’']?,?[ -]?"
    rf"(?:(?:who|which|that|has|have|had|is|are|was|were|an|been|named|appointed|hired|stars?|also|both|once"
    rf"|again|then|later|now|solely|returns?"
    rf"|back|will|the|its|their|and|be|to"
    rf"|joins?|took over|takes over|stays?|on|serves?|serving|acts?|acting|returning|remains?|as|in|charge"
    rf"|loosely|originally|der|die|das|hat|haben|zeichnet"
    rf"|verantwortlich|firma|assina|o|a|la|le|a|ont|signe|signent|han|ha|för|show|series|drama’s|drama's|show’s"
    rf"|show's|series’|series'|sole|overall|veteran|said he|said she)(?:,)? )*+"
    rf"(?P<roles>{_CHAIN})\b(?! (?:by|for|on)\b| of (?!<T|the (?:show|series)))"
)
""" "A, who created the show", "A directs", "A is the showrunner"."""
RELATIVE_CLAUSE = lazy(r"^,? (?:who|which|der|die|qui|que|che) (?:[^,;.<>]|<[DSTN]\d+>){3,80},")
"""What may stand between a name and its deed."""
MAKER_AND = caseless(
    rf"^(?:[^.;<>]|<[DST]\d+>){{0,60}}? and (?:(?:is|also|will|then|has|serves as|acts as|an?"
    rf"|the) )*+(?P<roles>{_CHAIN})\b(?! (?:by|of)\b)"
)
""" "A directs two episodes and executive produces": what follows the first role."""
MAKER_AS = caseless(
    rf"^(?:[^.;<>]|<[DST]\d+>|(?<=for )<N\d+>){{0,90}}? (?:as|to)(?: (?:{ITS}|sole|new|joint|returning"
    rf"|serve as)\b)*+ (?P<roles>{_CHAIN})\b"
)
""" "A returns as showrunner"; "A, who left in <D0>, is back as the showrunner"."""
SHARED = lazy(
    rf"^(?P<deed>.*)\b(?:with|alongside|mit|avec|con|com|med)(?: (?:both|{HER}))?(?: (?:brother|sister|wife"
    rf"|husband|partner|brothers|father|mother|friend)?,?)? ?{LEAD}$"
)
""" "wrote it with her brother A": A has the role that stands nearest before it, in `deed`."""
CO_MAKER = caseless(rf"(?:,| and| &) (?:his |her |the )?(?P<roles>co-(?:{TRADES})) {LEAD}")
""" "A and co-writer B": A writes too."""
SHARES = lazy(rf"\b(?:sharing|shares?|shared) [^<.;]{{2,40}}?(?:<D\d+> )?with {LEAD}$")
""" "returns as showrunner, sharing the job with A"."""
RUNS_IT = lazy(r"^[^.;<>]{0,60}\b(?:(?:runs|running) the (?:show|series|writers[’'] room)|in charge)\b")
THEY_WRITE = lazy(r"^[^.;<>]{0,20}\bthey (?:also )?(?P<roles>write|wrote|direct|created|showrun)\b")
OF_A_BOOK = caseless(
    r"\b(?:novels?|books?|memoirs?|bestsellers?|manga|webtoon|plays?|stories|story|comics?|comic books?"
    r"|trilogy|graphic novel|(?<=the )original)\b"
    r"(?P<between>[^.,;]{0,40}?) by (?:the late |the )?(?:[\w’'-]+ ){0,4}$"
)
""" "based on the novel by A": whose book, not whose show."""
FROM_A_BOOK = caseless(
    r"\b(?:adaptation of|adapted(?: from)?|adapting|adapts|based on|taken from|drawn from|inspired by"
    r"|from) (?:the "
    r"|the late )?(?:(?!by\b)[a-z-]+ ){0,3}$"
)
ITS_BOOK = lazy(
    r"^(?:’s|'s|’)? (?:(?!(?:comes?|is|was|has|a|an)\b)[a-z0-9-]+ ){0,3}(?:novels?|books?|memoirs?|bestsellers?"
    r"|manga|webtoon|play|stories|story|comics?|trilogy|tales?)\b"
)
""" "taken from A’s novel"."""
OWN_SCRIPTS = lazy(r"^[^.;<>]{0,60} from (?:his|her|their) own (?:scripts?|screenplays?)\b")
HIS_SHOW = lazy(r"^(?:’s|'s|’|') [“\"‘']?<(?P<show>T\d+)>")
ITS_MAKER = lazy(
    r"^(?:’s|'s|’|') (?:(?:[a-zà-öø-ÿ0-9-]+|<N\d+>),? ){0,4}?(?:drama|comedy|thriller|epic|musical|series"
    r"|serial|saga|sitcom|dramedy|mini-?series|adaptation|whodunn?it)(?: called)?,? [“\"‘']?<T\d+>"
)
""" "A’s wartime epic <T0>"."""
SHOW_BY = caseless(
    r"(?:<T\d+>[”\"’']?|\bdrama|thriller|comedy|series|serial|saga|mini-?series|sitcom|farce|dramedy"
    r"|[\w-]*-?parter|show"
    r"|whodunn?it|epic)(?:,? (?P<from>from)|,? by) (?:the )?(?P<lead>(?:(?!makers?\b|people\b|team\b"
    r"|producers?\b|creators?\b)[\w’'®-]+ ){0,4})$"
)
""" "this four-parter by A", "the legal thriller from A"."""
THE_WORK_OF = caseless(
    r"(?:, the work of|the brains behind it(?: is| are)?|courtesy of the pen of) (?:[\w’'-]+ ){0,3}$"
)
HE_MAKES = lazy(r"^(?:He|She|They)(?= )")
FROM_HEAD = lazy(r"^(?:It comes )?[Ff]rom (?:[a-z-]+ ){0,3}$")
FROM_TAIL = lazy(r"^(?:,| comes?\b)")
""" "From A comes a tale of the sea"."""
DEED = caseless(
    r"(?:wrote|writ(?:es|ing|ten)|creat(?:es|ed|ing)|devis(?:es|ed)|develop(?:s|ed)|conceived|direct(?:s|ed"
    r"|ing)|helm(?:s|ed|ing)"
    r"|script(?:s|ed)|penn?(?:s|ed)|adapt(?:s|ed)|produc(?:es?|ed|ing)|showruns?)$"
)
"""A role as what somebody does: what follows is what was made."""
