<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>A desktop calendar of television premieres.</source>
        <translation>Ein Kalender der Fernsehpremieren für den Schreibtisch.</translation>
    </message>
    <message>
        <source>About Premieres</source>
        <translation>Über Premieres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Data: {tvmaze}, under {licence}.</source>
        <translation>Daten: {tvmaze}, unter {licence}.</translation>
    </message>
    <message>
        <source>Premieres {version}</source>
        <translation>Premieres {version}</translation>
    </message>
    <message>
        <source>The program is under the MIT licence, the font Inter under the SIL OFL.</source>
        <translation>Das Programm steht unter der MIT-Lizenz, die Schrift Inter unter der SIL OFL.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About Premieres</source>
        <translation>Über &amp;Premieres</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Si&amp;chern …</translation>
    </message>
    <message>
        <source>&amp;Catch up…</source>
        <translation>Auf&amp;holen …</translation>
    </message>
    <message>
        <source>&amp;Filters…</source>
        <translation>&amp;Filter …</translation>
    </message>
    <message>
        <source>&amp;Go to a date…</source>
        <translation>&amp;Zu Datum gehen …</translation>
    </message>
    <message>
        <source>&amp;Import a calendar file…</source>
        <translation>Kalenderdatei i&amp;mportieren …</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tasten …</translation>
    </message>
    <message>
        <source>&amp;Pane at the side</source>
        <translation>Se&amp;itenbereich</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Jetzt abgleichen</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Farbe&amp;n</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Week numbers</source>
        <translation>&amp;Kalenderwochen</translation>
    </message>
    <message>
        <source>Add a s&amp;how…</source>
        <translation>&amp;Serie hinzufügen …</translation>
    </message>
    <message>
        <source>Add an entr&amp;y…</source>
        <translation>&amp;Eintrag hinzufügen …</translation>
    </message>
    <message>
        <source>All c&amp;ountries</source>
        <translation>Alle &amp;Länder</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Calendar fee&amp;ds…</source>
        <translation>Kalender-Fee&amp;ds …</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export {0}</source>
        <translation>{0} exportieren</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>Follow {0}</source>
        <translation>{0} verfolgen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Zu heute gehen</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>I&amp;nbox ({count})…</source>
        <translation>P&amp;osteingang ({count}) …</translation>
    </message>
    <message>
        <source>I&amp;nbox…</source>
        <translation>P&amp;osteingang …</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>R&amp;ead an article…</source>
        <translation>Zeitun&amp;gsartikel lesen …</translation>
    </message>
    <message>
        <source>Read the article that was copied</source>
        <translation>Den kopierten Artikel lesen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Single &amp;letters</source>
        <translation>Einzelne B&amp;uchstaben</translation>
    </message>
    <message>
        <source>The pane&apos;s edge to the left</source>
        <translation>Rand des Seitenbereichs nach links</translation>
    </message>
    <message>
        <source>The pane&apos;s edge to the right</source>
        <translation>Rand des Seitenbereichs nach rechts</translation>
    </message>
    <message>
        <source>Unfollow {0}</source>
        <translation>{0} nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>You follow {person}</source>
        <translation>{person} wird verfolgt</translation>
    </message>
</context>
<context>
    <name>AddShowDialog</name>
    <message>
        <source>Add a show</source>
        <translation>Serie hinzufügen</translation>
    </message>
    <message>
        <source>Add and follow</source>
        <translation>Hinzufügen und verfolgen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Asking TVmaze…</source>
        <translation>TVmaze wird gefragt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Look in TVmaze</source>
        <translation>In TVmaze suchen</translation>
    </message>
    <message>
        <source>Shows that TVmaze knows</source>
        <translation>Serien, die TVmaze kennt</translation>
    </message>
    <message>
        <source>TVmaze knows no show called ‘{text}’.</source>
        <translation>TVmaze kennt keine Serie namens „{text}“.</translation>
    </message>
    <message>
        <source>Title of a show</source>
        <translation>Titel einer Serie</translation>
    </message>
</context>
<context>
    <name>AgendaDelegate</name>
    <message>
        <source>Cancelled – was {kind}</source>
        <translation>Abgesagt – war {kind}</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>{kind}, {doubt}</source>
        <translation>{kind}, {doubt}</translation>
    </message>
    <message>
        <source>{status} · {kind}</source>
        <translation>{status} · {kind}</translation>
    </message>
</context>
<context>
    <name>AgendaView</name>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
</context>
<context>
    <name>ArticleDialog</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Another article</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>Erschienen am</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Read an article</source>
        <translation>Artikel lesen</translation>
    </message>
    <message>
        <source>Reading the article…</source>
        <translation>Der Artikel wird gelesen …</translation>
    </message>
    <message>
        <source>Several shows are called so: choose one from the list.</source>
        <translation>Mehrere Serien heißen so: eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The article does not say when it was published, so no year can be told. Give that day.</source>
        <translation>Der Artikel sagt nicht, wann er erschienen ist, daher lässt sich kein Jahr bestimmen: diesen Tag angeben.</translation>
    </message>
    <message>
        <source>There is no article yet: paste one, or choose a file.</source>
        <translation>Noch ist kein Artikel da: einen einfügen oder eine Datei wählen.</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
</context>
<context>
    <name>ArticleIntake</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Articles ({patterns})</source>
        <translation>Artikel ({patterns})</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Choose an article</source>
        <translation>Artikel wählen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Paste an article that announces something, or its address, or drop it here: a text, a page, a mail.</source>
        <translation>Einen Artikel, der etwas ankündigt, oder seine Adresse einfügen oder hierher ziehen: einen Text, eine Seite, eine E-Mail.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
</context>
<context>
    <name>ArticleView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>ArticleWork</name>
    <message>
        <source>Add {show}</source>
        <translation>{show} hinzufügen</translation>
    </message>
    <message>
        <source>No article was copied: copy one, then paste it here.</source>
        <translation>Es wurde kein Artikel kopiert: einen kopieren, dann hier einfügen.</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>{show} is on the calendar: {date}.</source>
        <translation>{show} steht im Kalender: {date}.</translation>
    </message>
    <message>
        <source>{show} was added and is followed; it has no date yet.</source>
        <translation>{show} ist hinzugefügt und wird verfolgt; ein Datum gibt es noch nicht.</translation>
    </message>
    <message>
        <source>{show} was known: {date}.</source>
        <translation>{show} war schon bekannt: {date}.</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>BingeSection</name>
    <message>
        <source>Don’t tell me any more</source>
        <translation>Nicht mehr melden</translation>
    </message>
    <message>
        <source>Don’t tell me any more when a season of {show} is out whole</source>
        <translation>Nicht mehr melden, wenn eine Staffel von {show} komplett ist</translation>
    </message>
    <message>
        <source>Whole seasons</source>
        <translation>Komplette Staffeln</translation>
    </message>
    <message>
        <source>You are told when the next season is out whole</source>
        <translation>Eine Meldung kommt, sobald die nächste Staffel komplett ist</translation>
    </message>
</context>
<context>
    <name>ByHandWork</name>
    <message>
        <source>Add {show}</source>
        <translation>{show} hinzufügen</translation>
    </message>
    <message>
        <source>Change {show}</source>
        <translation>{show} ändern</translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <translation>Notiz zu {title}</translation>
    </message>
    <message>
        <source>Remove {show}</source>
        <translation>{show} entfernen</translation>
    </message>
</context>
<context>
    <name>CatchUpList</name>
    <message>
        <source>Catch up</source>
        <translation>Aufholen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Nothing to catch up on before a new season.</source>
        <translation>Vor einer neuen Staffel ist nichts aufzuholen.</translation>
    </message>
    <message>
        <source>Shows that you follow, with a new season to come and episodes that you have not watched.</source>
        <translation>Verfolgte Serien mit einer kommenden Staffel und Folgen, die noch nicht gesehen sind.</translation>
    </message>
    <message>
        <source>What there is to catch up on</source>
        <translation>Was aufzuholen ist</translation>
    </message>
</context>
<context>
    <name>CatchUpSection</name>
    <message>
        <source>Catch up</source>
        <translation>Aufholen</translation>
    </message>
    <message>
        <source>Mark all up to season {number} as watched</source>
        <translation>Alles bis Staffel {number} als gesehen markieren</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen …</translation>
    </message>
    <message>
        <source>What calendar programs make of the file</source>
        <translation>Was Kalenderprogramme aus der Datei machen</translation>
    </message>
</context>
<context>
    <name>CheckSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>There is nothing to write.</source>
        <translation>Es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>What programs make of it</source>
        <translation>Was Programme daraus machen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Click to hide this kind, double click to see it alone</source>
        <translation>Klick blendet diese Art aus, Doppelklick zeigt nur sie</translation>
    </message>
    <message>
        <source>Click to show this kind, double click to see it alone</source>
        <translation>Klick blendet diese Art ein, Doppelklick zeigt nur sie</translation>
    </message>
    <message>
        <source>Ctrl+Space: this kind alone</source>
        <translation>Strg+Leertaste: nur diese Art</translation>
    </message>
    <message>
        <source>{kind}, hidden</source>
        <translation>{kind}, ausgeblendet</translation>
    </message>
    <message>
        <source>{kind}, hidden: {count}</source>
        <translation>{kind}, ausgeblendet: {count}</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>{kind}: {count}</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind} ({count})</source>
        <translation>{kind} ({count})</translation>
    </message>
    <message>
        <source>{kind}, hidden</source>
        <translation>{kind}, ausgeblendet</translation>
    </message>
</context>
<context>
    <name>Corner</name>
    <message>
        <source>Wk</source>
        <comment>short for week</comment>
        <translation>KW</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>A mistake in Premieres</source>
        <translation>Ein Fehler in Premieres</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Premieres goes on, and your library is safe. If it happens again, send these details to the developers.</source>
        <translation>Premieres läuft weiter, und die Bibliothek ist sicher. Sollte es wieder geschehen, bitte diese Einzelheiten an die Entwickler schicken.</translation>
    </message>
    <message>
        <source>Something went wrong that should not</source>
        <translation>Etwas ist schiefgegangen, das nicht schiefgehen sollte</translation>
    </message>
</context>
<context>
    <name>Crew</name>
    <message>
        <source>Crew</source>
        <translation>Stab</translation>
    </message>
    <message>
        <source>Show all crew</source>
        <translation>Ganzen Stab anzeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>How exactly the date is known</source>
        <translation>Wie genau das Datum bekannt ist</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>An dem Tag</translation>
    </message>
    <message>
        <source>Some day in the month of</source>
        <translation>Irgendwann im Monat von</translation>
    </message>
    <message>
        <source>Some day in the quarter of</source>
        <translation>Irgendwann im Quartal von</translation>
    </message>
    <message>
        <source>Some day in the week of</source>
        <translation>Irgendwann in der Woche vom</translation>
    </message>
    <message>
        <source>Some day in the year of</source>
        <translation>Irgendwann im Jahr von</translation>
    </message>
</context>
<context>
    <name>DateLine</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source of: {0}</source>
        <translation>Quelle von: {0}</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht angezeigt</translation>
    </message>
    <message>
        <source>shown in the calendar</source>
        <translation>im Kalender angezeigt</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>DatePopover</name>
    <message>
        <source>Go to a date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>Next month (PgDn)</source>
        <translation>Nächster Monat (Bild abwärts)</translation>
    </message>
    <message>
        <source>No date yet: type it like {example}</source>
        <translation>Kein Datum – etwa: {example}</translation>
    </message>
    <message>
        <source>Previous month (PgUp)</source>
        <translation>Voriger Monat (Bild aufwärts)</translation>
    </message>
    <message>
        <source>{day}, 5/2027, tomorrow</source>
        <translation>{day}, 5/2027, morgen</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} anzeigen</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Weniger anzeigen</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>That is no date. Type it like {example}.</source>
        <translation>Das ist kein Datum. Ein Beispiel: {example}.</translation>
    </message>
    <message>
        <source>That is {day}.</source>
        <translation>Das heißt: {day}.</translation>
    </message>
</context>
<context>
    <name>DayHeads</name>
    <message>
        <source>{0} · Today</source>
        <comment>a weekday</comment>
        <translation>{0} · Heute</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Follow {show}</source>
        <translation>{show} verfolgen</translation>
    </message>
    <message>
        <source>Mark season {number} of {show} as not watched</source>
        <translation>Staffel {number} von {show} als nicht gesehen markieren</translation>
    </message>
    <message>
        <source>Mark season {number} of {show} as watched</source>
        <translation>Staffel {number} von {show} als gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {entry} as not watched</source>
        <translation>{entry} als nicht gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {entry} as watched</source>
        <translation>{entry} als gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {show} up to here as watched</source>
        <translation>{show} bis hier als gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {show} up to {code} as watched</source>
        <translation>{show} bis {code} als gesehen markieren</translation>
    </message>
    <message>
        <source>No longer tell when a whole season of {show} is out</source>
        <translation>Nicht mehr melden, wenn eine Staffel von {show} komplett ist</translation>
    </message>
    <message>
        <source>Stop following {show}</source>
        <translation>{show} nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>Tell when a whole season of {show} is out</source>
        <translation>Melden, wenn eine Staffel von {show} komplett ist</translation>
    </message>
    <message>
        <source>You are told when the next season is out whole</source>
        <translation>Eine Meldung kommt, sobald die nächste Staffel komplett ist</translation>
    </message>
    <message>
        <source>{show}: {sentence}.</source>
        <translation>{show}: {sentence}.</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Back to {0}</source>
        <translation>Zurück zu {0}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Guests in this episode</source>
        <translation>Gäste in dieser Folge</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>TVmaze names no cast yet</source>
        <translation>TVmaze nennt noch keine Besetzung</translation>
    </message>
    <message>
        <source>The cast could not be fetched.</source>
        <translation>Die Besetzung konnte nicht geholt werden.</translation>
    </message>
</context>
<context>
    <name>EmptyAgenda</name>
    <message numerus="yes">
        <source>%n entries that come up are hidden by the filter</source>
        <translation>
            <numerusform>%n bevorstehender Eintrag ist durch den Filter verborgen</numerusform>
            <numerusform>%n bevorstehende Einträge sind durch den Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry that comes up is hidden by the filter</source>
        <translation>1 bevorstehender Eintrag ist durch den Filter verborgen</translation>
    </message>
    <message>
        <source>Nothing that comes up is known yet</source>
        <translation>Noch ist nichts Kommendes bekannt</translation>
    </message>
    <message>
        <source>You follow nothing that comes up</source>
        <translation>Keine der verfolgten Serien steht bevor</translation>
    </message>
</context>
<context>
    <name>EmptyAhead</name>
    <message numerus="yes">
        <source>%n premieres of these months are hidden by the filter</source>
        <translation>
            <numerusform>%n Premiere dieser Monate ist durch den Filter verborgen</numerusform>
            <numerusform>%n Premieren dieser Monate sind durch den Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 premiere of these months is hidden by the filter</source>
        <translation>1 Premiere dieser Monate ist durch den Filter verborgen</translation>
    </message>
    <message>
        <source>No premiere is known for these months yet</source>
        <translation>Für diese Monate ist noch keine Premiere bekannt</translation>
    </message>
    <message>
        <source>You follow nothing that starts in these months</source>
        <translation>Keine der verfolgten Serien startet in diesen Monaten</translation>
    </message>
</context>
<context>
    <name>EmptyMonth</name>
    <message numerus="yes">
        <source>%n entries have no day yet: they stand in the strip above.</source>
        <translation>
            <numerusform>%n Eintrag hat noch keinen Tag: Er steht im Streifen darüber.</numerusform>
            <numerusform>%n Einträge haben noch keinen Tag: Sie stehen im Streifen darüber.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries in {0} are hidden by the filter</source>
        <translation>
            <numerusform>%n Eintrag für {0} ist durch den Filter verborgen</numerusform>
            <numerusform>%n Einträge für {0} sind durch den Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry in {0} is hidden by the filter</source>
        <translation>1 Eintrag für {0} ist durch den Filter verborgen</translation>
    </message>
    <message>
        <source>Go to {0}</source>
        <translation>Zu {0} gehen</translation>
    </message>
    <message>
        <source>Go to {0} – {1}</source>
        <translation>Zu {0} gehen – {1}</translation>
    </message>
    <message>
        <source>Nothing known for {0}</source>
        <translation>Für {0} ist nichts bekannt</translation>
    </message>
    <message>
        <source>Nothing known for {0} yet</source>
        <translation>Für {0} ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>One entry has no day yet: it stands in the strip above.</source>
        <translation>Ein Eintrag hat noch keinen Tag: Er steht im Streifen darüber.</translation>
    </message>
    <message>
        <source>Services seldom announce this far ahead.</source>
        <translation>So weit voraus kündigen Dienste selten etwas an.</translation>
    </message>
    <message>
        <source>Show all premieres</source>
        <translation>Alle Premieren anzeigen</translation>
    </message>
    <message>
        <source>You follow nothing that is on in {0}</source>
        <translation>Für {0} ist keine der verfolgten Serien bekannt</translation>
    </message>
    <message>
        <source>the week of {0}</source>
        <translation>die Woche vom {0}</translation>
    </message>
</context>
<context>
    <name>EmptySpan</name>
    <message>
        <source>Show all premieres</source>
        <translation>Alle Premieren anzeigen</translation>
    </message>
</context>
<context>
    <name>EmptyYear</name>
    <message numerus="yes">
        <source>%n entries in {year} are hidden by the filter</source>
        <translation>
            <numerusform>%n Eintrag für {year} ist durch den Filter verborgen</numerusform>
            <numerusform>%n Einträge für {year} sind durch den Filter verborgen</numerusform>
        </translation>
    </message>
    <message>
        <source>1 entry in {year} is hidden by the filter</source>
        <translation>1 Eintrag für {year} ist durch den Filter verborgen</translation>
    </message>
    <message>
        <source>Go to {year} – {show}</source>
        <translation>Zu {year} gehen – {show}</translation>
    </message>
    <message>
        <source>Nothing known for {year}</source>
        <translation>Für {year} ist nichts bekannt</translation>
    </message>
    <message>
        <source>Nothing known for {year} yet</source>
        <translation>Für {year} ist noch nichts bekannt</translation>
    </message>
    <message>
        <source>You follow nothing that is on in {year}</source>
        <translation>Keine der verfolgten Serien läuft {year}</translation>
    </message>
</context>
<context>
    <name>EntryByHandDialog</name>
    <message>
        <source>A new show</source>
        <translation>Eine neue Serie</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an entry</source>
        <translation>Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>As the show’s</source>
        <translation>Wie die Serie</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the entry</source>
        <translation>Eintrag ändern</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Episode’s title</source>
        <translation>Titel der Folge</translation>
    </message>
    <message>
        <source>Film’s title</source>
        <translation>Titel des Films</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>If it has one</source>
        <translation>Falls es einen gibt</translation>
    </message>
    <message>
        <source>If the film belongs to a show</source>
        <translation>Falls der Film zu einer Serie gehört</translation>
    </message>
    <message>
        <source>In the library: {show}</source>
        <translation>In der Bibliothek: {show}</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Several shows are called so: choose one from the list.</source>
        <translation>Mehrere Serien heißen so: eine aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Show or film</source>
        <translation>Serie oder Film</translation>
    </message>
    <message>
        <source>Special’s title</source>
        <translation>Titel des Specials</translation>
    </message>
    <message>
        <source>What the series or the film itself is called</source>
        <translation>Wie die Serie oder der Film selbst heißt</translation>
    </message>
    <message>
        <source>{entry} is on the calendar already: set its date there, or give another number.</source>
        <translation>{entry} steht schon im Kalender: dort das Datum festlegen oder eine andere Nummer angeben.</translation>
    </message>
</context>
<context>
    <name>EntryKeys</name>
    <message>
        <source>{show} has not aired yet, so it can&apos;t be marked as watched.</source>
        <translation>{show} lief noch nicht und kann darum nicht als gesehen markiert werden.</translation>
    </message>
    <message>
        <source>{show} is followed</source>
        <translation>{show} wird verfolgt</translation>
    </message>
    <message>
        <source>{show} is marked as not watched</source>
        <translation>{show} ist als nicht gesehen markiert</translation>
    </message>
    <message>
        <source>{show} is marked as watched</source>
        <translation>{show} ist als gesehen markiert</translation>
    </message>
    <message>
        <source>{show} is no longer followed</source>
        <translation>{show} wird nicht mehr verfolgt</translation>
    </message>
</context>
<context>
    <name>EntryMenu</name>
    <message>
        <source>&amp;Add an entry on {day}…</source>
        <translation>&amp;Eintrag am {day} hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;All of season {number} watched</source>
        <translation>Ganze &amp;Staffel {number} gesehen</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Verfolgen</translation>
    </message>
    <message>
        <source>&amp;Follow (you follow {person})</source>
        <translation>&amp;Verfolgen ({person} wird schon verfolgt)</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Remove the entry</source>
        <translation>Eintrag ent&amp;fernen</translation>
    </message>
    <message>
        <source>&amp;Season {number} not watched</source>
        <translation>S&amp;taffel {number} nicht gesehen</translation>
    </message>
    <message>
        <source>&amp;Tell me when a season is out whole</source>
        <translation>Komplette Staffeln &amp;melden</translation>
    </message>
    <message>
        <source>&amp;Watched</source>
        <translation>&amp;Gesehen</translation>
    </message>
    <message>
        <source>All &amp;up to here watched</source>
        <translation>Alles &amp;bis hier gesehen</translation>
    </message>
    <message>
        <source>Chan&amp;ge the entry…</source>
        <translation>E&amp;intrag ändern …</translation>
    </message>
    <message>
        <source>Don’t &amp;tell me when a season is out whole</source>
        <translation>Komplette Staffeln nicht &amp;melden</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Not &amp;watched</source>
        <translation>Nicht &amp;gesehen</translation>
    </message>
    <message>
        <source>Note on the w&amp;hole show…</source>
        <translation>Notiz &amp;zur ganzen Serie …</translation>
    </message>
    <message>
        <source>Open &amp;details</source>
        <translation>&amp;Einzelheiten öffnen</translation>
    </message>
    <message>
        <source>Open &amp;official site</source>
        <translation>&amp;Offizielle Seite öffnen</translation>
    </message>
    <message>
        <source>Open show &amp;page</source>
        <translation>Seite der Se&amp;rie öffnen</translation>
    </message>
    <message>
        <source>S&amp;et date, time or service…</source>
        <translation>&amp;Datum, Uhrzeit oder Dienst festlegen …</translation>
    </message>
    <message>
        <source>Stop &amp;following</source>
        <translation>Nicht mehr &amp;verfolgen</translation>
    </message>
    <message>
        <source>Wh&amp;y this date and time?</source>
        <translation>&amp;Warum dieses Datum und diese Uhrzeit?</translation>
    </message>
    <message>
        <source>{show}, no date is known yet</source>
        <translation>{show}, noch kein Datum bekannt</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source> min before</source>
        <translation>&#xa0;min vorher</translation>
    </message>
    <message>
        <source>A calendar on a server</source>
        <translation>Ein Kalender auf einem Server</translation>
    </message>
    <message>
        <source>A feed, live or in a folder</source>
        <translation>Ein Feed, live oder in einem Ordner</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A file of what is new since the last export</source>
        <translation>Eine Datei mit dem, was seit dem letzten Export neu ist</translation>
    </message>
    <message>
        <source>All that the filter shows, from today on</source>
        <translation>Alles, was der Filter zeigt, ab heute</translation>
    </message>
    <message>
        <source>Calendar feeds…</source>
        <translation>Kalender-Feeds …</translation>
    </message>
    <message>
        <source>Calendar file (*.ics)</source>
        <translation>Kalenderdatei (*.ics)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Prüfen …</translation>
    </message>
    <message>
        <source>Does not keep itself up to date. Imported again, it updates what is there in Evolution and khal; KOrganizer, Orage and calcurse double it, Thunderbird and GNOME Calendar take nothing at all.</source>
        <translation>Bleibt nicht von selbst aktuell. Noch einmal importiert, bringt sie in Evolution und khal auf den neuen Stand, was da ist; KOrganizer, Orage und calcurse verdoppeln es, Thunderbird und GNOME Kalender nehmen gar nichts an.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>For a calendar that has an earlier file. What is new, every program takes. What has changed comes in a second file: Evolution and khal update by it, for the others delete the old events first.</source>
        <translation>Für einen Kalender, der eine frühere Datei schon hat. Neues nimmt jedes Programm an. Geändertes kommt in eine zweite Datei: Evolution und khal übernehmen es; bei den anderen zuerst die alten Termine löschen.</translation>
    </message>
    <message>
        <source>Google refuses more, and Thunderbird and GNOME Calendar take minutes for it.</source>
        <translation>Google lehnt mehr ab, Thunderbird und GNOME Kalender brauchen Minuten dafür.</translation>
    </message>
    <message>
        <source>In parts of at most 1,000 events and 1 MB</source>
        <translation>In Teilen von höchstens 1.000 Terminen und 1 MB</translation>
    </message>
    <message>
        <source>Keeps itself up to date, on phones too: Nextcloud, Radicale, Fastmail, iCloud and others (CalDAV) are told each change of a feed.</source>
        <translation>Bleibt von selbst aktuell, auch auf Telefonen: Nextcloud, Radicale, Fastmail, iCloud und andere (CalDAV) erfahren jede Änderung eines Feeds.</translation>
    </message>
    <message>
        <source>Keeps itself up to date: Thunderbird, GNOME Calendar, Evolution and KOrganizer, once subscribed to its link or to its file in a folder, read it again and again.</source>
        <translation>Bleibt von selbst aktuell: Thunderbird, GNOME Kalender, Evolution und KOrganizer lesen ihn immer wieder, sobald sie seinen Link oder seine Datei in einem Ordner abonniert haben.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Minuten vorher</translation>
    </message>
    <message>
        <source>Name of the calendar</source>
        <translation>Name des Kalenders</translation>
    </message>
    <message>
        <source>Nothing is new or has changed for the calendar {name}: no file was written.</source>
        <translation>Für den Kalender {name} ist nichts neu und nichts geändert: Es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Only {entry}</source>
        <translation>Nur {entry}</translation>
    </message>
    <message>
        <source>Publish to a server…</source>
        <translation>Auf einem Server veröffentlichen …</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>The first day is after the last.</source>
        <translation>Der erste Tag liegt nach dem letzten.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>What calendar programs make of the file</source>
        <translation>Was Kalenderprogramme aus der Datei machen</translation>
    </message>
    <message>
        <source>What has no hour reminds at 9:00, on that day or so many whole days before.</source>
        <translation>Was keine Uhrzeit hat, erinnert um 9:00, am Tag selbst oder so viele ganze Tage vorher.</translation>
    </message>
    <message>
        <source>What the filter shows from</source>
        <translation>Was der Filter zeigt, vom</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>Family</name>
    <message>
        <source>Family of shows</source>
        <translation>Serienfamilie</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
</context>
<context>
    <name>FeedDialog</name>
    <message>
        <source> min before</source>
        <translation>&#xa0;min vorher</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add a feed</source>
        <translation>Feed hinzufügen</translation>
    </message>
    <message>
        <source>All-day events</source>
        <translation>Ganztägige Termine</translation>
    </message>
    <message>
        <source>As chosen above</source>
        <translation>Wie oben gewählt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Change the feed</source>
        <translation>Feed ändern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Days ahead, at most</source>
        <translation>Höchstens so viele Tage voraus</translation>
    </message>
    <message>
        <source>Few calendar programs take it.</source>
        <translation>Wenige Kalenderprogramme übernehmen sie.</translation>
    </message>
    <message>
        <source>Its events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Minutes before</source>
        <translation>Minuten vorher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Anzahl der Tage</translation>
    </message>
    <message>
        <source>Only shows that you follow</source>
        <translation>Nur verfolgte Serien</translation>
    </message>
    <message>
        <source>Remind me</source>
        <translation>Erinnern</translation>
    </message>
    <message>
        <source>Tell who is in it</source>
        <translation>Besetzung nennen</translation>
    </message>
    <message>
        <source>What has no hour reminds at 9:00, on that day or so many whole days before.</source>
        <translation>Was keine Uhrzeit hat, erinnert um 9:00, am Tag selbst oder so viele ganze Tage vorher.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Inhalt</translation>
    </message>
</context>
<context>
    <name>FeedLinksPart</name>
    <message>
        <source>Another Premieres serves them at {place}.</source>
        <translation>Ein anderes Premieres stellt sie unter {place} bereit.</translation>
    </message>
    <message>
        <source>Another Premieres serves them.</source>
        <translation>Ein anderes Premieres stellt sie bereit.</translation>
    </message>
    <message>
        <source>Copy as webcal</source>
        <translation>Als webcal kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Hide the link</source>
        <translation>Link verbergen</translation>
    </message>
    <message>
        <source>New links…</source>
        <translation>Neue Links …</translation>
    </message>
    <message>
        <source>No keyring of the system answers, so the links are others with the next start: unlock or set up a keyring (GNOME Keyring, KWallet, KeePassXC).</source>
        <translation>Kein Schlüsselbund des Systems antwortet, daher sind die Links beim nächsten Start andere: einen Schlüsselbund entsperren oder einrichten (GNOME Keyring, KWallet, KeePassXC).</translation>
    </message>
    <message>
        <source>Only programs on this computer can subscribe, and get news while Premieres is open. Google, Outlook.com and iCloud can&apos;t.</source>
        <translation>Nur Programme auf diesem Rechner können sie abonnieren, und bekommen Neues, solange Premieres offen ist. Google, Outlook.com und iCloud können es nicht.</translation>
    </message>
    <message>
        <source>Serve them on this computer</source>
        <translation>Auf diesem Rechner bereitstellen</translation>
    </message>
    <message>
        <source>Show the link</source>
        <translation>Link zeigen</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>Abonnements</translation>
    </message>
    <message>
        <source>The link is copied.</source>
        <translation>Der Link ist kopiert.</translation>
    </message>
    <message>
        <source>They are about to be served…</source>
        <translation>Sie werden gleich bereitgestellt …</translation>
    </message>
    <message>
        <source>They are not served.</source>
        <translation>Sie werden nicht bereitgestellt.</translation>
    </message>
    <message>
        <source>They are served at {place}.</source>
        <translation>Sie werden unter {place} bereitgestellt.</translation>
    </message>
    <message>
        <source>Whoever reaches this computer in the network and has a link can read that feed; links travel unencrypted. With the setting serve_host at 127.0.0.1 only this computer can.</source>
        <translation>Wer diesen Rechner im Netz erreicht und einen Link hat, kann diesen Feed lesen; Links reisen unverschlüsselt. Mit 127.0.0.1 in der Einstellung serve_host kann es nur dieser Rechner.</translation>
    </message>
</context>
<context>
    <name>FeedsList</name>
    <message>
        <source>A feed is a calendar with a name of its own, for other programs.</source>
        <translation>Ein Feed ist ein Kalender mit eigenem Namen, für andere Programme.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Calendar feeds</source>
        <translation>Kalender-Feeds</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Each sync rewrites the files that have changed in that folder: point a calendar program, or a web server, at them. The file of a feed that you remove or rename stays until you delete it.</source>
        <translation>Jeder Abgleich schreibt in diesem Ordner die Dateien neu, die sich geändert haben: ein Kalenderprogramm oder einen Webserver darauf richten. Die Datei eines Feeds, der entfernt oder umbenannt wird, bleibt, bis sie gelöscht wird.</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Feeds</translation>
    </message>
    <message>
        <source>Files of the feeds</source>
        <translation>Dateien der Feeds</translation>
    </message>
    <message>
        <source>Folder for the files of the feeds</source>
        <translation>Ordner für die Dateien der Feeds</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>Kein Ordner</translation>
    </message>
    <message>
        <source>Publish to a server…</source>
        <translation>Auf einem Server veröffentlichen …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There is no folder for them, so none are written.</source>
        <translation>Es gibt keinen Ordner dafür, also werden keine geschrieben.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keinen.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>&amp;Every kind</source>
        <translation>&amp;Alle Arten</translation>
    </message>
    <message>
        <source>&amp;Only {kind}</source>
        <translation>&amp;Nur {kind}</translation>
    </message>
    <message>
        <source>&amp;Premieres only</source>
        <translation>Nur &amp;Premieren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Verfolgte</translation>
    </message>
    <message>
        <source>Show the &amp;other kinds again</source>
        <translation>A&amp;ndere Arten wieder anzeigen</translation>
    </message>
    <message>
        <source>Which shows</source>
        <translation>Welche Serien</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n Land</numerusform>
            <numerusform>%n Länder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n genres</source>
        <translation>
            <numerusform>%n Genre</numerusform>
            <numerusform>%n Genres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter {name}</source>
        <translation>Filter {name}</translation>
    </message>
    <message>
        <source>Filter {name}, changed</source>
        <translation>Filter {name}, geändert</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filters: {chosen}</source>
        <translation>Filter: {chosen}</translation>
    </message>
    <message>
        <source>No kind</source>
        <translation>Keine Art</translation>
    </message>
    <message>
        <source>Not watched</source>
        <translation>Nicht gesehen</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>{filters} · {countries}</source>
        <translation>{filters} · {countries}</translation>
    </message>
    <message>
        <source>{filters}, {countries}</source>
        <translation>{filters}, {countries}</translation>
    </message>
    <message>
        <source>{first} + {count}</source>
        <translation>{first} + {count}</translation>
    </message>
    <message>
        <source>{name}, changed</source>
        <translation>{name}, geändert</translation>
    </message>
</context>
<context>
    <name>FilterList</name>
    <message>
        <source>{value}: {count}</source>
        <translation>{value}: {count}</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Filter by</source>
        <translation>Filtern nach</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Nothing called ‘{text}’</source>
        <translation>Nichts namens „{text}“</translation>
    </message>
</context>
<context>
    <name>FilterSections</name>
    <message>
        <source>{section}: {chosen}</source>
        <translation>{section}: {chosen}</translation>
    </message>
</context>
<context>
    <name>Filtering</name>
    <message>
        <source>Only shows and episodes with ‘{text}’ in their titles.</source>
        <translation>Nur Serien und Folgen mit „{text}“ im Titel.</translation>
    </message>
    <message>
        <source>Only what is on {service}.</source>
        <translation>Nur, was auf {service} läuft.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>Show as before</source>
        <translation>Wie vorher anzeigen</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>Width of the pane: {width}</source>
        <translation>Breite des Seitenbereichs: {width}</translation>
    </message>
</context>
<context>
    <name>Hour</name>
    <message>
        <source>That is no hour. Type it like {example}.</source>
        <translation>Das ist keine Uhrzeit. Ein Beispiel: {example}.</translation>
    </message>
    <message>
        <source>That is {hour}.</source>
        <translation>Das heißt: {hour}.</translation>
    </message>
</context>
<context>
    <name>HourField</name>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <source>All day, or at an hour</source>
        <translation>Ganztägig oder zu einer Uhrzeit</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
</context>
<context>
    <name>InboxDialog</name>
    <message>
        <source>All ({count})</source>
        <translation>Alle ({count})</translation>
    </message>
    <message>
        <source>All that waits in the inbox</source>
        <translation>Alles, was im Posteingang wartet</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Posteingang</translation>
    </message>
    <message>
        <source>Inbox – {article}</source>
        <translation>Posteingang – {article}</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing of it is added (Ctrl+D); Ctrl+Z takes that back</source>
        <translation>Nichts davon wird hinzugefügt (Strg+D); Strg+Z nimmt das zurück</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>This article is no longer in the inbox: it was added or dismissed elsewhere.</source>
        <translation>Dieser Artikel ist nicht mehr im Posteingang: er wurde anderswo hinzugefügt oder verworfen.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>Nothing is waiting. News feeds (RSS, Atom) are added in the terminal, by `premieres sources add ADDRESS`; what their articles announce comes here with the next sync.</source>
        <translation>Nichts wartet. Nachrichten-Feeds (RSS, Atom) werden im Terminal hinzugefügt, mit `premieres sources add ADRESSE`; was ihre Artikel ankündigen, kommt mit dem nächsten Abgleich hierher.</translation>
    </message>
    <message>
        <source>What waits in the inbox</source>
        <translation>Was im Posteingang wartet</translation>
    </message>
    <message>
        <source>What your news feeds announce. Nothing of it is on the calendar until you add it.</source>
        <translation>Was die Nachrichten-Feeds ankündigen. Nichts davon steht im Kalender, bevor es hinzugefügt ist.</translation>
    </message>
</context>
<context>
    <name>InboxWork</name>
    <message>
        <source>Add {show}</source>
        <translation>{show} hinzufügen</translation>
    </message>
    <message>
        <source>Dismiss {show}</source>
        <translation>{show} verwerfen</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KindLine</name>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}, {1}</translation>
    </message>
</context>
<context>
    <name>Lane</name>
    <message numerus="yes">
        <source>%n entries without a day</source>
        <translation>
            <numerusform>%n Eintrag ohne Tag</numerusform>
            <numerusform>%n Einträge ohne Tag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ListSection</name>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} anzeigen</translation>
    </message>
    <message>
        <source>Show the first {0}</source>
        <translation>Nur die ersten {0} anzeigen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>{month} – Premieres</source>
        <translation>{month} – Premieres</translation>
    </message>
</context>
<context>
    <name>Makers</name>
    <message>
        <source>Showrunners and creators</source>
        <translation>Showrunner und Schöpfer</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>The damaged library is now {file}.</source>
        <translation>Die beschädigte Bibliothek heißt jetzt {file}.</translation>
    </message>
    <message>
        <source>The former backups are now in {folder}.</source>
        <translation>Die bisherigen Sicherungen liegen jetzt in {folder}.</translation>
    </message>
    <message>
        <source>The library can’t be used</source>
        <translation>Die Bibliothek ist nicht benutzbar</translation>
    </message>
    <message>
        <source>The library is damaged</source>
        <translation>Die Bibliothek ist beschädigt</translation>
    </message>
    <message>
        <source>The library is gone</source>
        <translation>Die Bibliothek ist nicht mehr da</translation>
    </message>
    <message>
        <source>The newest backup is of {when}; follows made since then are not in it.</source>
        <translation>Die neueste Sicherung ist vom {when}; was seither verfolgt wird, steht nicht darin.</translation>
    </message>
    <message>
        <source>This is the backup of {when}; follows made since then are not in it.</source>
        <translation>Dies ist die Sicherung vom {when}; was seither verfolgt wird, steht nicht darin.</translation>
    </message>
    <message>
        <source>{file} can’t be read. It is kept under another name, whatever you choose.</source>
        <translation>{file} ist nicht lesbar. Die Datei bleibt in jedem Fall unter anderem Namen erhalten.</translation>
    </message>
    <message>
        <source>{file} was deleted or moved. Put it back and try again, or choose what takes its place.</source>
        <translation>{file} wurde gelöscht oder verschoben. Zurücklegen und erneut versuchen oder wählen, was an ihre Stelle tritt.</translation>
    </message>
</context>
<context>
    <name>MenuWork</name>
    <message>
        <source>Back up the library</source>
        <translation>Bibliothek sichern</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical)</source>
        <translation>Kalender (*.ics *.ical)</translation>
    </message>
    <message>
        <source>Import a calendar file</source>
        <translation>Kalenderdatei importieren</translation>
    </message>
    <message>
        <source>Library (*.db)</source>
        <translation>Bibliothek (*.db)</translation>
    </message>
    <message>
        <source>No browser could be opened, so the address was copied: {address}</source>
        <translation>Es ließ sich kein Browser öffnen, darum wurde die Adresse kopiert: {address}</translation>
    </message>
    <message>
        <source>The library is backed up in {file}.</source>
        <translation>Die Bibliothek ist in {file} gesichert.</translation>
    </message>
    <message>
        <source>premieres-{date}.db</source>
        <translation>premieres-{date}.db</translation>
    </message>
    <message>
        <source>{name} was read: {added} new on the calendar, {changed} changed.</source>
        <translation>{name} wurde gelesen: {added} neu im Kalender, {changed} geändert.</translation>
    </message>
</context>
<context>
    <name>MonthKeys</name>
    <message numerus="yes">
        <source>%n more entries</source>
        <translation>
            <numerusform>%n weiterer Eintrag</numerusform>
            <numerusform>%n weitere Einträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthModel</name>
    <message>
        <source>Week {0}</source>
        <translation>Woche {0}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Narrowing</name>
    <message>
        <source>Remove the filter {name}</source>
        <translation>Filter {name} entfernen</translation>
    </message>
    <message>
        <source>Rename the filter {name}</source>
        <translation>Filter {name} umbenennen</translation>
    </message>
    <message>
        <source>Save the filter {name}</source>
        <translation>Filter {name} speichern</translation>
    </message>
    <message>
        <source>{shown} of {all} entries in {days}</source>
        <translation>{shown} von {all} Einträgen ({days})</translation>
    </message>
</context>
<context>
    <name>NewLinks</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Make new links</source>
        <translation>Neue Links anlegen</translation>
    </message>
    <message>
        <source>New links</source>
        <translation>Neue Links</translation>
    </message>
    <message>
        <source>The links that you have given out lead nowhere then: each calendar has to be given its new one.</source>
        <translation>Die bisher vergebenen Links führen dann ins Leere: jeder Kalender braucht seinen neuen.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It stays on this computer: no export holds it.</source>
        <translation>Sie bleibt auf diesem Rechner: Kein Export enthält sie.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <translation>Notiz zu {title}</translation>
    </message>
</context>
<context>
    <name>NoteSection</name>
    <message>
        <source>Change the note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Change the note on the show</source>
        <translation>Notiz zur Serie ändern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The password of {user} for {address}</source>
        <translation>Das Passwort von {user} für {address}</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Follow {person}</source>
        <translation>{person} verfolgen</translation>
    </message>
    <message>
        <source>Show all {0}</source>
        <translation>Alle {0} anzeigen</translation>
    </message>
    <message>
        <source>Show the first {0}</source>
        <translation>Nur die ersten {0} anzeigen</translation>
    </message>
    <message>
        <source>Stop following {person}</source>
        <translation>{person} nicht mehr verfolgen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message>
        <source>Nobody else</source>
        <translation>Sonst niemand</translation>
    </message>
    <message>
        <source>as {0}</source>
        <translation>als {0}</translation>
    </message>
    <message>
        <source>known for {0}</source>
        <translation>bekannt aus {0}</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Known for</source>
        <translation>Bekannt aus</translation>
    </message>
    <message>
        <source>On this calendar</source>
        <translation>In diesem Kalender</translation>
    </message>
    <message>
        <source>Only the kinds that the filter shows</source>
        <translation>Nur die Arten, die der Filter zeigt</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>PersonTop</name>
    <message>
        <source>Follow</source>
        <translation>Verfolgen</translation>
    </message>
    <message>
        <source>Follow {0}</source>
        <translation>{0} verfolgen</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Open person page</source>
        <translation>Seite der Person öffnen</translation>
    </message>
    <message>
        <source>Unfollow {0}</source>
        <translation>{0} nicht mehr verfolgen</translation>
    </message>
</context>
<context>
    <name>Portrait</name>
    <message>
        <source>Portrait of {0}</source>
        <translation>Porträt von {0}</translation>
    </message>
</context>
<context>
    <name>Poster</name>
    <message>
        <source>Poster of {0}</source>
        <translation>Plakat von {0}</translation>
    </message>
</context>
<context>
    <name>Publishing</name>
    <message>
        <source>Add the feed {name}</source>
        <translation>Feed {name} hinzufügen</translation>
    </message>
    <message>
        <source>Change the feed {name}</source>
        <translation>Feed {name} ändern</translation>
    </message>
    <message>
        <source>Remove the feed {name}</source>
        <translation>Feed {name} entfernen</translation>
    </message>
</context>
<context>
    <name>ReadingForm</name>
    <message>
        <source>A new show</source>
        <translation>Eine neue Serie</translation>
    </message>
    <message>
        <source>Choose which show it is</source>
        <translation>Wählen, welche Serie es ist</translation>
    </message>
    <message>
        <source>In the article: {words}</source>
        <translation>Im Artikel: {words}</translation>
    </message>
    <message>
        <source>No zone was said</source>
        <translation>Keine Zeitzone genannt</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Nicht genannt</translation>
    </message>
    <message>
        <source>The same as {show}</source>
        <translation>Dieselbe wie {show}</translation>
    </message>
    <message>
        <source>Which show it is</source>
        <translation>Welche Serie es ist</translation>
    </message>
    <message>
        <source>is it one that you have?</source>
        <translation>ist es eine vorhandene?</translation>
    </message>
</context>
<context>
    <name>ReadingStepper</name>
    <message>
        <source>The next one</source>
        <translation>Die nächste</translation>
    </message>
    <message>
        <source>The one before</source>
        <translation>Die vorige</translation>
    </message>
    <message>
        <source>What the article announces</source>
        <translation>Was der Artikel ankündigt</translation>
    </message>
    <message>
        <source>{number} of {count}: {announcement}</source>
        <translation>{number} von {count}: {announcement}</translation>
    </message>
</context>
<context>
    <name>RelationField</name>
    <message>
        <source>No other show</source>
        <translation>Zu keiner anderen</translation>
    </message>
    <message>
        <source>Prequel of</source>
        <translation>Vorgeschichte zu</translation>
    </message>
    <message>
        <source>Revival of</source>
        <translation>Neuauflage von</translation>
    </message>
    <message>
        <source>Sequel of</source>
        <translation>Fortsetzung von</translation>
    </message>
    <message>
        <source>Special of</source>
        <translation>Spezial von</translation>
    </message>
    <message>
        <source>Spin-off of</source>
        <translation>Ableger von</translation>
    </message>
    <message>
        <source>The show that it belongs to</source>
        <translation>Die Serie, zu der sie gehört</translation>
    </message>
</context>
<context>
    <name>Revealing</name>
    <message>
        <source>Hide it again</source>
        <translation>Wieder ausblenden</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>{entry} is hidden by the filter</source>
        <translation>{entry} ist durch den Filter verborgen</translation>
    </message>
    <message>
        <source>{entry} is shown although the filter hides it</source>
        <translation>{entry} wird gezeigt, obwohl der Filter es ausblendet</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>It announces no premiere that is still to come on the day on which it was published.</source>
        <translation>Er kündigt keine Premiere an, die am Tag der Veröffentlichung noch bevorstand.</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Was gelesen wurde</translation>
    </message>
</context>
<context>
    <name>RightPane</name>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} gibt es bereits. Ersetzen?</translation>
    </message>
</context>
<context>
    <name>SavedFilters</name>
    <message>
        <source>&amp;Remove {name}</source>
        <translation>{name} &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Save the changes to {name}</source>
        <translation>Änderungen in {name} &amp;speichern</translation>
    </message>
    <message>
        <source>A filter needs a name: type one.</source>
        <translation>Ein Filter braucht einen Namen: einen eingeben.</translation>
    </message>
    <message>
        <source>Changed since it was saved</source>
        <translation>Seit dem Speichern geändert</translation>
    </message>
    <message>
        <source>Name of the filter</source>
        <translation>Name des Filters</translation>
    </message>
    <message>
        <source>New name of {name}</source>
        <translation>Neuer Name für {name}</translation>
    </message>
    <message>
        <source>None is saved yet</source>
        <translation>Noch keiner gespeichert</translation>
    </message>
    <message>
        <source>Re&amp;name {name}…</source>
        <translation>{name} &amp;umbenennen …</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <source>Saved filters: {name}</source>
        <translation>Gespeicherte Filter: {name}</translation>
    </message>
    <message>
        <source>There is a filter called {name} already: replace it, or type another name.</source>
        <translation>Einen Filter namens {name} gibt es schon: ersetzen oder anderen Namen eingeben.</translation>
    </message>
    <message>
        <source>There is a filter called {name} already: type another name.</source>
        <translation>Einen Filter namens {name} gibt es schon: anderen Namen eingeben.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search shows and people</source>
        <translation>Serien und Personen</translation>
    </message>
    <message>
        <source>Search shows, services, people, characters and episodes</source>
        <translation>Serien, Dienste, Personen, Rollen und Folgen suchen</translation>
    </message>
</context>
<context>
    <name>SearchHitsList</name>
    <message>
        <source>Enter: {line}</source>
        <translation>Enter: {line}</translation>
    </message>
    <message>
        <source>What the search found</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message>
        <source>Asking TVmaze…</source>
        <translation>TVmaze wird gefragt …</translation>
    </message>
    <message>
        <source>Did you mean one of these?</source>
        <translation>Ist eines davon gemeint?</translation>
    </message>
    <message>
        <source>Look in TVmaze</source>
        <translation>In TVmaze suchen</translation>
    </message>
    <message>
        <source>Look in TVmaze again</source>
        <translation>Erneut in TVmaze suchen</translation>
    </message>
    <message>
        <source>No show, person, character or service is called ‘{text}’</source>
        <translation>Keine Serie, Person oder Rolle und kein Dienst heißt „{text}“</translation>
    </message>
    <message>
        <source>Nothing called ‘{text}’: no show, episode, person, character or service</source>
        <translation>Nichts namens „{text}“: keine Serie, Folge, Person oder Rolle, kein Dienst</translation>
    </message>
    <message>
        <source>Show only what has ‘{text}’ in its title</source>
        <translation>Nur anzeigen, was „{text}“ im Titel hat</translation>
    </message>
    <message>
        <source>TVmaze knows no show called ‘{text}’</source>
        <translation>TVmaze kennt keine Serie namens „{text}“</translation>
    </message>
</context>
<context>
    <name>Searching</name>
    <message>
        <source>Adding {show}…</source>
        <translation>{show} wird hinzugefügt …</translation>
    </message>
    <message>
        <source>You follow {show} now. Nothing is known yet of when it is on.</source>
        <translation>{show} wird jetzt verfolgt. Wann es läuft, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>{show} is on your calendar: you follow it now.</source>
        <translation>{show} steht im Kalender und wird jetzt verfolgt.</translation>
    </message>
</context>
<context>
    <name>SeasonHead</name>
    <message>
        <source>Entries a day</source>
        <translation>Einträge am Tag</translation>
    </message>
    <message>
        <source>Premieres a day</source>
        <translation>Premieren am Tag</translation>
    </message>
    <message>
        <source>Season ahead</source>
        <translation>Die nächsten Monate</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{dates}, by service</source>
        <translation>{dates}, nach Dienst</translation>
    </message>
    <message>
        <source>{name}, {dates}</source>
        <translation>{name}, {dates}</translation>
    </message>
</context>
<context>
    <name>SeasonView</name>
    <message>
        <source>Season ahead</source>
        <translation>Die nächsten Monate</translation>
    </message>
</context>
<context>
    <name>ServerDialog</name>
    <message>
        <source>A new one, called as the feed</source>
        <translation>Ein neuer, der heißt wie der Feed</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Server wird gefragt …</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Feed</source>
        <translation>Feed</translation>
    </message>
    <message>
        <source>Find calendars</source>
        <translation>Kalender suchen</translation>
    </message>
    <message>
        <source>Nextcloud, Radicale, Fastmail and others take events over CalDAV. Many want an app password, which you make on their site. It is kept in the system&apos;s keyring.</source>
        <translation>Nextcloud, Radicale, Fastmail und andere nehmen Termine über CalDAV an. Viele verlangen ein App-Passwort, das auf ihrer Seite angelegt wird. Es bleibt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>None that may be changed</source>
        <translation>Keiner, der geändert werden darf</translation>
    </message>
    <message>
        <source>Not looked for yet</source>
        <translation>Noch nicht gesucht</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish to a server</source>
        <translation>Auf einem Server veröffentlichen</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Such as cloud.example.org</source>
        <translation>Etwa cloud.example.org</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>ServersList</name>
    <message>
        <source>A feed is kept up to date in a calendar on a server, after each sync and whenever you change the feed.</source>
        <translation>Ein Feed wird in einem Kalender auf einem Server aktuell gehalten, nach jedem Abgleich und nach jeder Änderung des Feeds.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen …</translation>
    </message>
    <message>
        <source>Calendars on servers</source>
        <translation>Kalender auf Servern</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Leave as it is there</source>
        <translation>Lassen, wie es dort ist</translation>
    </message>
    <message>
        <source>Not there as published</source>
        <translation>Dort nicht wie veröffentlicht</translation>
    </message>
    <message>
        <source>Password…</source>
        <translation>Passwort …</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Publish ours again</source>
        <translation>Wieder veröffentlichen</translation>
    </message>
    <message>
        <source>Published to servers</source>
        <translation>Auf Servern veröffentlicht</translation>
    </message>
    <message>
        <source>Published: {added} added, {changed} changed, {removed} removed.</source>
        <translation>Veröffentlicht: {added} hinzugefügt, {changed} geändert, {removed} entfernt.</translation>
    </message>
    <message>
        <source>Publishing, {done} of {total}</source>
        <translation>Wird veröffentlicht, {done} von {total}</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Wird veröffentlicht …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped; what was published so far stays, and the next time it goes on there.</source>
        <translation>Angehalten; was schon veröffentlicht ist, bleibt, und beim nächsten Mal geht es dort weiter.</translation>
    </message>
    <message>
        <source>There is no feed yet: add one first, in Calendar feeds.</source>
        <translation>Noch gibt es keinen Feed: zuerst unter Kalender-Feeds einen hinzufügen.</translation>
    </message>
    <message>
        <source>There is no keyring to be used, so the password is kept only until Premieres is closed.</source>
        <translation>Es gibt keinen nutzbaren Schlüsselbund, daher bleibt das Passwort nur, bis Premieres geschlossen wird.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Noch gibt es keinen.</translation>
    </message>
    <message>
        <source>With Remove, delete there what nobody has changed</source>
        <translation>Beim Entfernen dort löschen, was niemand geändert hat</translation>
    </message>
    <message>
        <source>{name} is published there no longer.</source>
        <translation>{name} wird dort nicht mehr veröffentlicht.</translation>
    </message>
</context>
<context>
    <name>ServiceTag</name>
    <message>
        <source>Open the site of {0}</source>
        <translation>Seite von {0} öffnen</translation>
    </message>
</context>
<context>
    <name>SetByHandDialog</name>
    <message>
        <source>As the sources say: {what}</source>
        <translation>Wie von den Quellen angegeben: {what}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>For what</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>On these clocks the hours of the service are told. When it is on stays the same.</source>
        <translation>In dieser Zeitzone werden die Uhrzeiten des Dienstes angegeben. Wann etwas läuft, ändert sich dadurch nicht.</translation>
    </message>
    <message>
        <source>Releases it for all of {show}.</source>
        <translation>Wird damit für alles von {show} freigegeben.</translation>
    </message>
    <message>
        <source>Releases it for everything on {service}.</source>
        <translation>Wird damit für alles bei {service} freigegeben.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Setzen</translation>
    </message>
    <message>
        <source>Set by me:</source>
        <translation>Von Hand gesetzt:</translation>
    </message>
    <message>
        <source>Set date, time or service</source>
        <translation>Datum, Uhrzeit oder Dienst festlegen</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Zone of {service}</source>
        <translation>Zeitzone von {service}</translation>
    </message>
    <message>
        <source>for all of {show}</source>
        <translation>für alles von {show}</translation>
    </message>
    <message>
        <source>for everything on {service}</source>
        <translation>für alles bei {service}</translation>
    </message>
    <message>
        <source>for this entry</source>
        <translation>für diesen Eintrag</translation>
    </message>
    <message>
        <source>no hour</source>
        <translation>keine Uhrzeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>{title}: {choice}</source>
        <translation>{title}: {choice}</translation>
    </message>
</context>
<context>
    <name>ShowField</name>
    <message>
        <source>Show or film</source>
        <translation>Serie oder Film</translation>
    </message>
</context>
<context>
    <name>Sources</name>
    <message>
        <source>About the licence</source>
        <translation>Zur Lizenz</translation>
    </message>
    <message>
        <source>Data: TVmaze, CC BY-SA 4.0</source>
        <translation>Daten: TVmaze, CC BY-SA 4.0</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
</context>
<context>
    <name>SpanModel</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>Syncing</name>
    <message>
        <source>Read, but {why}.</source>
        <translation>Gelesen, aber {why}.</translation>
    </message>
    <message>
        <source>Reading {source}</source>
        <translation>{source} wird gelesen</translation>
    </message>
    <message>
        <source>Reading {source}, {done} of {total}</source>
        <translation>{source} wird gelesen, {done} von {total}</translation>
    </message>
    <message>
        <source>Showing what was known {when}.</source>
        <translation>Angezeigt wird, was {when} bekannt war.</translation>
    </message>
    <message>
        <source>Showing what was read so far.</source>
        <translation>Angezeigt wird, was bisher gelesen ist.</translation>
    </message>
    <message>
        <source>Stopped. The sources were last read to the end {when}.</source>
        <translation>Angehalten. Zuletzt ganz gelesen wurden die Quellen {when}.</translation>
    </message>
    <message>
        <source>Stopped. What was read so far is kept.</source>
        <translation>Angehalten. Was bisher gelesen ist, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The entries here come with Premieres.</source>
        <translation>Diese Einträge liegen Premieres bei.</translation>
    </message>
    <message>
        <source>There is no source to ask.</source>
        <translation>Es gibt keine Quelle, die gefragt werden könnte.</translation>
    </message>
    <message>
        <source>These come with Premieres. The full calendar follows when you are online.</source>
        <translation>Diese liegen Premieres bei. Der Rest folgt mit einer Verbindung zum Netz.</translation>
    </message>
    <message>
        <source>Up to date, next {when}.</source>
        <translation>Auf dem neuesten Stand, wieder {when}.</translation>
    </message>
    <message>
        <source>Up to date.</source>
        <translation>Auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Updated {ago}</source>
        <translation>Stand: {ago}</translation>
    </message>
    <message>
        <source>at {hour}</source>
        <translation>um {hour}</translation>
    </message>
    <message>
        <source>on {day} at {hour}</source>
        <translation>am {day} um {hour}</translation>
    </message>
    <message>
        <source>{show}: {source} says {date}, {publication} said {former}.</source>
        <translation>{show}: {source} sagt {date}, {publication} sagte {former}.</translation>
    </message>
    <message>
        <source>{source} asks for a pause of {time}</source>
        <translation>{source} bittet um eine Pause von {time}</translation>
    </message>
    <message>
        <source>{source} did not answer.</source>
        <translation>{source} hat nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>TitleButton</name>
    <message>
        <source>Go to a date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>Go to a date (Ctrl+G)</source>
        <translation>Zu Datum gehen (Strg+G)</translation>
    </message>
</context>
<context>
    <name>Toolbar</name>
    <message>
        <source>59 min ago</source>
        <translation>vor 59&#xa0;min</translation>
    </message>
    <message>
        <source>Export (Ctrl+E)</source>
        <translation>Exportieren (Strg+E)</translation>
    </message>
    <message>
        <source>Go to today (Home)</source>
        <translation>Zu heute gehen (Pos1)</translation>
    </message>
    <message>
        <source>Inbox (Ctrl+I)</source>
        <translation>Posteingang (Strg+I)</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>Menü (F10)</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Next (PgDn)</source>
        <translation>Weiter (Bild abwärts)</translation>
    </message>
    <message>
        <source>Previous (PgUp)</source>
        <translation>Zurück (Bild aufwärts)</translation>
    </message>
    <message>
        <source>Read the sources now (F5)</source>
        <translation>Quellen jetzt lesen (F5)</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Stop reading (F5)</source>
        <translation>Lesen anhalten (F5)</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Updated {ago}</source>
        <translation>Stand: {ago}</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>{count} (Ctrl+I)</source>
        <translation>{count} (Strg+I)</translation>
    </message>
</context>
<context>
    <name>Top</name>
    <message>
        <source>Official site</source>
        <translation>Offizielle Seite</translation>
    </message>
    <message>
        <source>Open show page</source>
        <translation>Seite der Serie öffnen</translation>
    </message>
    <message>
        <source>{0} min</source>
        <translation>{0}&#xa0;min</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
<context>
    <name>TroublePage</name>
    <message>
        <source>Restore the newest backup</source>
        <translation>Neueste Sicherung einspielen</translation>
    </message>
    <message>
        <source>Start anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Undoing</name>
    <message>
        <source>Done again: {deed}</source>
        <translation>Wiederholt: {deed}</translation>
    </message>
    <message>
        <source>Done: {deed}</source>
        <translation>Erledigt: {deed}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undone: {deed}</source>
        <translation>Rückgängig gemacht: {deed}</translation>
    </message>
    <message>
        <source>{why} Nothing was undone: Ctrl+Z tries it again.</source>
        <translation>{why} Nichts wurde rückgängig gemacht: Strg+Z versucht es noch einmal.</translation>
    </message>
</context>
<context>
    <name>WatchedButton</name>
    <message>
        <source>Mark more as watched</source>
        <translation>Mehr als gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {0} as not watched</source>
        <translation>{0} als nicht gesehen markieren</translation>
    </message>
    <message>
        <source>Mark {0} as watched</source>
        <translation>{0} als gesehen markieren</translation>
    </message>
    <message>
        <source>Not aired yet</source>
        <translation>Lief noch nicht</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>WeekCorner</name>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
</context>
<context>
    <name>WeekKeys</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>WeekModel</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Week {0}</source>
        <translation>Woche {0}</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>No date is known yet</source>
        <translation>Noch kein Datum bekannt</translation>
    </message>
    <message>
        <source>Why this date?</source>
        <translation>Warum dieses Datum?</translation>
    </message>
    <message>
        <source>With its last episode, {code}</source>
        <translation>Mit der letzten Folge, {code}</translation>
    </message>
    <message>
        <source>{source} names this as the end of the season</source>
        <translation>{source} nennt das als Ende der Staffel</translation>
    </message>
</context>
<context>
    <name>WholeAgendaView</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
</context>
<context>
    <name>WhySheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Page of {source}</source>
        <translation>Seite von {source}</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Release: {what}</source>
        <translation>Freigeben: {what}</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Set by you</source>
        <translation>Von Hand gesetzt</translation>
    </message>
    <message>
        <source>Set by you, but without effect here</source>
        <translation>Von Hand gesetzt, hier aber ohne Wirkung</translation>
    </message>
    <message>
        <source>Set date, time or service…</source>
        <translation>Datum, Uhrzeit oder Dienst festlegen …</translation>
    </message>
    <message>
        <source>Set the zone of the service…</source>
        <translation>Zeitzone des Dienstes festlegen …</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What the sources say</source>
        <translation>Was die Quellen sagen</translation>
    </message>
    <message>
        <source>Why this date and time?</source>
        <translation>Warum dieses Datum und diese Uhrzeit?</translation>
    </message>
    <message>
        <source>Zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>“{quote}”</source>
        <translation>„{quote}“</translation>
    </message>
</context>
<context>
    <name>Workings</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>YearModel</name>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>{day}: {count}</source>
        <translation>{day}: {count}</translation>
    </message>
    <message>
        <source>{month}: {count}</source>
        <translation>{month}: {count}</translation>
    </message>
</context>
<context>
    <name>YearView</name>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>ZoneField</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>countries</name>
    <message>
        <source>Afghanistan</source>
        <translation>Afghanistan</translation>
    </message>
    <message>
        <source>Albania</source>
        <translation>Albanien</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>Algerien</translation>
    </message>
    <message>
        <source>American Samoa</source>
        <translation>Amerikanisch-Samoa</translation>
    </message>
    <message>
        <source>Andorra</source>
        <translation>Andorra</translation>
    </message>
    <message>
        <source>Angola</source>
        <translation>Angola</translation>
    </message>
    <message>
        <source>Anguilla</source>
        <translation>Anguilla</translation>
    </message>
    <message>
        <source>Antarctica</source>
        <translation>Antarktis</translation>
    </message>
    <message>
        <source>Antigua &amp; Barbuda</source>
        <translation>Antigua und Barbuda</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>Argentinien</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>Armenien</translation>
    </message>
    <message>
        <source>Aruba</source>
        <translation>Aruba</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>Australien</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>Österreich</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>Aserbaidschan</translation>
    </message>
    <message>
        <source>Bahamas</source>
        <translation>Bahamas</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>Bahrain</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>Bangladesch</translation>
    </message>
    <message>
        <source>Barbados</source>
        <translation>Barbados</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>Belarus</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>Belgien</translation>
    </message>
    <message>
        <source>Belize</source>
        <translation>Belize</translation>
    </message>
    <message>
        <source>Benin</source>
        <translation>Benin</translation>
    </message>
    <message>
        <source>Bermuda</source>
        <translation>Bermuda</translation>
    </message>
    <message>
        <source>Bhutan</source>
        <translation>Bhutan</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>Bolivien</translation>
    </message>
    <message>
        <source>Bosnia &amp; Herzegovina</source>
        <translation>Bosnien und Herzegowina</translation>
    </message>
    <message>
        <source>Botswana</source>
        <translation>Botsuana</translation>
    </message>
    <message>
        <source>Bouvet Island</source>
        <translation>Bouvetinsel</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>Brasilien</translation>
    </message>
    <message>
        <source>British Indian Ocean Territory</source>
        <translation>Britisches Territorium im Indischen Ozean</translation>
    </message>
    <message>
        <source>British Virgin Islands</source>
        <translation>Britische Jungferninseln</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>Brunei</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>Bulgarien</translation>
    </message>
    <message>
        <source>Burkina Faso</source>
        <translation>Burkina Faso</translation>
    </message>
    <message>
        <source>Burundi</source>
        <translation>Burundi</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>Kambodscha</translation>
    </message>
    <message>
        <source>Cameroon</source>
        <translation>Kamerun</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>Kanada</translation>
    </message>
    <message>
        <source>Cape Verde</source>
        <translation>Kap Verde</translation>
    </message>
    <message>
        <source>Caribbean Netherlands</source>
        <translation>Karibische Niederlande</translation>
    </message>
    <message>
        <source>Cayman Islands</source>
        <translation>Kaimaninseln</translation>
    </message>
    <message>
        <source>Central African Republic</source>
        <translation>Zentralafrikanische Republik</translation>
    </message>
    <message>
        <source>Chad</source>
        <translation>Tschad</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>Chile</translation>
    </message>
    <message>
        <source>China</source>
        <translation>China</translation>
    </message>
    <message>
        <source>Christmas Island</source>
        <translation>Weihnachtsinsel</translation>
    </message>
    <message>
        <source>Cocos (Keeling) Islands</source>
        <translation>Kokosinseln</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>Kolumbien</translation>
    </message>
    <message>
        <source>Comoros</source>
        <translation>Komoren</translation>
    </message>
    <message>
        <source>Congo - Brazzaville</source>
        <translation>Kongo-Brazzaville</translation>
    </message>
    <message>
        <source>Congo - Kinshasa</source>
        <translation>Kongo-Kinshasa</translation>
    </message>
    <message>
        <source>Cook Islands</source>
        <translation>Cookinseln</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>Costa Rica</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>Kroatien</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>Kuba</translation>
    </message>
    <message>
        <source>Curaçao</source>
        <translation>Curaçao</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>Zypern</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>Tschechien</translation>
    </message>
    <message>
        <source>Côte d’Ivoire</source>
        <translation>Elfenbeinküste</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>Dänemark</translation>
    </message>
    <message>
        <source>Djibouti</source>
        <translation>Dschibuti</translation>
    </message>
    <message>
        <source>Dominica</source>
        <translation>Dominica</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>Dominikanische Republik</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>Ecuador</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>Ägypten</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>El Salvador</translation>
    </message>
    <message>
        <source>Equatorial Guinea</source>
        <translation>Äquatorialguinea</translation>
    </message>
    <message>
        <source>Eritrea</source>
        <translation>Eritrea</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>Estland</translation>
    </message>
    <message>
        <source>Eswatini</source>
        <translation>Eswatini</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>Äthiopien</translation>
    </message>
    <message>
        <source>Falkland Islands</source>
        <translation>Falklandinseln</translation>
    </message>
    <message>
        <source>Faroe Islands</source>
        <translation>Färöer</translation>
    </message>
    <message>
        <source>Fiji</source>
        <translation>Fidschi</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>Finnland</translation>
    </message>
    <message>
        <source>France</source>
        <translation>Frankreich</translation>
    </message>
    <message>
        <source>French Guiana</source>
        <translation>Französisch-Guayana</translation>
    </message>
    <message>
        <source>French Polynesia</source>
        <translation>Französisch-Polynesien</translation>
    </message>
    <message>
        <source>French Southern Territories</source>
        <translation>Französische Südgebiete</translation>
    </message>
    <message>
        <source>Gabon</source>
        <translation>Gabun</translation>
    </message>
    <message>
        <source>Gambia</source>
        <translation>Gambia</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>Georgien</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>Deutschland</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>Ghana</translation>
    </message>
    <message>
        <source>Gibraltar</source>
        <translation>Gibraltar</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>Griechenland</translation>
    </message>
    <message>
        <source>Greenland</source>
        <translation>Grönland</translation>
    </message>
    <message>
        <source>Grenada</source>
        <translation>Grenada</translation>
    </message>
    <message>
        <source>Guadeloupe</source>
        <translation>Guadeloupe</translation>
    </message>
    <message>
        <source>Guam</source>
        <translation>Guam</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>Guatemala</translation>
    </message>
    <message>
        <source>Guernsey</source>
        <translation>Guernsey</translation>
    </message>
    <message>
        <source>Guinea</source>
        <translation>Guinea</translation>
    </message>
    <message>
        <source>Guinea-Bissau</source>
        <translation>Guinea-Bissau</translation>
    </message>
    <message>
        <source>Guyana</source>
        <translation>Guyana</translation>
    </message>
    <message>
        <source>Haiti</source>
        <translation>Haiti</translation>
    </message>
    <message>
        <source>Heard &amp; McDonald Islands</source>
        <translation>Heard und McDonaldinseln</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>Honduras</translation>
    </message>
    <message>
        <source>Hong Kong SAR China</source>
        <translation>Hongkong</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>Ungarn</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>Island</translation>
    </message>
    <message>
        <source>India</source>
        <translation>Indien</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>Indonesien</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>Iran</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>Irak</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>Irland</translation>
    </message>
    <message>
        <source>Isle of Man</source>
        <translation>Isle of Man</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>Israel</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>Italien</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>Jamaika</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>Japan</translation>
    </message>
    <message>
        <source>Jersey</source>
        <translation>Jersey</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>Jordanien</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>Kasachstan</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>Kenia</translation>
    </message>
    <message>
        <source>Kiribati</source>
        <translation>Kiribati</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>Kuwait</translation>
    </message>
    <message>
        <source>Kyrgyzstan</source>
        <translation>Kirgisistan</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>Laos</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>Lettland</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>Libanon</translation>
    </message>
    <message>
        <source>Lesotho</source>
        <translation>Lesotho</translation>
    </message>
    <message>
        <source>Liberia</source>
        <translation>Liberia</translation>
    </message>
    <message>
        <source>Libya</source>
        <translation>Libyen</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>Liechtenstein</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>Litauen</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>Luxemburg</translation>
    </message>
    <message>
        <source>Macao SAR China</source>
        <translation>Macau</translation>
    </message>
    <message>
        <source>Madagascar</source>
        <translation>Madagaskar</translation>
    </message>
    <message>
        <source>Malawi</source>
        <translation>Malawi</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>Malaysia</translation>
    </message>
    <message>
        <source>Maldives</source>
        <translation>Malediven</translation>
    </message>
    <message>
        <source>Mali</source>
        <translation>Mali</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>Malta</translation>
    </message>
    <message>
        <source>Marshall Islands</source>
        <translation>Marshallinseln</translation>
    </message>
    <message>
        <source>Martinique</source>
        <translation>Martinique</translation>
    </message>
    <message>
        <source>Mauritania</source>
        <translation>Mauretanien</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>Mauritius</translation>
    </message>
    <message>
        <source>Mayotte</source>
        <translation>Mayotte</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>Mexiko</translation>
    </message>
    <message>
        <source>Micronesia</source>
        <translation>Mikronesien</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>Moldau</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>Monaco</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>Mongolei</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>Montenegro</translation>
    </message>
    <message>
        <source>Montserrat</source>
        <translation>Montserrat</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>Marokko</translation>
    </message>
    <message>
        <source>Mozambique</source>
        <translation>Mosambik</translation>
    </message>
    <message>
        <source>Myanmar (Burma)</source>
        <translation>Myanmar</translation>
    </message>
    <message>
        <source>Namibia</source>
        <translation>Namibia</translation>
    </message>
    <message>
        <source>Nauru</source>
        <translation>Nauru</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>Nepal</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>Niederlande</translation>
    </message>
    <message>
        <source>New Caledonia</source>
        <translation>Neukaledonien</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>Neuseeland</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>Nicaragua</translation>
    </message>
    <message>
        <source>Niger</source>
        <translation>Niger</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>Nigeria</translation>
    </message>
    <message>
        <source>Niue</source>
        <translation>Niue</translation>
    </message>
    <message>
        <source>Norfolk Island</source>
        <translation>Norfolkinsel</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>Nordkorea</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>Nordmazedonien</translation>
    </message>
    <message>
        <source>Northern Mariana Islands</source>
        <translation>Nördliche Marianen</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>Norwegen</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>Oman</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>Pakistan</translation>
    </message>
    <message>
        <source>Palau</source>
        <translation>Palau</translation>
    </message>
    <message>
        <source>Palestinian Territories</source>
        <translation>Palästinensische Gebiete</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>Panama</translation>
    </message>
    <message>
        <source>Papua New Guinea</source>
        <translation>Papua-Neuguinea</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>Paraguay</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>Peru</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>Philippinen</translation>
    </message>
    <message>
        <source>Pitcairn Islands</source>
        <translation>Pitcairninseln</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>Polen</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>Portugal</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>Puerto Rico</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>Katar</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>Rumänien</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>Russland</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>Ruanda</translation>
    </message>
    <message>
        <source>Réunion</source>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>Samoa</source>
        <translation>Samoa</translation>
    </message>
    <message>
        <source>San Marino</source>
        <translation>San Marino</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>Saudi-Arabien</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>Senegal</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>Serbien</translation>
    </message>
    <message>
        <source>Seychelles</source>
        <translation>Seychellen</translation>
    </message>
    <message>
        <source>Sierra Leone</source>
        <translation>Sierra Leone</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>Singapur</translation>
    </message>
    <message>
        <source>Sint Maarten</source>
        <translation>Sint Maarten</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>Slowakei</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>Slowenien</translation>
    </message>
    <message>
        <source>Solomon Islands</source>
        <translation>Salomonen</translation>
    </message>
    <message>
        <source>Somalia</source>
        <translation>Somalia</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>Südafrika</translation>
    </message>
    <message>
        <source>South Georgia &amp; South Sandwich Islands</source>
        <translation>Südgeorgien und die Südlichen Sandwichinseln</translation>
    </message>
    <message>
        <source>South Korea</source>
        <translation>Südkorea</translation>
    </message>
    <message>
        <source>South Sudan</source>
        <translation>Südsudan</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>Spanien</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>Sri Lanka</translation>
    </message>
    <message>
        <source>St. Barthélemy</source>
        <translation>St. Barthélemy</translation>
    </message>
    <message>
        <source>St. Helena</source>
        <translation>St. Helena</translation>
    </message>
    <message>
        <source>St. Kitts &amp; Nevis</source>
        <translation>St. Kitts und Nevis</translation>
    </message>
    <message>
        <source>St. Lucia</source>
        <translation>St. Lucia</translation>
    </message>
    <message>
        <source>St. Martin</source>
        <translation>St. Martin</translation>
    </message>
    <message>
        <source>St. Pierre &amp; Miquelon</source>
        <translation>St. Pierre und Miquelon</translation>
    </message>
    <message>
        <source>St. Vincent &amp; Grenadines</source>
        <translation>St. Vincent und die Grenadinen</translation>
    </message>
    <message>
        <source>Sudan</source>
        <translation>Sudan</translation>
    </message>
    <message>
        <source>Suriname</source>
        <translation>Suriname</translation>
    </message>
    <message>
        <source>Svalbard &amp; Jan Mayen</source>
        <translation>Spitzbergen und Jan Mayen</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>Schweden</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>Schweiz</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>Syrien</translation>
    </message>
    <message>
        <source>São Tomé &amp; Príncipe</source>
        <translation>São Tomé und Príncipe</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>Taiwan</translation>
    </message>
    <message>
        <source>Tajikistan</source>
        <translation>Tadschikistan</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>Tansania</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>Thailand</translation>
    </message>
    <message>
        <source>Timor-Leste</source>
        <translation>Timor-Leste</translation>
    </message>
    <message>
        <source>Togo</source>
        <translation>Togo</translation>
    </message>
    <message>
        <source>Tokelau</source>
        <translation>Tokelau</translation>
    </message>
    <message>
        <source>Tonga</source>
        <translation>Tonga</translation>
    </message>
    <message>
        <source>Trinidad &amp; Tobago</source>
        <translation>Trinidad und Tobago</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>Tunesien</translation>
    </message>
    <message>
        <source>Turkmenistan</source>
        <translation>Turkmenistan</translation>
    </message>
    <message>
        <source>Turks &amp; Caicos Islands</source>
        <translation>Turks- und Caicosinseln</translation>
    </message>
    <message>
        <source>Tuvalu</source>
        <translation>Tuvalu</translation>
    </message>
    <message>
        <source>Türkiye</source>
        <translation>Türkei</translation>
    </message>
    <message>
        <source>U.S. Outlying Islands</source>
        <translation>Amerikanische Überseeinseln</translation>
    </message>
    <message>
        <source>U.S. Virgin Islands</source>
        <translation>Amerikanische Jungferninseln</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>Uganda</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>Ukraine</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>Vereinigte Arabische Emirate</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>Vereinigtes Königreich</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>USA</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>Uruguay</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>Usbekistan</translation>
    </message>
    <message>
        <source>Vanuatu</source>
        <translation>Vanuatu</translation>
    </message>
    <message>
        <source>Vatican City</source>
        <translation>Vatikanstadt</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>Venezuela</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>Vietnam</translation>
    </message>
    <message>
        <source>Wallis &amp; Futuna</source>
        <translation>Wallis und Futuna</translation>
    </message>
    <message>
        <source>Western Sahara</source>
        <translation>Westsahara</translation>
    </message>
    <message>
        <source>Yemen</source>
        <translation>Jemen</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>Sambia</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>Simbabwe</translation>
    </message>
    <message>
        <source>Åland Islands</source>
        <translation>Ålandinseln</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>A feed needs a name: type one.</source>
        <translation>Ein Feed braucht einen Namen: einen eingeben.</translation>
    </message>
    <message>
        <source>A filter needs a name: type one.</source>
        <translation>Ein Filter braucht einen Namen: einen eingeben.</translation>
    </message>
    <message>
        <source>A note has at most {most} characters, and this has {count}: shorten it.</source>
        <translation>Eine Notiz hat höchstens {most} Zeichen, diese hat {count}: kürzen.</translation>
    </message>
    <message>
        <source>A service needs a name: type one, or choose one.</source>
        <translation>Ein Dienst braucht einen Namen: einen eingeben oder wählen.</translation>
    </message>
    <message>
        <source>A special or a film has no episode number: leave it empty.</source>
        <translation>Ein Special oder Film hat keine Folgennummer: leer lassen.</translation>
    </message>
    <message>
        <source>A title or a name has at most {most} characters, and this has {count}: shorten it.</source>
        <translation>Ein Titel oder Name hat höchstens {most} Zeichen, dieser hat {count}: kürzen.</translation>
    </message>
    <message>
        <source>An entry needs a show: choose one, or type its title.</source>
        <translation>Ein Eintrag braucht eine Serie: eine wählen oder den Titel eingeben.</translation>
    </message>
    <message>
        <source>An entry stays with its show: remove it, and add it to the other one.</source>
        <translation>Ein Eintrag bleibt bei seiner Serie: entfernen und bei der anderen hinzufügen.</translation>
    </message>
    <message>
        <source>Another Premieres is at work on {path}: try again in a minute.</source>
        <translation>Ein anderes Premieres arbeitet an {path}: in einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Another program is writing to {path} and does not end: try again in a minute.</source>
        <translation>Ein anderes Programm schreibt in {path} und kommt zu keinem Ende: in einer Minute erneut versuchen.</translation>
    </message>
    <message>
        <source>Another program uses the port {port}, so the feeds are not served: end it, or choose another port with `premieres settings serve_port NUMBER`, which changes the links.</source>
        <translation>Ein anderes Programm benutzt den Port {port}, daher werden die Feeds nicht bereitgestellt: es beenden oder mit `premieres settings serve_port NUMMER` einen anderen Port wählen, was die Links ändert.</translation>
    </message>
    <message>
        <source>No calendars were found at {host}: give the address that it names for CalDAV.</source>
        <translation>Bei {host} wurden keine Kalender gefunden: die Adresse angeben, die dort für CalDAV genannt wird.</translation>
    </message>
    <message>
        <source>Nothing is published under the name {name}: `premieres caldav` lists what is.</source>
        <translation>Unter dem Namen {name} wird nichts veröffentlicht: `premieres caldav` zählt auf, was es gibt.</translation>
    </message>
    <message>
        <source>Of which season is it? Give its number.</source>
        <translation>Zu welcher Staffel gehört es? Nummer angeben.</translation>
    </message>
    <message>
        <source>Season {season}, episode {number} is on the calendar already: change that entry, or give another number.</source>
        <translation>Staffel {season}, Folge {number} ist schon im Kalender: jenen Eintrag ändern oder eine andere Nummer angeben.</translation>
    </message>
    <message>
        <source>Several calendars are called {name}: give the address of the one that is meant ({paths}).</source>
        <translation>Mehrere Kalender heißen {name}: die Adresse des gemeinten angeben ({paths}).</translation>
    </message>
    <message>
        <source>TVmaze answered {told} instead of {what}; nothing was changed, try again later.</source>
        <translation>TVmaze antwortete {told} statt mit Daten ({what}); nichts wurde geändert, später erneut versuchen.</translation>
    </message>
    <message>
        <source>TVmaze sent a schedule with nothing in it; nothing was changed, try again later.</source>
        <translation>TVmaze sandte ein leeres Programm; nichts wurde geändert, später erneut versuchen.</translation>
    </message>
    <message>
        <source>TVmaze sent {what} of which nothing could be read ({why}); nothing was changed, try again later or with a newer Premieres.</source>
        <translation>TVmaze sandte {what}, doch nichts davon war lesbar ({why}); nichts wurde geändert, später oder mit einem neueren Premieres erneut versuchen.</translation>
    </message>
    <message>
        <source>That entry is no longer on the calendar, so nothing was changed.</source>
        <translation>Diesen Eintrag gibt es im Kalender nicht mehr, darum wurde nichts geändert.</translation>
    </message>
    <message>
        <source>That show is no longer in the library: choose another.</source>
        <translation>Diese Serie ist nicht mehr in der Bibliothek: andere wählen.</translation>
    </message>
    <message>
        <source>The address holds a user or a password: leave them out; the password is asked for.</source>
        <translation>Die Adresse enthält einen Benutzer oder ein Passwort: beides weglassen; nach dem Passwort wird gefragt.</translation>
    </message>
    <message>
        <source>The disk failed while {path} was in use ({why}): look after the disk.</source>
        <translation>Der Datenträger versagte, während {path} in Gebrauch war ({why}): Datenträger prüfen.</translation>
    </message>
    <message>
        <source>The disk is full, and {path} holds what was read till then: make room.</source>
        <translation>Der Datenträger ist voll, und {path} enthält, was bis dahin gelesen war: Platz schaffen.</translation>
    </message>
    <message>
        <source>The disk is full, and {path} stays as it was: make room.</source>
        <translation>Der Datenträger ist voll, und {path} bleibt, wie es war: Platz schaffen.</translation>
    </message>
    <message>
        <source>The feed of {name} was removed: remove {name} too, or add such a feed.</source>
        <translation>Der Feed von {name} wurde entfernt: auch {name} entfernen oder so einen Feed hinzufügen.</translation>
    </message>
    <message>
        <source>The feeds are being published just now, by this or another Premieres: try again when that ends.</source>
        <translation>Die Feeds werden gerade veröffentlicht, von diesem oder einem anderen Premieres: erneut versuchen, wenn das zu Ende ist.</translation>
    </message>
    <message>
        <source>The feeds are not served</source>
        <translation>Die Feeds werden nicht bereitgestellt</translation>
    </message>
    <message>
        <source>The feeds can&apos;t be served at {host}, port {port} ({why}): choose another port or address.</source>
        <translation>Die Feeds lassen sich unter {host}, Port {port} nicht bereitstellen ({why}): anderen Port oder andere Adresse wählen.</translation>
    </message>
    <message>
        <source>The feeds could not be written to {path}</source>
        <translation>Die Feeds konnten nicht nach {path} geschrieben werden</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>The file has more than 600,000 lines, which is more than is checked: split it.</source>
        <translation>Die Datei hat über 600.000 Zeilen, mehr als geprüft wird: teilen.</translation>
    </message>
    <message>
        <source>The file is in UTF-16, and iCalendar is UTF-8: save it in UTF-8.</source>
        <translation>Die Datei ist in UTF-16, iCalendar aber ist UTF-8: in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The file is larger than 10 MB, which is more than is checked: split it.</source>
        <translation>Die Datei ist größer als 10 MB, mehr als geprüft wird: teilen.</translation>
    </message>
    <message>
        <source>The library cannot be written ({why}): give yourself the right to write to {path}, or choose another folder.</source>
        <translation>Die Bibliothek ist nicht beschreibbar ({why}): Schreibrecht für {path} erteilen oder anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The library cannot be written: give yourself the right to write to {path}, or choose another folder.</source>
        <translation>Die Bibliothek ist nicht beschreibbar: Schreibrecht für {path} erteilen oder anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The library {path} is damaged: {advice}.</source>
        <translation>Die Bibliothek {path} ist beschädigt: {advice}.</translation>
    </message>
    <message>
        <source>The library {path} is gone: {advice}.</source>
        <translation>Die Bibliothek {path} ist nicht mehr da: {advice}.</translation>
    </message>
    <message>
        <source>The links stay as they are, since the system&apos;s keyring {why}: try again later.</source>
        <translation>Die Links bleiben, wie sie sind, denn der Schlüsselbund des Systems {why}: später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The password of {user} at {host} is not in the keyring: give it again (Publish to a server, or `premieres caldav sync`).</source>
        <translation>Das Passwort von {user} bei {host} ist nicht im Schlüsselbund: es noch einmal angeben (Auf einem Server veröffentlichen, oder `premieres caldav sync`).</translation>
    </message>
    <message>
        <source>The secret in the address of {name} is not in the keyring: remove the source and add it again.</source>
        <translation>Das Geheimnis in der Adresse von {name} steht nicht im Schlüsselbund: Quelle entfernen und neu hinzufügen.</translation>
    </message>
    <message>
        <source>The settings could not be written to {path}</source>
        <translation>Die Einstellungen konnten nicht nach {path} geschrieben werden</translation>
    </message>
    <message>
        <source>The system&apos;s keyring {why}, so the password of {user} at {host} can&apos;t be read: unlock it, or give the password again (Publish to a server, or `premieres caldav sync`).</source>
        <translation>Der Schlüsselbund des Systems {why}, darum ist das Passwort von {user} bei {host} nicht lesbar: ihn entsperren, oder das Passwort noch einmal angeben (Auf einem Server veröffentlichen, oder `premieres caldav sync`).</translation>
    </message>
    <message>
        <source>There is a feed called {name}: choose another name.</source>
        <translation>Einen Feed namens {name} gibt es schon: anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is a filter called {name}: choose another name.</source>
        <translation>Einen Filter namens {name} gibt es schon: anderen Namen wählen.</translation>
    </message>
    <message>
        <source>There is no feed called {name}: `premieres feeds` lists them.</source>
        <translation>Es gibt keinen Feed namens {name}: `premieres feeds` zählt sie auf.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Die Datei {path} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no filter called {name}.</source>
        <translation>Einen Filter namens {name} gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no filter called {name}: choose one of {names}, or save another in the window.</source>
        <translation>Es gibt keinen Filter namens {name}: einen von {names} wählen oder im Fenster einen anderen speichern.</translation>
    </message>
    <message>
        <source>There is no filter called {name}: save one in the window.</source>
        <translation>Es gibt keinen Filter namens {name}: im Fenster einen speichern.</translation>
    </message>
    <message>
        <source>There is no folder {path}: make it, or name another.</source>
        <translation>Den Ordner {path} gibt es nicht: anlegen oder anderen wählen.</translation>
    </message>
    <message>
        <source>There is no text of an article in it: open it and paste what you read there.</source>
        <translation>Darin steht kein Text eines Artikels: öffnen und einfügen, was dort zu lesen ist.</translation>
    </message>
    <message>
        <source>There is no time zone called “{name}”: give one like Europe/London.</source>
        <translation>Eine Zeitzone namens „{name}“ gibt es nicht: so angeben wie Europe/Berlin.</translation>
    </message>
    <message>
        <source>There is no {number} in the inbox: `premieres inbox` lists what is.</source>
        <translation>Im Eingang gibt es keine {number}: `premieres inbox` listet auf, was dort ist.</translation>
    </message>
    <message>
        <source>There is nothing in it: paste the article&apos;s text, or choose another file.</source>
        <translation>Darin ist nichts: den Text des Artikels einfügen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>This account has no place for new calendars: name one that is there.</source>
        <translation>Dieses Konto hat keinen Ort für neue Kalender: einen nennen, den es gibt.</translation>
    </message>
    <message>
        <source>This computer has no address {host}, so the feeds are not served: choose one that it has with `premieres settings serve_host ADDRESS`.</source>
        <translation>Dieser Rechner hat keine Adresse {host}, daher werden die Feeds nicht bereitgestellt: mit `premieres settings serve_host ADRESSE` eine wählen, die er hat.</translation>
    </message>
    <message>
        <source>This feed has more in it than any feed of articles</source>
        <translation>Dieser Feed enthält mehr als jeder Feed von Artikeln</translation>
    </message>
    <message>
        <source>This feed holds no article: choose one that has items, or paste the article&apos;s text.</source>
        <translation>Dieser Feed enthält keinen Artikel: einen mit Einträgen wählen oder den Text des Artikels einfügen.</translation>
    </message>
    <message>
        <source>This is larger than any article ({limit} MB): save its text alone, or paste it.</source>
        <translation>Das ist größer als jeder Artikel ({limit} MB): nur den Text speichern oder einfügen.</translation>
    </message>
    <message>
        <source>This is longer than any article: paste only the part that announces something.</source>
        <translation>Das ist länger als jeder Artikel: nur den Teil einfügen, der etwas ankündigt.</translation>
    </message>
    <message>
        <source>This is no iCalendar: no line of it is BEGIN:VCALENDAR; name another file.</source>
        <translation>Das ist kein iCalendar: Keine Zeile lautet BEGIN:VCALENDAR; eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>This is no web address; check it for slips.</source>
        <translation>Das ist keine Webadresse; auf Tippfehler prüfen.</translation>
    </message>
    <message>
        <source>This is no web address; the address of a source begins with https://.</source>
        <translation>Das ist keine Webadresse; die Adresse einer Quelle beginnt mit https://.</translation>
    </message>
    <message>
        <source>This is {what}, and no article that can be read: open it, and paste the article&apos;s text.</source>
        <translation>Das ist {what} und kein Artikel, der sich lesen lässt: öffnen und den Text des Artikels einfügen.</translation>
    </message>
    <message>
        <source>This mail has more parts than any article</source>
        <translation>Diese E-Mail hat mehr Teile als jeder Artikel</translation>
    </message>
    <message>
        <source>This page has more elements than any article</source>
        <translation>Diese Seite hat mehr Elemente als jeder Artikel</translation>
    </message>
    <message>
        <source>Which episode is it? Give its number.</source>
        <translation>Welche Folge ist es? Nummer angeben.</translation>
    </message>
    <message>
        <source>`premieres restore {backup}` brings the newest backup back; to begin anew, rename the folder {path}</source>
        <translation>`premieres restore {backup}` spielt die neueste Sicherung ein; für einen neuen Anfang den Ordner {path} umbenennen</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a film</source>
        <translation>ein Film</translation>
    </message>
    <message>
        <source>a film or picture</source>
        <translation>ein Film oder Bild</translation>
    </message>
    <message>
        <source>a guest cast</source>
        <translation>die Gäste einer Folge</translation>
    </message>
    <message>
        <source>a list of changes</source>
        <translation>eine Liste der Änderungen</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture, sound or film</source>
        <translation>ein Bild, Ton oder Film</translation>
    </message>
    <message>
        <source>a private address</source>
        <translation>eine private Adresse</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a schedule</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a show</source>
        <translation>eine Serie</translation>
    </message>
    <message>
        <source>a sound</source>
        <translation>ein Ton</translation>
    </message>
    <message>
        <source>a sound or film</source>
        <translation>ein Ton oder Film</translation>
    </message>
    <message>
        <source>a web archive</source>
        <translation>ein Webarchiv</translation>
    </message>
    <message>
        <source>a zip or an office document</source>
        <translation>ein Zip oder ein Office-Dokument</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an address without encryption</source>
        <translation>eine Adresse ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>an office document</source>
        <translation>ein Office-Dokument</translation>
    </message>
    <message>
        <source>choose another place</source>
        <translation>anderen Ort wählen</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>does not keep what it is given</source>
        <translation>behält nicht, was er bekommt</translation>
    </message>
    <message>
        <source>fails ({name})</source>
        <translation>scheitert ({name})</translation>
    </message>
    <message>
        <source>give yourself the right to write there</source>
        <translation>sich dort das Schreibrecht geben</translation>
    </message>
    <message>
        <source>in a few minutes</source>
        <translation>in einigen Minuten</translation>
    </message>
    <message>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <source>is a library in use</source>
        <translation>ist eine Bibliothek in Gebrauch</translation>
    </message>
    <message>
        <source>is no backup of Premieres</source>
        <translation>ist keine Sicherung von Premieres</translation>
    </message>
    <message>
        <source>is no ordinary file</source>
        <translation>ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>is not there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>it has no date that can be read</source>
        <translation>ohne lesbares Datum</translation>
    </message>
    <message>
        <source>it has no name</source>
        <translation>kein Name angegeben</translation>
    </message>
    <message>
        <source>it has no title</source>
        <translation>ohne Titel</translation>
    </message>
    <message>
        <source>it has no {field}</source>
        <translation>{field} fehlt</translation>
    </message>
    <message>
        <source>it holds no event</source>
        <translation>er enthält keinen Termin</translation>
    </message>
    <message>
        <source>it holds nothing that could be told to be television</source>
        <translation>er enthält nichts, was als Fernsehen zu erkennen ist</translation>
    </message>
    <message>
        <source>it is a game</source>
        <translation>ein Spiel</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>zu tief verschachtelt</translation>
    </message>
    <message>
        <source>it is no valid TOML</source>
        <translation>kein gültiges TOML</translation>
    </message>
    <message>
        <source>it is not whole JSON</source>
        <translation>kein vollständiges JSON</translation>
    </message>
    <message>
        <source>it is not whole JSON in UTF-8</source>
        <translation>kein vollständiges JSON in UTF-8</translation>
    </message>
    <message>
        <source>it is nothing that can be told to be television</source>
        <translation>nicht als Fernsehen zu erkennen</translation>
    </message>
    <message>
        <source>it names no series</source>
        <translation>keine Serie genannt</translation>
    </message>
    <message>
        <source>it names no show</source>
        <translation>keine Serie genannt</translation>
    </message>
    <message>
        <source>it repeats in a way that can&apos;t be read</source>
        <translation>wiederholt sich auf unlesbare Weise</translation>
    </message>
    <message>
        <source>it repeats more than once a day</source>
        <translation>wiederholt sich mehr als einmal am Tag</translation>
    </message>
    <message>
        <source>it should be {what}</source>
        <translation>müsste {what} sein</translation>
    </message>
    <message>
        <source>it should be {what}, got {found}</source>
        <translation>müsste {what} sein, ist aber {found}</translation>
    </message>
    <message>
        <source>its full schedule</source>
        <translation>das gesamte Programm</translation>
    </message>
    <message>
        <source>its show has no name</source>
        <translation>Serie ohne Namen</translation>
    </message>
    <message>
        <source>later</source>
        <translation>später</translation>
    </message>
    <message>
        <source>make the folder writable and try again</source>
        <translation>Ordner beschreibbar machen und erneut versuchen</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>one of its dates is none</source>
        <translation>ein Datum ist ungültig</translation>
    </message>
    <message>
        <source>packed</source>
        <translation>gepackt</translation>
    </message>
    <message>
        <source>put it back, or begin anew</source>
        <translation>Datei zurücklegen oder neu anfangen</translation>
    </message>
    <message>
        <source>something that is no web address</source>
        <translation>etwas, das keine Webadresse ist,</translation>
    </message>
    <message>
        <source>the credits of {name}</source>
        <translation>die Mitwirkungen von {name}</translation>
    </message>
    <message>
        <source>the newest backup is {backup}; `premieres restore` puts it in place and keeps the damaged file</source>
        <translation>Die neueste Sicherung ist {backup}; `premieres restore` spielt sie ein und behält die beschädigte Datei</translation>
    </message>
    <message>
        <source>there is no backup; rename it, and a new one is made</source>
        <translation>Es gibt keine Sicherung; nach dem Umbenennen der Datei entsteht eine neue</translation>
    </message>
    <message>
        <source>was written by a newer Premieres</source>
        <translation>stammt von einem neueren Premieres</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>with a web page</source>
        <translation>mit einer Webseite</translation>
    </message>
    <message>
        <source>with an error ({why})</source>
        <translation>mit einem Fehler ({why})</translation>
    </message>
    <message>
        <source>with data of another shape</source>
        <translation>mit Daten in anderer Form</translation>
    </message>
    <message>
        <source>with nothing at all</source>
        <translation>mit gar nichts</translation>
    </message>
    <message>
        <source>with something that is not whole JSON</source>
        <translation>mit etwas, das kein ganzes JSON ist,</translation>
    </message>
    <message>
        <source>{calendar} has another address by now: remove {name}, and add it again.</source>
        <translation>{calendar} hat inzwischen eine andere Adresse: {name} entfernen und wieder hinzufügen.</translation>
    </message>
    <message>
        <source>{count} block</source>
        <translation>{count} Block</translation>
    </message>
    <message>
        <source>{count} blocks</source>
        <translation>{count} Blöcke</translation>
    </message>
    <message>
        <source>{count} cast member</source>
        <translation>{count} Zeile der Besetzung</translation>
    </message>
    <message>
        <source>{count} cast members</source>
        <translation>{count} Zeilen der Besetzung</translation>
    </message>
    <message>
        <source>{count} crew member</source>
        <translation>{count} Zeile des Stabs</translation>
    </message>
    <message>
        <source>{count} crew members</source>
        <translation>{count} Zeilen des Stabs</translation>
    </message>
    <message>
        <source>{count} episode</source>
        <translation>{count} Folge</translation>
    </message>
    <message>
        <source>{count} episodes</source>
        <translation>{count} Folgen</translation>
    </message>
    <message>
        <source>{count} event</source>
        <translation>{count} Termin</translation>
    </message>
    <message>
        <source>{count} events</source>
        <translation>{count} Termine</translation>
    </message>
    <message>
        <source>{count} film</source>
        <translation>{count} Film</translation>
    </message>
    <message>
        <source>{count} films</source>
        <translation>{count} Filme</translation>
    </message>
    <message>
        <source>{count} guest</source>
        <translation>{count} Gast</translation>
    </message>
    <message>
        <source>{count} guests</source>
        <translation>{count} Gäste</translation>
    </message>
    <message>
        <source>{count} of {total} dates to come are no longer listed: taken for a fault, nothing is withdrawn</source>
        <translation>{count} von {total} künftigen Terminen fehlen: Das gilt als Fehler der Quelle, darum bleiben sie stehen</translation>
    </message>
    <message>
        <source>{count} row</source>
        <translation>{count} Zeile</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} Zeilen</translation>
    </message>
    <message>
        <source>{count} season</source>
        <translation>{count} Staffel</translation>
    </message>
    <message>
        <source>{count} seasons</source>
        <translation>{count} Staffeln</translation>
    </message>
    <message>
        <source>{count} show</source>
        <translation>{count} Serie</translation>
    </message>
    <message>
        <source>{count} shows</source>
        <translation>{count} Serien</translation>
    </message>
    <message>
        <source>{error} ({count} more request failed.)</source>
        <translation>{error} ({count} weitere Anfrage schlug fehl.)</translation>
    </message>
    <message>
        <source>{error} ({count} more requests failed.)</source>
        <translation>{error} ({count} weitere Anfragen schlugen fehl.)</translation>
    </message>
    <message>
        <source>{fault} Nothing was changed; `premieres doctor` names the newest backup.</source>
        <translation>{fault} Nichts wurde geändert; `premieres doctor` nennt die neueste Sicherung.</translation>
    </message>
    <message>
        <source>{field} should be {what}</source>
        <translation>{field} müsste {what} sein</translation>
    </message>
    <message>
        <source>{field} should be {what}, got {found}</source>
        <translation>{field} müsste {what} sein, ist aber {found}</translation>
    </message>
    <message>
        <source>{host} and this computer could not agree on encryption, so nothing was sent; check the address.</source>
        <translation>{host} und dieser Rechner konnten sich auf keine Verschlüsselung einigen, darum wurde nichts gesendet; Adresse prüfen.</translation>
    </message>
    <message>
        <source>{host} and this computer could not agree on encryption, so nothing was sent; where it has none, give the address with http://.</source>
        <translation>{host} und dieser Rechner konnten sich auf keine Verschlüsselung einigen, darum wurde nichts gesendet; wo es keine gibt, die Adresse mit http:// angeben.</translation>
    </message>
    <message>
        <source>{host} answered with something that is no WebDAV; check the address of the calendar server.</source>
        <translation>{host} hat mit etwas geantwortet, das kein WebDAV ist; die Adresse des Kalenderservers prüfen.</translation>
    </message>
    <message>
        <source>{host} answered with status {code} and no data; try again later, or check the address.</source>
        <translation>{host} antwortete mit Status {code} und ohne Daten; später erneut versuchen oder Adresse prüfen.</translation>
    </message>
    <message>
        <source>{host} broke off in the middle of its answer; try again.</source>
        <translation>{host} brach mitten in der Antwort ab; erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} can&apos;t be asked in this way; its address begins with https://.</source>
        <translation>{host} lässt sich so nicht fragen; die Adresse beginnt mit https://.</translation>
    </message>
    <message>
        <source>{host} could not be reached; check the network, then try again.</source>
        <translation>{host} ist nicht erreichbar; Netzverbindung prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} could not prove that it is {host} (its certificate is not trusted), so nothing was read from it; check the address and this computer&apos;s clock.</source>
        <translation>{host} konnte nicht beweisen, {host} zu sein (dem Zertifikat wird nicht vertraut), darum wurde nichts gelesen; Adresse und Uhr dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>{host} did not do what was asked and answered with status {code}; try again later.</source>
        <translation>{host} hat nicht getan, was verlangt war, und mit Status {code} geantwortet; später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{host} does not let {user} do that (403): choose a calendar that may be changed.</source>
        <translation>{host} lässt das {user} nicht tun (403): einen Kalender wählen, der geändert werden darf.</translation>
    </message>
    <message>
        <source>{host} does not take the password of {user} (401): give it again; many services want an app password, made on their site.</source>
        <translation>{host} nimmt das Passwort von {user} nicht an (401): es noch einmal angeben; viele Dienste verlangen ein App-Passwort, das auf ihrer Seite angelegt wird.</translation>
    </message>
    <message>
        <source>{host} does not tell how this event is there, so it was left as it is; try again later.</source>
        <translation>{host} sagt nicht, wie dieser Termin dort ist; er wurde gelassen, wie er ist. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} does not tell which of its events have changed, so none can be kept safe there: take another.</source>
        <translation>{host} sagt nicht, welche seiner Termine sich geändert haben, daher ist dort keiner sicher: einen anderen nehmen.</translation>
    </message>
    <message>
        <source>{host} has no calendar at this address ({code}); check it.</source>
        <translation>{host} hat unter dieser Adresse keinen Kalender ({code}); sie prüfen.</translation>
    </message>
    <message>
        <source>{host} has no room left (507): make room there, then publish again.</source>
        <translation>{host} hat keinen Platz mehr (507): dort Platz schaffen, dann noch einmal veröffentlichen.</translation>
    </message>
    <message>
        <source>{host} has nothing at this address ({code}); check it.</source>
        <translation>{host} hat nichts unter dieser Adresse ({code}); Adresse prüfen.</translation>
    </message>
    <message>
        <source>{host} has trouble of its own ({code}); try again {when}.</source>
        <translation>{host} ist selbst gestört ({code}); {when} erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} keeps the calendar locked just now (423); try again later.</source>
        <translation>{host} hält den Kalender gerade gesperrt (423); später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>{host} lets no calendar be made ({code}): make one on its site, and name it here.</source>
        <translation>{host} lässt keinen Kalender anlegen ({code}): auf der Seite dort einen anlegen und hier nennen.</translation>
    </message>
    <message>
        <source>{host} refused the request ({code}); check the address and what it needs to know you.</source>
        <translation>{host} lehnte die Anfrage ab ({code}); Adresse und Zugangsdaten prüfen.</translation>
    </message>
    <message>
        <source>{host} sends the request on and on; check the address of the calendar server.</source>
        <translation>{host} leitet die Anfrage immer weiter; die Adresse des Kalenderservers prüfen.</translation>
    </message>
    <message>
        <source>{host} sends the request on and on; check the address of the source.</source>
        <translation>{host} leitet die Anfrage immer weiter; Adresse der Quelle prüfen.</translation>
    </message>
    <message>
        <source>{host} sends the request on to {to}, which is another site, so your password was not sent there: if {to} is your server, give its address.</source>
        <translation>{host} leitet die Anfrage an {to} weiter, eine andere Seite, daher wurde das Passwort nicht dorthin gesandt: falls {to} der Server ist, dessen Adresse angeben.</translation>
    </message>
    <message>
        <source>{host} sends the request on to {where}, which was not followed; check the address of the source.</source>
        <translation>{host} leitet die Anfrage an {where} weiter, was abgelehnt wurde; Adresse der Quelle prüfen.</translation>
    </message>
    <message>
        <source>{host} sent its answer packed in a way that can&apos;t be read; check the address of the source.</source>
        <translation>{host} sandte eine Antwort, die sich nicht auspacken lässt; Adresse der Quelle prüfen.</translation>
    </message>
    <message>
        <source>{host} sent more than {limit} MB, which is too much for a source; check its address.</source>
        <translation>{host} sandte mehr als {limit} MB, zu viel für eine Quelle; Adresse prüfen.</translation>
    </message>
    <message>
        <source>{host} takes no more requests just now ({code}); try again {when}.</source>
        <translation>{host} nimmt gerade keine Anfragen mehr an ({code}); {when} erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} told only in part what is in the calendar, so nothing was changed there; try again later.</source>
        <translation>{host} hat nur zum Teil gesagt, was im Kalender steht; dort wurde nichts geändert. Später erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} took too long to answer; try again later.</source>
        <translation>{host} brauchte zu lange für eine Antwort; später erneut versuchen.</translation>
    </message>
    <message>
        <source>{host} would be asked without encryption; give the address with https://.</source>
        <translation>{host} würde unverschlüsselt gefragt; Adresse mit https:// angeben.</translation>
    </message>
    <message>
        <source>{name} is published to that calendar already: choose another one, or make one.</source>
        <translation>{name} wird schon in jenem Kalender veröffentlicht: einen anderen wählen oder einen anlegen.</translation>
    </message>
    <message>
        <source>{name}, at this address, takes no events of yours: choose a calendar that may be changed.</source>
        <translation>{name} an dieser Adresse nimmt keine Termine von Ihnen an: einen Kalender wählen, der geändert werden darf.</translation>
    </message>
    <message>
        <source>{number} is no number of a season or an episode</source>
        <translation>{number} ist keine Nummer einer Staffel oder Folge</translation>
    </message>
    <message>
        <source>{number} is no number of a season or an episode: give one from {least} to {most}.</source>
        <translation>{number} ist keine Nummer einer Staffel oder Folge: eine von {least} bis {most} angeben.</translation>
    </message>
    <message>
        <source>{path} can&apos;t be read ({why}): put it right; until then the settings stay as they were.</source>
        <translation>{path} ist nicht lesbar ({why}): in Ordnung bringen; bis dahin bleiben die Einstellungen, wie sie waren.</translation>
    </message>
    <message>
        <source>{path} could not be read ({why}): check the file.</source>
        <translation>{path} konnte nicht gelesen werden ({why}): die Datei prüfen.</translation>
    </message>
    <message>
        <source>{path} could not be read ({why}); the settings are the usual ones.</source>
        <translation>{path} war nicht lesbar ({why}); es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>{path} could not be written</source>
        <translation>{path} konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>{path} holds no usable value for {names}; the usual one is used.</source>
        <translation>{path} enthält keinen brauchbaren Wert für {names}; es gilt der übliche.</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}).</source>
        <translation>{path} ist beschädigt ({why}).</translation>
    </message>
    <message>
        <source>{path} is damaged; the settings are the usual ones.</source>
        <translation>{path} ist beschädigt; es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>{path} is no feed of Premieres and was left as it is: name the feed otherwise.</source>
        <translation>{path} ist kein Feed von Premieres und blieb, wie es ist: den Feed anders nennen.</translation>
    </message>
    <message>
        <source>{path} is no file of Premieres and was left as it is: choose another name.</source>
        <translation>{path} ist keine Datei von Premieres und blieb, wie sie ist: einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{path} is no file: give a calendar&apos;s file.</source>
        <translation>{path} ist keine Datei: die Datei eines Kalenders angeben.</translation>
    </message>
    <message>
        <source>{path} is no library of Premieres.</source>
        <translation>{path} ist keine Bibliothek von Premieres.</translation>
    </message>
    <message>
        <source>{path} is no library of Premieres: name another file.</source>
        <translation>{path} ist keine Bibliothek von Premieres: andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} is of an older Premieres and has to be brought up to date once, but cannot be written: give yourself the right to write there, or copy it into another folder and use that.</source>
        <translation>{path} stammt von einem älteren Premieres und muss einmal auf den neuen Stand gebracht werden, ist aber nicht beschreibbar: Schreibrecht einräumen oder die Datei in einen anderen Ordner kopieren und diesen verwenden.</translation>
    </message>
    <message>
        <source>{path} is open in another Premieres: close it and try again.</source>
        <translation>{path} ist in einem anderen Premieres geöffnet: dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>{path} is the library itself: name another file.</source>
        <translation>{path} ist die Bibliothek selbst: andere Datei wählen.</translation>
    </message>
    <message>
        <source>{path} was damaged and is now {name} beside it; the settings are the usual ones.</source>
        <translation>{path} war beschädigt und heißt jetzt {name} daneben; es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Premieres (its schema is {version}): update this one.</source>
        <translation>{path} stammt von einem neueren Premieres (Schema {version}): dieses aktualisieren.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Premieres: update this one.</source>
        <translation>{path} stammt von einem neueren Premieres: dieses aktualisieren.</translation>
    </message>
    <message>
        <source>{path} {fault} and stays as it is: name another file.</source>
        <translation>{path} {fault} und bleibt, wie es ist: andere Datei wählen.</translation>
    </message>
    <message>
        <source>{rows} more skipped for other reasons</source>
        <translation>{rows} aus anderen Gründen übersprungen</translation>
    </message>
    <message>
        <source>{rows} skipped: {reason}</source>
        <translation>{rows} übersprungen: {reason}</translation>
    </message>
    <message>
        <source>{source} has no page of {title} any more; what is known is kept</source>
        <translation>{source} hat keine Seite von {title} mehr; was bekannt ist, bleibt</translation>
    </message>
    <message>
        <source>{source} sent no news (RSS, Atom) that could be read; try again later, or remove it.</source>
        <translation>{source} schickte keine Nachrichten (RSS, Atom), die sich lesen ließen; später noch einmal versuchen oder die Quelle entfernen.</translation>
    </message>
    <message>
        <source>{what} ({why}): {advice}.</source>
        <translation>{what} ({why}): {advice}.</translation>
    </message>
    <message>
        <source>{what}, since there is no room left on the disk: make room.</source>
        <translation>{what}, denn der Datenträger ist voll: Platz schaffen.</translation>
    </message>
    <message>
        <source>{what}: paste the article&apos;s text instead.</source>
        <translation>{what}: stattdessen den Text des Artikels einfügen.</translation>
    </message>
    <message>
        <source>{who} holds no calendar (iCalendar, .ics); check the address or the file.</source>
        <translation>{who} enthält keinen Kalender (iCalendar, .ics); die Adresse oder die Datei prüfen.</translation>
    </message>
    <message>
        <source>{who} holds no event: it was not added.</source>
        <translation>{who} enthält keinen Termin und wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>{who} holds no series and no film in schema.org JSON-LD ({why}); check the address of the source.</source>
        <translation>{who} enthält keine Serie und keinen Film in schema.org JSON-LD ({why}); Adresse der Quelle prüfen.</translation>
    </message>
    <message>
        <source>{who} holds no series and no film in schema.org JSON-LD; check the address of the source.</source>
        <translation>{who} enthält keine Serie und keinen Film in schema.org JSON-LD; Adresse der Quelle prüfen.</translation>
    </message>
    <message>
        <source>{who} holds nothing but entries of this calendar itself: it was not added.</source>
        <translation>{who} enthält nur Einträge dieses Kalenders selbst und wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>{who} is a calendar that could not be read; nothing was changed.</source>
        <translation>{who} ist ein Kalender, der nicht gelesen werden konnte; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{who} is larger than {limit} MB, which is no calendar of television.</source>
        <translation>{who} ist größer als {limit} MB und damit kein Fernsehkalender.</translation>
    </message>
    <message>
        <source>{who} took too long to read and was left alone; nothing was changed.</source>
        <translation>{who} zu lesen dauerte zu lange und wurde abgebrochen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>{who} was not added: nothing in it could be told to be television ({why}).</source>
        <translation>{who} wurde nicht hinzugefügt: Nichts darin ist als Fernsehen zu erkennen ({why}).</translation>
    </message>
    <message>
        <source>{who} was not added: nothing in it could be told to be television.</source>
        <translation>{who} wurde nicht hinzugefügt: Nichts darin ist als Fernsehen zu erkennen.</translation>
    </message>
    <message>
        <source>{year} is no year of television</source>
        <translation>ein Jahr {year} gibt es im Fernsehen nicht</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>26 ways of taking a file in</source>
        <translation>26 Wege, eine Datei aufzunehmen</translation>
    </message>
    <message>
        <source>A UID has 255 octets or more.</source>
        <translation>Eine UID hat 255 Oktette oder mehr.</translation>
    </message>
    <message>
        <source>A UID holds more than letters, digits and hyphens.</source>
        <translation>Eine UID enthält mehr als Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>A UID holds the name of a host, as RFC 5545 advised: it can tell of people and machines.</source>
        <translation>Eine UID enthält den Namen eines Rechners, wie RFC 5545 es riet: Er kann Personen und Rechner verraten.</translation>
    </message>
    <message>
        <source>A VTIMEZONE has neither STANDARD nor DAYLIGHT.</source>
        <translation>Ein VTIMEZONE hat weder STANDARD noch DAYLIGHT.</translation>
    </message>
    <message>
        <source>A VTIMEZONE has no TZID.</source>
        <translation>Ein VTIMEZONE hat keine TZID.</translation>
    </message>
    <message>
        <source>A description is plain text by the standard: a program may show the tags of HTML in it.</source>
        <translation>Eine Beschreibung ist nach dem Standard reiner Text: Ein Programm darf die Tags von HTML darin zeigen.</translation>
    </message>
    <message>
        <source>A file may hold several calendars; most have one.</source>
        <translation>Eine Datei darf mehrere Kalender enthalten; die meisten haben einen.</translation>
    </message>
    <message>
        <source>A line ends with CR alone, not with CR LF.</source>
        <translation>Eine Zeile endet nur mit CR, nicht mit CR LF.</translation>
    </message>
    <message>
        <source>A line ends with LF alone, not with CR LF.</source>
        <translation>Eine Zeile endet nur mit LF, nicht mit CR LF.</translation>
    </message>
    <message>
        <source>A line holds a control character ({value}).</source>
        <translation>Eine Zeile enthält ein Steuerzeichen ({value}).</translation>
    </message>
    <message>
        <source>A line is folded inside a character, between its octets.</source>
        <translation>Eine Zeile ist innerhalb eines Zeichens umbrochen, zwischen seinen Oktetten.</translation>
    </message>
    <message>
        <source>A line is longer than 75 octets and not folded.</source>
        <translation>Eine Zeile ist länger als 75 Oktette und nicht umbrochen.</translation>
    </message>
    <message>
        <source>A line is no name with a value: “{value}”.</source>
        <translation>Eine Zeile ist kein Name mit einem Wert: „{value}“.</translation>
    </message>
    <message>
        <source>A property of {name} stands after a component in it, where it has to be before: {value}.</source>
        <translation>Eine Eigenschaft von {name} steht nach einem Bestandteil darin und müsste davor stehen: {value}.</translation>
    </message>
    <message>
        <source>A to-do has a DURATION and no DTSTART.</source>
        <translation>Eine Aufgabe hat DURATION, aber kein DTSTART.</translation>
    </message>
    <message>
        <source>Acts on METHOD:{value} where it imports the file.</source>
        <translation>Führt METHOD:{value} beim Import der Datei aus.</translation>
    </message>
    <message>
        <source>All that were tried read lines that end with LF alone.</source>
        <translation>Alle, die erprobt wurden, lesen Zeilen, die nur mit LF enden.</translation>
    </message>
    <message>
        <source>An alarm has no ACTION.</source>
        <translation>Eine Erinnerung hat keine ACTION.</translation>
    </message>
    <message>
        <source>An alarm has no TRIGGER.</source>
        <translation>Eine Erinnerung hat keinen TRIGGER.</translation>
    </message>
    <message>
        <source>An alarm rings by the beginning, and there is no DTSTART.</source>
        <translation>Eine Erinnerung richtet sich nach dem Anfang, und es gibt kein DTSTART.</translation>
    </message>
    <message>
        <source>An alarm rings by the end, and there is neither {name} nor a DURATION.</source>
        <translation>Eine Erinnerung richtet sich nach dem Ende, und es gibt weder {name} noch DURATION.</translation>
    </message>
    <message>
        <source>An alarm with ACTION:{value} has no {name}.</source>
        <translation>Eine Erinnerung mit ACTION:{value} hat kein {name}.</translation>
    </message>
    <message>
        <source>An event has more than one RRULE.</source>
        <translation>Ein Termin hat mehr als eine RRULE.</translation>
    </message>
    <message>
        <source>An event has no DTSTART, which METHOD:{value} needs.</source>
        <translation>Ein Termin hat kein DTSTART, das METHOD:{value} braucht.</translation>
    </message>
    <message>
        <source>An event has no DTSTART.</source>
        <translation>Ein Termin hat kein DTSTART.</translation>
    </message>
    <message>
        <source>Asks for a feed as often as the file says.</source>
        <translation>Fragt einen Feed so oft ab, wie die Datei sagt.</translation>
    </message>
    <message>
        <source>Asks for a feed every 4 to 24 hours, whatever the file says.</source>
        <translation>Fragt einen Feed alle 4 bis 24 Stunden ab, was die Datei auch sagt.</translation>
    </message>
    <message>
        <source>BEGIN:{value} is not ended.</source>
        <translation>BEGIN:{value} wird nicht beendet.</translation>
    </message>
    <message>
        <source>CALSCALE is “{value}”; there is none but GREGORIAN.</source>
        <translation>CALSCALE ist „{value}“; es gibt nur GREGORIAN.</translation>
    </message>
    <message>
        <source>COLOR is “{value}”, and not one of the names that CSS3 has for colours.</source>
        <translation>COLOR ist „{value}“ und keiner der Namen, die CSS3 für Farben hat.</translation>
    </message>
    <message>
        <source>Counts the alarm of an all-day event from the midnight in which the day begins.</source>
        <translation>Zählt die Erinnerung eines ganztägigen Termins ab der Mitternacht, in der der Tag beginnt.</translation>
    </message>
    <message>
        <source>Cuts a description after 8,180 octets.</source>
        <translation>Schneidet eine Beschreibung nach 8.180 Oktetten ab.</translation>
    </message>
    <message>
        <source>DTSTAMP is missing in {name}.</source>
        <translation>In {name} fehlt DTSTAMP.</translation>
    </message>
    <message>
        <source>DTSTART in a VTIMEZONE has to be a local time without a zone.</source>
        <translation>DTSTART in einem VTIMEZONE muss eine Ortszeit ohne Zone sein.</translation>
    </message>
    <message>
        <source>DTSTART is a day, so DURATION has to be of days or weeks, not “{value}”.</source>
        <translation>DTSTART ist ein Tag, also muss DURATION aus Tagen oder Wochen sein, nicht „{value}“.</translation>
    </message>
    <message>
        <source>DTSTART is a day, so RRULE may name no hours: “{value}”.</source>
        <translation>DTSTART ist ein Tag, also darf RRULE keine Uhrzeit nennen: „{value}“.</translation>
    </message>
    <message>
        <source>DURATION is negative.</source>
        <translation>DURATION ist negativ.</translation>
    </message>
    <message>
        <source>Dims what is TENTATIVE.</source>
        <translation>Zeigt blasser, was TENTATIVE ist.</translation>
    </message>
    <message>
        <source>Does not read X-ALT-DESC.</source>
        <translation>Liest X-ALT-DESC nicht.</translation>
    </message>
    <message>
        <source>Does not show URL, and the description does not repeat it.</source>
        <translation>Zeigt URL nicht, und die Beschreibung wiederholt sie nicht.</translation>
    </message>
    <message>
        <source>Does not suggest what X-PUBLISHED-TTL says.</source>
        <translation>Schlägt nicht vor, was X-PUBLISHED-TTL sagt.</translation>
    </message>
    <message>
        <source>Drops a list of several categories.</source>
        <translation>Lässt eine Liste mehrerer Kategorien weg.</translation>
    </message>
    <message>
        <source>Drops the categories.</source>
        <translation>Lässt die Kategorien weg.</translation>
    </message>
    <message>
        <source>Drops the whole calendar for one event that it can&apos;t read.</source>
        <translation>Verwirft den ganzen Kalender wegen eines Termins, den es nicht lesen kann.</translation>
    </message>
    <message>
        <source>END:{value} ends nothing that has begun.</source>
        <translation>END:{value} beendet nichts, das begonnen hat.</translation>
    </message>
    <message>
        <source>EXDATE is a day and DTSTART an hour, or the other way round: it takes nothing out.</source>
        <translation>EXDATE ist ein Tag und DTSTART eine Uhrzeit, oder umgekehrt: es nimmt nichts heraus.</translation>
    </message>
    <message>
        <source>Gives a new calendar the COLOR of the file.</source>
        <translation>Gibt einem neuen Kalender die COLOR der Datei.</translation>
    </message>
    <message>
        <source>Gives events without an alarm your usual one.</source>
        <translation>Gibt Terminen ohne Erinnerung die übliche.</translation>
    </message>
    <message>
        <source>Ignores COLOR.</source>
        <translation>Übergeht COLOR.</translation>
    </message>
    <message>
        <source>Ignores COLOR; it has colours for categories.</source>
        <translation>Übergeht COLOR; es hat Farben für Kategorien.</translation>
    </message>
    <message>
        <source>Ignores X-PUBLISHED-TTL in a file that it imports.</source>
        <translation>Übergeht X-PUBLISHED-TTL in einer Datei, die es importiert.</translation>
    </message>
    <message>
        <source>Ignores a feed as a whole where a part of it can&apos;t be read.</source>
        <translation>Übergeht einen ganzen Feed, wo ein Teil davon nicht lesbar ist.</translation>
    </message>
    <message>
        <source>Ignores a feed that is folded wrongly.</source>
        <translation>Übergeht einen Feed, der falsch umbrochen ist.</translation>
    </message>
    <message>
        <source>Ignores an alarm without TRIGGER.</source>
        <translation>Übergeht eine Erinnerung ohne TRIGGER.</translation>
    </message>
    <message>
        <source>Ignores the alarms in the file.</source>
        <translation>Übergeht die Erinnerungen in der Datei.</translation>
    </message>
    <message>
        <source>Importing again stops at the first event that it has: nothing is updated or new.</source>
        <translation>Erneuter Import endet beim ersten Termin, der schon da ist: Nichts wird aktualisiert oder kommt hinzu.</translation>
    </message>
    <message>
        <source>Importing again takes only the events that are new.</source>
        <translation>Erneuter Import nimmt nur die neuen Termine.</translation>
    </message>
    <message>
        <source>Importing again updates what it has.</source>
        <translation>Erneuter Import aktualisiert, was da ist.</translation>
    </message>
    <message>
        <source>Importing into a calendar that has the events doubles them (konsolekalendar skips them).</source>
        <translation>Import in einen Kalender, der die Termine hat, verdoppelt sie (konsolekalendar überspringt sie).</translation>
    </message>
    <message>
        <source>Importing the file again doubles every event.</source>
        <translation>Erneuter Import der Datei verdoppelt jeden Termin.</translation>
    </message>
    <message>
        <source>Importing the file again doubles what has no UID.</source>
        <translation>Erneuter Import der Datei verdoppelt, was keine UID hat.</translation>
    </message>
    <message>
        <source>Its import window takes 15 s for 1,000 events, and stored nothing of 3,000.</source>
        <translation>Sein Importfenster braucht für 1.000 Termine 15 s und hat von 3.000 nichts gespeichert.</translation>
    </message>
    <message>
        <source>Its import window takes 27 s for 1,000 events and 3 minutes for 3,000.</source>
        <translation>Sein Importfenster braucht für 1.000 Termine 27 s und für 3.000 drei Minuten.</translation>
    </message>
    <message>
        <source>Keeps an old date of a feed where SEQUENCE does not rise.</source>
        <translation>Behält den alten Termin eines Feeds, wo SEQUENCE nicht steigt.</translation>
    </message>
    <message>
        <source>Keeps no STATUS: it shows what is CANCELLED as if it were on.</source>
        <translation>Behält keinen STATUS: Was CANCELLED ist, zeigt es, als fände es statt.</translation>
    </message>
    <message>
        <source>Keeps no alarm of an all-day event.</source>
        <translation>Behält keine Erinnerung eines ganztägigen Termins.</translation>
    </message>
    <message>
        <source>Keeps one alarm of an event.</source>
        <translation>Behält eine Erinnerung eines Termins.</translation>
    </message>
    <message>
        <source>Lists one mark for several alarms of an event.</source>
        <translation>Zeigt für mehrere Erinnerungen eines Termins ein Zeichen.</translation>
    </message>
    <message>
        <source>Loading a new version into one calendar changes only events whose SEQUENCE has risen.</source>
        <translation>Wird eine neue Fassung in denselben Kalender geladen, ändern sich nur Termine, deren SEQUENCE gestiegen ist.</translation>
    </message>
    <message>
        <source>METHOD is “{value}”, which RFC 5546 does not know.</source>
        <translation>METHOD ist „{value}“, was RFC 5546 nicht kennt.</translation>
    </message>
    <message>
        <source>METHOD:PUBLISH allows no ATTENDEE.</source>
        <translation>METHOD:PUBLISH erlaubt kein ATTENDEE.</translation>
    </message>
    <message>
        <source>METHOD:PUBLISH wants an ORGANIZER in each event; no program that was tried minds.</source>
        <translation>METHOD:PUBLISH will in jedem Termin einen ORGANIZER; kein erprobtes Programm stört sich daran.</translation>
    </message>
    <message>
        <source>METHOD:{value} is of one event, and the UIDs are of several.</source>
        <translation>METHOD:{value} gilt für einen Termin, und die UIDs sind von mehreren.</translation>
    </message>
    <message>
        <source>METHOD:{value} is of one kind: events, to-dos or journals.</source>
        <translation>METHOD:{value} gilt für eine Art: Termine, Aufgaben oder Tagebuch.</translation>
    </message>
    <message>
        <source>METHOD:{value} needs {name} in each event.</source>
        <translation>METHOD:{value} braucht in jedem Termin {name}.</translation>
    </message>
    <message>
        <source>Misses events when it is asked for a span of time.</source>
        <translation>Übersieht Termine, wenn es nach einem Zeitraum gefragt wird.</translation>
    </message>
    <message>
        <source>Names a new calendar as the file says.</source>
        <translation>Nennt einen neuen Kalender so, wie es in der Datei steht.</translation>
    </message>
    <message>
        <source>Names the folder by X-WR-CALNAME.</source>
        <translation>Nennt den Ordner nach X-WR-CALNAME.</translation>
    </message>
    <message>
        <source>Names the new calendar after the file, not as the file says.</source>
        <translation>Nennt den neuen Kalender nach der Datei, nicht so, wie es in ihr steht.</translation>
    </message>
    <message>
        <source>None fails on a colour that is written with # and digits.</source>
        <translation>Keines scheitert an einer Farbe, die mit # und Ziffern geschrieben ist.</translation>
    </message>
    <message>
        <source>None minds lines that are not folded.</source>
        <translation>Keines stört sich an Zeilen, die nicht umbrochen sind.</translation>
    </message>
    <message>
        <source>None was seen to show IMAGE, and none minds it.</source>
        <translation>Bei keinem war IMAGE zu sehen, und keines stört sich daran.</translation>
    </message>
    <message>
        <source>Of DTSTART and {name} one has a zone and the other has none.</source>
        <translation>Von DTSTART und {name} hat eines eine Zone und das andere keine.</translation>
    </message>
    <message>
        <source>Of DURATION and REPEAT an alarm has one without the other.</source>
        <translation>Von DURATION und REPEAT hat eine Erinnerung eines ohne das andere.</translation>
    </message>
    <message>
        <source>PRODID is missing, which says what program wrote the file.</source>
        <translation>PRODID fehlt, das sagt, welches Programm die Datei geschrieben hat.</translation>
    </message>
    <message>
        <source>RECURRENCE-ID is a day and DTSTART an hour, or the other way round.</source>
        <translation>RECURRENCE-ID ist ein Tag und DTSTART eine Uhrzeit, oder umgekehrt.</translation>
    </message>
    <message>
        <source>Reads X-ALT-DESC.</source>
        <translation>Liest X-ALT-DESC.</translation>
    </message>
    <message>
        <source>Reads an hour without a zone otherwise than all other programs.</source>
        <translation>Liest eine Uhrzeit ohne Zone anders als alle anderen Programme.</translation>
    </message>
    <message>
        <source>Reads neither REFRESH-INTERVAL nor X-PUBLISHED-TTL.</source>
        <translation>Liest weder REFRESH-INTERVAL noch X-PUBLISHED-TTL.</translation>
    </message>
    <message>
        <source>Reads no event at all from a file that begins with a byte order mark.</source>
        <translation>Liest aus einer Datei, die mit einer Byte-Order-Mark beginnt, keinen einzigen Termin.</translation>
    </message>
    <message>
        <source>Reads one STANDARD and one DAYLIGHT of a VTIMEZONE, by their RRULE.</source>
        <translation>Liest von einem VTIMEZONE ein STANDARD und ein DAYLIGHT, nach ihrer RRULE.</translation>
    </message>
    <message>
        <source>Reads such an end only from programs that it knows for it.</source>
        <translation>Liest ein solches Ende nur von Programmen, die es dafür kennt.</translation>
    </message>
    <message>
        <source>Reads the first date of such a list alone, so that events are an hour off.</source>
        <translation>Liest nur das erste Datum einer solchen Liste, sodass Termine um eine Stunde verschoben sind.</translation>
    </message>
    <message>
        <source>Refuses a file over 1 MB.</source>
        <translation>Weist eine Datei über 1 MB ab.</translation>
    </message>
    <message>
        <source>Refuses a file that holds several calendars.</source>
        <translation>Weist eine Datei ab, die mehrere Kalender enthält.</translation>
    </message>
    <message>
        <source>Refuses a file that is folded inside a character.</source>
        <translation>Weist eine Datei ab, die innerhalb eines Zeichens umbrochen ist.</translation>
    </message>
    <message>
        <source>Refuses the calendar for this line.</source>
        <translation>Weist den Kalender wegen dieser Zeile ab.</translation>
    </message>
    <message>
        <source>Refuses the event, or shows it an hour off, where no VTIMEZONE is there.</source>
        <translation>Weist den Termin ab oder zeigt ihn um eine Stunde verschoben, wo kein VTIMEZONE da ist.</translation>
    </message>
    <message>
        <source>Reminds at its own time, 5 minutes before unless you set it, not at the file&apos;s.</source>
        <translation>Erinnert zu seiner eigenen Zeit, ohne andere Einstellung 5 Minuten vorher, nicht zu der in der Datei.</translation>
    </message>
    <message>
        <source>Removes the alarms when you subscribe, unless you tell it not to.</source>
        <translation>Entfernt beim Abonnieren die Erinnerungen, wenn man es nicht anders sagt.</translation>
    </message>
    <message>
        <source>Rings only after the beginning or the end of the event, as the TRIGGER has it.</source>
        <translation>Erinnert erst nach Beginn oder Ende des Termins, wie der TRIGGER es sagt.</translation>
    </message>
    <message>
        <source>Several events have one UID, with no RECURRENCE-ID to tell them apart.</source>
        <translation>Mehrere Termine haben eine UID, und keine RECURRENCE-ID unterscheidet sie.</translation>
    </message>
    <message>
        <source>Shows an event with an hour and no end as one hour long; others as none.</source>
        <translation>Zeigt einen Termin mit Uhrzeit und ohne Ende eine Stunde lang; andere ohne Dauer.</translation>
    </message>
    <message>
        <source>Shows events an hour off where a VTIMEZONE is a list of dates.</source>
        <translation>Zeigt Termine um eine Stunde verschoben, wo ein VTIMEZONE eine Liste von Daten ist.</translation>
    </message>
    <message>
        <source>Shows it at midnight, with no length.</source>
        <translation>Zeigt ihn um Mitternacht, ohne Dauer.</translation>
    </message>
    <message>
        <source>Shows the backslash before a comma in a category.</source>
        <translation>Zeigt den Backslash vor einem Komma in einer Kategorie.</translation>
    </message>
    <message>
        <source>Shows what is CANCELLED as if it were on.</source>
        <translation>Zeigt, was CANCELLED ist, als fände es statt.</translation>
    </message>
    <message>
        <source>Shows wrong letters in the whole file when it imports it.</source>
        <translation>Zeigt beim Import in der ganzen Datei falsche Buchstaben.</translation>
    </message>
    <message>
        <source>Skips events with such texts.</source>
        <translation>Überspringt Termine mit solchen Texten.</translation>
    </message>
    <message>
        <source>Something stands outside of BEGIN:VCALENDAR and END:VCALENDAR.</source>
        <translation>Etwas steht außerhalb von BEGIN:VCALENDAR und END:VCALENDAR.</translation>
    </message>
    <message>
        <source>Splits a category that has a comma in it, and leaves the backslash.</source>
        <translation>Teilt eine Kategorie, in der ein Komma ist, und lässt den Backslash stehen.</translation>
    </message>
    <message>
        <source>Splits a category that has a comma in it.</source>
        <translation>Teilt eine Kategorie, in der ein Komma ist.</translation>
    </message>
    <message>
        <source>Stores nothing that has a METHOD: who uploads it takes that out.</source>
        <translation>Speichert nichts, was eine METHOD hat: Wer es hochlädt, nimmt sie heraus.</translation>
    </message>
    <message>
        <source>Stores percent-encoded letters of a URL as letters (%C3%A9 as é).</source>
        <translation>Speichert prozentkodierte Buchstaben einer URL als Buchstaben (%C3%A9 als é).</translation>
    </message>
    <message>
        <source>Stores such texts changed.</source>
        <translation>Speichert solche Texte verändert.</translation>
    </message>
    <message>
        <source>Stores wrong letters where a file is folded so.</source>
        <translation>Speichert falsche Buchstaben, wo eine Datei so umbrochen ist.</translation>
    </message>
    <message>
        <source>Strikes out what is CANCELLED.</source>
        <translation>Streicht durch, was CANCELLED ist.</translation>
    </message>
    <message>
        <source>TZID “{value}” is used, and no VTIMEZONE describes it.</source>
        <translation>TZID „{value}“ wird gebraucht, und kein VTIMEZONE beschreibt sie.</translation>
    </message>
    <message>
        <source>TZID “{value}” is used, no VTIMEZONE describes it, and no known zone is called so.</source>
        <translation>TZID „{value}“ wird gebraucht, kein VTIMEZONE beschreibt sie, und keine bekannte Zone heißt so.</translation>
    </message>
    <message>
        <source>Takes ATTACH out of what you subscribe to, unless set otherwise.</source>
        <translation>Nimmt ATTACH aus dem, was man abonniert, wenn es nicht anders eingestellt ist.</translation>
    </message>
    <message>
        <source>Takes METHOD:{value} for mail about one meeting.</source>
        <translation>Hält METHOD:{value} für Post zu einer einzigen Besprechung.</translation>
    </message>
    <message>
        <source>Takes each alarm for a reminder, whatever its ACTION is.</source>
        <translation>Nimmt jede Erinnerung als solche, welche ACTION sie auch hat.</translation>
    </message>
    <message>
        <source>Takes nothing without a UID.</source>
        <translation>Nimmt nichts ohne UID.</translation>
    </message>
    <message>
        <source>Takes the alarms out of what you subscribe to, unless set otherwise.</source>
        <translation>Nimmt die Erinnerungen aus dem, was man abonniert, wenn es nicht anders eingestellt ist.</translation>
    </message>
    <message>
        <source>Takes what is CANCELLED out of sight, or shows it as if it were on.</source>
        <translation>Zeigt nicht mehr, was CANCELLED ist, oder zeigt es, als fände es statt.</translation>
    </message>
    <message>
        <source>The bytes of a line are no UTF-8.</source>
        <translation>Die Bytes einer Zeile sind kein UTF-8.</translation>
    </message>
    <message>
        <source>The calendar holds no event, nor anything else.</source>
        <translation>Der Kalender enthält keinen Termin und auch sonst nichts.</translation>
    </message>
    <message>
        <source>The file begins with a blank, as if it went on with a line before.</source>
        <translation>Die Datei beginnt mit einem Leerzeichen, als ginge eine Zeile davor weiter.</translation>
    </message>
    <message>
        <source>The file begins with a byte order mark, where a name has to stand.</source>
        <translation>Die Datei beginnt mit einer Byte-Order-Mark, wo ein Name stehen muss.</translation>
    </message>
    <message>
        <source>The last line has no CR LF at its end.</source>
        <translation>Die letzte Zeile hat kein CR LF am Ende.</translation>
    </message>
    <message>
        <source>The parameters of a property can&apos;t be read: “{value}”.</source>
        <translation>Die Parameter einer Eigenschaft sind nicht lesbar: „{value}“.</translation>
    </message>
    <message>
        <source>There is an empty line.</source>
        <translation>Es gibt eine leere Zeile.</translation>
    </message>
    <message>
        <source>Thunderbird, Evolution, KDE, khal and Home Assistant know the zone by its name.</source>
        <translation>Thunderbird, Evolution, KDE, khal und Home Assistant kennen die Zone dem Namen nach.</translation>
    </message>
    <message>
        <source>Thunderbird, GNOME Calendar, Evolution, KDE and khal read it all the same.</source>
        <translation>Thunderbird, GNOME Calendar, Evolution, KDE und khal lesen sie trotzdem.</translation>
    </message>
    <message>
        <source>Two VTIMEZONEs are called “{value}”.</source>
        <translation>Zwei VTIMEZONE heißen „{value}“.</translation>
    </message>
    <message>
        <source>UID is missing in {name}.</source>
        <translation>In {name} fehlt UID.</translation>
    </message>
    <message>
        <source>UNTIL has to be in UTC where DTSTART has a zone, and without one where it has none: “{value}”.</source>
        <translation>UNTIL muss in UTC sein, wo DTSTART eine Zone hat, und ohne, wo es keine hat: „{value}“.</translation>
    </message>
    <message>
        <source>UNTIL in a VTIMEZONE has to be in UTC: “{value}”.</source>
        <translation>UNTIL in einem VTIMEZONE muss in UTC sein: „{value}“.</translation>
    </message>
    <message>
        <source>UNTIL is a day and DTSTART an hour, or the other way round: “{value}”.</source>
        <translation>UNTIL ist ein Tag und DTSTART eine Uhrzeit, oder umgekehrt: „{value}“.</translation>
    </message>
    <message>
        <source>VERSION is missing.</source>
        <translation>VERSION fehlt.</translation>
    </message>
    <message>
        <source>VERSION is “{value}” and not 2.0.</source>
        <translation>VERSION ist „{value}“ und nicht 2.0.</translation>
    </message>
    <message>
        <source>What has an RRULE has no DTSTART.</source>
        <translation>Was eine RRULE hat, hat kein DTSTART.</translation>
    </message>
    <message>
        <source>{name} and DURATION stand together; only one of them may.</source>
        <translation>{name} und DURATION stehen beieinander; nur eines darf es.</translation>
    </message>
    <message>
        <source>{name} does not begin with a code of digits, as “2.0;”: “{value}”.</source>
        <translation>{name} beginnt nicht mit einer Nummer wie „2.0;“: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has VALUE=BINARY without ENCODING=BASE64.</source>
        <translation>{name} hat VALUE=BINARY ohne ENCODING=BASE64.</translation>
    </message>
    <message>
        <source>{name} has a TZID although it is a day.</source>
        <translation>{name} hat eine TZID, obwohl es ein Tag ist.</translation>
    </message>
    <message>
        <source>{name} has a TZID although it is in UTC.</source>
        <translation>{name} hat eine TZID, obwohl es in UTC ist.</translation>
    </message>
    <message>
        <source>{name} has a backslash before what needs none: “{value}”.</source>
        <translation>{name} hat einen Backslash vor etwas, das keinen braucht: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has a comma or semicolon without a backslash before it: “{value}”.</source>
        <translation>{name} hat ein Komma oder Semikolon ohne Backslash davor: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has a parameter that can&apos;t say that: “{value}”.</source>
        <translation>{name} hat einen Parameter, der das nicht sagen kann: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has a part that can&apos;t be read: “{value}”.</source>
        <translation>{name} hat einen Teil, der nicht lesbar ist: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has both UNTIL and COUNT: “{value}”.</source>
        <translation>{name} hat UNTIL und COUNT zugleich: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has its parameter {value} twice.</source>
        <translation>{name} hat den Parameter {value} zweimal.</translation>
    </message>
    <message>
        <source>{name} has no FREQ that there is: “{value}”.</source>
        <translation>{name} hat kein FREQ, das es gibt: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has parts that do not go together: “{value}”.</source>
        <translation>{name} hat Teile, die nicht zueinander passen: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has to be in UTC, with a Z at its end: “{value}”.</source>
        <translation>{name} muss in UTC sein, mit einem Z am Ende: „{value}“.</translation>
    </message>
    <message>
        <source>{name} has to say of what type it is, with VALUE=.</source>
        <translation>{name} muss mit VALUE= sagen, von welcher Art es ist.</translation>
    </message>
    <message>
        <source>{name} is a day and DTSTART an hour, or the other way round.</source>
        <translation>{name} ist ein Tag und DTSTART eine Uhrzeit, oder umgekehrt.</translation>
    </message>
    <message>
        <source>{name} is a day, “{value}”, and does not say so with VALUE=DATE.</source>
        <translation>{name} ist ein Tag, „{value}“, und sagt es nicht mit VALUE=DATE.</translation>
    </message>
    <message>
        <source>{name} is before DTSTART.</source>
        <translation>{name} liegt vor DTSTART.</translation>
    </message>
    <message>
        <source>{name} is no Base64: “{value}”.</source>
        <translation>{name} ist kein Base64: „{value}“.</translation>
    </message>
    <message>
        <source>{name} is the day of DTSTART; of an event of one day it is the day after.</source>
        <translation>{name} ist der Tag von DTSTART; bei einem Termin von einem Tag ist es der Tag danach.</translation>
    </message>
    <message>
        <source>{name} is the same as DTSTART, and has to be later.</source>
        <translation>{name} ist gleich DTSTART und muss später sein.</translation>
    </message>
    <message>
        <source>{name} is written “{value}”: before VALUE stands a semicolon, not a colon.</source>
        <translation>{name} ist „{value}“ geschrieben: Vor VALUE steht ein Semikolon, kein Doppelpunkt.</translation>
    </message>
    <message>
        <source>{name} is {value}, which is too small or too large.</source>
        <translation>{name} ist {value}, zu klein oder zu groß.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, and has to be longer than nothing.</source>
        <translation>{name} ist „{value}“ und muss länger als nichts sein.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, and may hold only letters, digits and hyphens.</source>
        <translation>{name} ist „{value}“ und darf nur Buchstaben, Ziffern und Bindestriche enthalten.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, and not two numbers with a semicolon between.</source>
        <translation>{name} ist „{value}“ und nicht zwei Zahlen mit einem Semikolon dazwischen.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no URI.</source>
        <translation>{name} ist „{value}“, das ist keine URI.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no day with an hour.</source>
        <translation>{name} ist „{value}“, das ist kein Tag mit Uhrzeit.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no day.</source>
        <translation>{name} ist „{value}“, das ist kein Tag.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no duration.</source>
        <translation>{name} ist „{value}“, das ist keine Dauer.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no offset from UTC.</source>
        <translation>{name} ist „{value}“, das ist kein Abstand von UTC.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no span of time.</source>
        <translation>{name} ist „{value}“, das ist kein Zeitraum.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which is no whole number.</source>
        <translation>{name} ist „{value}“, das ist keine ganze Zahl.</translation>
    </message>
    <message>
        <source>{name} is “{value}”, which it can&apos;t be here.</source>
        <translation>{name} ist „{value}“, was es hier nicht sein kann.</translation>
    </message>
    <message>
        <source>{name} may not have VALUE={value}.</source>
        <translation>{name} darf kein VALUE={value} haben.</translation>
    </message>
    <message>
        <source>{name} may not stand in {value}.</source>
        <translation>{name} darf nicht in {value} stehen.</translation>
    </message>
    <message>
        <source>{name} may stand in {value} once, and does so several times.</source>
        <translation>{name} darf in {value} einmal stehen und steht dort mehrmals.</translation>
    </message>
    <message>
        <source>{name} of the calendar stands twice in one language.</source>
        <translation>{name} des Kalenders steht zweimal in einer Sprache da.</translation>
    </message>
    <message>
        <source>{name} stands in {value}, where it may not be.</source>
        <translation>{name} steht in {value} und darf dort nicht sein.</translation>
    </message>
    <message>
        <source>{value} of a VTIMEZONE has no {name}.</source>
        <translation>{value} eines VTIMEZONE hat kein {name}.</translation>
    </message>
</context>
<context>
    <name>genres</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Erotik</translation>
    </message>
    <message>
        <source>Adventure</source>
        <translation>Abenteuer</translation>
    </message>
    <message>
        <source>Anime</source>
        <translation>Anime</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>Comedy</source>
        <translation>Komödie</translation>
    </message>
    <message>
        <source>Crime</source>
        <translation>Krimi</translation>
    </message>
    <message>
        <source>DIY</source>
        <translation>Heimwerken</translation>
    </message>
    <message>
        <source>Drama</source>
        <translation>Drama</translation>
    </message>
    <message>
        <source>Espionage</source>
        <translation>Spionage</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Fantasy</source>
        <translation>Fantasy</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Kochen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <source>Horror</source>
        <translation>Horror</translation>
    </message>
    <message>
        <source>Legal</source>
        <translation>Justiz</translation>
    </message>
    <message>
        <source>Medical</source>
        <translation>Arztserie</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Mystery</source>
        <translation>Mystery</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Natur</translation>
    </message>
    <message>
        <source>Romance</source>
        <translation>Romantik</translation>
    </message>
    <message>
        <source>Science-Fiction</source>
        <translation>Science-Fiction</translation>
    </message>
    <message>
        <source>Sports</source>
        <translation>Sport</translation>
    </message>
    <message>
        <source>Supernatural</source>
        <translation>Übernatürliches</translation>
    </message>
    <message>
        <source>Thriller</source>
        <translation>Thriller</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Reise</translation>
    </message>
    <message>
        <source>War</source>
        <translation>Krieg</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Western</translation>
    </message>
</context>
<context>
    <name>jobs</name>
    <message>
        <source>Actor</source>
        <translation>Schauspiel</translation>
    </message>
    <message>
        <source>Animation</source>
        <translation>Animation</translation>
    </message>
    <message>
        <source>Animation Director</source>
        <translation>Animationsregie</translation>
    </message>
    <message>
        <source>Art Director</source>
        <translation>Art Direction</translation>
    </message>
    <message>
        <source>Associate Producer</source>
        <translation>Assoziierte Produktion</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Casting</source>
        <translation>Casting</translation>
    </message>
    <message>
        <source>Choreographer</source>
        <translation>Choreografie</translation>
    </message>
    <message>
        <source>Co-Creator</source>
        <translation>Idee (mit anderen)</translation>
    </message>
    <message>
        <source>Co-Director</source>
        <translation>Koregie</translation>
    </message>
    <message>
        <source>Co-Executive Producer</source>
        <translation>Ausführende Koproduktion</translation>
    </message>
    <message>
        <source>Co-Producer</source>
        <translation>Koproduktion</translation>
    </message>
    <message>
        <source>Co-Writer</source>
        <translation>Drehbuch (mit anderen)</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Komposition</translation>
    </message>
    <message>
        <source>Consultant</source>
        <translation>Beratung</translation>
    </message>
    <message>
        <source>Consulting Producer</source>
        <translation>Beratende Produktion</translation>
    </message>
    <message>
        <source>Coordinating Producer</source>
        <translation>Koordinierende Produktion</translation>
    </message>
    <message>
        <source>Costume Designer</source>
        <translation>Kostüme</translation>
    </message>
    <message>
        <source>Creative Consultant</source>
        <translation>Kreative Beratung</translation>
    </message>
    <message>
        <source>Creative Producer</source>
        <translation>Kreative Produktion</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Developer</source>
        <translation>Entwicklung</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Regie</translation>
    </message>
    <message>
        <source>Director Of Photography</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Editor</source>
        <translation>Schnitt</translation>
    </message>
    <message>
        <source>Executive Consultant</source>
        <translation>Leitende Beratung</translation>
    </message>
    <message>
        <source>Executive Producer</source>
        <translation>Ausführende Produktion</translation>
    </message>
    <message>
        <source>Executive Story Editor</source>
        <translation>Leitende Dramaturgie</translation>
    </message>
    <message>
        <source>Hair</source>
        <translation>Frisuren</translation>
    </message>
    <message>
        <source>Line Producer</source>
        <translation>Herstellungsleitung</translation>
    </message>
    <message>
        <source>Makeup</source>
        <translation>Maske</translation>
    </message>
    <message>
        <source>Music</source>
        <translation>Musik</translation>
    </message>
    <message>
        <source>Narrator</source>
        <translation>Erzählstimme</translation>
    </message>
    <message>
        <source>Original Concept</source>
        <translation>Grundidee</translation>
    </message>
    <message>
        <source>Producer</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>Production Designer</source>
        <translation>Szenenbild</translation>
    </message>
    <message>
        <source>Production Manager</source>
        <translation>Produktionsleitung</translation>
    </message>
    <message>
        <source>Screenplay</source>
        <translation>Drehbuch</translation>
    </message>
    <message>
        <source>Script Editor</source>
        <translation>Drehbuchlektorat</translation>
    </message>
    <message>
        <source>Script Supervisor</source>
        <translation>Continuity</translation>
    </message>
    <message>
        <source>Senior Producer</source>
        <translation>Leitende Produktion</translation>
    </message>
    <message>
        <source>Series Director</source>
        <translation>Serienregie</translation>
    </message>
    <message>
        <source>Set Decorator</source>
        <translation>Ausstattung</translation>
    </message>
    <message>
        <source>Showrunner</source>
        <translation>Showrunner</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Handlung</translation>
    </message>
    <message>
        <source>Story Editor</source>
        <translation>Dramaturgie</translation>
    </message>
    <message>
        <source>Storyboard</source>
        <translation>Storyboard</translation>
    </message>
    <message>
        <source>Stunt Coordinator</source>
        <translation>Stunts</translation>
    </message>
    <message>
        <source>Supervising Director</source>
        <translation>Leitende Regie</translation>
    </message>
    <message>
        <source>Supervising Producer</source>
        <translation>Begleitende Produktion</translation>
    </message>
    <message>
        <source>Teleplay</source>
        <translation>Drehbuch fürs Fernsehen</translation>
    </message>
    <message>
        <source>Theme Music</source>
        <translation>Titelmusik</translation>
    </message>
    <message>
        <source>Visual Effects</source>
        <translation>Visuelle Effekte</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>Drehbuch</translation>
    </message>
</context>
<context>
    <name>languages</name>
    <message>
        <source>Afrikaans</source>
        <translation>Afrikaans</translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation>Albanisch</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation>Aserbaidschanisch</translation>
    </message>
    <message>
        <source>Basque</source>
        <translation>Baskisch</translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation>Belarussisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation>Bosnisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation>Kroatisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>Divehi</source>
        <translation>Dhivehi</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation>Estnisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Galician</source>
        <translation>Galicisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation>Isländisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Irish</source>
        <translation>Irisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Javanese</source>
        <translation>Javanisch</translation>
    </message>
    <message>
        <source>Kannada</source>
        <translation>Kannada</translation>
    </message>
    <message>
        <source>Kazakh</source>
        <translation>Kasachisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Latein</translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation>Lettisch</translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation>Litauisch</translation>
    </message>
    <message>
        <source>Luxembourgish</source>
        <translation>Luxemburgisch</translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation>Mazedonisch</translation>
    </message>
    <message>
        <source>Malay</source>
        <translation>Malaiisch</translation>
    </message>
    <message>
        <source>Malayalam</source>
        <translation>Malayalam</translation>
    </message>
    <message>
        <source>Marathi</source>
        <translation>Marathi</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Panjabi</source>
        <translation>Pandschabi</translation>
    </message>
    <message>
        <source>Pashto</source>
        <translation>Paschtu</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Scottish Gaelic</source>
        <translation>Schottisch-Gälisch</translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation>Serbisch</translation>
    </message>
    <message>
        <source>Sinhalese</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation>Slowakisch</translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation>Slowenisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swahili</source>
        <translation>Suaheli</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Tagalog</source>
        <translation>Tagalog</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation>Urdu</translation>
    </message>
    <message>
        <source>Uzbek</source>
        <translation>Usbekisch</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation>Walisisch</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>{0}?</source>
        <comment>a kind that is not certain</comment>
        <translation>{0}?</translation>
    </message>
</context>
<context>
    <name>seasons</name>
    <message>
        <source>Service not known</source>
        <translation>Dienst unbekannt</translation>
    </message>
</context>
<context>
    <name>server</name>
    <message>
        <source>Changed there: {event}</source>
        <translation>Dort geändert: {event}</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Dort gelöscht</translation>
    </message>
    <message>
        <source>In that calendar already, from elsewhere</source>
        <translation>Schon in jenem Kalender, von anderswo</translation>
    </message>
    <message>
        <source>{user} at {host}</source>
        <translation>{user} bei {host}</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Agenda</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
</context>
<context>
    <name>week</name>
    <message>
        <source>All hours</source>
        <translation>Alle Stunden</translation>
    </message>
    <message>
        <source>No hour known</source>
        <translation>Ohne Uhrzeit</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>nothing this week</source>
        <translation>nichts in dieser Woche</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message numerus="yes">
        <source>%n a day</source>
        <translation>
            <numerusform>%n am Tag</numerusform>
            <numerusform>%n am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n a week</source>
        <translation>
            <numerusform>%n pro Woche</numerusform>
            <numerusform>%n pro Woche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles wait in the inbox</source>
        <translation>
            <numerusform>%n Artikel wartet im Posteingang</numerusform>
            <numerusform>%n Artikel warten im Posteingang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n countries</source>
        <translation>
            <numerusform>%n Land</numerusform>
            <numerusform>%n Ländern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dates</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead</source>
        <translation>
            <numerusform>%n Tag voraus</numerusform>
            <numerusform>%n Tage voraus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries to come</source>
        <translation>
            <numerusform>%n kommender Eintrag</numerusform>
            <numerusform>%n kommende Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes</source>
        <translation>
            <numerusform>%n Folge</numerusform>
            <numerusform>%n Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes of {show} are marked as not watched.</source>
        <translation>
            <numerusform>%n Folge von {show} ist als nicht gesehen markiert.</numerusform>
            <numerusform>%n Folgen von {show} sind als nicht gesehen markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes of {show} are marked as watched.</source>
        <translation>
            <numerusform>%n Folge von {show} ist als gesehen markiert.</numerusform>
            <numerusform>%n Folgen von {show} sind als gesehen markiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n episodes.</source>
        <translation>
            <numerusform>%n Folge.</numerusform>
            <numerusform>%n Folgen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events are of entries that it has already.</source>
        <translation>
            <numerusform>%n Termin ist von einem Eintrag, den es schon gibt.</numerusform>
            <numerusform>%n Termine sind von Einträgen, die es schon gibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events of {name} were changed or deleted on the server, and stay so: see Calendar feeds.</source>
        <translation>
            <numerusform>%n Termin von {name} wurde auf dem Server geändert oder gelöscht und bleibt so: siehe Kalenderfeeds.</numerusform>
            <numerusform>%n Termine von {name} wurden auf dem Server geändert oder gelöscht und bleiben so: siehe Kalenderfeeds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n events written to {file}.</source>
        <translation>
            <numerusform>%n Termin in {file} geschrieben.</numerusform>
            <numerusform>%n Termine in {file} geschrieben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n&#xa0;h</numerusform>
            <numerusform>%n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n&#xa0;h</numerusform>
            <numerusform>vor %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known episodes</source>
        <translation>
            <numerusform>%n bekannte Folge</numerusform>
            <numerusform>%n bekannte Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n languages</source>
        <translation>
            <numerusform>%n Sprache</numerusform>
            <numerusform>%n Sprachen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n&#xa0;min</numerusform>
            <numerusform>%n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n&#xa0;min</numerusform>
            <numerusform>vor %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more characters</source>
        <translation>
            <numerusform>%n weitere Rolle</numerusform>
            <numerusform>%n weitere Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more episodes</source>
        <translation>
            <numerusform>%n weitere Folge</numerusform>
            <numerusform>%n weitere Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more people</source>
        <translation>
            <numerusform>%n weitere Person</numerusform>
            <numerusform>%n weitere Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more services</source>
        <translation>
            <numerusform>%n weiterer Dienst</numerusform>
            <numerusform>%n weitere Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more shows</source>
        <translation>
            <numerusform>%n weitere Serie</numerusform>
            <numerusform>%n weitere Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new articles are in the inbox.</source>
        <translation>
            <numerusform>%n neuer Artikel liegt im Posteingang.</numerusform>
            <numerusform>%n neue Artikel liegen im Posteingang.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all}</source>
        <translation>
            <numerusform>%n von {all}</numerusform>
            <numerusform>%n von {all}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {all} kinds</source>
        <translation>
            <numerusform>%n von {all} Arten</numerusform>
            <numerusform>%n von {all} Arten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other sources failed too.</source>
        <translation>
            <numerusform>Auch %n weitere Quelle war nicht zu lesen.</numerusform>
            <numerusform>Auch %n weitere Quellen waren nicht zu lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seasons</source>
        <translation>
            <numerusform>%n Staffel</numerusform>
            <numerusform>%n Staffeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n services</source>
        <translation>
            <numerusform>%n Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shows</source>
        <translation>
            <numerusform>%n Serie</numerusform>
            <numerusform>%n Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sources</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that have changed are in {file}.</source>
        <translation>
            <numerusform>%n geänderter steht in {file}.</numerusform>
            <numerusform>%n geänderte stehen in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to come</source>
        <translation>
            <numerusform>%n kommend</numerusform>
            <numerusform>%n kommend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks left</source>
        <translation>
            <numerusform>noch %n Woche</numerusform>
            <numerusform>noch %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a day, week or month left out.</source>
        <translation>
            <numerusform>%n ohne Tag, Woche oder Monat ausgelassen.</numerusform>
            <numerusform>%n ohne Tag, Woche oder Monat ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ more characters</source>
        <translation>
            <numerusform>über %n weitere Rolle</numerusform>
            <numerusform>über %n weitere Rollen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ more episodes</source>
        <translation>
            <numerusform>über %n weitere Folge</numerusform>
            <numerusform>über %n weitere Folgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ more people</source>
        <translation>
            <numerusform>über %n weitere Person</numerusform>
            <numerusform>über %n weitere Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ more services</source>
        <translation>
            <numerusform>über %n weiterer Dienst</numerusform>
            <numerusform>über %n weitere Dienste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n+ more shows</source>
        <translation>
            <numerusform>über %n weitere Serie</numerusform>
            <numerusform>über %n weitere Serien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more</source>
        <translation>
            <numerusform>+%n weiterer</numerusform>
            <numerusform>+%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Actor</source>
        <translation>Darsteller</translation>
    </message>
    <message>
        <source>Add an entry of your own</source>
        <translation>Eigenen Eintrag hinzufügen</translation>
    </message>
    <message>
        <source>Add to your calendar: {text}</source>
        <translation>Zum Kalender hinzufügen: {text}</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All countries</source>
        <translation>Alle Länder</translation>
    </message>
    <message>
        <source>All day</source>
        <translation>Ganztägig</translation>
    </message>
    <message>
        <source>All day – no hour announced</source>
        <translation>Ganztägig – keine Uhrzeit angekündigt</translation>
    </message>
    <message>
        <source>All episodes at once.</source>
        <translation>Alle Folgen auf einmal.</translation>
    </message>
    <message>
        <source>All genres</source>
        <translation>Alle Genres</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>Alle Sprachen</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>Alle Dienste</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>All that can be done with it</source>
        <translation>Alles, was damit möglich ist</translation>
    </message>
    <message>
        <source>All-day events</source>
        <translation>Ganztägige Termine</translation>
    </message>
    <message>
        <source>Also {works}</source>
        <translation>Außerdem {works}</translation>
    </message>
    <message>
        <source>An episode each night.</source>
        <translation>Jeden Abend eine Folge.</translation>
    </message>
    <message>
        <source>An episode each week.</source>
        <translation>Jede Woche eine Folge.</translation>
    </message>
    <message>
        <source>Announced for {date}</source>
        <translation>Angekündigt: {date}</translation>
    </message>
    <message>
        <source>Announced without a date</source>
        <translation>Ohne Datum angekündigt</translation>
    </message>
    <message>
        <source>As a stream</source>
        <translation>Als Stream</translation>
    </message>
    <message>
        <source>As it says: {date}</source>
        <translation>Wie dort steht: {date}</translation>
    </message>
    <message>
        <source>At a kind in the bar: this one alone</source>
        <translation>Auf einer Art in der Leiste: nur diese</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>Herbst</translation>
    </message>
    <message>
        <source>Based on it</source>
        <translation>Beruht darauf</translation>
    </message>
    <message>
        <source>Based on {title}</source>
        <translation>Beruht auf {title}</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <source>Between {first} and {last}</source>
        <translation>Zwischen {first} und {last}</translation>
    </message>
    <message>
        <source>Breaks a standard</source>
        <translation>Verletzt einen Standard</translation>
    </message>
    <message>
        <source>By hand · {day}</source>
        <translation>Von Hand · {day}</translation>
    </message>
    <message>
        <source>CalDAV servers (Radicale)</source>
        <translation>CalDAV-Server (Radicale)</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Character: {text}</source>
        <translation>Rolle: {text}</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Choose what is shown, or close that</source>
        <translation>Wählen, was angezeigt wird, oder das schließen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Clear filter by {parts}</source>
        <translation>Filter aufheben: {parts}</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Created by</source>
        <translation>Erfunden von</translation>
    </message>
    <message>
        <source>Crimson</source>
        <translation>Karminrot</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Day and entries</source>
        <translation>Tag und Einträge</translation>
    </message>
    <message>
        <source>Earlier this month</source>
        <translation>Früher in diesem Monat</translation>
    </message>
    <message>
        <source>Early in that time.</source>
        <translation>Früh in dieser Zeit.</translation>
    </message>
    <message>
        <source>Episode</source>
        <translation>Folge</translation>
    </message>
    <message>
        <source>Episode: {text}</source>
        <translation>Folge: {text}</translation>
    </message>
    <message>
        <source>Episodes</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Every kind is switched off</source>
        <translation>Alle Arten sind ausgeschaltet</translation>
    </message>
    <message>
        <source>Every program</source>
        <translation>Jedes Programm</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Filter {name}</source>
        <translation>Filter {name}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Finale</source>
        <translation>Staffelfinale</translation>
    </message>
    <message>
        <source>Follow its show, or stop</source>
        <translation>Serie verfolgen oder nicht mehr</translation>
    </message>
    <message>
        <source>Follow {person}, and all shows with them come onto your calendar.</source>
        <translation>{person} verfolgen: Alle Serien mit dieser Person kommen in den Kalender.</translation>
    </message>
    <message>
        <source>For you that is {here}.</source>
        <translation>Hier ist das {here}.</translation>
    </message>
    <message>
        <source>Full season</source>
        <translation>Gesamte Staffel</translation>
    </message>
    <message>
        <source>Genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Go there, or to the first hit</source>
        <translation>Dorthin oder zum ersten Treffer gehen</translation>
    </message>
    <message>
        <source>Go to a date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Google refuses feeds over 1 MB.</source>
        <translation>Google weist Feeds über 1 MB ab.</translation>
    </message>
    <message>
        <source>Google refuses files over 1 MB.</source>
        <translation>Google weist Dateien über 1 MB ab.</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Hour given: {date}</source>
        <translation>Uhrzeit genannt: {date}</translation>
    </message>
    <message>
        <source>Hour given: {date} ({day} in {city})</source>
        <translation>Uhrzeit genannt: {date} ({day} in {city})</translation>
    </message>
    <message>
        <source>Hour set by you on {day}</source>
        <translation>Uhrzeit am {day} von Hand gesetzt</translation>
    </message>
    <message>
        <source>Hour set by you on {day}; {source} names none</source>
        <translation>Uhrzeit am {day} von Hand gesetzt; {source} nennt keine</translation>
    </message>
    <message>
        <source>Hour set by you on {day}; {source} says {hour}</source>
        <translation>Uhrzeit am {day} von Hand gesetzt; {source} sagt {hour}</translation>
    </message>
    <message>
        <source>In parts.</source>
        <translation>In Teilen.</translation>
    </message>
    <message>
        <source>In the inbox: dismiss</source>
        <translation>Im Posteingang: verwerfen</translation>
    </message>
    <message>
        <source>Into the day, open the entry</source>
        <translation>In den Tag, Eintrag öffnen</translation>
    </message>
    <message>
        <source>It is not remembered: {why}</source>
        <translation>Gemerkt ist es nicht: {why}</translation>
    </message>
    <message>
        <source>It is on {services}.</source>
        <translation>Zu sehen bei {services}.</translation>
    </message>
    <message>
        <source>It is the hour that {source} names, on the day that you set.</source>
        <translation>Die Uhrzeit nennt {source}, der Tag ist von Hand gesetzt.</translation>
    </message>
    <message>
        <source>It is the newest that {source} says.</source>
        <translation>Das ist die neueste Angabe (Quelle: {source}).</translation>
    </message>
    <message>
        <source>Its edge to the left</source>
        <translation>Seinen Rand nach links</translation>
    </message>
    <message>
        <source>Its edge to the right</source>
        <translation>Seinen Rand nach rechts</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Late in that time.</source>
        <translation>Spät in dieser Zeit.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Later this month</source>
        <translation>Später in diesem Monat</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Mid-season</source>
        <translation>Midseason</translation>
    </message>
    <message>
        <source>Mid-season finale</source>
        <translation>Midseason-Finale</translation>
    </message>
    <message>
        <source>Midway in that time.</source>
        <translation>In der Mitte dieser Zeit.</translation>
    </message>
    <message>
        <source>Month, week, agenda, year</source>
        <translation>Monat, Woche, Agenda, Jahr</translation>
    </message>
    <message>
        <source>More characters</source>
        <translation>Weitere Rollen</translation>
    </message>
    <message>
        <source>More episodes</source>
        <translation>Weitere Folgen</translation>
    </message>
    <message>
        <source>More people</source>
        <translation>Weitere Personen</translation>
    </message>
    <message>
        <source>More services</source>
        <translation>Weitere Dienste</translation>
    </message>
    <message>
        <source>More shows</source>
        <translation>Weitere Serien</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Moved to {date}</source>
        <translation>Verschoben: {date}</translation>
    </message>
    <message>
        <source>Moved.</source>
        <translation>Verschoben.</translation>
    </message>
    <message>
        <source>Moved; before: {date}.</source>
        <translation>Verschoben; bisher: {date}.</translation>
    </message>
    <message>
        <source>My countries</source>
        <translation>Eigene Länder</translation>
    </message>
    <message>
        <source>My countries: {names}</source>
        <translation>Eigene Länder: {names}</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Nächste Woche</translation>
    </message>
    <message>
        <source>No cast is known yet</source>
        <translation>Noch keine Besetzung bekannt</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>No day announced</source>
        <translation>Kein Tag angekündigt</translation>
    </message>
    <message>
        <source>No entries</source>
        <translation>Keine Einträge</translation>
    </message>
    <message>
        <source>No hour any more: {date}</source>
        <translation>Keine Uhrzeit mehr: {date}</translation>
    </message>
    <message>
        <source>No hour has been announced, so it stands for the whole day.</source>
        <translation>Es ist keine Uhrzeit angekündigt, darum gilt der ganze Tag.</translation>
    </message>
    <message>
        <source>No hour, but the whole day</source>
        <translation>Keine Uhrzeit, sondern der ganze Tag</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Nicht mehr aufgeführt</translation>
    </message>
    <message>
        <source>No longer listed, was {date}</source>
        <translation>Nicht mehr aufgeführt, war: {date}</translation>
    </message>
    <message>
        <source>No zone is named: only the instant is known.</source>
        <translation>Es ist keine Zeitzone genannt: Nur der Zeitpunkt ist bekannt.</translation>
    </message>
    <message>
        <source>Nobody says yet when season {number} is out whole</source>
        <translation>Noch sagt niemand, wann Staffel {number} komplett ist</translation>
    </message>
    <message>
        <source>Not all episodes of season {number} are known here.</source>
        <translation>Hier sind nicht alle Folgen der Staffel {number} bekannt.</translation>
    </message>
    <message>
        <source>Not all episodes of the seasons {numbers} are known here.</source>
        <translation>Hier sind nicht alle Folgen der Staffeln {numbers} bekannt.</translation>
    </message>
    <message>
        <source>Not as a standard wants it</source>
        <translation>Nicht, wie ein Standard es will</translation>
    </message>
    <message>
        <source>Not on your calendar</source>
        <translation>Nicht im Kalender</translation>
    </message>
    <message>
        <source>Not watched yet</source>
        <translation>Noch nicht gesehen</translation>
    </message>
    <message>
        <source>Nothing announced yet</source>
        <translation>Noch nichts angekündigt</translation>
    </message>
    <message>
        <source>Nothing of the kinds that the filter shows.</source>
        <translation>Nichts von den Arten, die der Filter zeigt.</translation>
    </message>
    <message>
        <source>Nothing that is still to come</source>
        <translation>Nichts, was noch kommt</translation>
    </message>
    <message>
        <source>Nothing to come</source>
        <translation>Nichts bevorstehend</translation>
    </message>
    <message>
        <source>Nothing to come is known yet.</source>
        <translation>Noch ist nichts Kommendes bekannt.</translation>
    </message>
    <message>
        <source>Nothing with {person} is on this calendar.</source>
        <translation>In diesem Kalender steht nichts mit {person}.</translation>
    </message>
    <message>
        <source>Now exactly {date}</source>
        <translation>Jetzt genau: {date}</translation>
    </message>
    <message>
        <source>On the air</source>
        <translation>Im Fernsehen</translation>
    </message>
    <message>
        <source>On your calendar</source>
        <translation>Im Kalender</translation>
    </message>
    <message>
        <source>Only what I watched</source>
        <translation>Nur Gesehenes</translation>
    </message>
    <message>
        <source>Only {what}</source>
        <translation>Nur {what}</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Das Menü öffnen</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Out of the day, close the entry</source>
        <translation>Aus dem Tag, Eintrag schließen</translation>
    </message>
    <message>
        <source>Pane</source>
        <translation>Seitenbereich</translation>
    </message>
    <message>
        <source>Parent show</source>
        <translation>Mutterserie</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person: {text}</source>
        <translation>Person: {text}</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Pink</translation>
    </message>
    <message>
        <source>Played by {person} in {show}</source>
        <translation>Gespielt von {person} in {show}</translation>
    </message>
    <message>
        <source>Postponed</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Postponed to {date}</source>
        <translation>Aufgeschoben: {date}</translation>
    </message>
    <message>
        <source>Postponed, no new date</source>
        <translation>Aufgeschoben, kein neues Datum</translation>
    </message>
    <message>
        <source>Postponed.</source>
        <translation>Auf später verschoben.</translation>
    </message>
    <message>
        <source>Postponed; before: {date}.</source>
        <translation>Auf später verschoben; bisher: {date}.</translation>
    </message>
    <message>
        <source>Premieres</source>
        <translation>Premieren</translation>
    </message>
    <message>
        <source>Premieres only</source>
        <translation>Nur Premieren</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Read an article</source>
        <translation>Artikel lesen</translation>
    </message>
    <message>
        <source>Read the article that was copied</source>
        <translation>Den kopierten Artikel lesen</translation>
    </message>
    <message>
        <source>Read the sources now, or stop</source>
        <translation>Quellen jetzt lesen oder anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Read, but for %n rows that could not be understood ({why}).</source>
        <translation>
            <numerusform>Gelesen, bis auf %n unverständliche Zeile ({why}).</numerusform>
            <numerusform>Gelesen, bis auf %n unverständliche Zeilen ({why}).</numerusform>
        </translation>
    </message>
    <message>
        <source>Release the date of {title}</source>
        <translation>Datum von {title} freigeben</translation>
    </message>
    <message>
        <source>Release the hour for all of {title}</source>
        <translation>Uhrzeit für alles von {title} freigeben</translation>
    </message>
    <message>
        <source>Release the hour for everything on {title}</source>
        <translation>Uhrzeit für alles bei {title} freigeben</translation>
    </message>
    <message>
        <source>Release the hour of {title}</source>
        <translation>Uhrzeit von {title} freigeben</translation>
    </message>
    <message>
        <source>Release the service for all of {title}</source>
        <translation>Dienst für alles von {title} freigeben</translation>
    </message>
    <message>
        <source>Release the service of {title}</source>
        <translation>Dienst von {title} freigeben</translation>
    </message>
    <message>
        <source>Release the zone of {title}</source>
        <translation>Zeitzone von {title} freigeben</translation>
    </message>
    <message numerus="yes">
        <source>Reminds %n min before</source>
        <translation>
            <numerusform>Erinnert %n min vorher</numerusform>
            <numerusform>Erinnert %n min vorher</numerusform>
        </translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>Royal blue</source>
        <translation>Königsblau</translation>
    </message>
    <message>
        <source>Sea green</source>
        <translation>Seegrün</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search countries</source>
        <translation>Länder suchen</translation>
    </message>
    <message>
        <source>Search genres</source>
        <translation>Genres suchen</translation>
    </message>
    <message>
        <source>Search languages</source>
        <translation>Sprachen suchen</translation>
    </message>
    <message>
        <source>Search services</source>
        <translation>Dienste suchen</translation>
    </message>
    <message>
        <source>Search shows, services, people, characters and episodes</source>
        <translation>Serien, Dienste, Personen, Rollen und Folgen suchen</translation>
    </message>
    <message>
        <source>Search sources</source>
        <translation>Quellen suchen</translation>
    </message>
    <message>
        <source>Season</source>
        <translation>Staffelstart</translation>
    </message>
    <message numerus="yes">
        <source>Season %n</source>
        <translation>
            <numerusform>Staffel %n</numerusform>
            <numerusform>Staffel %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Season announced for {date}</source>
        <translation>Staffel angekündigt: {date}</translation>
    </message>
    <message>
        <source>Season finale</source>
        <translation>Staffelfinale</translation>
    </message>
    <message>
        <source>Season number</source>
        <translation>Staffel</translation>
    </message>
    <message>
        <source>Season out</source>
        <translation>Komplett</translation>
    </message>
    <message>
        <source>Season premiere</source>
        <translation>Staffelstart</translation>
    </message>
    <message>
        <source>Season {number} is out whole on {day}</source>
        <translation>Staffel {number} ist am {day} komplett</translation>
    </message>
    <message>
        <source>Season {number} is out whole on {day}, which is not certain</source>
        <translation>Staffel {number} ist am {day} komplett, was nicht sicher ist</translation>
    </message>
    <message>
        <source>Season {number} is out whole: {when}</source>
        <translation>Staffel {number} ist komplett: {when}</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serienstart</translation>
    </message>
    <message>
        <source>Series end</source>
        <translation>Serienfinale</translation>
    </message>
    <message>
        <source>Series finale</source>
        <translation>Serienfinale</translation>
    </message>
    <message>
        <source>Series premiere</source>
        <translation>Serienstart</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Service: {text}</source>
        <translation>Dienst: {text}</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Set by you on {day}</source>
        <translation>Am {day} von Hand gesetzt</translation>
    </message>
    <message>
        <source>Set by you on {day}; {source} says {date}</source>
        <translation>Am {day} von Hand gesetzt; {source} sagt: {date}</translation>
    </message>
    <message>
        <source>Set the date of {title}</source>
        <translation>Datum von {title} festlegen</translation>
    </message>
    <message>
        <source>Set the hour for all of {title}</source>
        <translation>Uhrzeit für alles von {title} festlegen</translation>
    </message>
    <message>
        <source>Set the hour for everything on {title}</source>
        <translation>Uhrzeit für alles bei {title} festlegen</translation>
    </message>
    <message>
        <source>Set the hour of {title}</source>
        <translation>Uhrzeit von {title} festlegen</translation>
    </message>
    <message>
        <source>Set the service for all of {title}</source>
        <translation>Dienst für alles von {title} festlegen</translation>
    </message>
    <message>
        <source>Set the service of {title}</source>
        <translation>Dienst von {title} festlegen</translation>
    </message>
    <message>
        <source>Set the zone of {title}</source>
        <translation>Zeitzone von {title} festlegen</translation>
    </message>
    <message>
        <source>Several episodes at first, then one each week.</source>
        <translation>Zuerst mehrere Folgen, dann jede Woche eine.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Serie</translation>
    </message>
    <message numerus="yes">
        <source>Show %n of other kinds</source>
        <translation>
            <numerusform>%n anderer Art anzeigen</numerusform>
            <numerusform>%n anderer Art anzeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all kinds</source>
        <translation>Alle Arten anzeigen</translation>
    </message>
    <message>
        <source>Show only what has the words in its title</source>
        <translation>Nur anzeigen, was die Wörter im Titel hat</translation>
    </message>
    <message>
        <source>Show or hide the pane at the side</source>
        <translation>Seitenbereich ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Diese Tasten anzeigen</translation>
    </message>
    <message>
        <source>Show: {text}</source>
        <translation>Serie: {text}</translation>
    </message>
    <message>
        <source>Shown because it is the newest statement of {source}.</source>
        <translation>Angezeigt, weil es die neueste Angabe ist (Quelle: {source}).</translation>
    </message>
    <message>
        <source>Shown because only {source} has said anything.</source>
        <translation>Angezeigt, weil es die einzige Angabe ist (Quelle: {source}).</translation>
    </message>
    <message>
        <source>Shown because you made it by hand.</source>
        <translation>So gezeigt, weil es von Hand angelegt ist.</translation>
    </message>
    <message>
        <source>Shown because you set it by hand.</source>
        <translation>Angezeigt, weil es von Hand gesetzt ist.</translation>
    </message>
    <message>
        <source>Shown because {source} is trusted most of those that name a date.</source>
        <translation>Angezeigt, weil diese Quelle unter denen, die ein Datum nennen, am verlässlichsten ist: {source}.</translation>
    </message>
    <message>
        <source>Showrunner</source>
        <translation>Showrunner</translation>
    </message>
    <message>
        <source>Showrunners</source>
        <translation>Showrunner</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Serien</translation>
    </message>
    <message numerus="yes">
        <source>Shows with {person} are on your calendar: %n to come</source>
        <translation>
            <numerusform>Serien mit {person} stehen im Kalender: %n kommt noch</numerusform>
            <numerusform>Serien mit {person} stehen im Kalender: %n kommen noch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shows with {person} are on your calendar: at least %n to come</source>
        <translation>
            <numerusform>Serien mit {person} stehen im Kalender: mindestens %n kommt noch</numerusform>
            <numerusform>Serien mit {person} stehen im Kalender: mindestens %n kommen noch</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows with {person} come onto your calendar. Nothing to come is known yet.</source>
        <translation>Serien mit {person} kommen in den Kalender. Noch ist nichts Kommendes bekannt.</translation>
    </message>
    <message>
        <source>Slate grey</source>
        <translation>Schiefergrau</translation>
    </message>
    <message>
        <source>Some day in {month}</source>
        <translation>Irgendwann im {month}</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Special</source>
        <translation>Special</translation>
    </message>
    <message>
        <source>Spin-off</source>
        <translation>Ableger</translation>
    </message>
    <message>
        <source>Spin-off premiere</source>
        <translation>Ableger-Start</translation>
    </message>
    <message>
        <source>Spring</source>
        <translation>Frühling</translation>
    </message>
    <message>
        <source>Steel blue</source>
        <translation>Stahlblau</translation>
    </message>
    <message>
        <source>Still {date}</source>
        <translation>Weiterhin: {date}</translation>
    </message>
    <message>
        <source>Summer</source>
        <translation>Sommer</translation>
    </message>
    <message>
        <source>TVmaze names no cast yet</source>
        <translation>TVmaze nennt noch keine Besetzung</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>The cast is being fetched…</source>
        <translation>Die Besetzung wird geholt …</translation>
    </message>
    <message>
        <source>The date {date}</source>
        <translation>Das Datum {date}</translation>
    </message>
    <message>
        <source>The day is not known yet, so there is no hour.</source>
        <translation>Der Tag ist noch nicht bekannt, darum gibt es keine Uhrzeit.</translation>
    </message>
    <message>
        <source>The hour {hour} in {place}</source>
        <translation>Die Uhrzeit {hour} in {place}</translation>
    </message>
    <message>
        <source>The last on {day}.</source>
        <translation>Die letzte am {day}.</translation>
    </message>
    <message>
        <source>The same as {show}</source>
        <translation>Dieselbe wie {show}</translation>
    </message>
    <message>
        <source>The same as {show}, in {source}</source>
        <translation>Dieselbe wie {show}, bei {source}</translation>
    </message>
    <message>
        <source>The service {service}</source>
        <translation>Der Dienst {service}</translation>
    </message>
    <message>
        <source>The sources say {services}.</source>
        <translation>Die Quellen sagen {services}.</translation>
    </message>
    <message>
        <source>The zone {zone}</source>
        <translation>Die Zeitzone {zone}</translation>
    </message>
    <message>
        <source>There are more than these: type on to find them</source>
        <translation>Es gibt noch mehr: weitertippen, um sie zu finden</translation>
    </message>
    <message>
        <source>This entry</source>
        <translation>Dieser Eintrag</translation>
    </message>
    <message>
        <source>This show</source>
        <translation>Diese Serie</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Thunderbird and GNOME Calendar take minutes over 1,000 events.</source>
        <translation>Thunderbird und GNOME Kalender brauchen für über 1.000 Termine Minuten.</translation>
    </message>
    <message>
        <source>Thunderbird and GNOME Calendar take minutes to import a file of over 1,000 events: subscribe to its link there.</source>
        <translation>Thunderbird und GNOME Kalender brauchen Minuten, um eine Datei mit über 1.000 Terminen zu importieren: dort seinen Link abonnieren.</translation>
    </message>
    <message>
        <source>To another day, to another entry</source>
        <translation>Zu anderem Tag, zu anderem Eintrag</translation>
    </message>
    <message numerus="yes">
        <source>To keep to it, watch the next %n today</source>
        <translation>
            <numerusform>Dafür die nächste %n Folge heute ansehen</numerusform>
            <numerusform>Dafür die nächsten %n Folgen heute ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>To keep to it, watch the next one by {day}</source>
        <translation>Dafür die nächste Folge bis {day} ansehen</translation>
    </message>
    <message>
        <source>To keep to it, watch the next one today</source>
        <translation>Dafür die nächste Folge heute ansehen</translation>
    </message>
    <message>
        <source>To the month, week or year before, after</source>
        <translation>Voriger, nächster Monat (Woche, Jahr)</translation>
    </message>
    <message>
        <source>To the next part of the window</source>
        <translation>Zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>To what was found</source>
        <translation>Zu den Ergebnissen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomato red</source>
        <translation>Tomatenrot</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Undo what you did last, do it again</source>
        <translation>Letzten Schritt rückgängig machen, wiederholen</translation>
    </message>
    <message>
        <source>Watched</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Watched, or not</source>
        <translation>Gesehen oder nicht</translation>
    </message>
    <message>
        <source>Week of {day}</source>
        <translation>Woche vom {day}</translation>
    </message>
    <message>
        <source>What it belongs to</source>
        <translation>Wozu es gehört</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>What it is based on</source>
        <translation>Worauf sie beruht</translation>
    </message>
    <message>
        <source>What news feeds announce: the inbox</source>
        <translation>Was Nachrichten-Feeds ankündigen: der Posteingang</translation>
    </message>
    <message>
        <source>Where {service} is on the air it is {there}.</source>
        <translation>Wo {service} sendet, ist es {there}.</translation>
    </message>
    <message>
        <source>Whole season out</source>
        <translation>Staffel komplett</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>Winter</translation>
    </message>
    <message>
        <source>Without an hour it is the same day in every zone.</source>
        <translation>Ohne Uhrzeit ist es in jeder Zeitzone derselbe Tag.</translation>
    </message>
    <message>
        <source>Without the cast</source>
        <translation>Ohne Besetzung</translation>
    </message>
    <message>
        <source>Yellow green</source>
        <translation>Gelbgrün</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>You left it at {date}</source>
        <translation>Von Hand bei {date} belassen</translation>
    </message>
    <message>
        <source>You made it without a date</source>
        <translation>Von Hand ohne Datum angelegt</translation>
    </message>
    <message>
        <source>You made this entry yourself.</source>
        <translation>Dieser Eintrag ist von Hand angelegt.</translation>
    </message>
    <message>
        <source>You name no date</source>
        <translation>Von Hand ohne Datum</translation>
    </message>
    <message>
        <source>You removed it</source>
        <translation>Von Hand entfernt</translation>
    </message>
    <message>
        <source>You say {date}</source>
        <translation>Von Hand gesagt: {date}</translation>
    </message>
    <message>
        <source>You set it by the clocks there: {there}.</source>
        <translation>Nach dortiger Uhr von Hand gesetzt: {there}.</translation>
    </message>
    <message>
        <source>You set it to {date}</source>
        <translation>Von Hand auf {date} gesetzt</translation>
    </message>
    <message>
        <source>You set it yourself on {set}.</source>
        <translation>Am {set} von Hand gesetzt.</translation>
    </message>
    <message>
        <source>You set the zone of {service}: {there}.</source>
        <translation>Die Zeitzone von {service} ist von Hand gesetzt: {there}.</translation>
    </message>
    <message>
        <source>You set this date yourself on {day}.</source>
        <translation>Dieses Datum ist am {day} von Hand gesetzt.</translation>
    </message>
    <message>
        <source>You set {service} yourself on {day}.</source>
        <translation>{service} ist am {day} von Hand gesetzt.</translation>
    </message>
    <message>
        <source>You took it back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>You took it back, it was {date}</source>
        <translation>Zurückgenommen, es war {date}</translation>
    </message>
    <message>
        <source>about {time}</source>
        <translation>etwa {time}</translation>
    </message>
    <message>
        <source>aired</source>
        <translation>gelaufen</translation>
    </message>
    <message numerus="yes">
        <source>aired %n days ago</source>
        <translation>
            <numerusform>lief vor %n Tag</numerusform>
            <numerusform>lief vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>aired %n h ago</source>
        <translation>
            <numerusform>lief vor %n&#xa0;h</numerusform>
            <numerusform>lief vor %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>aired %n min ago</source>
        <translation>
            <numerusform>lief vor %n&#xa0;min</numerusform>
            <numerusform>lief vor %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>aired %n months ago</source>
        <translation>
            <numerusform>lief vor %n Monat</numerusform>
            <numerusform>lief vor %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>aired %n years ago</source>
        <translation>
            <numerusform>lief vor %n Jahr</numerusform>
            <numerusform>lief vor %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>aired yesterday</source>
        <translation>lief gestern</translation>
    </message>
    <message>
        <source>all day</source>
        <translation>ganztägig</translation>
    </message>
    <message>
        <source>another weekday is named</source>
        <translation>ein anderer Wochentag ist genannt</translation>
    </message>
    <message>
        <source>as {character}</source>
        <translation>als {character}</translation>
    </message>
    <message numerus="yes">
        <source>at least %n a day</source>
        <translation>
            <numerusform>mindestens %n am Tag</numerusform>
            <numerusform>mindestens %n am Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %n a week</source>
        <translation>
            <numerusform>mindestens %n pro Woche</numerusform>
            <numerusform>mindestens %n pro Woche</numerusform>
        </translation>
    </message>
    <message>
        <source>before season {number} ({when})</source>
        <translation>vor Staffel {number} ({when})</translation>
    </message>
    <message>
        <source>before season {number} on {day}</source>
        <translation>vor Staffel {number} am {day}</translation>
    </message>
    <message>
        <source>before season {number}, maybe on {day}</source>
        <translation>vor Staffel {number}, vielleicht am {day}</translation>
    </message>
    <message>
        <source>between {first} and {last}</source>
        <translation>zwischen {first} und {last}</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>by its maker, {where}</source>
        <translation>laut Hersteller, {where}</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>cast</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>crew</source>
        <translation>Stab</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>date set by you</source>
        <translation>Datum von Hand gesetzt</translation>
    </message>
    <message>
        <source>en</source>
        <translation>de</translation>
    </message>
    <message>
        <source>ended {year}</source>
        <translation>{year} beendet</translation>
    </message>
    <message numerus="yes">
        <source>episode %n</source>
        <translation>
            <numerusform>Folge %n</numerusform>
            <numerusform>Folge %n</numerusform>
        </translation>
    </message>
    <message>
        <source>episodes</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>episodes {first} to {last}</source>
        <translation>Folgen {first} bis {last}</translation>
    </message>
    <message>
        <source>films</source>
        <translation>Filme</translation>
    </message>
    <message>
        <source>first date</source>
        <translation>erstes Datum</translation>
    </message>
    <message>
        <source>followed</source>
        <translation>verfolgt</translation>
    </message>
    <message>
        <source>followed for {person}</source>
        <translation>verfolgt wegen {person}</translation>
    </message>
    <message>
        <source>for all of {show}</source>
        <translation>für alles von {show}</translation>
    </message>
    <message>
        <source>for everything on {service}</source>
        <translation>für alles bei {service}</translation>
    </message>
    <message>
        <source>for this entry</source>
        <translation>für diesen Eintrag</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>von {first} bis {last}</translation>
    </message>
    <message>
        <source>full seasons</source>
        <translation>gesamte Staffeln</translation>
    </message>
    <message>
        <source>genre</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>genres</source>
        <translation>Genres</translation>
    </message>
    <message>
        <source>good to know</source>
        <translation>gut zu wissen</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>Gast</translation>
    </message>
    <message numerus="yes">
        <source>in %n days</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n days at the earliest</source>
        <translation>
            <numerusform>frühestens in %n Tag</numerusform>
            <numerusform>frühestens in %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n&#xa0;h</numerusform>
            <numerusform>in %n&#xa0;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n&#xa0;min</numerusform>
            <numerusform>in %n&#xa0;min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months</source>
        <translation>
            <numerusform>in %n Monat</numerusform>
            <numerusform>in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n months at the earliest</source>
        <translation>
            <numerusform>frühestens in %n Monat</numerusform>
            <numerusform>frühestens in %n Monaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years</source>
        <translation>
            <numerusform>in %n Jahr</numerusform>
            <numerusform>in %n Jahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n years at the earliest</source>
        <translation>
            <numerusform>frühestens in %n Jahr</numerusform>
            <numerusform>frühestens in %n Jahren</numerusform>
        </translation>
    </message>
    <message>
        <source>in the week of {day}</source>
        <translation>in der Woche vom {day}</translation>
    </message>
    <message>
        <source>in {countries}</source>
        <translation>Land: {countries}</translation>
    </message>
    <message>
        <source>in {languages}</source>
        <translation>Sprache: {languages}</translation>
    </message>
    <message>
        <source>in {month}</source>
        <translation>im {month}</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>kinds other than {kinds}</source>
        <translation>andere Arten als {kinds}</translation>
    </message>
    <message>
        <source>known from {sources}</source>
        <translation>aus {sources}</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>last known episode {day}, no end announced</source>
        <translation>letzte bekannte Folge {day}, kein Ende angekündigt</translation>
    </message>
    <message>
        <source>line {numbers}</source>
        <translation>Zeile {numbers}</translation>
    </message>
    <message>
        <source>lines {numbers}</source>
        <translation>Zeilen {numbers}</translation>
    </message>
    <message numerus="yes">
        <source>lines {numbers} and %n more</source>
        <translation>
            <numerusform>Zeilen {numbers} und %n weitere</numerusform>
            <numerusform>Zeilen {numbers} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>measured, {where}</source>
        <translation>gemessen, {where}</translation>
    </message>
    <message>
        <source>mid-season finales</source>
        <translation>Midseason-Finale</translation>
    </message>
    <message>
        <source>mind this</source>
        <translation>zu beachten</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>no date yet</source>
        <translation>noch kein Datum</translation>
    </message>
    <message>
        <source>no day announced</source>
        <translation>kein Tag angekündigt</translation>
    </message>
    <message>
        <source>no day yet</source>
        <translation>noch kein Tag</translation>
    </message>
    <message>
        <source>no entries</source>
        <translation>keine Einträge</translation>
    </message>
    <message>
        <source>no zone is named</source>
        <translation>keine Zeitzone ist genannt</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>not certain</source>
        <translation>nicht sicher</translation>
    </message>
    <message>
        <source>not in these words</source>
        <translation>steht so nicht da</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>unsicher</translation>
    </message>
    <message>
        <source>not watched yet</source>
        <translation>noch nicht gesehen</translation>
    </message>
    <message>
        <source>nothing further is known</source>
        <translation>weiter ist nichts bekannt</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>of %n genres</source>
        <translation>
            <numerusform>aus %n Genre</numerusform>
            <numerusform>aus %n Genres</numerusform>
        </translation>
    </message>
    <message>
        <source>of genre {genres}</source>
        <translation>Genre: {genres}</translation>
    </message>
    <message>
        <source>of shows that you follow</source>
        <translation>von verfolgten Serien</translation>
    </message>
    <message>
        <source>of, the, on, in</source>
        <translation>am, im, vom, der, den, dem</translation>
    </message>
    <message>
        <source>official site</source>
        <translation>offizielle Seite</translation>
    </message>
    <message>
        <source>on {services}</source>
        <translation>bei {services}</translation>
    </message>
    <message>
        <source>out whole</source>
        <translation>komplett</translation>
    </message>
    <message>
        <source>o’clock, at</source>
        <translation>Uhr, um</translation>
    </message>
    <message>
        <source>page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>aufgeschoben</translation>
    </message>
    <message>
        <source>premieres</source>
        <translation>Premieren</translation>
    </message>
    <message>
        <source>relations</source>
        <translation>Verwandtschaft</translation>
    </message>
    <message>
        <source>reported, {where}</source>
        <translation>berichtet, {where}</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>running time</source>
        <translation>Laufzeit</translation>
    </message>
    <message>
        <source>season finales</source>
        <translation>Staffelfinale</translation>
    </message>
    <message>
        <source>season premieres</source>
        <translation>Staffelstarts</translation>
    </message>
    <message>
        <source>series finales</source>
        <translation>Serienfinale</translation>
    </message>
    <message>
        <source>series premieres</source>
        <translation>Serienstarts</translation>
    </message>
    <message>
        <source>service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>shows that you follow</source>
        <translation>verfolgte Serien</translation>
    </message>
    <message>
        <source>some day in autumn</source>
        <translation>irgendwann im Herbst</translation>
    </message>
    <message>
        <source>some day in spring</source>
        <translation>irgendwann im Frühling</translation>
    </message>
    <message>
        <source>some day in summer</source>
        <translation>irgendwann im Sommer</translation>
    </message>
    <message>
        <source>some day in winter</source>
        <translation>irgendwann im Winter</translation>
    </message>
    <message>
        <source>some day in {year}</source>
        <translation>irgendwann {year}</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>specials</source>
        <translation>Specials</translation>
    </message>
    <message>
        <source>spin-off premieres</source>
        <translation>Ableger-Starts</translation>
    </message>
    <message>
        <source>summary</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message numerus="yes">
        <source>the last %n</source>
        <translation>
            <numerusform>die letzten %n</numerusform>
            <numerusform>die letzten %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the next %n</source>
        <translation>
            <numerusform>die nächsten %n</numerusform>
            <numerusform>die nächsten %n</numerusform>
        </translation>
    </message>
    <message>
        <source>the source that comes with Premieres</source>
        <translation>die Quelle, die Premieres beiliegt</translation>
    </message>
    <message>
        <source>the year is worked out</source>
        <translation>das Jahr ist erschlossen</translation>
    </message>
    <message>
        <source>the zone is the channel’s</source>
        <translation>die Zeitzone ist die des Senders</translation>
    </message>
    <message>
        <source>the {country}</source>
        <translation>{country}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>was due</source>
        <translation>war fällig</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>gesehen</translation>
    </message>
    <message>
        <source>what you follow</source>
        <translation>Verfolgtes</translation>
    </message>
    <message>
        <source>what you watched</source>
        <translation>Gesehenes</translation>
    </message>
    <message>
        <source>whether it goes on</source>
        <translation>ob sie weitergeht</translation>
    </message>
    <message>
        <source>whole seasons</source>
        <translation>komplette Staffeln</translation>
    </message>
    <message>
        <source>with ‘{text}’</source>
        <translation>mit „{text}“</translation>
    </message>
    <message>
        <source>worked out</source>
        <translation>erschlossen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>you</source>
        <translation>eigene Angabe</translation>
    </message>
    <message>
        <source>{count} by {parts}</source>
        <translation>{count} durch {parts}</translation>
    </message>
    <message>
        <source>{date}, {hour}</source>
        <translation>{date}, {hour}</translation>
    </message>
    <message>
        <source>{day}, cancelled</source>
        <translation>{day}, abgesagt</translation>
    </message>
    <message>
        <source>{day}, {how_long}</source>
        <translation>{day}, {how_long}</translation>
    </message>
    <message>
        <source>{deed} and more</source>
        <translation>{deed} und mehr</translation>
    </message>
    <message>
        <source>{events}, {size} MB</source>
        <translation>{events}, {size} MB</translation>
    </message>
    <message>
        <source>{events}, {size} kB</source>
        <translation>{events}, {size} kB</translation>
    </message>
    <message numerus="yes">
        <source>{events}. The file breaks a standard in %n points.</source>
        <translation>
            <numerusform>{events}. Die Datei verletzt in %n Punkt einen Standard.</numerusform>
            <numerusform>{events}. Die Datei verletzt in %n Punkten einen Standard.</numerusform>
        </translation>
    </message>
    <message>
        <source>{events}. The file breaks no standard.</source>
        <translation>{events}. Die Datei verletzt keinen Standard.</translation>
    </message>
    <message>
        <source>{field}, {doubt}</source>
        <translation>{field}, {doubt}</translation>
    </message>
    <message>
        <source>{file} is of an earlier export: remove it.</source>
        <translation>{file} stammt von einem früheren Export: bitte entfernen.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <source>{first}; {end}</source>
        <translation>{first}; {end}</translation>
    </message>
    <message>
        <source>{here} – {there}</source>
        <translation>{here} – {there}</translation>
    </message>
    <message>
        <source>{hour} in {city}</source>
        <translation>{hour} in {city}</translation>
    </message>
    <message>
        <source>{hour} on {day} in {place}</source>
        <translation>{hour} am {day} in {place}</translation>
    </message>
    <message>
        <source>{hour} on {weekday} in {city}</source>
        <translation>{hour} am {weekday} in {city}</translation>
    </message>
    <message>
        <source>{kind} {day}</source>
        <translation>{kind} {day}</translation>
    </message>
    <message numerus="yes">
        <source>{kind} {day}, %n episodes</source>
        <translation>
            <numerusform>{kind} {day}, %n Folge</numerusform>
            <numerusform>{kind} {day}, %n Folgen</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}, full season</source>
        <translation>{kind}, gesamte Staffel</translation>
    </message>
    <message>
        <source>{kind}, {doubt}</source>
        <translation>{kind}, {doubt}</translation>
    </message>
    <message>
        <source>{kind}: {show}</source>
        <translation>{kind}: {show}</translation>
    </message>
    <message>
        <source>{name} as {character}</source>
        <translation>{name} als {character}</translation>
    </message>
    <message>
        <source>{part} · this entry</source>
        <translation>{part} · dieser Eintrag</translation>
    </message>
    <message>
        <source>{part} · this show</source>
        <translation>{part} · diese Serie</translation>
    </message>
    <message>
        <source>{people}, and what they are known for</source>
        <translation>{people} und woher man sie kennt</translation>
    </message>
    <message>
        <source>{place}: {told}.</source>
        <translation>{place}: {told}.</translation>
    </message>
    <message>
        <source>{plan}: {pace}</source>
        <translation>{plan}: {pace}</translation>
    </message>
    <message>
        <source>{publication}, {day}</source>
        <translation>{publication}, {day}</translation>
    </message>
    <message>
        <source>{seasons}, ended {year}</source>
        <translation>{seasons}, {year} beendet</translation>
    </message>
    <message>
        <source>{season} {year}</source>
        <translation>{season} {year}</translation>
    </message>
    <message>
        <source>{season}, {episodes}</source>
        <translation>{season}, {episodes}</translation>
    </message>
    <message>
        <source>{sentence}, not certain</source>
        <translation>{sentence}, nicht sicher</translation>
    </message>
    <message numerus="yes">
        <source>{show} and %n more</source>
        <translation>
            <numerusform>{show} und %n weitere</numerusform>
            <numerusform>{show} und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} has named no date since {since}</source>
        <translation>{source} nennt seit {since} kein Datum</translation>
    </message>
    <message>
        <source>{source} has no longer listed it since {since}</source>
        <translation>{source} führt es seit {since} nicht mehr auf</translation>
    </message>
    <message>
        <source>{source} has said {date} since {since}</source>
        <translation>{source} sagt seit {since}: {date}</translation>
    </message>
    <message>
        <source>{source} names an instant on {day}, and lists it under {filed}: it is after midnight.</source>
        <translation>{source} nennt einen Zeitpunkt am {day} und führt ihn unter {filed}: Es ist nach Mitternacht.</translation>
    </message>
    <message>
        <source>{source} names no date</source>
        <translation>{source} nennt kein Datum</translation>
    </message>
    <message>
        <source>{source} names the very instant, which is the same all over the world.</source>
        <translation>{source} nennt den genauen Zeitpunkt, der überall auf der Welt derselbe ist.</translation>
    </message>
    <message>
        <source>{source} names the zone: {there}.</source>
        <translation>{source} nennt die Zeitzone: {there}.</translation>
    </message>
    <message>
        <source>{source} says less exactly {date}</source>
        <translation>{source} sagt weniger genau: {date}</translation>
    </message>
    <message>
        <source>{source} says more exactly {date}</source>
        <translation>{source} sagt genauer: {date}</translation>
    </message>
    <message>
        <source>{source} says so, and nothing else was ever said.</source>
        <translation>Das sagt {source}, und anderes wurde nie gesagt.</translation>
    </message>
    <message>
        <source>{source} says so, which is trusted most of those that name a date.</source>
        <translation>Das sagt {source}, die verlässlichste Quelle unter denen, die ein Datum nennen.</translation>
    </message>
    <message>
        <source>{source} says {date}</source>
        <translation>{source} sagt: {date}</translation>
    </message>
    <message>
        <source>{source} · learned {day}</source>
        <translation>{source} · erfahren {day}</translation>
    </message>
    <message>
        <source>{source} · said {stated}, learned {day}</source>
        <translation>{source} · gesagt {stated}, erfahren {day}</translation>
    </message>
    <message>
        <source>{status} · {kind}</source>
        <translation>{status} · {kind}</translation>
    </message>
    <message>
        <source>{what}, {where}, set on {day}</source>
        <translation>{what}, {where}, gesetzt am {day}</translation>
    </message>
    <message>
        <source>“{0}”</source>
        <translation>„{0}“</translation>
    </message>
</context>
</TS>
