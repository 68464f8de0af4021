"""Short pieces amid whose days and titles nothing is announced, or one thing: for the weighing and the tests."""

from __future__ import annotations

Piece = tuple[tuple[str, ...], tuple[str, ...]]
"""Its paragraphs behind its date, and the titles that it announces."""

DATE = "2 March 2026"

PLAIN = (
    "K-pop fans get Moon Over Busan on 5 June.",
    "The soap Harbour Lights is away, but its break ends on 12 April.",
    "Netflix has two: Bread & Salt on 3 April and, on 10 April, Night Ferry.",
    "“Harbour Lights” is back on 12 April.",
    "Harbour Lights returns for a second series on 12 April.",
    "On 12 April, BBC One opens the doors of Harbour Lights.",
    "The hospital drama Long Acre begins on 3 May at 8pm.",
    "Dungeness starts on ITV1 on Sunday 12 April.",
    "Harbour Lights arrives on Orbit+ in May.",
    "“The Tide” premieres April 12 on Orbit.",
    "Harbour Lights has moved to 12 April.",
    "A documentary, Worst Harvest, goes out on Channel 4 on 9 April.",
    "The last episode of Bramble is on 12 April.",
)
"""Sentences that each announce all that they name."""

NOTHING: tuple[tuple[str, ...], ...] = (
    (
        "Town hall to screen 1960s serial",
        "The Lantern Society will screen all of Harbour Lights at the Corn Hall on Saturday 18 April. Tickets"
        " are on sale from 1 April at the box office.",
        "“The Grey Heron” follows on Sunday 19 April, with its director on stage.",
    ),
    (
        "Review: Night Bus ★★★★",
        "Night Bus began on BBC One last Sunday and is still the best thing on. The second episode, on Sunday"
        " 15 March, drops the jokes.",
        "Its star, Tom Akers, was last seen in “Bay Nine”. His book is out on 2 April.",
    ),
    (
        "Tom Akers, star of Bay Nine, dies at 81",
        "Tom Akers, who played the vet in Bay Nine for eleven years, died on Tuesday. A memorial will be held"
        " on 20 April at St Mary's.",
        "He made his debut in Night Ferry in 1966. “Long Acre”, his last film, was shown in January. He is "
        "survived by two sons.",
    ),
    (
        "Overnights: Bay Nine wins Sunday",
        "Bay Nine returned to 4.1 million on BBC One, a share of 24 per cent. Night Ferry on ITV1 had 2.2m "
        "viewers. Figures for the week to 8 March come next Tuesday.",
    ),
    (
        "Harbour Lights sweeps the Screen Prizes",
        "Harbour Lights won four awards at the ceremony in Leeds. Best actress went to Ann Moss of “Night "
        "Ferry”. The Royal Society's own prizes are given on 12 April.",
    ),
    (
        "New to own",
        "Harbour Lights: the complete series, on DVD from 13 April, £29.99.",
        "Night Ferry (1987) comes to Blu-ray on 20 April with a restored first episode.",
        "27 April: The Grey Heron, the lost second series, on two discs.",
    ),
    (
        "Podcast picks",
        "The Deep End returns on Tuesday 10 March for a third season of true crime, wherever you get your podcasts.",
        "Talking Bay Nine launches on 12 March: two fans listen to every episode again.",
    ),
    (
        "Bay Nine gets the stage treatment",
        "Bay Nine: The Musical opens at the Playhouse, Hull, on 12 May and runs to 30 May. Tickets from £20 "
        "go on sale on 6 March. Tom Akers plays the vet. Then it tours.",
    ),
    (
        "Everything leaving Crown in April",
        "Bay Nine, seasons 1–3 – 1 April",
        "Night Ferry (2004) – 12 April",
        "The Grey Heron – 30 April",
    ),
    (
        "Joining the Vault in April: the classics",
        "Bay Nine (1981–84), 1 April",
        "Night Ferry, complete series, ITV, 1979, from 12 April",
        "Dr Fell's Island (1990) 18 April",
    ),
    (
        "On this day",
        "1971: Bay Nine starts on BBC2. It was to run until April 12.",
        "1986: Night Ferry airs its last episode on ITV; fans wait until September to learn that it won't return.",
        "1999: The Grey Heron premieres at 9pm on Channel 4.",
    ),
    (
        "Cameras roll on Night Ferry",
        "Filming has started in Oban on Night Ferry, a thriller for BBC One, and goes on until 12 May. Roads "
        "close on 20 April. Ann Moss plays the captain. The harbour reopens on 14 May.",
    ),
    (
        "Five renewed, two axed",
        "Orbit has renewed Bay Nine and Night Ferry. “The Grey Heron” was cancelled; its last episode aired "
        "on 27 February. Programme chief Ann Moss leaves on 30 April.",
    ),
    (
        "Ann Moss joins Night Ferry",
        "Ann Moss has joined the cast of Night Ferry. She opens in Hamlet at the National on 12 May and reads"
        " the audiobook of Dr Fell's Island, published on 2 April.",
    ),
    (
        "Will there be a second series of Bay Nine?",
        "User44: I reckon Bay Nine could be back in the autumn? My guess is October on BBC One.",
        "Kit: nothing announced, it might return next spring if they ever film it.",
        "Mo: heard a rumour that Night Ferry returns on 3 May, but who knows.",
    ),
    (
        "Win a day on the set of Bay Nine",
        "Entries open on 9 March and close on 30 March 2026. The prize is a day on set on 12 April. Winners "
        "will be told by 4 April.",
    ),
    (
        "Bay Nine recap: series three, episode two",
        "Well, that was dark. Bay Nine on BBC One last night left the vet in the well. Next Sunday, 8 March, "
        "he climbs out, says the trailer. Series one is on iPlayer.",
    ),
    (
        "Corrections",
        "A piece on 24 February said that Bay Nine began in 1984; it was first shown in 1983. A guide on 28 "
        "February gave the wrong channel for the repeat of Night Ferry on 12 March. It is BBC Four.",
    ),
    (
        "Ten boxsets to rewatch over Easter",
        "1. Bay Nine (2011). Best on a wet night. BBC iPlayer. 2. Night Ferry (1998), ITVX. It ends on a "
        "cliff. 3. The Grey Heron (2015–18). Series one and two. It's back on my screen each April.",
    ),
    (
        "Auction of Bay Nine props",
        "The clock from Bay Nine and the bell of Night Ferry go under the hammer on 12 April. The auction "
        "opens for bids on 2 April and the lots can be seen from 30 March.",
    ),
    (
        "Exhibition brings back Bay Nine",
        "The costumes of Bay Nine are on show at the City Museum from 12 April. “Night Ferry: The Exhibition”"
        " opens there on 2 May. Entry is free.",
    ),
    (
        "Screen conference names speakers",
        "The Northern Television Conference is held in Leeds from 12 to 14 April. Ann Moss, who created Night"
        " Ferry, speaks on 13 April. Bay Nine's writers host a workshop on Tuesday.",
    ),
    (
        "Ratings: Dominion climbs",
        "“Dominion” drew 5.1 million viewers on Orbit, up 12 percent. “Tin Gods” opened to 2.2 million. "
        "Delayed numbers, through March 8, are out on March 12. Next Thursday has a game.",
    ),
    (
        "Tonight's football",
        "City host Rovers on Saturday 12 April, kick-off 5.30pm, live on Sky Sports. The match replaces the "
        "repeat of Bay Nine. The final is played on 30 May.",
    ),
    (
        "The interview: Ann Moss",
        "“I was never happy in Night Ferry,” she says. She left it in 2019, and wrote a novel, The Grey "
        "Heron, which is published on 12 April. In May she begins rehearsals for Bay Nine: The Musical in "
        "Bath.",
    ),
    (
        "Repeats on Gold",
        "Bay Nine is repeated on Gold from Monday 12 April. It was first shown on BBC One in 1994. Night "
        "Ferry gets another run from 20 April, weekdays at 2pm.",
    ),
)

AMID: tuple[Piece, ...] = (
    (
        (
            "Six shows that we miss",
            "Bay Nine (2002). Axed after a series. Night Ferry (1998). Nobody watched.",
            "The Grey Heron (2011). Two series, and a prize. Now there's a sequel: ITV1 is bringing out Heron "
            "Island on 12 April, with Ann Moss as the vet's daughter.",
        ),
        ("Heron Island",),
    ),
    (
        (
            "Overnights: Bay Nine wins Sunday",
            "Bay Nine returned to 4.1 million on BBC One, a share of 24 per cent. Night Ferry on ITV1 had 2.2m.",
            "ITV1 has a new drama, The Grey Heron, in that slot from 12 April.",
        ),
        ("The Grey Heron",),
    ),
    (
        (
            "Orbit renews four",
            "Orbit renewed “Bay Nine” and “Night Ferry” on Thursday; “Tin Gods” was cancelled.",
            "The third season of “The Grey Heron” is set for Thursday, April 16, at 9/8c.",
        ),
        ("The Grey Heron",),
    ),
    (
        (
            "Harbour Lights sweeps the Screen Prizes",
            "Harbour Lights won four awards at the ceremony in Leeds, among them best drama. The second "
            "series of Harbour Lights starts on BBC One on Sunday 12 April at 9pm.",
        ),
        ("Harbour Lights",),
    ),
    (
        (
            "Ann Moss: ‘I was sick for a week’",
            "She won two prizes for Night Ferry, and left it in 2019. On stage she was Hamlet. The second series "
            "of Harbour Lights, six episodes, comes to Orbit+ on 12 April.",
        ),
        ("Harbour Lights",),
    ),
    (
        (
            "Tom Akers, star of Bay Nine, dies at 81",
            "Tom Akers, who played the vet in Bay Nine, died on Tuesday. His last drama, The Grey Heron, will be "
            "shown on BBC Two on Sunday 12 April at 9pm.",
        ),
        ("The Grey Heron",),
    ),
    (
        (
            "Hull film festival names its slate",
            "Passes go on sale on 6 March. The festival runs from 20 to 24 March, with a screening of Bay Nine "
            "(1981). Ann Moss introduces the first part of Night Ferry on 21 March. The drama is on BBC Two from "
            "Tuesday 12 May at 9pm.",
        ),
        ("Night Ferry",),
    ),
    (
        (
            "What to watch this spring",
            "Bay Nine returns for a third series on 12 April, BBC One.",
            "The thriller Night Ferry starts on ITV1 on 20 April at 9pm.",
            "A new comedy with Ann Moss, “The Grey Heron”, begins on Channel 4 on 3 May.",
        ),
        (
            "Bay Nine",
            "Night Ferry",
            "The Grey Heron",
        ),
    ),
)

NOT_YET = frozenset(
    {
        "Town hall to screen 1960s serial",
        "Review: Night Bus ★★★★",
        "Podcast picks",
        "On this day",
        "Cameras roll on Night Ferry",
        "Will there be a second series of Bay Nine?",
        "Hull film festival names its slate",
    }
)
"""The heads of those that are weighed and still read wrongly."""
