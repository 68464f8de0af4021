"""The words by which news tells what it speaks of: kinds of shows, beginnings, ends, moves. Fragments of patterns."""

from __future__ import annotations

GENRE = (
    r"(?:(?:mini|docu|web|micro)-?series|docuseries|series|serial|drama|dramedy|comedy|sitcom|thriller|chiller|show"
    r"|doc(?:umentary)?"
    r"|documentaries|film|movie|feature|biopic|special|anime|animation|cartoon|spin-?off|prequel|sequel|follow-up"
    r"|saga|mystery"
    r"|epic|whodunn?it|romance|rom-?com|procedural|reboot|revival|remake|adaptation|soap|telenovela|caper|western"
    r"|satire"
    r"|fantasy|adventure|horror|musical|competition|contest|quiz|reality show|game ?show|talk show|variety show"
    r"|sketch show"
    r"|anthology|two-parter|three-parter|four-parter|K-?drama|weepie|tearjerker|noir|one-off|travelogue|cop show|heist"
    r"|program(?:me)?|franchise|title|hit|original|offering|vehicle|half-hour|crime|tale|story)"
)
NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "one first debut inaugural",
            "two second sophomore",
            "three third",
            "four fourth",
            "five fifth",
            "six sixth",
            "seven seventh",
            "eight eighth",
            "nine ninth",
            "ten tenth",
            "eleven eleventh",
            "twelve twelfth",
            "thirteen thirteenth",
            "fourteen fourteenth",
            "fifteen fifteenth",
            "sixteen sixteenth",
            "seventeen seventeenth",
            "eighteen eighteenth",
            "nineteen nineteenth",
            "twenty twentieth",
        ),
        1,
    )
    for word in words.split()
}
NUMBER = r"(?:\d{1,2}(?:st|nd|rd|th)?|" + "|".join(sorted(NUMBER_WORDS, key=len, reverse=True)) + ")"
SEASON = r"(?:[Ss]eason|[Ss]eries|SEASON|SERIES|[Ss]taffel|[Ss]aison|[Tt]emporada|[Ss]tagione|[Ss]äsong)"

BEGINS = (
    r"(?:premi[eè]r(?:es?|ed|ing)\b|debut(?:s|ed|ing)?\b|bow(?:s|ed)?\b(?! out)|launch(?:es|ed|ing)?\b|begin(?:s"
    r"|ning)?\b|beg[au]n\b"
    r"|start(?:s|ed|ing)?\b|open(?:s|ed|ing)?\b|arriv(?:es?|ed|ing|al)\b|land(?:s|ed|ing)?\b|air(?:s|ed|ing)?\b"
    r"|stream(?:s|ed|ing)?\b"
    r"|drop(?:s|ped|ping)?\b|return(?:s|ed|ing)?\b|com(?:es?|ing) (?:back|to)\b|(?:be|are|is) back\b|back (?:on|for"
    r"|in|with)\b|kick(?:s|ed|ing)? off\b"
    r"|roll(?:s|ed|ing)? out\b|releas(?:es?|ed|ing)\b|hit(?:s|ting)?\b|reach(?:es|ing)?\b|go(?:es|ing)? out\b"
    r"|be (?:shown|available|broadcast|screened|aired|seen)\b"
    r"|become(?:s)? available\b|surfac(?:es?|ing)\b|mak(?:es?|ing) its\b|touch(?:es)? down\b|go(?:es)? live\b"
    r"|unveil(?:s)?\b|set for\b|slated for\b|scheduled for\b"
    r"|due\b|head(?:s|ing)? (?:to|back)\b|on the way\b|on its way\b|rides? again\b|on screen\b|on air\b"
    r"|can be (?:seen|watched)\b|available (?:from|on|to)\b"
    r"|get(?:s)? (?:it|a|an|the)\b|sets? (?:a |an |its )?|pops? up\b|lights? up\b|joins? the\b|available\b"
    r"|take(?:s)? (?:over|off)\b|(?:break|hiatus|wait|absence) (?:ends|is over)\b"
    r"|follow(?:s|ing)?(?= (?:on |in |from |a (?:week|month|fortnight) later,? on )?(?:\w+day,? )?<D)"
    r"|wait(?:s)? (?:until|till)\b|materiali[sz]es?\b|swoops? in\b"
    r"|\bwill (?!(?:now |also )?(?:be repeated|marry|meet|play|face|end|finish|conclude|wrap|close"
    r"|sign|bow out|publish|film|shoot|celebrate|attend|speak|visit)\b)\w+ (?:\w+ )?on (?=<D)"
    r"|(?<=[>(])\s?from(?= (?:this |next )?<D)"
    r"|\b(?:is|are|be) on (?=<D|<S|air|screen)|\b(?:is|are|be) out\b|\bout (?:now |worldwide )?on\b"
    r"|\bwill (?:broadcast|show|screen|release|host|carry)\b|\bcan (?:see|watch|stream|catch)\b"
    r"|\bget (?:to see )?it\b|\bhas (?=[“\"‘']?<T)|\bresum(?:es?|ing)\b|start date\b|release date\b|premiere date\b"
    r"|launch(?: date)?\b|air date\b|on screens\b|on (?:our|your) screens\b)"
)
ENDS = (
    r"(?:finale\b|sign(?:s|ing)? off\b|wrap(?:s|ping)?(?: up)?\b|ends?\b(?! (?:with|on) an?\b)|ending\b"
    r"|conclud(?:es?|ing)\b(?! (?:run|series|season|part|chapter))"
    r"|conclusion\b"
    r"|last episode\b|final episode\b"
    r"|bow(?:s|ing)? out\b|through\b|(?:runs?|continues?|weekly|every \w+|airs?|week) until\b|say(?:s)? goodbye\b"
    r"|closer\b|finish(?:es)?\b|closes\b|close out\b|last (?:ever )?(?:instal?lment|part|chapter)\b|comes? to an end\b)"
)
PAST = (
    r"(?:premiered|debuted|launched|began|started|opened|arrived|landed|aired|was (?:shown|broadcast|released"
    r"|screened|aired|published|shot|filmed|first)"
    r"|were (?:shown|released|broadcast)|went out|bowed|dropped|returned|came out|ended|finished|concluded|wrapped"
    r"|closed|ran|followed|signed|had been|first (?:aired|shown|seen)"
    r"|won|earned|received|died|posted|published|toured|appeared|starred|drew|left|made (?:his|her|its|their)"
    r"|took over|signed off|went|kicked off|streamed|since)\b"
)
APART = (
    r"(?:film(?:ed|ing)|shoot(?:s|ing)?|shot|production|cameras|trailer|teaser|poster|first[- ]look|clip|novel|book"
    r"|published|publishes|paperback|tour(?:s|ed|ing)?"
    r"|order(?:ed|s)?|renew(?:ed|al|s)?|pick(?:ed)?[- ]?up|commission(?:ed)?|greenlit|tickets?|festival|cinemas?"
    r"|theat(?:er|re)s?|theatrical|box office|marry|married|wedding|engaged|funeral|trial|court|arrested"
    r"|awards? (?:night|ceremony|season)"
    r"|born|died|death|aged|survey|ratings|viewers|soundtrack|album|DVD|Blu-ray|box ?set|repeats?|rerun|re-run|encore"
    r"|marathon|catch[- ]up|available now|subscription|free trial|sign up"
    r"|interview|auditions?|casting|comic-con|panel|screening|read-?through|writers[’'] room|exhibition|concert"
    r"|podcast|newsletter|offer|prices?|contract|strike|cancelled|canceled|axed)\b"
)
WAS_TO_BE = (
    r"(?:announced (?:for|as an?)\b|told (?:us|viewers|fans) that|"
    r"billed for|advertised for|listed for|pencilled in for|(?:was|were) to (?:begin|start|air|have"
    r"|be|open|launch|premiere|debut|return)|had been (?:down|pegged|earmarked|in line|tipped|due|set|expected"
    r"|scheduled|slated|pencilled|planned|meant"
    r"|lined up|booked)|(?:was|were) (?:originally|initially|previously|first (?:due|set|meant|planned)|to have|due"
    r"|set|meant|supposed|scheduled|slated|expected|pencilled)"
    r"|originally|initially|previously|earlier (?:date|slot|announced)|instead of|rather than|from (?:its"
    r"|the) (?:original(?:ly)?|planned|previous|earlier|initial|old) (?:<D|date|slot|premiere|launch|release|start"
    r"|\w+ (?:date|slot))|in place of|previously announced|old date|(?<!is )(?<!are )(?<!being )planned|moved from"
    r"|pushed from|shifted from"
    r"|than planned)"
)
MOVED = (
    r"(?:push(?:ed|es|ing)?(?: it| the \w+)?(?: back| out)?|mov(?:ed|es|ing)(?: it)?|delay(?:ed|s)?|brought forward"
    r"|bring(?:s)? forward|bumps?|bumped|shift(?:ed|s|ing)?|resched(?:ule|uled|ules)|re-?dat(?:ed|es)"
    r"|will now|now (?:arrives?|airs?|premieres?|begins?|starts?|lands?|set|due|opens|launches|debuts|bows)"
    r"|new (?:premiere |release |air |start |launch )?date|slip(?:s|ped)|moves? up|moved up|moving (?:up|forward"
    r"|back)|put back|held (?:back|over|until)|switch(?:es|ed)|relocat(?:es|ed)|swap(?:s|ped))\b"
)
POSTPONED = (
    r"(?:postpon(?:ed|es|ement)|pulled|shelved|scrapped|(?:bumped|taken|dropped) (?:[a-z]+ ){0,5}?(?:off|from|out of)"
    r"|pulls(?! (?:in|off|out|no|up|together)\b)|held back|delayed"
    r"|off the schedule|indefinitely|on hold|yanked"
    r"|removed from|put on ice|no longer)\b"
)
UNDATED = (
    r"(?:coming soon|release date (?:is|has|will)|date (?:to be|is yet|has yet|will be|is still|hasn[’']t|has not)"
    r"|no (?:exact |firm |official |precise |premiere |release |start |air |return )?date|yet to be (?:announced"
    r"|confirmed|set|dated)|TBA|TBC|TBD|"
    r"in the coming (?:weeks|months)|soon on)\b"
)
