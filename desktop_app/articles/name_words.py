"""What stands close to a name in the news: what describes it, and what the person is known for. Over masked text.

Each pattern reads one gap between two names, or the words before or behind one, in English and, where a few words
suffice, in German, French, Spanish, Italian, Portuguese and Swedish. Gaps are cut to `LONGEST_GAP`, and repeats are
bounded or give nothing back: a hostile line costs its length and no more.
"""

from __future__ import annotations

from .lazy_pattern import caseless, lazy

LONGEST_GAP = 140
OPEN = r"[“\"‘'«„]?"
CLOSE = r"[”\"’'»“]?"
ITS = r"(?:the|its|an?|his|her|la|le|il|el|o|a)"
PLAIN = r"[a-zà-öø-ÿ’'®-]"
_LEAD_STOPS = (
    r"(?:whose|who|which|that|is|are|was|were|but|while|when|after|before|of|features?|featuring"
    r"|includes?|boasts?|counts|says?|said|insists?|explains?"
    r"|adds?|reveals?|admits?|recalls?|jokes?|laughs?|tells?|told|asks?|notes?|writes?|announced?|confirms?"
    r"|confirmed|toured?|has|had|have|will|would|because|although|though|since"
    r"|where|if|in|on|at|than|then|also|by|from|behind|follows?|sees|finds|stars?(?! of\b)|starring|centers"
    r"|centres|plays?|helming|directing|directs?|with|as|can|could|may"
    r"|now|his|it|they|she|he|you|we|and|or|for|to|into|about|over|based|set|produced|alongside|opposite"
    r"|together|along|mit|avec|not|no|un|une|una|uno|einen?"
    r"|que|qui|che|dont|the (?:series|show|drama|comedy|story|film|cast))"
)
_OF_WORK = rf"{OPEN}<[ST]\d+>(?:’s|'s)? "
LEAD = rf"(?:(?:{_OF_WORK}(?=(?:{PLAIN}+ ){{1,2}}{OPEN} ?$))?(?!{_LEAD_STOPS}\b)[\w’'.®-]+ ){{0,6}}(?:{_OF_WORK})?"
"""What describes a person before the name: "newcomer", "her real-life brother", "Emmy winner", "the <S0> regular"."""
HER = r"(?:his|her|their|the late|the)"
CONJ = r"and|&|plus|as well as|along with|together with|alongside|with|sowie|und|et|ainsi que|y|e|och|og|i|mit|con|com"
NATIVE = lazy(r" \([^\x00-\u024f()]{1,40}\)")
"""The name in its own script."""
AGE = lazy(r",? \(?(?:aged )?\d{1,2}\)?(?=[ ,.;]|$)")
ASIDE = lazy(r" \((?P<said>[^()]{2,120})\)")
STAR_WORD = (
    r"(?:star|favou?rites?|actors?|actress(?:es)?|alum(?:na|nus|ni)?|breakout|veterans?|icons?|regulars?|lead"
    r"|legend|graduate|scene-stealer|heart-throb|heartthrob|vicar|fame|discovery|standout|villain|duo|pair"
    r"|winner)"
)
LED_BY = lazy(
    rf"{CLOSE}(?:’s|'s|s’|’)?(?: (?:(?!(?:and|or|with|who)\b){PLAIN}+ ){{0,2}}?{STAR_WORD}(?: {LEAD})?|(?=’s|'s))? ?"
)
""" "<W> star A", "<W>’s A"."""
_SMALL = r"(?: (?:in|at|of|on|the|to|for|na|de|du|des|la|le|del|di|da|do|dos|a|y|i|på|und)){1,3}"
WORK = (
    rf"(?:{OPEN}(?:The |A |An |Le |La |Les |El |Il |Das |Der |Die |I, )?<[TN]\d+>"
    rf"(?:{_SMALL} <N\d+>|(?: (?:de|du|di|da|do|del|von|på) [a-zà-ÿ]{{3,12}}))?{CLOSE})"
)
KNOWN_FOR = lazy(
    rf",? (?:(?:who (?:is|are|was|most recently|viewers|fans|audiences|many|will|played|shot|rose|broke|came"
    rf"|made (?:his|her|their) name|won|earned|received"
    rf"|made|starred|appeared|you|recently|previously)|whom|best[- ]known|known|last|most recently|recently"
    rf"|currently|previously|formerly|seen|fresh|hot|star|one-time|erstwhile|familiar|famous|acclaimed"
    rf"|celebrated|remembered|renowned|coming|of|from|whose (?:\w+ )?(?:credits|work|roles|CV|résumé|films"
    rf"|series)|(?:the )?(?:brains?|star|face|voice|team|minds?|duo|pair|couple|man|woman|pen|writers?|creators?"
    rf"|people|force"
    rf"|makers?|directors?|producers?|authors?|showrunners?)"
    rf"|que les|découverte?|connue?|vue?|bekannt|zuletzt|conocid[oa]|vist[oa]|not[oa]|già|känd"
    rf"|conhecid[oa])\b(?:[^<>.;()]|<[NS]\d+>(?= in\b)){{0,70}}?)??"
    rf"(?:\b(?:from|in|on|of|for|off|as seen in|to viewers of|creating|behind|fame with|prominence with"
    rf"|includes?|including|on screens in"
    rf"|par|dans|pour|aus|por|em|per|från|en|fame)) (?:<N\d+> (?:in|on) )?(?:the |his |her "
    rf"|their )?(?:(?!and\b)[a-z-]+ |<S\d+>(?:’s"
    rf"|'s)? ){{0,3}}(?P<works>{WORK}(?:(?:,| and|, and| &) {OPEN}(?:The )?<[TN]\d+>{CLOSE}(?! (?:as|plays"
    rf"|stars|and <N))(?!,? (?:who|whose|best|known|fresh|last)\b))?)(?: fame)?"
)
""" "A, best known for <W>", "A of <W> fame"."""
KNOWN_START = lazy(
    r",? (?:(?:the )?(?:brains?|star|face|voice|team|minds?|duo|pair|couple|man|woman|pen|writers?|creators?|people"
    r"|force|makers?"
    r"|directors?"
    r"|producers?|authors?|showrunners?)|who|whom|best|known|last|most recently|recently|currently|previously"
    r"|formerly|seen|fresh|hot|star|one-time|erstwhile|familiar|famous|acclaimed|celebrated|remembered|renowned"
    r"|coming|of|whose|que|découverte|connu|vu|bekannt|zuletzt|conocid|vist|not[oa]|già|känd|conhecid)"
)
LATELY_IN = lazy(
    rf"^(?:, [^,<>.]{{3,50}},)?,? (?:who )?(?:was |were |is |are )?(?:most recently |last |previously "
    rf"|recently |best |also )*+(?:seen|starred|co-starred|appeared|known|played|led"
    rf"|fronted)\b(?:[^.;]){{0,80}}?\b(?:in|on|for|co-hosting|hosting|from|opposite <N\d+> in)(?: the"
    rf"| (?:<S\d+>|<N\d+>)(?:’s|'s))*+(?: [a-z-]+){{0,3}} (?P<works>{WORK})"
)
"""A whole sentence that says what A was in before."""
WORK_OF = caseless(
    r"\b(?:(?:creators?|writers?|makers?|producers?|team|stars?|directors?|authors?) (?:of|behind)"
    r"|(?:minds?|people|brains) behind"
    r"|who (?:previously |also |has )?(?:created|wrote|directed|made|penned|ran))"
    r" (?:hit |the |hit series |cult )?(?:The |A )?[“\"‘']?$"
)
""" "the creator of <W>"."""
REPLACED = caseless(
    r"(?:taking over from|takes over from|replac(?:es|ing)|succeed(?:s|ing)|instead of|in place of"
    r"|stepping in for|following|inherit(?:s|ing) the (?:role|part) from|steps? in for|originally played by"
    r"|played in the original by)(?: the| the late| original star| original)? $"
)
PLAYED_ELSEWHERE = caseless(
    r"\b(?:original|previous|first|film|movie|earlier|younger|older)\b[^<>]{0,20}\bby\b|\bplayed (?:in"
    r"|on)\b|\breplac(?:ing|es)\b"
)
