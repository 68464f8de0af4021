"""The channels and services of the world by the names that news gives them, with the zone of a channel's home."""

from __future__ import annotations

from typing import NamedTuple


class Known(NamedTuple):
    name: str
    zone: str | None
    """None = worldwide, or in several zones."""
    shy: bool
    """The name is a word of its own as well: it wants "on" or the like before it."""


_ZONES = {
    "": None,
    "AU": "Australia/Sydney",
    "BR": "America/Sao_Paulo",
    "CA": "America/Toronto",
    "CH": "Europe/Zurich",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "DK": "Europe/Copenhagen",
    "ES": "Europe/Madrid",
    "FI": "Europe/Helsinki",
    "FR": "Europe/Paris",
    "GB": "Europe/London",
    "IE": "Europe/Dublin",
    "IN": "Asia/Kolkata",
    "IT": "Europe/Rome",
    "JP": "Asia/Tokyo",
    "KR": "Asia/Seoul",
    "NL": "Europe/Amsterdam",
    "NO": "Europe/Oslo",
    "NZ": "Pacific/Auckland",
    "PH": "Asia/Manila",
    "PL": "Europe/Warsaw",
    "PT": "Europe/Lisbon",
    "SE": "Europe/Stockholm",
    "TR": "Europe/Istanbul",
    "US": "America/New_York",
    "ZA": "Africa/Johannesburg",
}
# "=" gives further names, "?" marks a shy one
_LISTS = {
    "": (
        "Netflix; Prime Video=Amazon Prime Video=Amazon Prime=Amazon; Apple TV=Apple TV+=AppleTV+=Apple TV Plus; "
        "Disney+=Disney Plus; HBO Max; Max?; Paramount+=Paramount Plus; Discovery+=Discovery Plus=discovery+; "
        "Crunchyroll; Shudder; MUBI; Acorn TV; BritBox; Viaplay; Viki=Rakuten Viki; iQIYI; WeTV; YouTube; "
        "Hidive=HIDIVE; SkyShowtime; MHz Choice; Sundance Now; Hallmark+; AMC+; Curiosity Stream; Lionsgate+; "
        "Starz; Topic?; Walter Presents"
    ),
    "GB": (
        "BBC One=BBC1=BBC 1; BBC Two=BBC2=BBC 2; BBC Three=BBC3; BBC Four=BBC4; BBC iPlayer=iPlayer; CBBC; "
        "CBeebies; BBC Scotland; BBC Alba; BBC Wales; BBC News; ITV1; ITV2; ITV3; ITV4; ITVX; ITVBe; ITV; STV; "
        "STV Player; UTV; S4C; Channel 4=C4; E4; More4; Film4; 4seven; Channel 5; 5?; 5USA; 5STAR; My5; "
        "Sky Atlantic; Sky Max; Sky Witness; Sky Comedy; Sky Crime; Sky Arts; Sky Nature; Sky History; "
        "Sky Documentaries; Sky Cinema; Sky One=Sky1; Sky Kids; Sky Mix; Sky Showcase; Sky Sci-Fi; Sky?; "
        "NOW?=NOW TV; Now?; U&Dave; U&Alibi; U&Drama; U&W; U&Gold; U&Yesterday; U&Eden; U?; Dave?; Alibi?; "
        "Gold?; Yesterday?; Quest?; Really?; Comedy Central UK; Sky Go; Virgin Media; Talking Pictures TV"
    ),
    "US": (
        "ABC; CBS; NBC; Fox=FOX; The CW=CW; PBS; PBS Masterpiece=Masterpiece on PBS; HBO; Showtime; Cinemax; "
        "MGM+; Epix; FX; FXX; FX on Hulu; Hulu; Peacock; AMC; TNT; TBS; USA Network; Syfy; Bravo?; E!; Freeform; "
        "Lifetime; Hallmark Channel; Hallmark Mystery; Hallmark Movies & Mysteries; Paramount Network; "
        "Comedy Central; MTV; VH1; BET; BET+; OWN; TLC; HGTV; Food Network; A&E; "
        "History?=History Channel=The History Channel; National Geographic=Nat Geo; Discovery Channel; "
        "Discovery?; Animal Planet; Magnolia Network; Investigation Discovery; Oxygen?; IFC; SundanceTV; WE tv; "
        "Adult Swim; Cartoon Network; Nickelodeon; Nick Jr.; Disney Channel; Disney Junior; Disney XD; Tubi; "
        "The Roku Channel=Roku Channel; Freevee; Pluto TV; CNN; ESPN; ESPN+; UPtv; TV One; CMT; Telemundo; "
        "Univision; ViX; Great American Family; BBC America; Reelz; Fuse?; Vice TV; Netflix US; Starz Encore; "
        "Paramount+ with Showtime; Fox Nation; Angel?; Philo; Dropout; NBC News; MSNBC; GSN; Game Show Network; "
        "Bounce TV; Allblk=ALLBLK; Up Faith"
    ),
    "CA": (
        "CBC; CBC Gem; CTV; CTV Drama; CTV Sci-Fi; Crave; Global?=Global TV; Citytv; W Network; Showcase?; "
        "Noovo; ICI Télé=ICI Radio-Canada Télé; ICI TOU.TV=Tou.tv; Club illico; TVA; APTN; StackTV; "
        "Super Channel; Knowledge Network; TVO; CTV Comedy; Slice?; OUTtv; Hollywood Suite; Bell Fibe"
    ),
    "AU": (
        "ABC iview=iview; ABC TV; SBS; SBS On Demand; SBS VICELAND; "
        "Seven?=Channel Seven=Channel 7=Seven Network; 7plus; 7mate; 7two; "
        "Nine?=Channel Nine=Channel 9=Nine Network; 9Now; 9Gem; "
        "Ten?=Channel Ten=Channel 10=Network 10=Network Ten; 10?; 10 Play=10play; 10 Peach; 10 Bold; Stan?; "
        "Binge?=BINGE; Foxtel; Fox8=FOX8; Fox Showcase; Foxtel One; Kayo; NITV; Optus Sport; Showcase Australia"
    ),
    "NZ": (
        "TVNZ 1=TVNZ1; TVNZ 2=TVNZ2; TVNZ+; Three?=TV3; ThreeNow; Sky Open; Neon?; Sky SoHo; Whakaata Māori; "
        "TVNZ Duke; Eden?; Bravo NZ"
    ),
    "IE": (
        "RTÉ One=RTE One=RTÉ1; RTÉ2=RTE2=RTÉ Two; RTÉ Player=RTE Player; Virgin Media One; Virgin Media Two; "
        "Virgin Media Television; TG4; RTÉ=RTE"
    ),
    "DE": (
        "Das Erste; ARD; ARD Mediathek; ZDF; ZDFneo; ZDFinfo; ZDF-Mediathek=ZDFmediathek; RTL; RTL+; "
        "RTL Zwei=RTLZWEI; VOX; Sat.1=SAT.1; ProSieben; Pro7; kabel eins; Joyn; WOW?; Sky Deutschland; "
        "MagentaTV; ONE?; 3sat; ORF 1=ORF1; ORF 2; ORF; Super RTL; Nitro?; NDR; WDR; MDR; SWR; BR Fernsehen; "
        "Servus TV; Puls 4; TNT Serie; Warner TV Serie"
    ),
    "FR": (
        "TF1; TF1+; France 2; France 3; France 4; France 5; france.tv; M6; M6+; W9; TMC; Canal+=CANAL+; OCS; "
        "Arte=ARTE; arte.tv; 6ter; TFX; C8; Ciné+; Polar+; 13e Rue=13ème Rue; Salto"
    ),
    "CH": "RTS 1=RTS Un; RTS 2; RTS; SRF 1; SRF zwei; Play RTS; Play Suisse; RSI; 3+",
    "IT": (
        "Rai 1=Rai1=Rai Uno; Rai 2=Rai2; Rai 3=Rai3; RaiPlay; Canale 5; Italia 1; Rete 4; Mediaset Infinity; "
        "La7; Sky Uno; Sky Serie; Sky Italia; Nove?; TV8; Real Time?"
    ),
    "ES": (
        "La 1=La 1 de TVE; La 2; TVE; RTVE Play; RTVE; Antena 3; laSexta; Telecinco; Cuatro?; "
        "Atresplayer=atresplayer Premium=atresplayer; Mitele; Movistar Plus+=Movistar+; Filmin; FlixOlé; "
        "TV3 Catalunya; À Punt; Canal Sur; Neox"
    ),
    "PT": "RTP1=RTP 1; RTP2; SIC; TVI; RTP Play; OPTO; NOS",
    "BR": "Globo=TV Globo=Rede Globo; Globoplay; Record?=RecordTV; SBT; Band?; GNT; Multishow; Canal Brasil",
    "NL": (
        "NPO 1=NPO1; NPO 2; NPO 3; NPO Start; NPO Plus; RTL 4; RTL 5; SBS6; Videoland; Net5; VRT 1=VRT1; "
        "VRT MAX; Canvas?; VTM; VTM GO; Streamz; Play4; Één=Eén; La Une; GoPlay"
    ),
    "SE": "SVT1; SVT2; SVT Play; SVT; TV4; TV4 Play; TV3 Sverige; C More; Kanal 5; Discovery Sverige; Sjuan",
    "NO": "NRK1; NRK; NRK TV; TV 2 Norge; TV 2 Play; TVNorge",
    "DK": "DR1; DR2; DRTV; DR?; TV 2=TV2; TV 2 Charlie; Viaplay Danmark",
    "FI": "Yle TV1; Yle TV2; Yle Areena; Yle; MTV3; MTV Katsomo; Nelonen; Ruutu; Sub?; Elisa Viihde",
    "PL": "TVP1=TVP 1; TVP2; TVP VOD; TVN; TVN 7; Player?; Polsat; Polsat Box Go; Canal+ Polska",
    "KR": (
        "tvN; JTBC; KBS1; KBS2=KBS 2; KBS2TV; KBS; MBC; SBS TV; ENA; TV Chosun=TV CHOSUN; Channel A; MBN; OCN; "
        "TVING; Wavve; Coupang Play; Watcha; Genie TV; U+ Mobile TV"
    ),
    "JP": (
        "NHK; NHK G=NHK General=NHK総合; NHK E; NTV=Nippon TV=日本テレビ; TV Asahi=テレビ朝日; TV Tokyo=テレビ東京; "
        "Fuji TV=フジテレビ; TOKYO MX=Tokyo MX; MBS; BS11; AT-X; WOWOW; Abema=ABEMA; U-NEXT=U-Next; Hulu Japan; "
        "Kansai TV; ABC TV Japan; Animax; BS Fuji; BS NTV; Lemino; TELASA; TVer; Animeism; Super Animeism; "
        "TBS Japan"
    ),
    "CN": "CCTV-1; CCTV-8; Hunan TV; Mango TV; Dragon TV; Zhejiang TV; Jiangsu TV; Tencent Video; Youku; Bilibili",
    "IN": (
        "JioHotstar; Disney+ Hotstar=Hotstar; JioCinema; SonyLIV=Sony LIV; ZEE5=Zee5; Star Plus=StarPlus; "
        "Colors?; Colors TV; Sony TV=Sony Entertainment Television; Sony SAB; Zee TV; Aha?; MX Player; "
        "ALTBalaji; Hoichoi; Sun TV; Sun NXT; Star Vijay; Asianet; Star Jalsha; Amazon MX Player; DD National; "
        "Lionsgate Play"
    ),
    "TR": (
        "Kanal D; Show TV; ATV; TRT 1; TRT1; Star TV; Fox Türkiye; NOW Türkiye; tabii; Gain?; Exxen; BluTV; "
        "TV8 Türkiye; TRT"
    ),
    "PH": "GMA; GMA Network; ABS-CBN; Kapamilya Channel; A2Z; TV5; iWantTFC; Vivamax",
    "ZA": "M-Net; Showmax; SABC 1; SABC 2; SABC 3; e.tv; kykNET; Mzansi Magic",
}
US_NETWORKS = frozenset({"ABC", "CBS", "NBC", "Fox", "The CW", "PBS"})
"""They air a prime-time show at an hour later in the east than in the middle."""


def _table() -> dict[str, Known]:
    table: dict[str, Known] = {}
    for country, listed in _LISTS.items():
        for row in listed.split(";"):
            first, *others = row.strip().split("=")
            shy, name = first.endswith("?"), first.removesuffix("?")
            for spelling in (name, *others):
                table.setdefault(spelling, Known(name, _ZONES[country], shy and spelling == name))
    return table


KNOWN = _table()
"""By each spelling."""
