"""What stands around an article and is no part of it, known by its words: in a line, in a heading, in a class or id."""

from __future__ import annotations

import re

from .lazy_pattern import lazy

_LINE = re.compile(
    r"""(?:
    (?:ad|ads|advert|adverts|advertisements?|advertising|sponsored(?:\ (?:content|post))?|promoted|anzeige
      |werbung|publicité|
      publicidad|anuncio|pubblicità|advertentie|reklama|annons|annonce|広告|광고)
    |(?:advertisement|article|story|content)\ continues?\ (?:below|after).{0,60}|continue\ reading.{0,80}
      |scroll\ to\ continue.{0,40}
    |skip\ (?:ad|ads|advert|advertisement|to|past)\b.{0,60}|(?:jump|back)\ to\ (?:top|content|navigation|main).{0,30}
    |(?:close|menu|search|loading|print|save|bookmark|email|reply|report|link\ copied|copy\ link|listen
      |play\ video|watch\ video)
    |\d{1,2}\ (?:minutes?|mins?|hours?|days?|weeks?)\ ago
    |teilen|drucken|merken|kommentieren|partager|imprimer|compartir|imprimir|condividi|stampa|delen|dela|udostępnij|シェア|공유
    |.{0,40}[·•|]\ ?follow|share
    |(?:share|save|print|email|tweet|pin)\ (?:this|on|via|to|article|story|full\ article)\b.{0,60}|tweet
    |(?:facebook|twitter|x|whatsapp|reddit|pinterest|linkedin|e-?mail|flipboard|threads|bluesky|telegram
      |instagram|copy\ link|print
      |more|share|save|tweet)(?:[\s|,·•/]+(?:facebook|twitter|x|whatsapp|reddit|pinterest|linkedin|e-?mail|flipboard
      |threads|bluesky|telegram|instagram|copy\ link|print|more|share|save|tweet))+
    |\d[\d,.]*\ (?:comments?|shares?|likes?|kommentare|commentaires|comentarios|commenti)|(?:view|show|see
      |read|load)\ (?:all\ |more\ |the\ )?
      (?:\d+\ )?comments?.{0,30}|(?:post|leave|add|write)\ (?:a|your)\ (?:reply|comment|thoughts)\b.{0,80}
        |log\ in\ to\ comment.{0,60}
    |(?:read|see|watch)\ (?:more|next|also)\b\ ?(?:[:–—>»→|-].{0,200}|on\ .{0,80}|about\ .{0,80}|from\ .{0,80}|.{0,40})
    |(?:also\ read|must\ read|see\ also|related|related\ (?:articles?|stories|story|posts?|content|news
      |coverage|links?|reading|video)|more|more\ here
      |don['’]?t\ miss|recommended|editor['’]?s?\ picks?|watch|up\ next|next\ up|next|previous)\ ?[:–—>»→|].{0,200}
    |more\ (?:on|like|from|in)\ (?:this|the\ author|our)\b.{0,80}
    |(?:sign\ up|register|join)\b.{0,160}(?:newsletters?|inbox|e-?mails?|updates|alerts|letter|briefing
      |community|whatsapp|free\ trial)\b.{0,120}
    |(?:sign\ up|log\ in|sign\ in|subscribe|subscribe\ (?:now|today|here|free))
    |subscribe\ (?:to|for|on|now|today)\b.{0,100}(?:newsletters?|channel|podcasts?|magazine|inbox|digital
      |print|issues?|alerts|unlimited)\b.{0,120}
    |get\ (?:our|the|your)\b.{0,100}(?:newsletters?|inbox|letter|app|briefing)\b.{0,80}|(?:our
      |the)\ .{0,60}newsletter\b.{0,80}
    |follow\ (?:us|@|the\ author|our)\b.{0,120}|follow\ .{1,60}\ on\ (?:twitter|x|facebook|instagram
      |tik\ ?tok|threads|bluesky|youtube|google|letterboxd)\b.{0,80}
    |(?:check\ out|visit|browse|explore|head\ to|read)\ (?:more\ of\ |all\ (?:of\ )?|the\ rest\ of\ )?our\b.{0,320}
    |for\ (?:more|all\ the\ latest|the\ latest)\b.{0,120}(?:visit|check\ out|see\ our|head\ to|head\ over
      |follow|subscribe|download|sign\ up|listen\ to|click|tune)\b.{0,200}
    |download\ (?:the|our)\b.{0,100}\bapp\b.{0,100}|add\ .{1,80}\ to\ your\ watch\ ?list\b.{0,200}
    |(?:listen\ to|watch)\ (?:the|our)\ .{1,60}\ podcast\b.{0,100}
    |(?:©|\(c\)\ |copyright\b).{0,200}|.{0,100}all\ rights\ reserved.{0,100}
    |unsubscribe\b.{0,100}|you(?:['’]re|\ are)\ receiving\ this\b.{0,300}|this\ (?:e-?mail|message
      |newsletter)\ was\ sent\b.{0,200}|.{0,60}view\ (?:it\ |this\ |the\ )?(?:e-?mail\ |mail\ |newsletter\ )?
      (?:in|online|on)\b.{0,30}browser.{0,60}|manage\ (?:your\ )?(?:e-?mail\ )?preferences\b.{0,100}
        |was\ this\ (?:e-?mail\ )?forwarded\ to\ you.{0,100}
      |update\ your\ preferences.{0,100}|forward(?:ed)?\ (?:this\ )?to\ a\ friend.{0,60}
        |sent\ from\ my\ .{0,40}|add\ us\ to\ your\ address\ book.{0,60}
    |(?:privacy\ policy|terms\ of\ (?:use|service)|cookie\ (?:policy|settings)|contact\ us|about\ us)(?:\W.{0,80})?
    |.{0,60}\b(?:we|this\ (?:web)?site|and\ our)\b.{0,60}\buses?\ cookies\b.{0,300}
      |accept(?:\ all)?(?:\ cookies)?|reject\ all|manage
    |.{0,60}(?:may\ earn|earns?)\ (?:a|an)\ (?:small\ )?(?:affiliate\ )?commission.{0,200}
    |(?:continue|continued)|\[?(?:edit|source|bearbeiten|modifier|editar|modifica)\]?
    |(?:for\ immediate\ release|press\ release|news\ release|embargoed\ until.{0,100}|\#\#\#|(?:\#\ ){2}\#
      |[–—-]*\ ?30\ ?[–—-]*|[–—-]*\ ?ends?\ ?[–—-]*|\*\*\*)
    |(?:media|press|publicity|pr)\ (?:contacts?|enquiries|inquiries|relations)\b.{0,300}|contacts?\ ?(?::.{0,200})?
    |for\ (?:more|further|additional|press|media)\b.{0,60}(?:information|enquiries
      |inquiries)\b.{0,40}(?:contact|call|e-?mail|:).{0,200}
    |(?:lesen\ sie\ auch|lies\ auch|mehr\ zum\ thema|mehr\ dazu|auch\ interessant|das\ könnte\ (?:sie|dich
      |ihnen)\ auch.{0,30}|weiterlesen|(?:à\ )?lire\ aussi|voir\ aussi
      |sur\ le\ même\ sujet|lire\ la\ suite|te\ puede\ interesar|lee\ también|leer\ más|seguir\ leyendo
        |leggi\ anche|continua\ a\ leggere|lees\ ook|läs\ också|les\ også|læs\ også
      |czytaj\ (?:też|także|więcej)|leia\ (?:também|mais))\b\ ?(?:[:–—>»→|].{0,200})?
    |(?:関連記事|あわせて読みたい|続きを読む|관련\ ?기사)(?:[:\uff1a].{0,200})?
    |no\ (?:comments|related)\b.{0,40}|this\ article\ (?:was|has\ been|originally
      |first)\b.{0,80}(?:originally|first)?.{0,60}(?:updated|appeared|published)\b.{0,100}
    |(?:hunting|looking|searching|need)\ (?:for\ )?(?:something|more|what|anything)\b.{0,30}\ watch\b.{0,260}
    |photos?\ by\ getty.{0,40}|tags?:.{0,200}|(?:filed\ under|topics|categories|posted\ in)\ ?:.{0,200}
      |(?:powered\ by|hosted\ by)\b.{0,60}
    )[\W_]*+$""",
    re.VERBOSE,
)
_LEAD = re.compile(r"[^\w©#*@(\[-]*+")
_ANYWHERE = re.compile(
    r"\b(?:hit|sound off in|let us know in|tell us in|join the \w+ in|share your thoughts in|weigh in in"
    r"|drop) (?:the|our)(?: \w+)? comments?\b"
    r"|\b(?:thoughts|comments?) (?:in the comments|below)\b|\blet us know (?:what you think )?below\b"
    r"|\blisten to the [A-Z][\w ]+ podcast\b|\bvisit our [\w ,&]*(?:guide|hub|page)s?\b",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"""^[\W_]*(?:
    read\ (?:next|more|also|on)|up\ next|most\ (?:read|popular|viewed|watched|shared|commented
      |recent)(?:\ .{0,20})?|popular(?:\ (?:now|posts|stories|articles|on\ .{1,30}))?
    |trending(?:\ (?:now|today|stories|topics|articles|on\ .{1,30}))?|(?:you|readers)\ (?:may|might
      |could)\ (?:also\ )?(?:like|enjoy|be\ interested\ in).{0,20}|you['’]ll\ also\ like
    |(?:related|recommended|suggested|similar)(?:\ (?:articles?|stories|story|posts?|content|news|reading
      |reads|links?|topics|videos?|coverage|for\ you|shows))?
    |more\ (?:from|on|in|about|stories|news|articles|coverage|like\ this|to\ read|to\ explore|for\ you
      |headlines)(?:\ .{0,40})?
    |don['’]?t\ miss(?:\ .{0,15})?|must[-\ ]reads?|editor['’]?s['’]?\ (?:picks?|choice)
      |in\ case\ you\ missed\ it|also\ on\ .{1,30}|elsewhere\ on\ .{1,30}|what\ to\ read\ next
      |recommended\ by\ (?:outbrain|taboola|our\ .{1,20})
    |latest(?:\ (?:news|stories|articles|posts|headlines|videos?))?|top\ stories|recent\ (?:posts|articles
      |stories|news|comments)|next\ (?:article|story|post)|previous\ (?:article|story|post)
    |comments?(?:\ ?\(?\d+\)?)?|\d+\ comments?|leave\ a\ (?:reply|comment)|join\ the\ (?:conversation
      |discussion)|sign\ up.{0,60}|subscribe.{0,40}|newsletters?|follow\ us.{0,30}|share(?:\ this.{0,20})?
    |from\ (?:our|the)\ (?:partners|sponsors|web)|sponsored(?:\ .{0,20})?|around\ the\ web
      |promoted\ (?:stories|links)|see\ also|external\ links|references|notes\ and\ references|further\ reading
    |about\ the\ authors?|about\ (?:us|this\ site)|tags|topics|categories|archives|table\ of\ contents
      |contents|in\ this\ (?:article|story)|jump\ to(?:\ section)?|quick\ links
    |lesen\ sie\ auch|mehr\ zum\ thema|(?:auch|ebenfalls)\ interessant|das\ könnte\ .{1,30}(?:interessieren
      |gefallen)|meistgelesen(?:e\ artikel)?|einzelnachweise|weblinks|siehe\ auch|kommentare
    |(?:à\ )?lire\ aussi|voir\ aussi|sur\ le\ même\ (?:sujet|thème)|les\ plus\ lus|articles\ (?:similaires
      |liés)|commentaires
    |te\ puede\ interesar|lo\ más\ (?:leído|visto)|artículos\ relacionados|más\ noticias|leggi\ anche
      |i\ più\ letti|articoli\ correlati|lees\ ook|meest\ gelezen
    |関連記事|おすすめ(?:記事)?|人気記事|アクセスランキング|ランキング|あわせて読みたい|関連リンク
    |관련\ ?기사|많이\ 본\ 뉴스
    )[\W_]*$""",
    re.VERBOSE,
)
_NAMES = lazy(
    r"""(?:^|-)(?:
    ads?|ad(?:s|verts?|vertisements?|vertising|slots?|units?|box|wrap|wrapper|container|banner|label)
      |google-ads?|gpt|dfp|mpu|leaderboard|billboard
    |sponsor(?:s|ed)?|promo(?:s|ted|tion|tions|box)?|affiliate|partner-links?|outbrain|taboola|revcontent|zergnet
    |related(?:posts?|articles?|content|stories|links?)?|recommend(?:ed|ation|ations)|recirc(?:ulation)?
      |read-(?:next|more|also|on)|readnext|readmore|more-(?:from|on|stories|news|like|articles|posts)|up-next
    |also-(?:like|read)|most-(?:read|popular|viewed)|mostread|mostpopular|popular(?:-posts?)?|trending
      |latest-(?:news|stories|posts|articles)|recent-posts?|next-(?:post|article|story)|post-nav(?:igation)?
    |shar(?:e|ing|er|ebar|edaddy|ethis)|social(?:s|bar)?|share-?(?:bar|tools|buttons?|icons?|links?)|addtoany
      |addthis|follow(?:-us)?
    |newsletters?|subscri(?:be|ption|ptions)|sign-?up|opt-?in|mailing-list|cookies?|cookie-?(?:banner|notice
      |consent)|consent|gdpr|ccpa|cmp|onetrust|pop-?up|modal|lightbox|interstitial|overlay|toast
    |comments?|comment-?(?:list|area|section|form)|disqus|coral|respond|replies|discussion
    |breadcrumbs?|menu|menubar|nav(?:bar|igation)?|main-nav|top-?bar|skip(?:-?link|-to)?|sidebar|side-?rail
      |right-?rail|rail|toolbar|pag(?:ination|er)|footer|site-?footer|masthead-nav|off-?canvas|drawer
    |tags?(?:-?(?:list|cloud|links))|post-tags|cat-?links|author-?(?:bio|box|info|card)|about-author|bio|toc
      |table-of-contents|mw-editsection|editsection|reflist|references|reference|navbox|noprint|hatnote|metadata
    |sr-only|screen-reader-text|visually-?hidden|preheader|unsubscribe|disclaimer|copyright|legal|carousel
      |slideshow-nav|player-controls|paywall-?(?:prompt|offer)|piano|poll|quiz-promo|jp-relatedposts|jetpack
    )(?:-|$)""",
    re.VERBOSE,
)
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_COMPANY = lazy(
    r"\b(?:is (?:home to|part of|owned by|available in)|(?:leading|global|world['’]s|independent|award-winning"
    r"|premium|largest|subscription|streaming)\b|headquartered|subsidiary|division of"
    r"|founded in|subscribers|households|brands?\b|networks?\b|a unit of|joint venture|Inc\.|LLC|Ltd|plc\b|www\."
    r"|NASDAQ|NYSE|portfolio|media company)",
    re.IGNORECASE,
)
_NAMED_IN = lazy(
    r"(?i:listen to|watch|download|subscribe to|sign up (?:to|for)|on|get|follow) (?i:the |our )?"
    r"(?P<name>(?:[A-Z][\w&+'’.]*)(?: (?:&|of|the|and)? ?[A-Z][\w&+'’.]*){0,4}?)"
    r"(?::[^.!?]{0,40}?)?(?: TV)? (?i:podcast|app|newsletter)\b"
)


def is_line(text: str) -> bool:
    """Whether a whole line is none of the article's."""
    if len(text) > 420:
        return False
    lead = _LEAD.match(text)
    return _LINE.match(text.lower(), lead.end() if lead else 0) is not None or (
        len(text) < 260 and _ANYWHERE.search(text) is not None
    )


def is_heading(text: str) -> bool:
    """Whether what a short line heads is none of the article's."""
    return len(text) <= 80 and text[-1:] not in ".,;" and _HEADING.match(text.lower()) is not None


def is_name(words: str) -> bool:
    """Whether a class or id calls what it is on so."""
    if not words:
        return False
    return _NAMES.search("-".join(_WORDS.findall(words[:300])).lower()) is not None


def is_about_company(heading: str, text: str) -> bool:
    """Whether it is the paragraph with which a press release ends, on who sends it."""
    return heading.lower().startswith(("about ", "über ", "à propos ")) and _COMPANY.search(text) is not None


def publication_in(text: str) -> str | None:
    """Who publishes the article, as such a line says: "Listen to the Radio Times Podcast"."""
    found = _NAMED_IN.search(text)
    return found["name"].strip() if found else None
