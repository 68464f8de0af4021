"""The wordings that tell who is in a show and whom they play, over masked text: see `name_words`."""

from __future__ import annotations

from .lazy_pattern import caseless, lazy
from .maker_words import TRADES
from .name_words import CLOSE, CONJ, HER, ITS, LEAD, OPEN, PLAIN

_CAST = r"(?:cast|ensemble|line-?up|roster)"
_BEFORE = (
    rf"stars?|starring|(?:<T\d+>|series|show)[”\"’']?(?:’s|'s)?(?: \w+ and)? star|expect(?: to see)?"
    rf"|co-?stars (?:include|are)|in the (?:shape|form|person) of|those (?:returning|joining|starring"
    rf"|appearing)(?: (?:includes?|are))?"
    rf"|look out for|co-?starring|co-?stars|featur(?:es|ing)|toplin(?:ed|ing) by|headlin(?:ed|ing) by|led by"
    rf"|fronted by|anchored by|top-lined by"
    r"|join(?:s|ed|ing)?(?: by|ing)?(?: (?:them|him|her|the cast|the pair|the ensemble|the regulars|the line-up"
    r"|the show|returning cast))?(?: (?:this|on|in) [a-z ]{3,20} by)?(?: (?:are|is|will be))?|alongside(?: (?:him"
    r"|her|them))?(?: (?:are|is))?"
    r"|opposite(?: (?:him|her|them))?(?: (?:are|is))?"
    rf"|{_CAST}(?: members)?(?: (?:of|for|in|on) [“\"‘']?<T\d+>[”\"’']?)? (?:that |which )?(?:also "
    rf"|will )?(?:is made up of|are|includes?|counts|features"
    rf"|comprises"
    rf"|boasts|will include|consists of|is (?:led|headed|completed|rounded out|fronted) by)"
    rf"|(?:{_CAST}|stars)(?: members)?,? (?:also )?(?:including|of|with)|(?:starry |guest |main |supporting "
    rf"|voice )?cast(?: members?)?:?|(?:series|season) regulars:?"
    r"|also (?:starring|returning|appearing|aboard|on board|in the (?:cast|mix|frame|pews)|among the cast"
    r"|joining|featur(?:es|ing)|stars?|new|along for the ride)(?: (?:are|is|them is|them are))?:?"
    r"|(?:back|returning)(?: for more)?(?:,? (?:too|again))? (?:are|is|this time (?:are|is))"
    r"|returning cast (?:includes?|members include)"
    r"|new(?:comers?| faces?| additions?| recruits?| arrivals?| to the cast)?(?: in town| to the cast"
    r"| this (?:year|season|time|series))?(?: (?:are|is|includes?):?|:)"
    r"|(?:main|series|recurring|supporting) (?:players|cast|roles|turns|parts)(?: (?:also )?(?:includes?|are|is"
    r"|features?|come from|comes from|go to))?|guest stars?(?: <D\d+>)?(?: (?:includes?|are|is))?"
    r"|(?:recurring )?guest cast:?"
    rf"|hosted by|presented by|narrated by|judged by|counts|ensemble (?:includes?|of)|roles? for|reunit(?:es"
    rf"|ing)|judges(?: are)?:?|presenters?(?: are)?:?|the likes of|support(?: comes)? from|with support from"
    rf"|(?:with )?(?:appearances|performances|turns|cameos|voices) (?:by|from)"
    r"|stars of|lead roles? (?:are|is) (?:played|taken) by|(?:its|the|in the) (?:title |central |main "
    r"|lead )?(?:lead|star|role|part)s? (?:is|are|goes to|go to)|main players (?:are|include)|rounded out by"
    r"|completed by"
    # German, French, Spanish, Italian, Portuguese, Swedish
    r"|in (?:den |der )?(?:weiteren |anderen )?(?:hauptrollen?|nebenrollen?|rollen)(?: (?:sind|ist|spielen"
    r"|sehen wir|zu sehen sind))?:?|(?:mit )?dabei (?:sind|ist)(?: (?:wieder|auch|erneut))?|(?:haupt|titel"
    r"|neben)rollen? (?:spielt|spielen|übernimmt|übernehmen|sind besetzt mit)|neu (?:im ensemble|dabei"
    r"|in der besetzung) (?:ist|sind)|zum ensemble gehören(?: auch)?|neben"
    r"|aux côtés d[e’] ?|au casting(?: ?:)?|(?:on retrouve|retrouve|accueille|réunit|complètent)(?: (?:aussi"
    r"|également))?|avec(?: notamment| aussi)?|au générique(?: ?:)?|dans les rôles principaux(?: ?:)?"
    r"|protagonizad[oa]s? por|protagonizan|(?:completan|encabezan|integran) el (?:elenco|reparto)|(?:el "
    r"|su )?(?:reparto|elenco)(?: (?:lo )?(?:incluye(?: a)?|completan|integran|encabezan|cuenta con))?:?"
    r"|junto a|acompañad[oa]s? (?:de|por)"
    r"|nel cast(?: (?:anche|ci sono|figurano)\b)*+|protagonist[aie](?: (?:è|sono))?|completano il cast"
    r"|accanto a|interpretat[oa] anche da|insieme a"
    r"|protagonizad[oa]s? por|no elenco(?: (?:estão|está|ainda|também)\b)*+|(?:o )?elenco (?:inclui|conta com"
    r"|integra)|estrelad[oa] por|ao lado de|com(?: as)? participa(?:ção|ções) de"
    r"|i (?:huvud)?rollerna(?: (?:ses|syns|finns))?:?|medverkar gör(?: även)?|i övriga roller(?: (?:ses"
    r"|syns))?:?|med bland andra"
)
STARS_BEFORE = caseless(rf"(?:^|[^\w’'-])(?:{_BEFORE}),?(?: (?:the|both|by|also)\b)*+ {LEAD}{OPEN}$")
CLEAR_STAR = caseless(rf"(?:^|[^\w-])(?:(?:co-?)?starr?(?:s|ing)|and (?:co-)?star) {LEAD}$")
CLEAR_STARS = lazy(r"^(?:, who)? (?:will |also |both )*+(?:co-)?stars?(?= in\b| as\b|[.,;])")
""" "written by and starring A": a player, whatever else A is."""
IN_PAST = caseless(
    r"\b(?:co-?starred|starred|appeared|played|worked|performed) (?:opposite|alongside|with) (?:[\w’'-]+ ){0,3}$"
)
WITH = lazy(
    rf"(?:,|\)|[”\"’'»“]|<[TSDC]\d+>|\b(?:drama|thriller|comedy|series|serial|saga|miniseries|mini-series"
    rf"|sitcom|film|movie|[\w-]*parter|adaptation|caper|mystery|whodunnit|serie|série|minissérie|telenovela"
    rf"|fiction|puntate|capítulos|Serie|Krimi|Dramaserie))[”\"’']?,? (?:\(.{{0,20}}\) )?(?:also )?(?:with|mit"
    rf"|avec|con|com|med) {LEAD}{OPEN}$"
)
"""A thriller "with A and B": after a comma or what the show is called."""
WITH_OTHERS = caseless(
    r"^[^.;<>]{0,12}\b(?:saying|promising|helming|writing|producing|executive|directing|creating"
    r"|showrunning|blaming|adding|telling|serving|returning as|narrating|who (?:wrote|created|directs)|having"
    r"|as (?:writer|director|creator|showrunner|executive|producer))\b"
)
"""After "with A": what A does there, when that is no part."""
AMONG = lazy(
    r"^(?:And |But |Also,? |Meanwhile,? )?(?:Leading|Heading|Headlining|Topping|Fronting|Rounding|Completing"
    r"|Joining|Starring|Playing|Returning|Appearing|Upped|Promoted|Taking|Filling|Stepping|Bringing|Back|New|Also"
    r"|Alongside|Opposite|Among|In the cast|Making up|Aboard|Along|Cast|Guest|Neu|Mit|Completano|Accanto|Junto"
    r"|Ao lado|Aux)\b"
    rf"(?:[^.;:<>]|<[STDN]\d+>){{0,90}}?(?: (?:is|are|will be|come|comes|sind|ist|sono|están|estão|ses))?:? {LEAD}$"
)
""" "Leading the cast is A": the sentence begins with where A stands, and ends on who."""
AMONG_FIRST = lazy(rf"^(?:Joining|Alongside|Opposite|Starring with|Supporting) {LEAD}$")
AS_FIRST = lazy(
    rf"^(?:Back|New|Returning|Taking over|Stepping in|Starring|Appearing|Cast|Joining|Also back|Along)"
    rf"(?:[^.;:<>]|<[STD]\d+>){{0,50}} as (?:the |an? |new )?(?:(?!(?:well)\b){PLAIN}+ ){{0,3}}$"
)
""" "Back as B is A"."""
JOINED_TOO = lazy(r"\bjoined by (?:[^.;<>]|<[NST]\d+>){2,110},? and by $")
""" "Joined by A as her husband, and by B"."""
AMONG_VERB = lazy(rf"(?: (?:is|are|will be|come|comes|sind|ist|sono|están|estão|ses):?|:) {LEAD}$")
LABEL = lazy(r":\s*$")
NO_CAST_LABEL = caseless(
    r"\bby:\s*$|\b(?:photo(?:graph)?s?|images?|pictures?|credits?|contacts?|buyers?|produc\w*|written"
    r"|directed|tags?|topics|related|read|words?|sources?|nominees|winners?|editors?|music|correction|press"
    r"|media|studio\w*|guests)\b[^:]{0,20}:\s*$"
)
_AUX = (
    r"(?:who|will|also|is|are|was|has|have|been|be|both|all|once|again|then|too|set|attached|expected|confirmed"
    r"|slated|due|to|now|each)"
)
STARS_AFTER = lazy(
    rf"^(?:,? and (?:more|others|many more)|,? among others)?,?[ -]?(?:{_AUX} )*+"
    rf"(?:stars?\b(?! of)|co-stars?\b|leads? (?:the|an?) (?:[a-z-]+ )?(?:cast|ensemble|series|show|drama|comedy"
    r"|thriller|film|way)"
    rf"|heads? (?:up )?(?:the|a) (?:\w+ )?{_CAST}|headlines?\b|tops? the (?:cast|bill)|toplines?\b"
    rf"|takes? the (?:lead|title role)"
    rf"|returns?\b|return to\b|joins?\b|features?\b|appears?\b|turns? up\b|pops? up\b|rounds? (?:out|off)\b"
    rf"|completes? the\b|guest[- ]stars?\b|recurs?\b|recurring\b|back\b|among (?:the|a) cast\b"
    rf"|among those (?:returning|starring|appearing|joining)\b|in (?:the|a"
    rf"|its) (?:cast|{_CAST}|frame|title role|lead role|leading role)|in\.$"
    r"|(?:co-)?hosts?\b|starrer\b|repris(?:es?|ing) (?:his|her|their) roles?|(?:lands?|landed|bags?|bagged"
    r"|won) the (?:lead|title|leading) (?:role|part)|presents?\b|narrates?\b|fronts?\b|judges?\b"
    r"|provides? (?:the )?(?:voices?|support)"
    r"|lends? (?:his|her|their) voices?|(?:seen|appear|feature) in (?:pivotal|key|supporting|lead|important"
    r"|other|smaller|minor)(?: \w+)? (?:roles|parts)"
    r"|make up the|fills? out the|feature too\b|plays? (?!host|out)|voices? |(?:are|is) the (?:leads?|stars?)\b"
    r"|portrays? |makes? (?:his|her"
    r"|their) (?:screen |acting )?debuts?|cast opposite|cast in|on board|aboard|joined (?:in the cast "
    r"|on screen )?by|joined the cast|on (?:hosting|presenting|judging|narrating) duties|essays? |tackles? "
    r"|(?<=-)(?:led|fronted|starring|hosted|presented|narrated)\b|said yes|signed (?:up|on)|said to be in|support\b"
    r"|lend support|in support"
    r"|(?:campe|incarne|interprète|interpreta|encarna|spelar|gestaltar|verkörpert)\b|spiel(?:t|en)\b(?: mit)?"
    r"|wirk(?:t|en) mit|gehör(?:t|en) zum (?:ensemble|cast)|complètent|font partie|jou(?:e|ent)\b"
    r"|donnent la réplique|protagoniza[n]?\b|encabeza[n]?\b|completa[nm]?\b|integra[nm]?\b|participa[nm]?\b"
    r"|completano|recita(?:no)?\b|medverkar\b|ses i\b|syns i\b|compõem o elenco|est(?:án|ão) no elenco)"
)
NULL_PART = lazy(
    r"^,? ?(?:(?!(?:known|such|well|described|billed|same|far|long|soon|serves?|served|serving|works?|worked"
    r"|acts?|acting|that|which|but|if|when|because|created|wrote|writes|written|says|said)\b)[\w’'-]+ "
    r"|<[DST]\d+> ){0,7}?"
    r"(?:as|i rollen som|als|comme|en tant que|como|nel ruolo di|dans le rôle d[eu’]|en el papel de"
    r"|no papel de)[  ]?(?:an?|the|his|her|their|its|one|two|three|himself|herself|themselves|eine?[nrs]?|die"
    r"|der|das|sein|seine|ihr|ihre|une?|le|la|les|un|una|el|os?|il)\b"
)
""" "A as a state trooper": a part without a name."""
IN_BRACKETS = lazy(r"[a-zà-ÿ] \((?:[a-zà-ÿ’'-]+ ){0,4}$")
""" "a firearms officer (A)"."""
NO_PART_THERE = caseless(r"\b(?:chief|president|executive|spokes\w+|author|photo\w*|pictured|by|wife|husband)\b")
IN_TITLE_ROLE = caseless(
    r"^,? (?:in|takes?|has|plays?) (?:the )?(?:title|lead|leading|central|main|starring)(?:-| )?(?:roles?"
    r"|parts?)\b"
)
NULL_IS = lazy(
    r"^,? (?:is|are|will be|ist|sind|est|sont|è|é|es|är) (?:the|her|his|their|its|die|der|la|le|el) (?!(?:back"
    r"|in|on|at|not|also|to|set|now|one|first|latest|only one|expected|said)\b)[a-zà-ÿ]"
)
IN_WHICH = lazy(rf"\b(?:in which|where|when|in dem|in der|dans laquelle|en la que|in cui) {LEAD}$")
OWN_PART = lazy(r"^(?:’s|'s) (?:[a-z-]+ ){1,4}?(?:[a-z]+s|must)\b")
""" "in which A’s semi-retired sergeant solves crimes"."""
_CHAR_STOPS = (
    r"(?:and|with|who|while|when|where|whose|that|which|plays?|opposite|alongside|in|at|from|on|to|for|behind"
    r"|against|of|written|directed|created|is|are|was|has|will|but|after|before|because|about|by|as|if|it|he"
    r"|she|they|we"
    r"|und|mit|et|avec|y|con|com|och|med|che|qui|que)"
)
CHAR_LEAD = rf"(?:(?!{_CHAR_STOPS}\b)[\w’'.®“\"-]+,? ){{0,9}}{OPEN}(?:d’|l’|dell’)?"
"""What describes a part before its name: "his boss, Commander", "the captive"."""
_PLAY = (
    r"(?:plays?|playing|portrays?|portraying|voices?|voicing|embod(?:y|ies|ying)|reprises?|reprising|to play|to voice"
    r"|(?:repris(?:es?|ing) (?:his|her|their) roles?|essay(?:s|ing)?(?: the)? (?:role|part)|play(?:s"
    r"|ing)? the (?:\w+ )?(?:role|part)|(?:land|win|won|bag|bagg|secur)(?:e?s|ed|ing)? the (?:title |lead "
    r"|leading |recurring )?(?:role|part)|tak(?:es?|ing)(?: on)? the (?:title |lead |leading )?(?:role|part)s?"
    r"|step(?:s|ping)? into the (?:shoes|role|boots)"
    r"|(?:in|has|with|have) the (?:title |lead |leading )?roles?) (?:as|of)|transforms? into|brings? to life"
    r"|spiel(?:t|en)|verkörper(?:t|n)|gibt|mimt|in der (?:Haupt|Titel)?rolle(?: (?:des|der|von))?|ist als"
    r"|sind als|übernimmt die Rolle (?:des|der|von)|schlüpft in die Rolle (?:des|der|von)"
    r"|incarn(?:e|ent)|jou(?:e|ent)|interprèt(?:e|ent)|camp(?:e|ent)|prêt(?:e|ent) (?:ses|leurs) traits à"
    r"|dans (?:le rôle|la peau) d[e’u]|dans celui d[e’u]|dans celle d[e’u]|dans (?:les|leurs) rôles d[e’]"
    r"|(?:retrouve|ont retrouvé|reprend|reprennent) (?:son|leurs?) rôles? d[e’u]"
    r"|interpretan?(?: a| o| il)?|encarnan?(?: a| o)?|dan? vida a|en el papel de|nel ruolo d(?:i|el|ella)"
    r"|nei panni d(?:i|el|ella)|veste i panni di|no papel d[eoa]|dá vida a|vive|dará vida a|interpretará(?: a)?|será"
    r"|spelar|gestaltar|i rollen som|spiller|som)"
)
_NO_FILL = (
    r"(?:known|such|well|described|billed|same|far|long|soon|much|just as|serve[sd]?|serving|works?|worked"
    r"|act[s]?|acting|that|which|but|if|when|because|create[sd]?|wrote|writes|written|direct(?:s|ed)|starred"
    r"|appeared|played|rose|found|became|left"
    r"|remembered|credited|him|them|cast her|and|says?|said|told|wurde|bekannt)"
)
PLAYS = lazy(
    rf"[”\"’']?(?:,| –| —)? ?(?:(?:(?:{_AUX}|che|die|der|qui|que|now) )*+{_PLAY}(?![a-z])(?: both| the late)?"
    rf"|(?:(?:(?!{_NO_FILL}\b)[\w’'-]+|<[STDR]\d+>),? ){{0,8}}(?:as|als|como|comme|è|i rollen som|in (?:the"
    rf"|a) (?:[a-z-]+ ){{0,2}}role of|in the part of)(?![a-z])) ?(?P<lead>{CHAR_LEAD})"
)
""" "A (will play the evil) B", "A joins the cast of <T0> as B"; the whole gap."""
AND_PLAYS = lazy(
    rf"(?:[^<>.;()]|<[STDRC]\d+>){{1,90}}?(?: and| to|, who|,| –| —| et| und| y| e)(?: (?:also|will|then"
    rf"|again)\b)*+ (?:plays?|voices?|portrays?|embod(?:y|ies)|(?:co-)?stars? as|appears? as|spielt|interpreta"
    rf"|incarne) (?P<lead>{CHAR_LEAD})"
)
""" "A created this and plays its heroine, B"."""
IS = lazy(
    rf"(?:,| –)? ?(?:is|are|will be|’s(?! (?:co-?stars?|fellow|stars?|cast|partner in)\b)|ist|sind|est|sont|è|sono"
    rf"|é|es|är)(?: also| now| again"
    rf"| still)? (?P<lead>{CHAR_LEAD})"
)
PLAYED_BY = lazy(
    rf"(?:,? (?:an?|the|whose|who) [^,;.<>]{{2,70}}?)?(?:,| \(| –| —)?(?: (?:is|are|to be|being|was|will be))*+,? ?"
    rf"(?:(?:played|portrayed|voiced|brought to life|embodied|inhabited)(?: this time| here| with \w+ \w+)? by"
    rf"|(?:a part |a role )?(?:written|created) for|gespielt von|verkörpert von|(?:est |sont )?(?:incarnée?s?"
    rf"|interprétée?s?|jouée?s?|campée?s?) par|interpretad[oa]s? por|encarnad[oa]s? por|vivid[oa]s? por"
    rf"|interpretat[oaie] da|(?:som )?spelas av) ?{LEAD}"
)
"""A part, then who plays it; the whole gap."""
GOES_TO = lazy(rf" (?:goes to|went to|is taken by|has gone to|is filled by) {LEAD}")
ROLE_OF = caseless(rf"\b(?:role|part) of {CHAR_LEAD}$")
""" "The role of B goes to A"."""
PLAYING = lazy(rf"^(?:And )?Playing {CHAR_LEAD}$")
IS_WHO = lazy(rf" (?:is|are|will be) {LEAD}")
""" "Playing B is A"."""
PLAYED_BEFORE = caseless(
    rf"\b(?:played|portrayed|voiced|brought to life|gespielt|verkörpert|incarnée?s?|interprétée?s?|jouée?s?"
    rf"|interpretad[oa]s?|interpretat[oaie]|spelas)(?: with \w+ \w+| here| this time)? (?:by|von|par|por|da"
    rf"|av) {LEAD}$"
)
""" "His neighbour is played by A"."""
BRINGS = lazy(rf" (?:will )?(?:brings?|bringing) (?P<lead>{CHAR_LEAD})")
TO_LIFE = lazy(r"^ to (?:life|the screen)\b")
""" "A brings B to life"."""
AND_STARS = lazy(
    r"^,? (?:[^.;<>]|<[DST]\d+>){3,60}? and (?:also |will )*+(?:co-)?stars?(?= as\b| in\b| alongside\b"
    r"| opposite\b|[.,;]|$)"
)
""" "A writes and stars"."""
VERB_LAST = lazy(r"^,? (?:spielt|spielen|verkörpert|verkörpern|gibt|mimt|darstellt)\b")
RELATIVE = lazy(rf", (?:der|die|das) (?P<lead>(?:{PLAIN}+ |[A-ZÄÖÜ]\w+ ){{0,4}})")
HEADED = lazy(
    rf", (?:the|this) (?:[\w-]+ ){{0,2}}(?:follows|centers on|centres on|revolves around"
    rf"|tells the story of) (?P<lead>{CHAR_LEAD})"
)
LED = caseless(rf"\b(?:headlined|led|toplined|fronted|starring) (?:by )?{LEAD}$")
""" "Headlined by A, the show follows B": the lead plays whom it follows."""
SHE_PLAYS = lazy(
    rf"(?:^|.{{0,60}}\bin which |.{{0,60}}\bwhere )(?:She|He|They|she|he|they|Sie|Er|Elle|Il|Ella"
    rf"|Él) (?:(?:{_AUX}) )*+(?:(?:{_PLAY}|stars as|appears as|returns as) |(?<=is ))(?P<lead>{CHAR_LEAD})$"
)
POSSESSIVE = lazy(
    rf"(?:’s|'s|s’|’) (?P<lead>(?:(?!(?:is|was|has|and|with|who|in|on|next|last|previous|latest|earlier|novel"
    rf"|co-stars?|stars?|fellow|include|includes|including"
    rf"|book|memoir|play|series|drama|film)\b)[a-zà-öø-ÿ’'-]+,? ){{0,6}}){OPEN}"
)
""" "Gideon’s first love, Annabel"."""
PLACED = lazy(
    r"(?:(?: (?!(?:alongside|opposite|plus|and|und|et|y|e|och|og|mit|avec|con|com|med|with|who|in|of|from|as"
    r"|but|on|at|to|while|when|is|are|was|has|will|or|by|for|plays?|stars?|directs?|writes?|returns?"
    r"|joins?)\b)(?![a-z-]+(?:ing|ed)\b)[a-zà-öø-ÿ’'-]+){1,3},? )"
)
""" "Manhattan perfumer Chloe": the first is no part's name."""
NO_NAME = lazy(r"(?:^| )an? $")
NOUN_BEHIND = lazy(
    r"^ (?!(?:who|with|and|in|on|of|from|as|but|at|to|while|is|are|whose|when|for|after|before|during|alongside"
    r"|opposite|has|had|will|or|by|must|sends?|across|into|this|that|again|too|once|also|then|respectively|plus"
    r"|und|et|och)\b)[a-z-]{4,}(?:[,.;]| who\b| with\b| in\b|$)"
)
MAKER_LEAD = caseless(
    rf"^(?:{ITS} |sole |new )*+(?:{TRADES}|host|presenter|producer|chief (?:executive|content|creative)"
    rf"|head of|president|commissioner)\b"
)
WHO_IS_BEHIND = caseless(
    rf"\b(?:follows?|following|finds?|sees?|(?:centres|centers|centred|centered|focuses|revolves) (?:on"
    rf"|around)|about|tells|story of|when|where|life of|meets?|recruited by|between|as|picks up with|acompaña a"
    rf"|sigue a|suit|acompanha|folgt|segue|följer|cleared|put|past|by {HER})(?: (?!(?:creator|writer|director"
    rf"|star|actor|actress)\b)(?:[\w’'-]+|<N\d+>(?:’s|'s)?)){{0,6}} $"
)
"""Before one whom the story is about: who stands in brackets behind such a name plays it."""
LISTED = lazy(
    rf"{CLOSE}(?:,(?: as (?:is|are|does|do|will)\b)?(?! (?:with|mit|avec|con|com|med)\b)|(?= (?:{CONJ})(?: "
    rf"|$)))(?: (?:{CONJ}))?(?: also| then"
    rf"| finally| newcomers?)?(?:,? (?:as|in|with|of|new|perhaps|most"
    rf"|for)\b[^,<>;]{{2,40}},)? (?P<lead>{LEAD}){OPEN}"
)
"""Between two of one list; the whole gap."""
NEGATED = caseless(r"\b(?:not|never|won[’']t|isn[’']t|no longer|without|originally|was first|at first)\b(?! only)")
OFFICE = lazy(r"(?:Head|Chief|Director|Controller|President|Vice|Executive|Commissioning|Commissioner)\b")
""" "A as Head of Drama" is no part."""
TOLD_OF = lazy(
    r"^,? (?:must|finds?|moves?|discovers?|runs|sends?|sent|tries|learns?|wakes?|realises?|realizes?"
    r"|investigates?|inherits?|leaves?|decides?|faces?|uncovers?|is sent|is forced|takes in|struggles?"
    r"|returns? (?:home|to the)|arrives?|wants|has to|hunts?|hides?)\b"
)
"""Behind a name: the story’s, not the news’."""
SAME_ROLES = lazy(r"^,? (?:[a-z]+ ){0,4}repris(?:es?|ing) (?:his|her|their) roles?\b")
ASKED = caseless(r"\bwho(?:’s|'s| is| are| else| plays| stars)\b[^?]{0,60}\?\s*$")
""" "Who is in it?": the names that follow are the cast."""
CAST_LABEL = caseless(r"\bcast\b[^:]{0,20}:\s*$|who[’']?s who:\s*$")
ELIDED = lazy(rf" (?P<lead>(?:his|her|their|the|its) {CHAR_LEAD})")
""" "A plays her husband, B, and C their daughter D"."""
ELIDED_NULL = lazy(r"^ (?:his|her|their|its|the) (?:[a-z-]+ ){0,2}[a-z-]+[.;,]")
