<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Advise</name>
    <message numerus="yes">
        <source>%n statement(s) costed, </source>
        <translation>
            <numerusform>%n Anweisung gerechnet, </numerusform>
            <numerusform>%n Anweisungen gerechnet, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) tried.</source>
        <translation>
            <numerusform>%n Index versucht.</numerusform>
            <numerusform>%n Indizes versucht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %n index(es)</source>
        <translation>
            <numerusform>%n Index wird versucht</numerusform>
            <numerusform>%n Indizes werden versucht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Apply</name>
    <message>
        <source>The journal on this machine cannot be written: %1.</source>
        <translation>Das Journal auf diesem Rechner lässt sich nicht schreiben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message numerus="yes">
        <source>fails on %n row(s)</source>
        <translation>
            <numerusform>scheitert an %n Zeile</numerusform>
            <numerusform>scheitert an %n Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) concerned</source>
        <translation>
            <numerusform>%n Zeile betroffen</numerusform>
            <numerusform>%n Zeilen betroffen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>PostgreSQL %1 is too old: Howdah reads PostgreSQL 14 and newer.</source>
        <translation>PostgreSQL %1 ist zu alt: Howdah liest PostgreSQL 14 und neuer.</translation>
    </message>
    <message>
        <source>There is no catalog query named “%1”.</source>
        <translation>Es gibt keine Katalogabfrage namens „%1“.</translation>
    </message>
    <message>
        <source>The catalog query “%1” has no column “%2”.</source>
        <translation>Die Katalogabfrage „%1“ hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>The schema of %1 keeps changing while it is read; try again when no migration runs.</source>
        <translation>Das Schema von %1 ändert sich ständig, während es gelesen wird; bitte noch einmal versuchen, wenn keine Migration läuft.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Array %1 holds keys of another table that no foreign key can guard; a junction table could.</source>
        <translation>Das Array %1 enthält Schlüssel einer anderen Tabelle, die kein Fremdschlüssel schützen kann; eine Verknüpfungstabelle könnte es.</translation>
    </message>
    <message>
        <source>Array column %1 has no GIN index: looking for an element scans the table.</source>
        <translation>Die Array-Spalte %1 hat keinen GIN-Index: die Suche nach einem Element liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Change log %1 can be rewritten by its owner only.</source>
        <translation>Das Änderungsprotokoll %1 kann nur sein Eigentümer umschreiben.</translation>
    </message>
    <message>
        <source>Change log %1 can be rewritten by roles other than its owner.</source>
        <translation>Das Änderungsprotokoll %1 können andere Rollen als sein Eigentümer umschreiben.</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>may rewrite</source>
        <translation>darf umschreiben</translation>
    </message>
    <message>
        <source>Flag %1 may be null: it has three values, and NOT %1 misses the third.</source>
        <translation>Das Kennzeichen %1 darf null sein: es hat drei Werte, und NOT %1 übersieht den dritten.</translation>
    </message>
    <message>
        <source>Flag %1 has no default: every INSERT must name it.</source>
        <translation>Das Kennzeichen %1 hat keinen Vorgabewert: jedes INSERT muss es nennen.</translation>
    </message>
    <message>
        <source>B-tree index %1 holds whole values of %2 (%3); it cannot look inside them.</source>
        <translation>Der B-Baum-Index %1 enthält ganze Werte von %2 (%3); hineinsehen kann er nicht.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Column %1 is %2: files are better kept in object storage and referenced by key.</source>
        <translation>Spalte %1 ist %2: Dateien liegen besser in einem Objektspeicher und werden über einen Schlüssel genannt.</translation>
    </message>
    <message>
        <source>Column %1 is named like a flag but is %2: more than two values fit in.</source>
        <translation>Spalte %1 heißt wie ein Kennzeichen, ist aber %2: es passen mehr als zwei Werte hinein.</translation>
    </message>
    <message>
        <source>Column %1 is %2: shorter values are padded with blanks, and comparisons ignore them.</source>
        <translation>Spalte %1 ist %2: kürzere Werte werden mit Leerzeichen aufgefüllt, und Vergleiche übergehen sie.</translation>
    </message>
    <message>
        <source>Column %1 may be null, but no row has a null there.</source>
        <translation>Spalte %1 darf null sein, aber keine Zeile hat dort null.</translation>
    </message>
    <message>
        <source>Column %1 may be null, but the server&apos;s sample has no null there.</source>
        <translation>Spalte %1 darf null sein, aber die Stichprobe des Servers hat dort kein null.</translation>
    </message>
    <message>
        <source>confirmed on all rows</source>
        <translation>an allen Zeilen bestätigt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Column %1 is %2; columns of that name have %3 types.</source>
        <translation>Spalte %1 ist %2; Spalten dieses Namens haben %3 Typen.</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 percent of the tables of schema %2 have a comment.</source>
        <translation>%1 Prozent der Tabellen im Schema %2 haben einen Kommentar.</translation>
    </message>
    <message>
        <source>tables with a comment</source>
        <translation>Tabellen mit Kommentar</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>columns with a comment</source>
        <translation>Spalten mit Kommentar</translation>
    </message>
    <message>
        <source>without</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 was never validated: rows older than it may break it.</source>
        <translation>Die Bedingung %1 von %2 wurde nie geprüft: ältere Zeilen können sie verletzen.</translation>
    </message>
    <message>
        <source>Constraint %1 of %2 is not enforced: no row is held to it.</source>
        <translation>Die Bedingung %1 von %2 wird nicht durchgesetzt: keine Zeile muss sie erfüllen.</translation>
    </message>
    <message>
        <source>definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>%1 is a count kept beside what it counts.</source>
        <translation>%1 ist ein Zähler neben dem, was er zählt.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Column %1 is filled by no default and no trigger.</source>
        <translation>Spalte %1 wird von keinem Vorgabewert und keinem Trigger gefüllt.</translation>
    </message>
    <message>
        <source>Column %1 is named like a date or time but is %2.</source>
        <translation>Spalte %1 heißt wie ein Datum oder eine Zeit, ist aber %2.</translation>
    </message>
    <message>
        <source>Foreign key %1 of %2 repeats %3: every write is checked twice.</source>
        <translation>Der Fremdschlüssel %1 von %2 wiederholt %3: jedes Schreiben wird zweimal geprüft.</translation>
    </message>
    <message>
        <source>Column %1 and the column %2 it references differ in length or collation.</source>
        <translation>Spalte %1 und die Spalte %2, auf die sie verweist, unterscheiden sich in Länge oder Sortierung.</translation>
    </message>
    <message>
        <source>%1 looks like a reference to %2 (%3) but has no foreign key.</source>
        <translation>%1 sieht aus wie ein Verweis auf %2 (%3), hat aber keinen Fremdschlüssel.</translation>
    </message>
    <message>
        <source>found by</source>
        <translation>gefunden durch</translation>
    </message>
    <message>
        <source>name and type</source>
        <translation>Name und Typ</translation>
    </message>
    <message>
        <source>Every value of %1 is a row of %2: the reference is real, a foreign key would keep it so.</source>
        <translation>Jeder Wert von %1 ist eine Zeile von %2: der Verweis ist echt, ein Fremdschlüssel würde ihn echt halten.</translation>
    </message>
    <message>
        <source>Almost every value of %1 is a row of %2; the others point nowhere.</source>
        <translation>Fast jeder Wert von %1 ist eine Zeile von %2; die anderen zeigen ins Leere.</translation>
    </message>
    <message>
        <source>values read</source>
        <translation>gelesene Werte</translation>
    </message>
    <message>
        <source>orphans</source>
        <translation>Waisen</translation>
    </message>
    <message>
        <source>orphan values</source>
        <translation>verwaiste Werte</translation>
    </message>
    <message>
        <source>Foreign key %2 (%3) of %1 is only partly indexed: an index covers some of its columns or some of its rows.</source>
        <translation>Der Fremdschlüssel %2 (%3) von %1 ist nur teilweise indiziert: ein Index deckt einige seiner Spalten oder Zeilen ab.</translation>
    </message>
    <message>
        <source>Foreign key %1 sets %2 to null, but the column is NOT NULL: such deletes always fail.</source>
        <translation>Der Fremdschlüssel %1 setzt %2 auf null, aber die Spalte ist NOT NULL: solche Löschungen scheitern immer.</translation>
    </message>
    <message>
        <source>Column %1 is %2, but the column %3 it references is %4.</source>
        <translation>Spalte %1 ist %2, aber die Spalte %3, auf die sie verweist, ist %4.</translation>
    </message>
    <message>
        <source>No index finds the rows of %1 by foreign key %2 (%3); every delete or key update in %4 scans the table.</source>
        <translation>Kein Index findet die Zeilen von %1 über den Fremdschlüssel %2 (%3); jedes Löschen oder Ändern eines Schlüssels in %4 liest die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Column %1 looks like an amount but is %2, which cannot hold 0.1 exactly.</source>
        <translation>Spalte %1 sieht aus wie ein Betrag, ist aber %2, was 0,1 nicht genau darstellen kann.</translation>
    </message>
    <message>
        <source>not enough: %1</source>
        <translation>reicht nicht: %1</translation>
    </message>
    <message>
        <source>references</source>
        <translation>verweist auf</translation>
    </message>
    <message>
        <source>Every role may %1 on %2 (granted to PUBLIC).</source>
        <translation>Jede Rolle darf %1 auf %2 (an PUBLIC vergeben).</translation>
    </message>
    <message>
        <source>Index %1 of %2 is the same as %3.</source>
        <translation>Der Index %1 von %2 ist derselbe wie %3.</translation>
    </message>
    <message>
        <source>Index %1 of %2 repeats %3, which is unique and finds the same rows.</source>
        <translation>Der Index %1 von %2 wiederholt %3, der eindeutig ist und dieselben Zeilen findet.</translation>
    </message>
    <message>
        <source>Hash index %1 of %2 answers only equality, which %3 answers as well.</source>
        <translation>Der Hash-Index %1 von %2 beantwortet nur Gleichheit, und das kann %3 auch.</translation>
    </message>
    <message>
        <source>Index %1 of partitioned table %2 is invalid: not every partition has its part.</source>
        <translation>Der Index %1 der partitionierten Tabelle %2 ist ungültig: nicht jede Partition hat ihren Teil.</translation>
    </message>
    <message>
        <source>Index %1 of %2 is invalid: it is kept up to date but no query uses it.</source>
        <translation>Der Index %1 von %2 ist ungültig: er wird gepflegt, aber keine Abfrage nutzt ihn.</translation>
    </message>
    <message>
        <source>left by</source>
        <translation>stammt von</translation>
    </message>
    <message>
        <source>The predicate of index %1 is true for every row of %2: its column is NOT NULL.</source>
        <translation>Die Bedingung des Index %1 gilt für jede Zeile von %2: seine Spalte ist NOT NULL.</translation>
    </message>
    <message>
        <source>Index %1 of %2 is a prefix of %3, which can do its work.</source>
        <translation>Der Index %1 von %2 ist ein Anfangsstück von %3, der seine Arbeit tun kann.</translation>
    </message>
    <message>
        <source>Index %1 of %2 is %3 read backwards; a B-tree is read both ways.</source>
        <translation>Der Index %1 von %2 ist %3 rückwärts gelesen; ein B-Baum wird in beide Richtungen gelesen.</translation>
    </message>
    <message>
        <source>Partial index %1 of %2 covers rows that %3 covers too; it is worth its upkeep only if it is much smaller.</source>
        <translation>Der Teilindex %1 von %2 deckt Zeilen ab, die auch %3 abdeckt; er lohnt nur, wenn er viel kleiner ist.</translation>
    </message>
    <message>
        <source>%1 holds documents.</source>
        <translation>%1 enthält Dokumente.</translation>
    </message>
    <message>
        <source>Column %1 is %2: it keeps the text as it came, is parsed on every read and cannot be indexed.</source>
        <translation>Spalte %1 ist %2: sie behält den Text, wie er kam, wird bei jedem Lesen zerlegt und lässt sich nicht indizieren.</translation>
    </message>
    <message>
        <source>JSONB column %1 has no GIN index: containment queries scan the table.</source>
        <translation>Die JSONB-Spalte %1 hat keinen GIN-Index: Fragen nach Enthaltenem lesen die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Junction table %1 has no key over (%2): the same pair can be stored twice.</source>
        <translation>Die Verknüpfungstabelle %1 hat keinen Schlüssel über (%2): dasselbe Paar kann zweimal vorkommen.</translation>
    </message>
    <message>
        <source>Key %1 is %2: it ends at %3.</source>
        <translation>Der Schlüssel %1 ist %2: er endet bei %3.</translation>
    </message>
    <message>
        <source>referenced by</source>
        <translation>verwiesen von</translation>
    </message>
    <message>
        <source>Key %1 is a random UUID: new rows land all over its index; time-ordered ones (version 7) do not.</source>
        <translation>Der Schlüssel %1 ist eine zufällige UUID: neue Zeilen landen überall in seinem Index; zeitlich geordnete (Version 7) nicht.</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabewert</translation>
    </message>
    <message>
        <source>Column %1 is a serial; an identity column keeps its sequence and its privileges together.</source>
        <translation>Spalte %1 ist ein serial; eine Identitätsspalte hält ihre Sequenz und ihre Rechte zusammen.</translation>
    </message>
    <message>
        <source>Primary key column %1 means something to people and may change.</source>
        <translation>Die Primärschlüsselspalte %1 bedeutet Menschen etwas und kann sich ändern.</translation>
    </message>
    <message>
        <source>foreign keys to it</source>
        <translation>Fremdschlüssel darauf</translation>
    </message>
    <message>
        <source>Text column %1 is named like a list: its values are probably not atomic.</source>
        <translation>Die Textspalte %1 heißt wie eine Liste: ihre Werte sind wohl nicht atomar.</translation>
    </message>
    <message>
        <source>Column %1 is %2: its currency and its decimals depend on a server setting.</source>
        <translation>Spalte %1 ist %2: Währung und Nachkommastellen hängen von einer Einstellung des Servers ab.</translation>
    </message>
    <message>
        <source>Name %1 fills PostgreSQL&apos;s 63 bytes: it may have been cut silently.</source>
        <translation>Der Name %1 füllt die 63 Bytes von PostgreSQL: er kann stillschweigend gekürzt worden sein.</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Name %1 has to be quoted in every statement: it is not lower case, digits and underscores.</source>
        <translation>Der Name %1 braucht in jeder Anweisung Anführungszeichen: er besteht nicht aus Kleinbuchstaben, Ziffern und Unterstrichen.</translation>
    </message>
    <message>
        <source>Name %1 is a reserved word of SQL: unquoted it is a syntax error or means something else.</source>
        <translation>Der Name %1 ist ein reserviertes Wort von SQL: ohne Anführungszeichen ist er ein Syntaxfehler oder bedeutet etwas anderes.</translation>
    </message>
    <message>
        <source>Table %1 mixes camelCase and snake_case column names.</source>
        <translation>Die Tabelle %1 mischt Spaltennamen in camelCase und snake_case.</translation>
    </message>
    <message>
        <source>Partitioned table %1 has no default partition: a row that fits nowhere is refused.</source>
        <translation>Die partitionierte Tabelle %1 hat keine Default-Partition: eine Zeile, die nirgends passt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>partition key</source>
        <translation>Partitionsschlüssel</translation>
    </message>
    <message>
        <source>partitions</source>
        <translation>Partitionen</translation>
    </message>
    <message>
        <source>Policy %1 of %2 lets every row be written.</source>
        <translation>Die Policy %1 von %2 lässt jede Zeile schreiben.</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Policy %1 filters every query on %2 by %3, which no index leads with.</source>
        <translation>Die Policy %1 filtert jede Abfrage auf %2 nach %3, womit kein Index beginnt.</translation>
    </message>
    <message>
        <source>Policy %1 of %2 calls %3 for every row; inside (SELECT …) it is called once.</source>
        <translation>Die Policy %1 von %2 ruft %3 für jede Zeile; in (SELECT …) nur einmal.</translation>
    </message>
    <message>
        <source>Table %1 has policies, but row-level security is off: they do nothing.</source>
        <translation>Die Tabelle %1 hat Policies, aber die Zeilensicherheit ist aus: sie bewirken nichts.</translation>
    </message>
    <message>
        <source>policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Range or geometry column %1 has no GiST index: overlap and distance queries scan the table.</source>
        <translation>Die Bereichs- oder Geometriespalte %1 hat keinen GiST-Index: Fragen nach Überlappung und Abstand lesen die ganze Tabelle.</translation>
    </message>
    <message>
        <source>Table %1 holds a list in its columns: %2.</source>
        <translation>Die Tabelle %1 enthält eine Liste in ihren Spalten: %2.</translation>
    </message>
    <message>
        <source>Row-level security of %1 is on without a policy: everyone but its owner sees nothing.</source>
        <translation>Die Zeilensicherheit von %1 ist ohne Policy eingeschaltet: jeder außer dem Eigentümer sieht nichts.</translation>
    </message>
    <message>
        <source>forced for the owner</source>
        <translation>auch für den Eigentümer</translation>
    </message>
    <message>
        <source>Every role may run %1 with the rights of %2.</source>
        <translation>Jede Rolle darf %1 mit den Rechten von %2 ausführen.</translation>
    </message>
    <message>
        <source>%1 runs with its owner&apos;s rights but with the caller&apos;s search_path: whoever may create objects there can take those rights.</source>
        <translation>%1 läuft mit den Rechten des Eigentümers, aber mit dem search_path des Rufers: wer dort Objekte anlegen darf, kann diese Rechte an sich nehmen.</translation>
    </message>
    <message>
        <source>language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Some rows of %1 are their own %2: walking up the tree never ends there.</source>
        <translation>Einige Zeilen von %1 sind ihr eigenes %2: der Weg den Baum hinauf endet dort nie.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Nothing keeps a row of %1 from being its own %2, directly or in a circle.</source>
        <translation>Nichts hindert eine Zeile von %1 daran, unmittelbar oder im Kreis ihr eigenes %2 zu sein.</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Unique constraint %1 of %2 also counts deleted rows: a deleted value can never be used again.</source>
        <translation>Die Eindeutigkeit %1 von %2 zählt auch gelöschte Zeilen: ein gelöschter Wert ist nie wieder frei.</translation>
    </message>
    <message>
        <source>soft delete</source>
        <translation>weiches Löschen</translation>
    </message>
    <message>
        <source>Rows of %1 are deleted softly by %2, but no partial index leaves the deleted ones out.</source>
        <translation>Zeilen von %1 werden durch %2 weich gelöscht, aber kein Teilindex lässt die gelöschten aus.</translation>
    </message>
    <message>
        <source>indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Schema %1 names %2 tables in the plural and %3 in the singular.</source>
        <translation>Das Schema %1 nennt %2 Tabellen in der Mehrzahl und %3 in der Einzahl.</translation>
    </message>
    <message>
        <source>plural</source>
        <translation>Mehrzahl</translation>
    </message>
    <message>
        <source>singular</source>
        <translation>Einzahl</translation>
    </message>
    <message>
        <source>Table %1 has no primary key.</source>
        <translation>Die Tabelle %1 hat keinen Primärschlüssel.</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <source>Tables %1 have the same columns and differ by a number in their name: one partitioned table would do.</source>
        <translation>Die Tabellen %1 haben dieselben Spalten und unterscheiden sich durch eine Zahl im Namen: eine partitionierte Tabelle genügte.</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Periods of %1 (%2 to %3) may overlap: there is no exclusion constraint and no unique index of current rows.</source>
        <translation>Zeiträume von %1 (%2 bis %3) können sich überlappen: es gibt weder eine Ausschlussbedingung noch einen eindeutigen Index der geltenden Zeilen.</translation>
    </message>
    <message>
        <source>period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Text column %1 holds network addresses.</source>
        <translation>Die Textspalte %1 enthält Netzadressen.</translation>
    </message>
    <message>
        <source>Text column %1 holds dates.</source>
        <translation>Die Textspalte %1 enthält Datumsangaben.</translation>
    </message>
    <message>
        <source>Text column %1 holds only yes and no.</source>
        <translation>Die Textspalte %1 enthält nur Ja und Nein.</translation>
    </message>
    <message>
        <source>Text column %1 holds lists: several values in one.</source>
        <translation>Die Textspalte %1 enthält Listen: mehrere Werte in einem.</translation>
    </message>
    <message>
        <source>Text column %1 holds numbers: they sort as 1, 10, 2.</source>
        <translation>Die Textspalte %1 enthält Zahlen: sie sortieren sich als 1, 10, 2.</translation>
    </message>
    <message>
        <source>Text column %1 holds UUIDs: 37 bytes each instead of 16.</source>
        <translation>Die Textspalte %1 enthält UUIDs: je 37 Bytes statt 16.</translation>
    </message>
    <message>
        <source>values that fit</source>
        <translation>passende Werte</translation>
    </message>
    <message>
        <source>%1 of %2 read</source>
        <translation>%1 von %2 gelesenen</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>Column %1 is %2, which cannot know daylight saving time without a date.</source>
        <translation>Spalte %1 ist %2; ohne Datum ist keine Sommerzeit bekannt.</translation>
    </message>
    <message>
        <source>Column %1 is %2: the same value means different moments to different clients.</source>
        <translation>Spalte %1 ist %2: derselbe Wert bedeutet für verschiedene Programme verschiedene Zeitpunkte.</translation>
    </message>
    <message>
        <source>Table %1 does not record %2.</source>
        <translation>Die Tabelle %1 hält %2 nicht fest.</translation>
    </message>
    <message>
        <source>Full-text column %1 has no GIN index: every search reads every row.</source>
        <translation>Die Volltextspalte %1 hat keinen GIN-Index: jede Suche liest jede Zeile.</translation>
    </message>
    <message>
        <source>No trigger keeps %1 up to date; it is as right as every program that writes the table.</source>
        <translation>Kein Trigger hält %1 aktuell; die Spalte stimmt nur so gut wie jedes Programm, das die Tabelle schreibt.</translation>
    </message>
    <message>
        <source>Column %1 stores a file&apos;s URL; a key into object storage survives a change of host.</source>
        <translation>Spalte %1 enthält die URL einer Datei; ein Schlüssel in einen Objektspeicher übersteht einen Umzug.</translation>
    </message>
    <message>
        <source>Column %1 is %2: a limit out of habit; PostgreSQL stores text of any length the same way.</source>
        <translation>Spalte %1 ist %2: eine Grenze aus Gewohnheit; PostgreSQL speichert Text jeder Länge auf dieselbe Weise.</translation>
    </message>
    <message>
        <source>Vector index %1 of %2 is built with these settings.</source>
        <translation>Der Vektorindex %1 von %2 ist mit diesen Einstellungen gebaut.</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Methode</translation>
    </message>
    <message>
        <source>operator class</source>
        <translation>Operatorklasse</translation>
    </message>
    <message>
        <source>Vector column %1 has no HNSW index: every nearest-neighbour search reads every row.</source>
        <translation>Die Vektorspalte %1 hat keinen HNSW-Index: jede Suche nach Nachbarn liest jede Zeile.</translation>
    </message>
    <message>
        <source>dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <source>not fixed</source>
        <translation>nicht festgelegt</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tabelle</numerusform>
            <numerusform>%n Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n Spalte</numerusform>
            <numerusform>%n Spalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s)</source>
        <translation>
            <numerusform>%n Fremdschlüssel</numerusform>
            <numerusform>%n Fremdschlüssel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constraint(s)</source>
        <translation>
            <numerusform>%n Bedingung</numerusform>
            <numerusform>%n Bedingungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n Index</numerusform>
            <numerusform>%n Indizes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies) or protected table(s)</source>
        <translation>
            <numerusform>%n Policy oder geschützte Tabelle</numerusform>
            <numerusform>%n Policies oder geschützte Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n Routine</numerusform>
            <numerusform>%n Routinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s)</source>
        <translation>
            <numerusform>%n Sequenz</numerusform>
            <numerusform>%n Sequenzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether such a flag begins with true or with false a person must say.</source>
        <translation>Ob ein solches Kennzeichen mit true oder mit false beginnt, muss ein Mensch sagen.</translation>
    </message>
    <message>
        <source>A delete in %1 goes on through %2 tables by ON DELETE CASCADE.</source>
        <translation>Ein Löschen in %1 setzt sich durch ON DELETE CASCADE über %2 Tabellen fort.</translation>
    </message>
    <message>
        <source>longest way</source>
        <translation>längster Weg</translation>
    </message>
    <message>
        <source>has no rows</source>
        <translation>hat keine Zeilen</translation>
    </message>
    <message>
        <source>has too few rows to judge by</source>
        <translation>hat zu wenige Zeilen für ein Urteil</translation>
    </message>
    <message>
        <source>Table %1 lacks columns that every table here has: %2.</source>
        <translation>Der Tabelle %1 fehlen Spalten, die hier jede Tabelle hat: %2.</translation>
    </message>
    <message>
        <source>triggers that name it</source>
        <translation>Trigger, die sie nennen</translation>
    </message>
    <message>
        <source>marked as a rule</source>
        <translation>als Regel markiert</translation>
    </message>
    <message>
        <source>%1 repeats, %2 bits where %3 are needed</source>
        <translation>%1 Wiederholungen, %2 Bit, wo %3 nötig sind</translation>
    </message>
    <message>
        <source>(%1), key %2</source>
        <translation>(%1), Schlüssel %2</translation>
    </message>
    <message>
        <source>holds on all %1 rows</source>
        <translation>gilt für alle %1 Zeilen</translation>
    </message>
    <message>
        <source>%1 values have every combination</source>
        <translation>%1 Werte haben jede Kombination</translation>
    </message>
    <message>
        <source>follows from other rules</source>
        <translation>folgt aus anderen Regeln</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>rows read</source>
        <translation>gelesene Zeilen</translation>
    </message>
    <message>
        <source>proposed tables</source>
        <translation>vorgeschlagene Tabellen</translation>
    </message>
    <message>
        <source>these columns</source>
        <translation>diese Spalten</translation>
    </message>
    <message>
        <source>determine</source>
        <translation>bestimmen</translation>
    </message>
    <message>
        <source>how far</source>
        <translation>wie weit</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>almost holds: %1 of %2 rows contradict</source>
        <translation>gilt fast: %1 von %2 Zeilen widersprechen</translation>
    </message>
    <message>
        <source>held in a sample of %1 rows; at most one in %2 repeats is wrong, at 95 %</source>
        <translation>galt in einer Stichprobe von %1 Zeilen; mit 95 % Sicherheit höchstens eine von %2 Wiederholungen falsch</translation>
    </message>
    <message>
        <source>In %1 a few rows contradict what all others agree on.</source>
        <translation>In %1 widersprechen einige wenige Zeilen dem, worin alle anderen übereinstimmen.</translation>
    </message>
    <message>
        <source>contradicting rows</source>
        <translation>widersprechende Zeilen</translation>
    </message>
    <message>
        <source>%1 is in third normal form but not in BCNF: a column of a key depends on columns that are no key.</source>
        <translation>%1 ist in dritter Normalform, aber nicht in BCNF: Eine Spalte eines Schlüssels hängt von Spalten ab, die kein Schlüssel sind.</translation>
    </message>
    <message>
        <source>%1 is not in second normal form: columns depend on part of its key and are repeated for the rest of it.</source>
        <translation>%1 ist nicht in zweiter Normalform: Spalten hängen von einem Teil des Schlüssels ab und wiederholen sich für den Rest.</translation>
    </message>
    <message>
        <source>%1 is not in third normal form: columns depend on others that are no key, and are repeated with them.</source>
        <translation>%1 ist nicht in dritter Normalform: Spalten hängen von anderen ab, die kein Schlüssel sind, und wiederholen sich mit ihnen.</translation>
    </message>
    <message>
        <source>Partition %1 is a foreign table, which has no indexes.</source>
        <translation>Die Partition %1 ist eine Fremdtabelle, und die hat keine Indizes.</translation>
    </message>
    <message>
        <source>Foreign key %1 of %2 stops deletes in %3 while rows point there (NO ACTION, also the default).</source>
        <translation>Der Fremdschlüssel %1 von %2 verhindert Löschungen in %3, solange Zeilen dorthin verweisen (NO ACTION, auch die Vorgabe).</translation>
    </message>
    <message>
        <source>Every value of %1 that was read is a row of %2: a foreign key would keep it so, if the rest is, too.</source>
        <translation>Jeder gelesene Wert von %1 ist eine Zeile von %2: Ein Fremdschlüssel hielte das so, wenn es auch für den Rest gilt.</translation>
    </message>
    <message>
        <source>has no values</source>
        <translation>hat keine Werte</translation>
    </message>
    <message>
        <source>The values without a row must be dealt with first: no foreign key can be made over them.</source>
        <translation>Zuerst sind die Werte ohne Zeile zu behandeln: Über sie lässt sich kein Fremdschlüssel legen.</translation>
    </message>
    <message>
        <source>A domain says more than a type: which of the two is to change, a person must say.</source>
        <translation>Eine Domäne sagt mehr als ein Typ: Welches von beiden sich ändern soll, muss ein Mensch sagen.</translation>
    </message>
    <message>
        <source>A key of a partitioned table holds its partition key, too: which columns, a person must say.</source>
        <translation>Ein Schlüssel einer partitionierten Tabelle enthält auch ihren Partitionsschlüssel: Welche Spalten, muss ein Mensch sagen.</translation>
    </message>
    <message>
        <source>%1 is not in fourth normal form: it holds every combination of two things that have nothing to do with each other.</source>
        <translation>%1 ist nicht in vierter Normalform: Die Tabelle enthält jede Kombination zweier Dinge, die nichts miteinander zu tun haben.</translation>
    </message>
    <message>
        <source>By their names %1 points at different tables, told apart by %2; no foreign key could guard that.</source>
        <translation>Den Namen nach verweist %1 auf verschiedene Tabellen, unterschieden durch %2; kein Fremdschlüssel könnte das schützen.</translation>
    </message>
    <message>
        <source>known from</source>
        <translation>bekannt aus</translation>
    </message>
    <message>
        <source>names and types; the values were not read</source>
        <translation>Namen und Typen; die Werte wurden nicht gelesen</translation>
    </message>
    <message>
        <source>the partition key</source>
        <translation>der Partitionsschlüssel</translation>
    </message>
    <message>
        <source>%1 is computed: its expression must change, too.</source>
        <translation>%1 ist berechnet: auch der Ausdruck muss sich ändern.</translation>
    </message>
    <message>
        <source>%1 leans on the type of %2: change both.</source>
        <translation>%1 stützt sich auf den Typ von %2: beide ändern.</translation>
    </message>
    <message>
        <source>The default of %1, %2, must be said anew in the new type.</source>
        <translation>Der Vorgabewert von %1, %2, muss im neuen Typ neu angegeben werden.</translation>
    </message>
    <message>
        <source>Column %1 is named like a secret or personal data; whether its values are hashed or encrypted was not looked at.</source>
        <translation>Spalte %1 heißt wie ein Geheimnis oder persönliche Daten; ob die Werte gehasht oder verschlüsselt sind, wurde nicht angesehen.</translation>
    </message>
    <message>
        <source>Which index queries need is to be seen from them: one of theirs, with WHERE %1 IS NULL.</source>
        <translation>Welchen Index Abfragen brauchen, ist an ihnen zu sehen: einen, der zu ihnen passt, mit WHERE %1 IS NULL.</translation>
    </message>
    <message>
        <source>Some rows have no value there: what that means for a flag, a person must say.</source>
        <translation>Einige Zeilen haben dort keinen Wert: Was das bei einem Kennzeichen bedeutet, muss ein Mensch sagen.</translation>
    </message>
    <message>
        <source>When the rows that are there were made nobody knows: add the columns without a default, set one afterwards, and have a trigger keep updated_at.</source>
        <translation>Wann die vorhandenen Zeilen entstanden, weiß niemand: die Spalten ohne Vorgabewert hinzufügen, danach einen setzen und updated_at von einem Trigger pflegen lassen.</translation>
    </message>
    <message>
        <source>No value of %1 was seen twice, and it is named like something unique; nothing guarantees it.</source>
        <translation>Kein Wert von %1 kam zweimal vor, und die Spalte heißt wie etwas Eindeutiges; nichts gewährleistet es.</translation>
    </message>
    <message>
        <source>Without it another check would ask for one: %1.</source>
        <translation>Ohne ihn würde eine andere Prüfung einen verlangen: %1.</translation>
    </message>
    <message>
        <source>not mined in this run</source>
        <translation>in diesem Lauf nicht nach Abhängigkeiten durchsucht</translation>
    </message>
    <message>
        <source>too few rows to tell a rule from chance</source>
        <translation>zu wenige Zeilen, um Regel und Zufall zu unterscheiden</translation>
    </message>
    <message>
        <source>looked at with left sides of up to %1 columns, for want of memory</source>
        <translation>aus Speichermangel nur mit linken Seiten von bis zu %1 Spalten angesehen</translation>
    </message>
    <message>
        <source>%1 is computed from other columns: %2.</source>
        <translation>%1 ist aus anderen Spalten berechnet: %2.</translation>
    </message>
    <message>
        <source>%1 is almost always %2, and some rows contradict.</source>
        <translation>%1 ist fast immer %2, und einige Zeilen widersprechen.</translation>
    </message>
    <message>
        <source>rows that fit</source>
        <translation>passende Zeilen</translation>
    </message>
    <message>
        <source>Compute it where it is asked for, or make it GENERATED ALWAYS AS (%1) STORED; if it may differ, say in a comment why.</source>
        <translation>Dort berechnen, wo danach gefragt wird, oder zu GENERATED ALWAYS AS (%1) STORED machen; darf sie abweichen, in einem Kommentar sagen, warum.</translation>
    </message>
    <message>
        <source>bit</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>with others</source>
        <translation>mit anderen</translation>
    </message>
    <message>
        <source>Integer column %1 keeps several flags in its bits.</source>
        <translation>Die Ganzzahlspalte %1 hält mehrere Schalter in ihren Bits.</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>JSONB column %1 has the same keys in almost every row: %2.</source>
        <translation>Die JSONB-Spalte %1 hat in fast jeder Zeile dieselben Schlüssel: %2.</translation>
    </message>
    <message>
        <source>Text column %1 holds JSON: it can hold what is no JSON as well, and no index looks into it.</source>
        <translation>Die Textspalte %1 enthält JSON: Sie kann auch enthalten, was kein JSON ist, und kein Index schaut hinein.</translation>
    </message>
    <message>
        <source>Text column %1 holds several facts in one value, always in the same form.</source>
        <translation>Die Textspalte %1 enthält mehrere Angaben in einem Wert, immer in derselben Form.</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>CheckItem</name>
    <message>
        <source>Before the design</source>
        <translation>Vor dem Entwurf</translation>
    </message>
    <message>
        <source>Normal forms</source>
        <translation>Normalformen</translation>
    </message>
    <message>
        <source>Primary keys</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Performance</source>
        <translation>Leistung</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Migrations</source>
        <translation>Migrationen</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Versions of rows</source>
        <translation>Versionen von Zeilen</translation>
    </message>
    <message>
        <source>Requirements, entities and relations are known</source>
        <translation>Anforderungen, Dinge und Beziehungen sind bekannt</translation>
    </message>
    <message>
        <source>Access patterns are identified</source>
        <translation>Zugriffsmuster sind bekannt</translation>
    </message>
    <message>
        <source>The right kind of database was chosen</source>
        <translation>Die richtige Art von Datenbank wurde gewählt</translation>
    </message>
    <message>
        <source>Volume and growth are estimated</source>
        <translation>Umfang und Wachstum sind geschätzt</translation>
    </message>
    <message>
        <source>The read/write ratio is known</source>
        <translation>Das Verhältnis von Lesen und Schreiben ist bekannt</translation>
    </message>
    <message>
        <source>Values are atomic (first normal form)</source>
        <translation>Werte sind atomar (erste Normalform)</translation>
    </message>
    <message>
        <source>Nothing depends on part of a key (second normal form)</source>
        <translation>Nichts hängt von einem Teil eines Schlüssels ab (zweite Normalform)</translation>
    </message>
    <message>
        <source>Denormalization is justified and maintained</source>
        <translation>Denormalisierung ist begründet und gepflegt</translation>
    </message>
    <message>
        <source>JSON where it serves, columns where it does not</source>
        <translation>JSON, wo es dient, Spalten, wo nicht</translation>
    </message>
    <message>
        <source>Every table has a primary key</source>
        <translation>Jede Tabelle hat einen Primärschlüssel</translation>
    </message>
    <message>
        <source>Key types last and sort well</source>
        <translation>Schlüsseltypen reichen aus und sortieren gut</translation>
    </message>
    <message>
        <source>Keys carry no meaning that may change</source>
        <translation>Schlüssel tragen keine Bedeutung, die sich ändern kann</translation>
    </message>
    <message>
        <source>Names need no quotes and follow one style</source>
        <translation>Namen brauchen keine Anführungszeichen und folgen einem Stil</translation>
    </message>
    <message>
        <source>Names are not reserved and not cut at 63 bytes</source>
        <translation>Namen sind nicht reserviert und nicht bei 63 Bytes abgeschnitten</translation>
    </message>
    <message>
        <source>Table names are all singular or all plural</source>
        <translation>Tabellennamen stehen alle in der Einzahl oder alle in der Mehrzahl</translation>
    </message>
    <message>
        <source>Types fit the values</source>
        <translation>Typen passen zu den Werten</translation>
    </message>
    <message>
        <source>String sizes are deliberate</source>
        <translation>Textlängen sind mit Absicht gewählt</translation>
    </message>
    <message>
        <source>Amounts are numeric</source>
        <translation>Beträge sind numeric</translation>
    </message>
    <message>
        <source>Timestamps carry a time zone</source>
        <translation>Zeitstempel tragen eine Zeitzone</translation>
    </message>
    <message>
        <source>Flags are boolean</source>
        <translation>Kennzeichen sind boolean</translation>
    </message>
    <message>
        <source>NOT NULL where data never is null</source>
        <translation>NOT NULL, wo Daten nie null sind</translation>
    </message>
    <message>
        <source>Unique where it is unique</source>
        <translation>Eindeutig, was eindeutig ist</translation>
    </message>
    <message>
        <source>Ranges and closed sets are checked</source>
        <translation>Bereiche und geschlossene Mengen werden geprüft</translation>
    </message>
    <message>
        <source>Defaults are sensible</source>
        <translation>Vorgabewerte sind sinnvoll</translation>
    </message>
    <message>
        <source>Relationships have foreign keys</source>
        <translation>Beziehungen haben Fremdschlüssel</translation>
    </message>
    <message>
        <source>ON DELETE is chosen on purpose</source>
        <translation>ON DELETE ist mit Absicht gewählt</translation>
    </message>
    <message>
        <source>ON UPDATE is chosen on purpose</source>
        <translation>ON UPDATE ist mit Absicht gewählt</translation>
    </message>
    <message>
        <source>Foreign keys are indexed</source>
        <translation>Fremdschlüssel sind indiziert</translation>
    </message>
    <message>
        <source>Foreign keys have the type of what they reference</source>
        <translation>Fremdschlüssel haben den Typ dessen, worauf sie verweisen</translation>
    </message>
    <message>
        <source>Junction tables have a key over both sides</source>
        <translation>Verknüpfungstabellen haben einen Schlüssel über beide Seiten</translation>
    </message>
    <message>
        <source>Self-references are guarded</source>
        <translation>Selbstverweise sind geschützt</translation>
    </message>
    <message>
        <source>Polymorphic references are deliberate</source>
        <translation>Polymorphe Verweise sind beabsichtigt</translation>
    </message>
    <message>
        <source>Columns of WHERE and ORDER BY are indexed</source>
        <translation>Spalten aus WHERE und ORDER BY sind indiziert</translation>
    </message>
    <message>
        <source>Columns of composite indexes are in the right order</source>
        <translation>Spalten zusammengesetzter Indizes stehen in der richtigen Reihenfolge</translation>
    </message>
    <message>
        <source>Index methods fit the types</source>
        <translation>Indexmethoden passen zu den Typen</translation>
    </message>
    <message>
        <source>Partial and covering indexes where they pay</source>
        <translation>Teilindizes und abdeckende Indizes, wo sie sich lohnen</translation>
    </message>
    <message>
        <source>No duplicate, redundant, unused or invalid index</source>
        <translation>Kein doppelter, überflüssiger, ungenutzter oder ungültiger Index</translation>
    </message>
    <message>
        <source>Queries are bounded and not repeated per row</source>
        <translation>Abfragen sind begrenzt und werden nicht je Zeile wiederholt</translation>
    </message>
    <message>
        <source>Big tables are partitioned, partitions are complete</source>
        <translation>Große Tabellen sind partitioniert, Partitionen vollständig</translation>
    </message>
    <message>
        <source>Read replicas and caching are considered</source>
        <translation>Lesekopien und Zwischenspeicher sind bedacht</translation>
    </message>
    <message>
        <source>Integrity is enforced in the database</source>
        <translation>Integrität wird in der Datenbank durchgesetzt</translation>
    </message>
    <message>
        <source>Cascades and soft deletes are deliberate</source>
        <translation>Kaskaden und weiches Löschen sind beabsichtigt</translation>
    </message>
    <message>
        <source>created_at and updated_at are present and maintained</source>
        <translation>created_at und updated_at sind da und werden gepflegt</translation>
    </message>
    <message>
        <source>An audit trail exists where needed, append-only</source>
        <translation>Ein Prüfprotokoll ist da, wo es nötig ist, und wächst nur</translation>
    </message>
    <message>
        <source>Migrations are backward compatible</source>
        <translation>Migrationen sind rückwärtsverträglich</translation>
    </message>
    <message>
        <source>Migrations go up and down</source>
        <translation>Migrationen gehen hin und zurück</translation>
    </message>
    <message>
        <source>Data migrations are apart from schema migrations</source>
        <translation>Datenmigrationen sind von Schemamigrationen getrennt</translation>
    </message>
    <message>
        <source>Migrations are tried on a copy</source>
        <translation>Migrationen werden an einer Kopie erprobt</translation>
    </message>
    <message>
        <source>Durations are estimated</source>
        <translation>Dauern sind geschätzt</translation>
    </message>
    <message>
        <source>Privileges are the least needed</source>
        <translation>Rechte sind die geringsten nötigen</translation>
    </message>
    <message>
        <source>Row-level security is complete</source>
        <translation>Zeilensicherheit ist vollständig</translation>
    </message>
    <message>
        <source>Sensitive columns are protected</source>
        <translation>Heikle Spalten sind geschützt</translation>
    </message>
    <message>
        <source>SECURITY DEFINER functions pin their search_path</source>
        <translation>SECURITY-DEFINER-Funktionen legen ihren search_path fest</translation>
    </message>
    <message>
        <source>Files live in object storage, referenced by key</source>
        <translation>Dateien liegen im Objektspeicher, über Schlüssel genannt</translation>
    </message>
    <message>
        <source>Tables and columns are documented</source>
        <translation>Tabellen und Spalten sind dokumentiert</translation>
    </message>
    <message>
        <source>Tried with sample data and edge cases</source>
        <translation>Mit Beispieldaten und Grenzfällen erprobt</translation>
    </message>
    <message>
        <source>Temporal and versioning patterns are complete</source>
        <translation>Zeit- und Versionsmuster sind vollständig</translation>
    </message>
    <message>
        <source>Nothing depends on a non-key column (third normal form, BCNF, 4NF)</source>
        <translation>Nichts hängt von einer Nichtschlüsselspalte ab (dritte Normalform, BCNF, 4NF)</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>Waived:</source>
        <translation>Erlassen:</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>fix:</source>
        <translation>Abhilfe:</translation>
    </message>
    <message>
        <source>Checklist of %1 (PostgreSQL %2)</source>
        <translation>Checkliste von %1 (PostgreSQL %2)</translation>
    </message>
    <message>
        <source>waived:</source>
        <translation>erlassen:</translation>
    </message>
    <message>
        <source>findings: %1</source>
        <translation>Befunde: %1</translation>
    </message>
    <message>
        <source>Schema only: no sizes, counters or rows were read.</source>
        <translation>Nur das Schema: Größen, Zähler und Zeilen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Schema, sizes and counters; rows were not read.</source>
        <translation>Schema, Größen und Zähler; Zeilen wurden nicht gelesen.</translation>
    </message>
    <message>
        <source>Schema, sizes, counters and a sample of the rows.</source>
        <translation>Schema, Größen, Zähler und eine Stichprobe der Zeilen.</translation>
    </message>
    <message>
        <source>Schema, sizes, counters and all rows.</source>
        <translation>Schema, Größen, Zähler und alle Zeilen.</translation>
    </message>
    <message>
        <source>To the fix:</source>
        <translation>Zur Abhilfe:</translation>
    </message>
    <message>
        <source>SQL of the fix</source>
        <translation>SQL der Abhilfe</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>First of all</source>
        <translation>Zuallererst</translation>
    </message>
    <message>
        <source>to the fix:</source>
        <translation>zur Abhilfe:</translation>
    </message>
    <message>
        <source>its SQL:</source>
        <translation>ihr SQL:</translation>
    </message>
    <message>
        <source>look again:</source>
        <translation>noch einmal nachsehen:</translation>
    </message>
    <message>
        <source>… and %1 more (--format json lists all)</source>
        <translation>… und %1 weitere (--format json führt alle auf)</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Write the result to FILE instead of stdout.</source>
        <translation>Das Ergebnis nach FILE statt auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Walk the checklist of design, normalization and indexing, with evidence.</source>
        <translation>Die Checkliste für Entwurf, Normalformen und Indizes durchgehen, mit Belegen.</translation>
    </message>
    <message>
        <source>Draw the entity-relationship diagram: SVG, PNG, PDF, JSON, Mermaid, DBML, PlantUML, DOT.</source>
        <translation>Das Entity-Relationship-Diagramm zeichnen: SVG, PNG, PDF, JSON, Mermaid, DBML, PlantUML, DOT.</translation>
    </message>
    <message>
        <source>No table matches %1.</source>
        <translation>Keine Tabelle passt zu %1.</translation>
    </message>
    <message>
        <source>Dark colours (PNG).</source>
        <translation>Dunkle Farben (PNG).</translation>
    </message>
    <message>
        <source>Say where to write the diagram: -o FILE ending in one of %1.</source>
        <translation>Es fehlt, wohin das Diagramm soll: -o FILE mit einer der Endungen %1.</translation>
    </message>
    <message>
        <source>Database %1, PostgreSQL %2.%3</source>
        <translation>Datenbank %1, PostgreSQL %2.%3</translation>
    </message>
    <message>
        <source>not modelled: %1 %2</source>
        <translation>nicht erfasst: %1 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; tells more about one command.</source>
        <translation>„%1“ sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Internal error: %1</source>
        <translation>Interner Fehler: %1</translation>
    </message>
    <message>
        <source>The result could not be written to stdout.</source>
        <translation>Das Ergebnis ließ sich nicht auf die Standardausgabe schreiben.</translation>
    </message>
    <message>
        <source>This file cannot be written: %1.</source>
        <translation>Diese Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Plan the way from one schema to another and back, and prove both.</source>
        <translation>Den Weg von einem Schema zum anderen und zurück planen und beide beweisen.</translation>
    </message>
    <message>
        <source>Show a migration history: heads, branches, dependencies, faults, where databases stand.</source>
        <translation>Einen Migrationsverlauf zeigen: Köpfe, Zweige, Abhängigkeiten, Fehler, wo Datenbanken stehen.</translation>
    </message>
    <message>
        <source>Write what the design has and the migrations do not build yet as a new revision, up and down.</source>
        <translation>Was der Entwurf hat und die Migrationen noch nicht bauen, als neue Revision schreiben, hin und zurück.</translation>
    </message>
    <message>
        <source>Schema of %1</source>
        <translation>Schema von %1</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the upgrade lose data.</source>
        <translation>
            <numerusform>%n Anweisung des Hinwegs verliert Daten.</numerusform>
            <numerusform>%n Anweisungen des Hinwegs verlieren Daten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the downgrade lose data.</source>
        <translation>
            <numerusform>%n Anweisung des Rückwegs verliert Daten.</numerusform>
            <numerusform>%n Anweisungen des Rückwegs verlieren Daten.</numerusform>
        </translation>
    </message>
    <message>
        <source>A revision needs a message: -m MESSAGE.</source>
        <translation>Eine Revision braucht eine Beschreibung: -m MESSAGE.</translation>
    </message>
    <message>
        <source>This is no project: there is no howdah.json.</source>
        <translation>Das ist kein Projekt: es gibt keine howdah.json.</translation>
    </message>
    <message>
        <source>Nothing to write: the migrations build the design.</source>
        <translation>Nichts zu schreiben: die Migrationen bauen den Entwurf.</translation>
    </message>
    <message>
        <source>--value takes NAME=VALUE, not &apos;%1&apos;.</source>
        <translation>--value nimmt NAME=VALUE, nicht „%1“.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>%1 wird gefragt</translation>
    </message>
    <message>
        <source>List what runs from one revision to another, up or down.</source>
        <translation>Auflisten, was von einer Revision zur anderen läuft, hin oder zurück.</translation>
    </message>
    <message>
        <source>The value of a Python name that revision files use, e.g. cli.EXPAND_BRANCH=expand.</source>
        <translation>Der Wert eines Python-Namens aus Revisionsdateien, etwa cli.EXPAND_BRANCH=expand.</translation>
    </message>
    <message>
        <source>Write the options of user mappings and the passwords of subscriptions, too (hidden otherwise).</source>
        <translation>Auch die Optionen der Benutzerzuordnungen und die Passwörter der Subskriptionen schreiben (sonst verborgen).</translation>
    </message>
    <message>
        <source>Run others&apos; SQL even where the system gives the private server no place of its own (refused otherwise).</source>
        <translation>Fremdes SQL auch dort ausführen, wo das System dem privaten Server keinen eigenen Platz gibt (sonst abgelehnt).</translation>
    </message>
    <message>
        <source>Form of the result.</source>
        <translation>Form des Ergebnisses.</translation>
    </message>
    <message>
        <source>A value for the env.py of an alembic: or models: source, as alembic&apos;s own -x.</source>
        <translation>Ein Wert für die env.py einer Quelle alembic: oder models:, wie -x von alembic selbst.</translation>
    </message>
    <message>
        <source>How long a project&apos;s Python may take.</source>
        <translation>Wie lange das Python eines Projekts brauchen darf.</translation>
    </message>
    <message>
        <source>Write the way there to this file.</source>
        <translation>Den Hinweg in diese Datei schreiben.</translation>
    </message>
    <message>
        <source>Write the way back to this file.</source>
        <translation>Den Rückweg in diese Datei schreiben.</translation>
    </message>
    <message>
        <source>What to do with likely renames.</source>
        <translation>Was mit wahrscheinlichen Umbenennungen geschieht.</translation>
    </message>
    <message>
        <source>A rename to plan.</source>
        <translation>Eine einzuplanende Umbenennung.</translation>
    </message>
    <message>
        <source>Plan to lock little and briefly (this is the default).</source>
        <translation>So planen, dass wenig und kurz gesperrt wird (das ist die Vorgabe).</translation>
    </message>
    <message>
        <source>Plan the shortest correct script, in one transaction where possible.</source>
        <translation>Das kürzeste richtige Skript planen, wo möglich in einer Transaktion.</translation>
    </message>
    <message>
        <source>How long the scripts wait for a lock: 500ms, 5s, 1min; 0 for as long as it takes.</source>
        <translation>Wie lange die Skripte auf eine Sperre warten: 500ms, 5s, 1min; 0 für so lange, wie es dauert.</translation>
    </message>
    <message>
        <source>Have the way there refuse a database whose schema changed since.</source>
        <translation>Den Hinweg eine Datenbank ablehnen lassen, deren Schema sich seither geändert hat.</translation>
    </message>
    <message>
        <source>Keep the rows and values the way there drops in the schema howdah_stash, and take them back on the way back.</source>
        <translation>Die Zeilen und Werte, die der Hinweg löscht, im Schema howdah_stash aufbewahren und auf dem Rückweg zurückholen.</translation>
    </message>
    <message>
        <source>What becomes of the guards: comment says the query, stop has the script refuse where it counts rows, off leaves them out.</source>
        <translation>Was aus den Vorprüfungen wird: comment nennt die Abfrage, stop lässt das Skript abbrechen, wo sie Zeilen zählt, off lässt sie weg.</translation>
    </message>
    <message>
        <source>Compare the roles of both clusters and who is in them, too.</source>
        <translation>Auch die Rollen beider Cluster vergleichen und wer zu ihnen gehört.</translation>
    </message>
    <message>
        <source>Do not count on a live source the rows that a statement would lose or fail on: no query there but of the catalog.</source>
        <translation>In einer laufenden Quelle nicht die Zeilen zählen, die eine Anweisung verlöre oder an denen sie scheiterte: dort wird nur der Katalog abgefragt.</translation>
    </message>
    <message>
        <source>Run both ways in scratch databases and compare.</source>
        <translation>Beide Wege in Wegwerf-Datenbanken ausführen und vergleichen.</translation>
    </message>
    <message>
        <source>Rows to read as evidence.</source>
        <translation>Zeilen, die als Beleg gelesen werden.</translation>
    </message>
    <message>
        <source>Only this group (fk, ix, …) or item (D-fk-4).</source>
        <translation>Nur diese Gruppe (fk, ix, …) oder dieser Punkt (D-fk-4).</translation>
    </message>
    <message>
        <source>Where to write the diagram; the ending says in which form.</source>
        <translation>Wohin das Diagramm soll; die Endung sagt, in welcher Form.</translation>
    </message>
    <message>
        <source>Only tables whose name or schema.name matches.</source>
        <translation>Nur Tabellen, deren Name oder schema.name passt.</translation>
    </message>
    <message>
        <source>How to lay out.</source>
        <translation>Wie anzuordnen ist.</translation>
    </message>
    <message>
        <source>Columns shown.</source>
        <translation>Gezeigte Spalten.</translation>
    </message>
    <message>
        <source>Show where this database stands.</source>
        <translation>Zeigen, wo diese Datenbank steht.</translation>
    </message>
    <message>
        <source>What the revision does.</source>
        <translation>Was die Revision tut.</translation>
    </message>
    <message>
        <source>The revision to follow (default: the head); several are merged.</source>
        <translation>Die Revision, auf die sie folgt (Vorgabe: der Kopf); mehrere werden zusammengeführt.</translation>
    </message>
    <message>
        <source>The source the revision starts from (default: what the migrations build).</source>
        <translation>Die Quelle, von der die Revision ausgeht (Vorgabe: was die Migrationen bauen).</translation>
    </message>
    <message>
        <source>Write the file in Howdah&apos;s own form, not by the project&apos;s script.py.mako.</source>
        <translation>Die Datei in Howdahs eigener Form schreiben, nicht nach der script.py.mako des Projekts.</translation>
    </message>
    <message>
        <source>A SOURCE is a connection (URI, key=value or service=NAME), a .sql file or a folder of them,
a dump of pg_dump, a project (howdah.json or its folder), alembic:PATH[@REVISION], models:PATH,
demo: or empty:.</source>
        <translation>Eine SOURCE ist eine Verbindung (URI, key=value oder service=NAME), eine .sql-Datei oder ein Ordner davon,
ein Dump von pg_dump, ein Projekt (howdah.json oder sein Ordner), alembic:PATH[@REVISION], models:PATH,
demo: oder empty:.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) may only have been renamed: say --map-rename OLD=NEW, or --renames auto or off. Nothing was written.</source>
        <translation>
            <numerusform>%n Objekt wurde vielleicht nur umbenannt: --map-rename OLD=NEW oder --renames auto oder off angeben. Nichts wurde geschrieben.</numerusform>
            <numerusform>%n Objekte wurden vielleicht nur umbenannt: --map-rename OLD=NEW oder --renames auto oder off angeben. Nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>--python-seconds takes a whole number above 0, not &apos;%1&apos;.</source>
        <translation>--python-seconds nimmt eine ganze Zahl über 0, nicht „%1“.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>The schema that the files meet; of a live server its sizes are told, too.</source>
        <translation>Das Schema, auf das die Dateien treffen; von einem laufenden Server werden auch die Größen genannt.</translation>
    </message>
    <message>
        <source>Major version of the server they will run on (the source&apos;s, else 17).</source>
        <translation>Hauptversion des Servers, auf dem sie laufen werden (die der Quelle, sonst 17).</translation>
    </message>
    <message>
        <source>Settings: which rules are off, which weigh more or less.</source>
        <translation>Einstellungen: welche Regeln aus sind, welche mehr oder weniger wiegen.</translation>
    </message>
    <message>
        <source>Columns on the left side at most; all of a file, 3 of a table unless said.</source>
        <translation>Höchstzahl der Spalten auf der linken Seite; ohne Angabe alle bei einer Datei, 3 bei einer Tabelle.</translation>
    </message>
    <message>
        <source>Share of the rows that may contradict, 0 to 0.5: also lists what almost holds.</source>
        <translation>Anteil der Zeilen, die widersprechen dürfen, 0 bis 0.5: führt auch auf, was fast gilt.</translation>
    </message>
    <message>
        <source>Whether two NULLs are equal, as in GROUP BY, or distinct, as in UNIQUE.</source>
        <translation>Ob zwei NULL gleich sind wie bei GROUP BY (equal) oder verschieden wie bei UNIQUE (distinct).</translation>
    </message>
    <message>
        <source>Rows to read of a table at most; unless said, all of one of up to 64 MB.</source>
        <translation>Höchstzahl der Zeilen, die von einer Tabelle gelesen werden; ohne Angabe alle, wenn sie bis zu 64 MB hat.</translation>
    </message>
    <message>
        <source>Look for foreign keys that are not declared, instead of dependencies.</source>
        <translation>Statt Abhängigkeiten Fremdschlüssel suchen, die nicht deklariert sind.</translation>
    </message>
    <message>
        <source>Take every dependency as a rule for keys and normal form, whatever the evidence.</source>
        <translation>Jede Abhängigkeit als Regel für Schlüssel und Normalform nehmen, gleich welche Belege es gibt.</translation>
    </message>
    <message>
        <source>What separates the cells of a CSV file; guessed unless said.</source>
        <translation>Was die Zellen einer CSV-Datei trennt; ohne Angabe wird es erraten.</translation>
    </message>
    <message>
        <source>Whether a CSV file begins with names; guessed unless said.</source>
        <translation>Ob eine CSV-Datei mit Namen beginnt (yes oder no); ohne Angabe wird es erraten.</translation>
    </message>
    <message>
        <source>Write the scripts that split one table as proposed, and those that undo it, into this folder.</source>
        <translation>Die Skripte, die eine Tabelle wie vorgeschlagen aufteilen, und die, die es rückgängig machen, in diesen Ordner schreiben.</translation>
    </message>
    <message>
        <source>Find what is dangerous in migrations: locks, rewrites, losses.</source>
        <translation>Finden, was in Migrationen gefährlich ist: Sperren, Neuschreiben, Verluste.</translation>
    </message>
    <message>
        <source>Find functional dependencies in rows, and the keys, normal form and tables that follow from them.</source>
        <translation>Funktionale Abhängigkeiten in Zeilen finden und die Schlüssel, Normalform und Tabellen, die daraus folgen.</translation>
    </message>
    <message>
        <source>--max-lhs is a number of columns, not &quot;%1&quot;.</source>
        <translation>--max-lhs ist eine Anzahl von Spalten, nicht „%1“.</translation>
    </message>
    <message>
        <source>--error is a share of the rows between 0 and 0.5, not &quot;%1&quot;.</source>
        <translation>--error ist ein Anteil der Zeilen zwischen 0 und 0.5, nicht „%1“.</translation>
    </message>
    <message>
        <source>--nulls is equal or distinct, not &quot;%1&quot;.</source>
        <translation>--nulls ist equal oder distinct, nicht „%1“.</translation>
    </message>
    <message>
        <source>--sample is a number of rows, not &quot;%1&quot;.</source>
        <translation>--sample ist eine Anzahl von Zeilen, nicht „%1“.</translation>
    </message>
    <message>
        <source>--separator is one character, not &quot;%1&quot;.</source>
        <translation>--separator ist ein einzelnes Zeichen, nicht „%1“.</translation>
    </message>
    <message>
        <source>--header is yes or no, not &quot;%1&quot;.</source>
        <translation>--header ist yes oder no, nicht „%1“.</translation>
    </message>
    <message>
        <source>Take a project&apos;s answers and what was said of dependencies (checklist.json, dependencies.json).</source>
        <translation>Die Antworten eines Projekts nehmen und was über Abhängigkeiten gesagt wurde (checklist.json, dependencies.json).</translation>
    </message>
    <message>
        <source>In which timestamps without time zone were written (Europe/Berlin); unsaid, no fix of them is offered.</source>
        <translation>Die Zeitzone, in der Zeitstempel ohne Zeitzone geschrieben wurden (Europe/Berlin); ohne Angabe wird für sie keine Abhilfe angeboten.</translation>
    </message>
    <message>
        <source>Settings: checks that are off or weigh more or less, objects to ignore, columns every table must have (checks.json of a project is read unasked).</source>
        <translation>Einstellungen: Prüfungen, die aus sind oder mehr oder weniger wiegen, zu übergehende Objekte, Spalten, die jede Tabelle haben muss (checks.json eines Projekts wird ungefragt gelesen).</translation>
    </message>
    <message>
        <source>With --project and one table: say of a dependency that it is meant, &quot;zip -&gt; city: rule&quot;, or that the rows merely look so, &quot;…: accident&quot;. It is kept in the project.</source>
        <translation>Mit --project und einer Tabelle: von einer Abhängigkeit sagen, dass sie so gemeint ist, „zip -&gt; city: rule“, oder dass die Zeilen nur so aussehen, „…: accident“. Es wird im Projekt aufbewahrt.</translation>
    </message>
    <message>
        <source>Run every revision of an Alembic history up, down and up again in a scratch database and compare. This runs the project&apos;s Python.</source>
        <translation>Jede Revision eines Alembic-Verlaufs in einer Wegwerf-Datenbank hin, zurück und wieder hin ausführen und vergleichen. Das führt das Python des Projekts aus.</translation>
    </message>
    <message>
        <source>The revision&apos;s id (default: a random one).</source>
        <translation>Die Kennung der Revision (Vorgabe: eine zufällige).</translation>
    </message>
    <message>
        <source>A label for the branch that begins here.</source>
        <translation>Ein Name für den Zweig, der hier beginnt.</translation>
    </message>
    <message>
        <source>A revision of another branch that must run before.</source>
        <translation>Eine Revision eines anderen Zweigs, die vorher laufen muss.</translation>
    </message>
    <message>
        <source>Let --head be a revision that is no head: a new branch begins there.</source>
        <translation>Erlaubt, dass --head eine Revision ist, die kein Kopf ist: Dort beginnt ein neuer Zweig.</translation>
    </message>
    <message>
        <source>Write an empty revision that follows all heads, or those of --head, and run nothing.</source>
        <translation>Eine leere Revision schreiben, die auf alle Köpfe oder die von --head folgt, und nichts ausführen.</translation>
    </message>
    <message>
        <source>There is nothing to merge: that takes two heads.</source>
        <translation>Es gibt nichts zusammenzuführen: Dazu braucht es zwei Köpfe.</translation>
    </message>
    <message>
        <source>--verify gives text or json, and looks at no path and no database.</source>
        <translation>--verify gibt text oder json aus und sieht sich weder einen Pfad noch eine Datenbank an.</translation>
    </message>
    <message>
        <source>The schema that the script meets; only read.</source>
        <translation>Das Schema, auf das das Skript trifft; wird nur gelesen.</translation>
    </message>
    <message>
        <source>SQL of what runs; a comment &quot;-- calls: 250&quot; before a statement says how often. Unless given, what pg_stat_statements counted on a live source.</source>
        <translation>SQL dessen, was läuft; ein Kommentar &quot;-- calls: 250&quot; vor einer Anweisung sagt, wie oft. Ohne Angabe das, was pg_stat_statements auf einer laufenden Quelle gezählt hat.</translation>
    </message>
    <message>
        <source>What the new indexes may take: 500MB, 2GB.</source>
        <translation>Was die neuen Indizes einnehmen dürfen: 500MB, 2GB.</translation>
    </message>
    <message>
        <source>Show a whole schema: JSON, DDL that rebuilds it, counts, DBML, a data dictionary.</source>
        <translation>Ein ganzes Schema zeigen: JSON, DDL, das es wieder herstellt, Anzahlen, DBML, ein Datenwörterbuch.</translation>
    </message>
    <message>
        <source>Run a script on an empty clone of a schema and measure what it locks.</source>
        <translation>Ein Skript auf einem leeren Abbild eines Schemas ausführen und messen, was es sperrt.</translation>
    </message>
    <message>
        <source>Recommend indexes for a workload, with the planner&apos;s cost before and after.</source>
        <translation>Indizes für eine Last empfehlen, mit den Kosten des Planers vorher und nachher.</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>Die Standardeingabe lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>--retries takes a whole number from 0 to 1000, not &apos;%1&apos;.</source>
        <translation>--retries will eine ganze Zahl von 0 bis 1000, nicht „%1“.</translation>
    </message>
    <message>
        <source>A project is applied by its script: write that with &quot;howdah-cli diff SOURCE %1 --up FILE&quot;, read it, and apply the file.</source>
        <translation>Ein Projekt wird durch sein Skript angewendet: dieses mit „howdah-cli diff QUELLE %1 --up DATEI“ schreiben, lesen und die Datei anwenden.</translation>
    </message>
    <message>
        <source>Run nothing: say the segments, what they lock, who is in the way, where things stand.</source>
        <translation>Nichts ausführen: die Abschnitte nennen, was sie sperren, wer im Weg ist und wie es steht.</translation>
    </message>
    <message>
        <source>Go on with this script where an earlier run of it stopped.</source>
        <translation>Mit diesem Skript dort weitermachen, wo ein früherer Lauf aufgehört hat.</translation>
    </message>
    <message>
        <source>Give up the end of another script that is half applied; what stands of it stays.</source>
        <translation>Das Ende eines anderen, halb angewendeten Skripts aufgeben; was davon steht, bleibt.</translation>
    </message>
    <message>
        <source>With --resume: what to do with a statement of which the catalog does not tell whether it ran to its end.</source>
        <translation>Mit --resume: was mit einer Anweisung geschieht, von der der Katalog nicht sagt, ob sie zu Ende lief.</translation>
    </message>
    <message>
        <source>How long a statement waits for a lock where the script does not say it.</source>
        <translation>Wie lange eine Anweisung auf eine Sperre wartet, wo das Skript es nicht sagt.</translation>
    </message>
    <message>
        <source>How often a segment that did not get its locks is tried once more, after a rest.</source>
        <translation>Wie oft ein Abschnitt, der seine Sperren nicht bekam, nach einer Pause noch einmal versucht wird.</translation>
    </message>
    <message>
        <source>Apply it though it was applied to its end already.</source>
        <translation>Anwenden, obwohl es schon bis zum Ende angewendet wurde.</translation>
    </message>
    <message>
        <source>Apply a script to a database, segment by segment, with a journal.</source>
        <translation>Ein Skript auf eine Datenbank anwenden, Abschnitt für Abschnitt, mit Journal.</translation>
    </message>
    <message>
        <source>Take the script back that was applied last, by the script of its way back.</source>
        <translation>Das zuletzt angewendete Skript zurücknehmen, durch das Skript seines Rückwegs.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a time such as 500ms, 5s or 1min.</source>
        <translation>„%1“ ist keine Dauer wie 500ms, 5s oder 1min.</translation>
    </message>
    <message>
        <source>The server&apos;s database that the script is applied to, or an environment&apos;s name.</source>
        <translation>Die Datenbank des Servers, auf die das Skript angewandt wird, oder der Name einer Umgebung.</translation>
    </message>
    <message>
        <source>What is marked as production is only written to with its name: of the environment in howdah.json, or of the connection, as the window shows it.</source>
        <translation>In das, was als Produktion gekennzeichnet ist, wird nur mit seinem Namen geschrieben: dem der Umgebung in howdah.json oder dem der Verbindung, wie das Fenster ihn zeigt.</translation>
    </message>
    <message>
        <source>The project whose environments count, instead of those that the script and the current folder are in; --on may name one of them.</source>
        <translation>Das Projekt, dessen Umgebungen gelten, statt derer, in denen das Skript und der aktuelle Ordner liegen; --on kann eine davon nennen.</translation>
    </message>
    <message>
        <source>The schema that the script was made for: another one is refused, and what differs named.</source>
        <translation>Das Schema, für das das Skript gemacht wurde: Ein anderes wird abgelehnt, und was abweicht, genannt.</translation>
    </message>
    <message>
        <source>With --base: say what differs, and apply all the same.</source>
        <translation>Mit --base: sagen, was abweicht, und trotzdem anwenden.</translation>
    </message>
    <message>
        <source>Before the first statement, have pg_dump back the whole database up (format custom) and pg_restore list it; without that nothing is applied.</source>
        <translation>Vor der ersten Anweisung pg_dump die ganze Datenbank sichern (Format custom) und pg_restore sie auflisten lassen; ohne das wird nichts angewandt.</translation>
    </message>
    <message>
        <source>--despite-drift says nothing without --base, the schema to look at.</source>
        <translation>--despite-drift sagt ohne --base nichts: Es fehlt das Schema, nach dem zu sehen ist.</translation>
    </message>
</context>
<context>
    <name>Dbml</name>
    <message>
        <source>The type %1 is not known here and was read as text.</source>
        <translation>Der Typ %1 ist hier nicht bekannt und wurde als text gelesen.</translation>
    </message>
</context>
<context>
    <name>DiagramAccessible</name>
    <message>
        <source>%n column(s)</source>
        <translation>%n Spalten</translation>
    </message>
    <message>
        <source>references %1</source>
        <translation>verweist auf %1</translation>
    </message>
    <message>
        <source>%n table(s)</source>
        <translation>%n Tabellen</translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Embedded</name>
    <message>
        <source>The folder for the private PostgreSQL server cannot be made, or is not this user&apos;s alone.</source>
        <translation>Der Ordner für den privaten PostgreSQL-Server lässt sich nicht anlegen oder gehört nicht allein diesem Benutzer.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server could not be made: initdb failed.</source>
        <translation>Der private PostgreSQL-Server ließ sich nicht anlegen: initdb ist gescheitert.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server&apos;s settings cannot be written.</source>
        <translation>Die Einstellungen des privaten PostgreSQL-Servers lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>This file cannot be written.</source>
        <translation>Diese Datei lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>There is no folder for the private PostgreSQL server&apos;s socket; /tmp must be writable.</source>
        <translation>Es gibt keinen Ordner für den Socket des privaten PostgreSQL-Servers; /tmp muss beschreibbar sein.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>This file cannot be locked.</source>
        <translation>Diese Datei lässt sich nicht sperren.</translation>
    </message>
    <message>
        <source>Making the private PostgreSQL server…</source>
        <translation>Der private PostgreSQL-Server wird angelegt …</translation>
    </message>
    <message>
        <source>The private PostgreSQL server could not be started.</source>
        <translation>Der private PostgreSQL-Server ließ sich nicht starten.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server does not start.</source>
        <translation>Der private PostgreSQL-Server startet nicht.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server is not running.</source>
        <translation>Der private PostgreSQL-Server läuft nicht.</translation>
    </message>
    <message>
        <source>No PostgreSQL server (14 or newer) is installed here; Howdah needs its initdb and postgres programs for scratch databases. On Debian and Ubuntu: apt install postgresql.</source>
        <translation>Hier ist kein PostgreSQL-Server (14 oder neuer) installiert; Howdah braucht dessen Programme initdb und postgres für Wegwerf-Datenbanken. Unter Debian und Ubuntu: apt install postgresql.</translation>
    </message>
    <message>
        <source>PostgreSQL does not run as root, and there is no user &quot;nobody&quot; to run it as.</source>
        <translation>PostgreSQL läuft nicht als root, und es gibt keinen Benutzer „nobody“, als der es laufen könnte.</translation>
    </message>
    <message>
        <source>The private PostgreSQL server&apos;s folder cannot be emptied.</source>
        <translation>Der Ordner des privaten PostgreSQL-Servers lässt sich nicht leeren.</translation>
    </message>
    <message>
        <source>The folder for the private PostgreSQL server&apos;s socket is there and is not yours alone: have it removed, or set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>Den Ordner für den Socket des privaten PostgreSQL-Servers gibt es schon, und er gehört nicht allein diesem Benutzer: ihn entfernen lassen oder XDG_RUNTIME_DIR auf einen eigenen Ordner setzen.</translation>
    </message>
    <message>
        <source>The folder for the private PostgreSQL server&apos;s socket cannot be made.</source>
        <translation>Der Ordner für den Socket des privaten PostgreSQL-Servers lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>A file of the private server cannot be made longer: %1.</source>
        <translation>Eine Datei des privaten Servers lässt sich nicht verlängern: %1.</translation>
    </message>
    <message>
        <source>The disk is full: the private PostgreSQL server has no room left in its folder.</source>
        <translation>Der Datenträger ist voll: Der private PostgreSQL-Server hat in seinem Ordner keinen Platz mehr.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Das ist keine Textdatei.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid path separator; expected &apos;space&apos;, &apos;newline&apos;, &apos;os&apos;, &apos;:&apos; or &apos;;&apos;.</source>
        <translation>„%1“ ist kein gültiges Trennzeichen für Pfade; möglich sind &apos;space&apos;, &apos;newline&apos;, &apos;os&apos;, &apos;:&apos; oder &apos;;&apos;.</translation>
    </message>
    <message>
        <source>There is no [tool.alembic] section in this file.</source>
        <translation>In dieser Datei gibt es keinen Abschnitt [tool.alembic].</translation>
    </message>
    <message>
        <source>There is no [alembic] section in this file.</source>
        <translation>In dieser Datei gibt es keinen Abschnitt [alembic].</translation>
    </message>
    <message>
        <source>No &apos;script_location&apos; key found in configuration.</source>
        <translation>In der Konfiguration fehlt der Schlüssel script_location.</translation>
    </message>
    <message>
        <source>The folder of revisions %1 does not exist.</source>
        <translation>Den Revisionsordner %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>Der Ordner lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>File %1 loaded twice! ignoring. Please ensure version_locations is unique.</source>
        <translation>Datei %1 zweimal geladen und übergangen. In version_locations darf kein Ordner doppelt stehen.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB; that is no revision.</source>
        <translation>Die Datei ist größer als 16 MiB; das ist keine Revision.</translation>
    </message>
    <message>
        <source>This is not Python source: not a text in its encoding.</source>
        <translation>Das ist kein Python-Quelltext: kein Text in seiner Kodierung.</translation>
    </message>
    <message>
        <source>This is not valid Python: %1.</source>
        <translation>Das ist kein gültiges Python: %1.</translation>
    </message>
    <message>
        <source>Revision %1 does not assign down_revision.</source>
        <translation>Revision %1 weist down_revision nichts zu.</translation>
    </message>
    <message>
        <source>Could not determine revision id from filename %1: the &apos;revision&apos; variable is not declared inside the script.</source>
        <translation>Aus dem Dateinamen %1 geht keine Revisionskennung hervor: die Variable revision fehlt im Skript.</translation>
    </message>
    <message>
        <source>The revision id is not a string.</source>
        <translation>Die Revisionskennung ist keine Zeichenkette.</translation>
    </message>
    <message>
        <source>The revision id is no literal: %1. Howdah does not run the file.</source>
        <translation>Die Revisionskennung ist kein Literal: %1. Howdah führt die Datei nicht aus.</translation>
    </message>
    <message>
        <source>The revision id is empty.</source>
        <translation>Die Revisionskennung ist leer.</translation>
    </message>
    <message>
        <source>Character(s) &apos;%1&apos; not allowed in revision identifier &apos;%2&apos;.</source>
        <translation>Zeichen „%1“ sind in der Revisionskennung „%2“ nicht erlaubt.</translation>
    </message>
    <message>
        <source>Revision identifier &apos;%1&apos; is longer than the 32 characters of alembic_version.version_num.</source>
        <translation>Die Revisionskennung „%1“ ist länger als die 32 Zeichen von alembic_version.version_num.</translation>
    </message>
    <message>
        <source>%1 of revision %2 is no literal: %3. Howdah does not run the file.</source>
        <translation>%1 der Revision %2 ist kein Literal: %3. Howdah führt die Datei nicht aus.</translation>
    </message>
    <message>
        <source>Alembic</source>
        <translation>Alembic</translation>
    </message>
    <message>
        <source>Multiple heads are present; please specify the head revision on which the new revision should be based, or perform a merge.</source>
        <translation>Es gibt mehrere Köpfe; anzugeben ist, auf welchem die neue Revision aufbaut, oder die Köpfe sind zusammenzuführen.</translation>
    </message>
    <message>
        <source>Duplicate head revisions specified</source>
        <translation>Kopfrevisionen doppelt angegeben</translation>
    </message>
    <message>
        <source>A revision identifier has at most 32 characters.</source>
        <translation>Eine Revisionskennung hat höchstens 32 Zeichen.</translation>
    </message>
    <message>
        <source>There is a revision %1 already.</source>
        <translation>Es gibt schon eine Revision %1.</translation>
    </message>
    <message>
        <source>Can&apos;t locate timezone: %1</source>
        <translation>Zeitzone nicht gefunden: %1</translation>
    </message>
    <message>
        <source>Multiple version locations present; name the revision to follow.</source>
        <translation>Es gibt mehrere Revisionsordner; die Revision, auf die die neue folgt, ist zu nennen.</translation>
    </message>
    <message>
        <source>file_template cannot be followed at &apos;%1&apos;.</source>
        <translation>file_template ist bei „%1“ nicht zu befolgen.</translation>
    </message>
    <message>
        <source>file_template cannot be followed: &apos;%1&apos;.</source>
        <translation>file_template ist nicht zu befolgen: „%1“.</translation>
    </message>
    <message>
        <source>There is no file or folder of this name.</source>
        <translation>Es gibt weder Datei noch Ordner dieses Namens.</translation>
    </message>
    <message>
        <source>This cannot be read: permission denied.</source>
        <translation>Das lässt sich nicht lesen: keine Berechtigung.</translation>
    </message>
    <message>
        <source>No migration history here: expected a folder of revisions, a migration folder, a project or an alembic.ini.</source>
        <translation>Hier ist kein Migrationsverlauf: erwartet wird ein Revisionsordner, ein Migrationsordner, ein Projekt oder eine alembic.ini.</translation>
    </message>
    <message>
        <source>a bracket is never closed</source>
        <translation>eine Klammer wird nie geschlossen</translation>
    </message>
    <message>
        <source>a string is never closed</source>
        <translation>eine Zeichenkette wird nie geschlossen</translation>
    </message>
    <message>
        <source>SQL files</source>
        <translation>SQL-Dateien</translation>
    </message>
    <message>
        <source>Plain SQL files have no branches and no dependencies.</source>
        <translation>Reine SQL-Dateien haben weder Zweige noch Abhängigkeiten.</translation>
    </message>
    <message>
        <source>There is a file of this name already; nothing was written.</source>
        <translation>Es gibt schon eine Datei dieses Namens; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1: no version table; %n revision(s) pending</source>
        <translation>
            <numerusform>%1: keine Versionstabelle; %n Revision steht aus</numerusform>
            <numerusform>%1: keine Versionstabelle; %n Revisionen stehen aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at %2; %n revision(s) pending</source>
        <translation>
            <numerusform>%1: bei %2; %n Revision steht aus</numerusform>
            <numerusform>%1: bei %2; %n Revisionen stehen aus</numerusform>
        </translation>
    </message>
    <message>
        <source>not in this history: %1</source>
        <translation>nicht in diesem Verlauf: %1</translation>
    </message>
    <message>
        <source>superseded rows: %1</source>
        <translation>überholte Zeilen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Upgrade runs %n revision(s):</source>
        <translation>
            <numerusform>Die Aktualisierung führt %n Revision aus:</numerusform>
            <numerusform>Die Aktualisierung führt %n Revisionen aus:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrade runs %n revision(s):</source>
        <translation>
            <numerusform>Der Rückweg führt %n Revision aus:</numerusform>
            <numerusform>Der Rückweg führt %n Revisionen aus:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n Revision</numerusform>
            <numerusform>%n Revisionen</numerusform>
        </translation>
    </message>
    <message>
        <source>heads: %1</source>
        <translation>Köpfe: %1</translation>
    </message>
    <message>
        <source>bases: %1</source>
        <translation>Anfänge: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n Fehler:</numerusform>
            <numerusform>%n Fehler:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revision history: %n revision(s)</source>
        <translation>
            <numerusform>Revisionsverlauf: %n Revision</numerusform>
            <numerusform>Revisionsverlauf: %n Revisionen</numerusform>
        </translation>
    </message>
    <message>
        <source>parent: %1</source>
        <translation>folgt auf: %1</translation>
    </message>
    <message>
        <source>depends on: %1</source>
        <translation>hängt ab von: %1</translation>
    </message>
    <message>
        <source>created: %1</source>
        <translation>erstellt: %1</translation>
    </message>
    <message>
        <source>file: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>%1 is named but no file declares it</source>
        <translation>%1 wird genannt, aber keine Datei erklärt es</translation>
    </message>
    <message>
        <source>cycle: %1</source>
        <translation>Kreis: %1</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Not a valid downgrade target from current heads</source>
        <translation>Von den jetzigen Köpfen kein gültiges Ziel für den Rückweg</translation>
    </message>
    <message>
        <source>Nothing to drop: revision %1 is not applied.</source>
        <translation>Nichts zurückzunehmen: Revision %1 ist nicht angewandt.</translation>
    </message>
    <message>
        <source>A range is written FROM:TO, not &apos;%1&apos;.</source>
        <translation>Ein Bereich wird FROM:TO geschrieben, nicht „%1“.</translation>
    </message>
    <message>
        <source>Revision %1 is present more than once: in %2 and in %3, which counts.</source>
        <translation>Revision %1 gibt es mehrfach: in %2 und in %3; die letzte zählt.</translation>
    </message>
    <message>
        <source>Branch name &apos;%1&apos; in revision %2 already used by revision %3.</source>
        <translation>Den Zweignamen „%1“ der Revision %2 verwendet schon Revision %3.</translation>
    </message>
    <message>
        <source>Revision %1 referenced from %2 (depends_on) is not present.</source>
        <translation>Die Revision %1, von der %2 abhängt (depends_on), fehlt.</translation>
    </message>
    <message>
        <source>Dependency &apos;%1&apos; of revision %2 is ambiguous: %3.</source>
        <translation>Die Abhängigkeit „%1“ der Revision %2 ist mehrdeutig: %3.</translation>
    </message>
    <message>
        <source>Dependency self-loop is detected in revisions (%1).</source>
        <translation>Eine Revision hängt von sich selbst ab (%1).</translation>
    </message>
    <message>
        <source>Self-loop is detected in revisions (%1).</source>
        <translation>Eine Revision folgt auf sich selbst (%1).</translation>
    </message>
    <message>
        <source>Revision %1 referenced from %2 is not present.</source>
        <translation>Die Revision %1, auf die %2 folgt, fehlt.</translation>
    </message>
    <message>
        <source>Cycle is detected in revisions (%1).</source>
        <translation>Revisionen folgen im Kreis aufeinander (%1).</translation>
    </message>
    <message>
        <source>Dependency cycle is detected in revisions (%1).</source>
        <translation>Revisionen hängen im Kreis voneinander ab (%1).</translation>
    </message>
    <message>
        <source>Multiple heads are present for given argument &apos;%1&apos;; %2</source>
        <translation>Zu „%1“ gibt es mehrere Köpfe; %2</translation>
    </message>
    <message>
        <source>Candidates: %1</source>
        <translation>Kandidaten: %1</translation>
    </message>
    <message>
        <source>Relative revision %1 didn&apos;t produce %2 migrations</source>
        <translation>Die relative Revision %1 ergab keine %2 Migrationen</translation>
    </message>
    <message>
        <source>No such branch: &apos;%1&apos;</source>
        <translation>Es gibt keinen Zweig „%1“</translation>
    </message>
    <message>
        <source>Multiple revisions start with &apos;%1&apos;: %2...</source>
        <translation>Mehrere Revisionen beginnen mit „%1“: %2 …</translation>
    </message>
    <message>
        <source>No such revision or branch &apos;%1&apos;; please ensure at least four characters are present for partial revision identifier matches</source>
        <translation>Es gibt weder Revision noch Zweig „%1“; Teile von Kennungen brauchen mindestens vier Zeichen</translation>
    </message>
    <message>
        <source>No such revision or branch &apos;%1&apos;</source>
        <translation>Es gibt weder Revision noch Zweig „%1“</translation>
    </message>
    <message>
        <source>Revision %1 is not a member of branch &apos;%2&apos;</source>
        <translation>Revision %1 gehört nicht zum Zweig „%2“</translation>
    </message>
    <message>
        <source>Ambiguous walk</source>
        <translation>Mehrdeutiger Weg</translation>
    </message>
    <message>
        <source>Ambiguous upgrade from multiple current revisions</source>
        <translation>Mehrdeutige Aktualisierung von mehreren jetzigen Revisionen</translation>
    </message>
    <message>
        <source>Walked too far</source>
        <translation>Zu weit gegangen</translation>
    </message>
    <message>
        <source>Can&apos;t locate revision identified by &apos;%1&apos;</source>
        <translation>Es gibt keine Revision mit der Kennung „%1“</translation>
    </message>
    <message>
        <source>This revision is there without its source (sourceless = true): Howdah does not run it and cannot show it.</source>
        <translation>Diese Revision liegt ohne ihren Quelltext vor (sourceless = true): Howdah führt sie nicht aus und kann sie nicht zeigen.</translation>
    </message>
    <message>
        <source>The project&apos;s post_write_hooks were not run on it: %1.</source>
        <translation>Die post_write_hooks des Projekts wurden nicht darauf angewandt: %1.</translation>
    </message>
    <message>
        <source>--own-template writes the file in Howdah&apos;s own form.</source>
        <translation>--own-template schreibt die Datei in Howdahs eigener Form.</translation>
    </message>
    <message>
        <source>script.py.mako has no place for ${%1}, so the statements would be lost.</source>
        <translation>script.py.mako hat keinen Platz für ${%1}, die Anweisungen gingen also verloren.</translation>
    </message>
    <message>
        <source>What script.py.mako makes does not declare revision %1 and what it follows.</source>
        <translation>Was script.py.mako ergibt, erklärt nicht die Revision %1 und worauf sie folgt.</translation>
    </message>
    <message>
        <source>script.py.mako cannot be filled in without running it: &apos;%1&apos; in line %2.</source>
        <translation>script.py.mako lässt sich nicht ausfüllen, ohne es auszuführen: „%1“ in Zeile %2.</translation>
    </message>
    <message>
        <source>This file has no number, so it has no place in the history.</source>
        <translation>Diese Datei hat keine Nummer und daher keinen Platz im Verlauf.</translation>
    </message>
    <message>
        <source>This is a way back, and its way there is missing.</source>
        <translation>Das ist ein Rückweg, und sein Hinweg fehlt.</translation>
    </message>
    <message>
        <source>%1 and %2 are the same number.</source>
        <translation>%1 und %2 sind dieselbe Nummer.</translation>
    </message>
    <message>
        <source>%1: at %2; what is pending is not known: %3</source>
        <translation>%1: bei %2; was aussteht, ist nicht bekannt: %3</translation>
    </message>
    <message>
        <source>Requested revision %1 overlaps with other requested revisions %2</source>
        <translation>Die verlangte Revision %1 überschneidet sich mit anderen verlangten Revisionen: %2</translation>
    </message>
    <message>
        <source>Dependency &apos;%1&apos; of revision %2 is no whole id, which Alembic needs here: %3.</source>
        <translation>Die Abhängigkeit „%1“ der Revision %2 ist keine vollständige Kennung, die Alembic hier braucht: %3.</translation>
    </message>
    <message>
        <source>Revision %1 is not a head revision; please specify --splice to create a new branch from this revision</source>
        <translation>Revision %1 ist keine Kopfrevision; --splice angeben, um an dieser Revision einen neuen Zweig zu beginnen</translation>
    </message>
    <message>
        <source>Branch name &apos;%1&apos; in revision %2 already used by revision %3</source>
        <translation>Den Zweignamen „%1“ der Revision %2 verwendet schon Revision %3</translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message>
        <source>No alembic.ini or pyproject.toml points to this folder.</source>
        <translation>Keine alembic.ini und keine pyproject.toml zeigt auf diesen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n .sql file(s) of the migration folder have no number, so their order is not known.</source>
        <translation>
            <numerusform>%n .sql-Datei des Migrationsordners hat keine Nummer, ihre Reihenfolge ist also nicht bekannt.</numerusform>
            <numerusform>%n .sql-Dateien des Migrationsordners haben keine Nummer, ihre Reihenfolge ist also nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n revision(s) run up, down and up again exactly.</source>
        <translation>
            <numerusform>%1 von %n Revision läuft genau hin, zurück und wieder hin.</numerusform>
            <numerusform>%1 von %n Revisionen laufen genau hin, zurück und wieder hin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at step %1…</source>
        <translation>Schritt %1 wird angesehen …</translation>
    </message>
    <message>
        <source>Revision %1 leaves something behind, and the history could not be built anew up to it: what comes after it was not looked at.</source>
        <translation>Revision %1 lässt etwas zurück, und der Verlauf ließ sich nicht neu bis zu ihr aufbauen: Was nach ihr kommt, wurde nicht angesehen.</translation>
    </message>
</context>
<context>
    <name>Howdah</name>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Column %1 is not there as the change expects it.</source>
        <translation>Spalte %1 ist nicht so da, wie die Änderung sie erwartet.</translation>
    </message>
    <message>
        <source>There is a column %1 already.</source>
        <translation>Es gibt schon eine Spalte %1.</translation>
    </message>
    <message>
        <source>%1 is not there as the change expects it.</source>
        <translation>%1 ist nicht so da, wie die Änderung es erwartet.</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
    <message>
        <source>A change cannot turn %1 into another kind of object.</source>
        <translation>Eine Änderung kann aus %1 keine andere Art von Objekt machen.</translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation>%1 %2 hinzufügen</translation>
    </message>
    <message>
        <source>Drop %1 %2</source>
        <translation>%1 %2 löschen</translation>
    </message>
    <message>
        <source>Rename %1 %2 to %3</source>
        <translation>%1 %2 in %3 umbenennen</translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation>%1 %2 ändern</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Collation</source>
        <translation>Sortierung</translation>
    </message>
    <message>
        <source>Enum type</source>
        <translation>Aufzählungstyp</translation>
    </message>
    <message>
        <source>Composite type</source>
        <translation>Zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domäne</translation>
    </message>
    <message>
        <source>Range type</source>
        <translation>Bereichstyp</translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Routine</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Event trigger</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>Publication</source>
        <translation>Publikation</translation>
    </message>
    <message>
        <source>Foreign-data wrapper</source>
        <translation>Fremddaten-Wrapper</translation>
    </message>
    <message>
        <source>Foreign server</source>
        <translation>Fremdserver</translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation>Benutzerzuordnung</translation>
    </message>
    <message>
        <source>Default privileges</source>
        <translation>Vorgaberechte</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>A column needs a type.</source>
        <translation>Eine Spalte braucht einen Typ.</translation>
    </message>
    <message>
        <source>“%1” is not written like a type.</source>
        <translation>„%1“ ist nicht wie ein Typ geschrieben.</translation>
    </message>
    <message>
        <source>“%1” may be %2: say which.</source>
        <translation>„%1“ kann %2 sein: welcher?</translation>
    </message>
    <message>
        <source>There is no type “%1”.</source>
        <translation>Es gibt keinen Typ „%1“.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <source>Loses data.</source>
        <translation>Verliert Daten.</translation>
    </message>
    <message>
        <source>Outside a transaction.</source>
        <translation>Außerhalb einer Transaktion.</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hin</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>up runs</source>
        <translation>der Hinweg läuft</translation>
    </message>
    <message>
        <source>up gives the target</source>
        <translation>der Hinweg ergibt das Ziel</translation>
    </message>
    <message>
        <source>down runs</source>
        <translation>der Rückweg läuft</translation>
    </message>
    <message>
        <source>down restores the source</source>
        <translation>der Rückweg stellt die Quelle wieder her</translation>
    </message>
    <message>
        <source>up runs again</source>
        <translation>der Hinweg läuft noch einmal</translation>
    </message>
    <message>
        <source>up again gives the target</source>
        <translation>der zweite Hinweg ergibt das Ziel</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>pg_dump cannot be started.</source>
        <translation>pg_dump lässt sich nicht starten.</translation>
    </message>
    <message>
        <source>pg_dump could not read the schema.</source>
        <translation>pg_dump konnte das Schema nicht lesen.</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>fehlt: %1</translation>
    </message>
    <message>
        <source>surplus: %1</source>
        <translation>überzählig: %1</translation>
    </message>
    <message>
        <source>The way back takes them from the stash.</source>
        <translation>Der Rückweg holt sie aus der Ablage zurück.</translation>
    </message>
    <message>
        <source>The way back makes the table again, without its rows.</source>
        <translation>Der Rückweg legt die Tabelle neu an, ohne ihre Zeilen.</translation>
    </message>
    <message>
        <source>The way back adds the column again, without its values.</source>
        <translation>Der Rückweg fügt die Spalte wieder hinzu, ohne ihre Werte.</translation>
    </message>
    <message>
        <source>Rows written meanwhile may break the constraint.</source>
        <translation>Inzwischen geschriebene Zeilen können die Bedingung verletzen.</translation>
    </message>
    <message>
        <source>Rows written meanwhile may share a key.</source>
        <translation>Inzwischen geschriebene Zeilen können denselben Schlüssel haben.</translation>
    </message>
    <message>
        <source>The way back starts the sequence anew.</source>
        <translation>Der Rückweg beginnt die Sequenz von vorn.</translation>
    </message>
    <message>
        <source>What the extension held in tables of its own goes.</source>
        <translation>Was die Erweiterung in eigenen Tabellen hielt, geht verloren.</translation>
    </message>
    <message>
        <source>Rows may use the new value by then; going back replaces the type.</source>
        <translation>Zeilen können den neuen Wert dann schon nutzen; der Rückweg ersetzt den Typ.</translation>
    </message>
    <message>
        <source>PostgreSQL takes no extension back to an older version unless the extension says how.</source>
        <translation>PostgreSQL bringt keine Erweiterung auf eine ältere Version zurück, wenn sie nicht selbst sagt, wie.</translation>
    </message>
    <message>
        <source>Rows written meanwhile may not fit where the table is put back.</source>
        <translation>Inzwischen geschriebene Zeilen passen womöglich nicht dorthin, wohin die Tabelle zurückkehrt.</translation>
    </message>
    <message>
        <source>Values are cut to fit %1; the way back cannot know what they were.</source>
        <translation>Werte werden auf %1 gekürzt; der Rückweg kann nicht wissen, was sie waren.</translation>
    </message>
    <message>
        <source>Values written meanwhile may not fit %1.</source>
        <translation>Inzwischen geschriebene Werte passen womöglich nicht in %1.</translation>
    </message>
    <message>
        <source>Rows written meanwhile may have no value there.</source>
        <translation>Inzwischen geschriebene Zeilen haben dort womöglich keinen Wert.</translation>
    </message>
    <message>
        <source>Not counted (%1): %2</source>
        <translation>Nicht gezählt (%1): %2</translation>
    </message>
    <message>
        <source>Will fail, %1 %2: %3</source>
        <translation>Wird scheitern, %1 %2: %3</translation>
    </message>
    <message>
        <source>Loses data, %1 %2: %3</source>
        <translation>Verliert Daten, %1 %2: %3</translation>
    </message>
    <message>
        <source>rows survive up</source>
        <translation>Zeilen überstehen den Hinweg</translation>
    </message>
    <message>
        <source>rows survive down</source>
        <translation>Zeilen überstehen den Rückweg</translation>
    </message>
    <message>
        <source>Schemas</source>
        <translation>Schemas</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Collations</source>
        <translation>Sortierfolgen</translation>
    </message>
    <message>
        <source>Enum types</source>
        <translation>Aufzählungstypen</translation>
    </message>
    <message>
        <source>Composite types</source>
        <translation>Zusammengesetzte Typen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Range types</source>
        <translation>Bereichstypen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Constraints</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Triggers</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Statistics objects</source>
        <translation>Statistikobjekte</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikationen</translation>
    </message>
    <message>
        <source>Foreign-data wrappers</source>
        <translation>Fremddaten-Wrapper</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>Fremdserver</translation>
    </message>
    <message>
        <source>User mappings</source>
        <translation>Benutzerzuordnungen</translation>
    </message>
    <message>
        <source>Other objects</source>
        <translation>Andere Objekte</translation>
    </message>
    <message>
        <source>loses a column</source>
        <translation>verliert eine Spalte</translation>
    </message>
    <message>
        <source>The column&apos;s values are lost.</source>
        <translation>Die Werte der Spalte gehen verloren.</translation>
    </message>
    <message>
        <source>loses rows</source>
        <translation>verliert Zeilen</translation>
    </message>
    <message>
        <source>The table&apos;s rows are lost.</source>
        <translation>Die Zeilen der Tabelle gehen verloren.</translation>
    </message>
    <message>
        <source>may lose values</source>
        <translation>kann Werte verlieren</translation>
    </message>
    <message>
        <source>Values may be cut or refused.</source>
        <translation>Werte können gekürzt oder abgelehnt werden.</translation>
    </message>
    <message>
        <source>back from the stash</source>
        <translation>zurück aus der Ablage</translation>
    </message>
    <message>
        <source>back: structure only</source>
        <translation>zurück: nur die Struktur</translation>
    </message>
    <message>
        <source>back may fail</source>
        <translation>Rückweg kann scheitern</translation>
    </message>
    <message>
        <source>no way back</source>
        <translation>kein Rückweg</translation>
    </message>
    <message>
        <source>may fail on rows</source>
        <translation>kann an Zeilen scheitern</translation>
    </message>
    <message>
        <source>counts rows</source>
        <translation>zählt Zeilen</translation>
    </message>
    <message>
        <source>Asked before: how many %1.</source>
        <translation>Vorher gefragt: wie viele (%1).</translation>
    </message>
    <message>
        <source>no transaction</source>
        <translation>ohne Transaktion</translation>
    </message>
    <message>
        <source>Runs outside a transaction: what it has done stays when a later statement fails.</source>
        <translation>Läuft außerhalb einer Transaktion: Was sie getan hat, bleibt, wenn eine spätere Anweisung scheitert.</translation>
    </message>
    <message>
        <source>%1: not compared: %2 %3</source>
        <translation>%1: nicht verglichen: %2 %3</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>nicht gezählt</translation>
    </message>
    <message>
        <source>How many %1 could not be counted: %2</source>
        <translation>Wie viele %1, ließ sich nicht zählen: %2</translation>
    </message>
    <message>
        <source>Counted: %1 %2.</source>
        <translation>Gezählt: %1 %2.</translation>
    </message>
    <message>
        <source>no rows concerned</source>
        <translation>keine Zeilen betroffen</translation>
    </message>
    <message>
        <source>the same place, %1 of %2, between the same values</source>
        <translation>dieselbe Stelle, %1 von %2, zwischen denselben Werten</translation>
    </message>
    <message>
        <source>between the same values</source>
        <translation>zwischen denselben Werten</translation>
    </message>
    <message>
        <source>the same type, %1, at the same place</source>
        <translation>derselbe Typ %1 an derselben Stelle</translation>
    </message>
    <message>
        <source>the same type, %1</source>
        <translation>derselbe Typ %1</translation>
    </message>
    <message>
        <source>%1 of %2 sampled values occur in both</source>
        <translation>%1 von %2 Stichproben kommen in beiden vor</translation>
    </message>
    <message>
        <source>%1 of %2 sampled rows occur in both</source>
        <translation>%1 von %2 Zeilen der Stichprobe kommen in beiden vor</translation>
    </message>
    <message>
        <source>Enum value</source>
        <translation>Enum-Wert</translation>
    </message>
    <message>
        <source>Enum values</source>
        <translation>Enum-Werte</translation>
    </message>
    <message>
        <source>The way back makes the role again, without its password.</source>
        <translation>Der Weg zurück legt die Rolle wieder an, ohne ihr Passwort.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Membership</source>
        <translation>Mitgliedschaft</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Memberships</source>
        <translation>Mitgliedschaften</translation>
    </message>
    <message>
        <source>Segment %1 of %2</source>
        <translation>Segment %1 von %2</translation>
    </message>
    <message>
        <source>Shares one ALTER TABLE with its neighbours.</source>
        <translation>Teilt sich ein ALTER TABLE mit seinen Nachbarn.</translation>
    </message>
    <message>
        <source>Fails if this counts any (%1): %2</source>
        <translation>Scheitert, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message>
        <source>Lost for good if this counts any (%1): %2</source>
        <translation>Unwiederbringlich, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message>
        <source>The way back:</source>
        <translation>Der Rückweg:</translation>
    </message>
    <message>
        <source>Rows written meanwhile may fit none of the partitions.</source>
        <translation>Inzwischen geschriebene Zeilen passen womöglich in keine der Partitionen.</translation>
    </message>
    <message>
        <source>Goes, and is kept in the stash, if this counts any (%1): %2</source>
        <translation>Geht und kommt in die Ablage, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message>
        <source>This would fail: % %1</source>
        <translation>Dies würde scheitern: % %1</translation>
    </message>
    <message>
        <source>This would be lost: % %1</source>
        <translation>Dies ginge verloren: % %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>To run it: psql -X -d DATABASE -f FILE, in one session. It stops at the first error.</source>
        <translation>Ausführen mit: psql -X -d DATABASE -f FILE, in einer Sitzung. Es hält beim ersten Fehler an.</translation>
    </message>
    <message>
        <source>%1 is locked by session %2 (role %3, %4) for %5 s; try again when it is done.</source>
        <translation>%1 ist seit %5 s von Sitzung %2 gesperrt (Rolle %3, %4); noch einmal versuchen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Another session held a lock for too long; try again when it is done.</source>
        <translation>Eine andere Sitzung hielt eine Sperre zu lange; noch einmal versuchen, wenn sie fertig ist.</translation>
    </message>
    <message>
        <source>Made-up rows break the script: %1</source>
        <translation>Erfundene Zeilen verletzen das Skript: %1</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>versucht</translation>
    </message>
    <message>
        <source>scratch copies are the sources</source>
        <translation>die Wegwerf-Kopien gleichen den Quellen</translation>
    </message>
    <message>
        <source>Not proved, %1:</source>
        <translation>Nicht bewiesen, %1:</translation>
    </message>
    <message>
        <source>Proved on PostgreSQL %1, %2:</source>
        <translation>Bewiesen auf PostgreSQL %1, %2:</translation>
    </message>
    <message>
        <source>Does not hold on PostgreSQL %1, %2:</source>
        <translation>Gilt nicht auf PostgreSQL %1, %2:</translation>
    </message>
    <message>
        <source>Not judged in full on PostgreSQL %1, %2:</source>
        <translation>Nicht ganz beurteilt auf PostgreSQL %1, %2:</translation>
    </message>
    <message>
        <source>%1 is not run here: a source describes one database.</source>
        <translation>%1 wird hier nicht ausgeführt: eine Quelle beschreibt eine Datenbank.</translation>
    </message>
    <message>
        <source>%1 is not run here: what is read may start no program.</source>
        <translation>%1 wird hier nicht ausgeführt: Was gelesen wird, darf kein Programm starten.</translation>
    </message>
    <message>
        <source>%1 is not run here: what is read may open no file.</source>
        <translation>%1 wird hier nicht ausgeführt: Was gelesen wird, darf keine Datei öffnen.</translation>
    </message>
    <message>
        <source>%1 is not run here without %2: what is read may reach no other server.</source>
        <translation>%1 wird hier nicht ohne %2 ausgeführt: Was gelesen wird, darf keinen anderen Server erreichen.</translation>
    </message>
    <message>
        <source>This is a dump of %1, not of PostgreSQL: load it into PostgreSQL first, with pgloader for example, and give that database.</source>
        <translation>Das ist ein Dump von %1, nicht von PostgreSQL: zuerst in PostgreSQL laden, etwa mit pgloader, und diese Datenbank angeben.</translation>
    </message>
    <message>
        <source>This file is compressed (%1); unpack it first.</source>
        <translation>Diese Datei ist komprimiert (%1); zuerst entpacken.</translation>
    </message>
    <message>
        <source>This is a tar archive, but not one of pg_dump; unpack it first.</source>
        <translation>Das ist ein tar-Archiv, aber keines von pg_dump; zuerst entpacken.</translation>
    </message>
    <message>
        <source>%1 cannot read this file: %2</source>
        <translation>%1 kann diese Datei nicht lesen: %2</translation>
    </message>
    <message>
        <source>This is an archive of pg_dump, and there is no pg_restore to read it: install PostgreSQL&apos;s client programs.</source>
        <translation>Das ist ein Archiv von pg_dump, und es gibt kein pg_restore, um es zu lesen: die Clientprogramme von PostgreSQL installieren.</translation>
    </message>
    <message>
        <source>This file begins as UTF-16 text, but is none; convert it first.</source>
        <translation>Diese Datei beginnt wie UTF-16-Text, ist aber keiner; zuerst umwandeln.</translation>
    </message>
    <message>
        <source>This is a dump of a whole cluster (pg_dumpall), and a source is one database: dump that with pg_dump.</source>
        <translation>Das ist ein Dump eines ganzen Clusters (pg_dumpall), und eine Quelle ist eine Datenbank: diese mit pg_dump ausgeben.</translation>
    </message>
    <message>
        <source>This file cannot be read: %1.</source>
        <translation>Diese Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>This folder cannot be read: permission denied.</source>
        <translation>Dieser Ordner lässt sich nicht lesen: keine Berechtigung.</translation>
    </message>
    <message>
        <source>This folder has no .sql files.</source>
        <translation>Dieser Ordner hat keine .sql-Dateien.</translation>
    </message>
    <message>
        <source>This folder has no .sql files of its own, and in which order its subfolders build a database cannot be told: give one of %1, or one file that holds all.</source>
        <translation>Dieser Ordner hat selbst keine .sql-Dateien, und in welcher Reihenfolge seine Unterordner eine Datenbank bauen, ist nicht zu erkennen: einen von %1 angeben oder eine Datei, die alles enthält.</translation>
    </message>
    <message>
        <source>Reads all of %1 under %2: nobody else reads or writes it meanwhile.</source>
        <translation>Liest %1 ganz unter %2: niemand sonst liest oder schreibt dort solange.</translation>
    </message>
    <message>
        <source>Reads all of %1 under %2: nobody writes it meanwhile.</source>
        <translation>Liest %1 ganz unter %2: niemand schreibt dort solange.</translation>
    </message>
    <message>
        <source>Builds an index of %1 under %2: nobody else reads or writes it meanwhile.</source>
        <translation>Baut einen Index von %1 unter %2: niemand sonst liest oder schreibt dort solange.</translation>
    </message>
    <message>
        <source>Builds an index of %1 under %2: nobody writes it meanwhile.</source>
        <translation>Baut einen Index von %1 unter %2: niemand schreibt dort solange.</translation>
    </message>
    <message>
        <source>Rewrites %1 under %2: nobody else reads or writes it meanwhile.</source>
        <translation>Schreibt %1 neu unter %2: niemand sonst liest oder schreibt dort solange.</translation>
    </message>
    <message>
        <source>Rewrites %1 under %2: nobody writes it meanwhile.</source>
        <translation>Schreibt %1 neu unter %2: niemand schreibt dort solange.</translation>
    </message>
    <message>
        <source>read whole</source>
        <translation>ganz gelesen</translation>
    </message>
    <message>
        <source>index built</source>
        <translation>Index gebaut</translation>
    </message>
    <message>
        <source>rewritten</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <source>about %1 rows, %2</source>
        <translation>etwa %1 Zeilen, %2</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Das sind %1.</translation>
    </message>
    <message>
        <source>(At worst: the schema does not tell.)</source>
        <translation>(Schlimmstenfalls: das Schema sagt es nicht.)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waits %1 s at most for a lock, instead of making everyone wait behind it.</source>
        <translation>Wartet höchstens %1 s auf eine Sperre, statt alle anderen dahinter warten zu lassen.</translation>
    </message>
    <message>
        <source>This database does not have the extension pg_stat_statements, which counts what runs: give a file of SQL with --workload.</source>
        <translation>Diese Datenbank hat die Erweiterung pg_stat_statements nicht, die zählt, was läuft: eine SQL-Datei mit --workload angeben.</translation>
    </message>
    <message>
        <source>Statements of other roles are not shown to this one; pg_read_all_stats would see them.</source>
        <translation>Anweisungen anderer Rollen werden dieser nicht gezeigt; pg_read_all_stats würde sie sehen.</translation>
    </message>
    <message>
        <source>the schema of the source</source>
        <translation>das Schema der Quelle</translation>
    </message>
    <message>
        <source>Only a live database knows what runs on it: give a file of SQL with --workload.</source>
        <translation>Nur eine laufende Datenbank weiß, was auf ihr läuft: eine SQL-Datei mit --workload angeben.</translation>
    </message>
    <message>
        <source>The workload holds no SELECT, INSERT, UPDATE, DELETE or MERGE.</source>
        <translation>Die Last enthält kein SELECT, INSERT, UPDATE, DELETE oder MERGE.</translation>
    </message>
    <message>
        <source>Preparing the planner</source>
        <translation>Der Planer wird vorbereitet</translation>
    </message>
    <message>
        <source>It is not in atlas.sum: it came in between, or its sum was never made.</source>
        <translation>Sie steht nicht in atlas.sum: Sie kam dazwischen, oder ihre Summe wurde nie gebildet.</translation>
    </message>
    <message>
        <source>It is not what atlas.sum recorded: it was changed after that.</source>
        <translation>Sie ist nicht das, was atlas.sum verzeichnet: Sie wurde danach geändert.</translation>
    </message>
    <message>
        <source>%1 has the same version, %2.</source>
        <translation>%1 hat dieselbe Version, %2.</translation>
    </message>
    <message>
        <source>the dump of the source</source>
        <translation>der Dump der Quelle</translation>
    </message>
    <message>
        <source>The clone is not in all respects what its source is: %1</source>
        <translation>Das Abbild ist nicht in allem, was seine Quelle ist: %1</translation>
    </message>
    <message>
        <source>Commands of psql are left out, and what they would do is not rehearsed; the first: %1</source>
        <translation>Befehle von psql sind ausgelassen, und was sie täten, wird nicht geprobt; der erste: %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 auf %2</translation>
    </message>
    <message>
        <source>%1 since line %2</source>
        <translation>%1 seit Zeile %2</translation>
    </message>
    <message>
        <source>%1: the table of locks says %2, measured was %3</source>
        <translation>%1: Die Sperrtabelle sagt %2, gemessen wurde %3</translation>
    </message>
    <message>
        <source>%1: the table of locks says &quot;%2&quot;, measured was &quot;%3&quot;</source>
        <translation>%1: Die Sperrtabelle sagt &quot;%2&quot;, gemessen wurde &quot;%3&quot;</translation>
    </message>
    <message>
        <source>the table of locks says that it cannot stand in a transaction, and it could</source>
        <translation>die Sperrtabelle sagt, dass sie nicht in einer Transaktion stehen kann, und sie konnte es</translation>
    </message>
    <message>
        <source>the table of locks says that it may stand in a transaction, and it was refused there</source>
        <translation>die Sperrtabelle sagt, dass sie in einer Transaktion stehen darf, und sie wurde dort abgelehnt</translation>
    </message>
    <message>
        <source>fails: %1</source>
        <translation>scheitert: %1</translation>
    </message>
    <message>
        <source>refused: %1</source>
        <translation>abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>in transaction %1, which is undone</source>
        <translation>in Transaktion %1, die zurückgenommen wird</translation>
    </message>
    <message>
        <source>in transaction %1</source>
        <translation>in Transaktion %1</translation>
    </message>
    <message>
        <source>commits while it runs: PostgreSQL refuses it in a transaction</source>
        <translation>schreibt fest, während sie läuft: PostgreSQL lehnt sie in einer Transaktion ab</translation>
    </message>
    <message>
        <source>commits by itself</source>
        <translation>schreibt von selbst fest</translation>
    </message>
    <message>
        <source>locks (measured): %1</source>
        <translation>sperrt (gemessen): %1</translation>
    </message>
    <message>
        <source>holds meanwhile: %1</source>
        <translation>hält solange: %1</translation>
    </message>
    <message>
        <source>empties: %1</source>
        <translation>leert: %1</translation>
    </message>
    <message>
        <source>rewrites: %1</source>
        <translation>schreibt neu: %1</translation>
    </message>
    <message>
        <source>builds: %1</source>
        <translation>baut: %1</translation>
    </message>
    <message>
        <source>reads all of: %1</source>
        <translation>liest ganz: %1</translation>
    </message>
    <message>
        <source>Its locks were not measured.</source>
        <translation>Ihre Sperren wurden nicht gemessen.</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1 on an empty clone of %2, PostgreSQL %3</source>
        <translation>%1 auf einem leeren Abbild von %2, PostgreSQL %3</translation>
    </message>
    <message>
        <source>%1 statements: %2 ran, %3 failed, %4 did not run.</source>
        <translation>%1 Anweisungen: %2 liefen, %3 scheiterten, %4 liefen nicht.</translation>
    </message>
    <message>
        <source>Nothing of it stands yet.</source>
        <translation>Davon steht noch nichts.</translation>
    </message>
    <message>
        <source>Segments 1 to %1 of %2 stand.</source>
        <translation>Die Abschnitte 1 bis %1 von %2 stehen.</translation>
    </message>
    <message>
        <source>Only its end is missing in the journal.</source>
        <translation>Nur sein Ende fehlt im Journal.</translation>
    </message>
    <message>
        <source>Segment %1 (line %2) was begun outside of a transaction, and its end was not seen.</source>
        <translation>Abschnitt %1 (Zeile %2) wurde außerhalb einer Transaktion begonnen, und sein Ende wurde nicht gesehen.</translation>
    </message>
    <message>
        <source>It goes on with segment %1 (lines %2 to %3).</source>
        <translation>Weiter geht es mit Abschnitt %1 (Zeilen %2 bis %3).</translation>
    </message>
    <message>
        <source>Another script is half applied to this database: %1, begun at %2 by %3; of its segments, %4 of %5 stand. Finish it with --resume and that file (SHA-256 %6), or give its end up with --abandon.</source>
        <translation>Ein anderes Skript ist auf diese Datenbank halb angewendet: %1, begonnen am %2 von %3; von seinen Abschnitten stehen %4 von %5. Es mit --resume und jener Datei (SHA-256 %6) zu Ende bringen oder sein Ende mit --abandon aufgeben.</translation>
    </message>
    <message>
        <source>There is nothing to roll back: the journal knows of no script that was applied to its end.</source>
        <translation>Es gibt nichts zurückzunehmen: Das Journal kennt kein Skript, das bis zum Ende angewendet wurde.</translation>
    </message>
    <message>
        <source>The journal numbers the statements of this script in another way: another version of Howdah wrote it, which must finish it.</source>
        <translation>Das Journal zählt die Anweisungen dieses Skripts anders: Eine andere Version von Howdah hat es geschrieben, und die muss es zu Ende bringen.</translation>
    </message>
    <message>
        <source>This script is half applied, since %1 by %2. %3 Go on with --resume.</source>
        <translation>Dieses Skript ist halb angewendet, seit %1 von %2. %3 Weiter mit --resume.</translation>
    </message>
    <message>
        <source>Whether the segment under way stands is in the journal of the database: apply the script again to be told.</source>
        <translation>Ob der laufende Abschnitt steht, sagt das Journal der Datenbank: Das Skript noch einmal anwenden, um es zu erfahren.</translation>
    </message>
    <message>
        <source>All segments stand; only the end is missing in the journal: go on with --resume.</source>
        <translation>Alle Abschnitte stehen; nur das Ende fehlt im Journal: weiter mit --resume.</translation>
    </message>
    <message>
        <source>Segment %1 ran outside of a transaction; what it left behind is looked at when you go on with --resume.</source>
        <translation>Abschnitt %1 lief außerhalb einer Transaktion; was er hinterließ, wird angesehen, wenn es mit --resume weitergeht.</translation>
    </message>
    <message>
        <source>Nothing of the script stands.</source>
        <translation>Von dem Skript steht nichts.</translation>
    </message>
    <message>
        <source>Segments 1 to %1 of %2 stand; go on behind them with --resume.</source>
        <translation>Die Abschnitte 1 bis %1 von %2 stehen; dahinter geht es mit --resume weiter.</translation>
    </message>
    <message>
        <source>A script is applied to a server&apos;s database; %1 is none.</source>
        <translation>Ein Skript wird auf die Datenbank eines Servers angewendet; %1 ist keine.</translation>
    </message>
    <message>
        <source>Segment %1 of %2, line %3</source>
        <translation>Abschnitt %1 von %2, Zeile %3</translation>
    </message>
    <message>
        <source>Segment %1 of %2, lines %3 to %4</source>
        <translation>Abschnitt %1 von %2, Zeilen %3 bis %4</translation>
    </message>
    <message>
        <source>%1: stands already</source>
        <translation>%1: steht schon</translation>
    </message>
    <message>
        <source>%1: outside of a transaction</source>
        <translation>%1: außerhalb einer Transaktion</translation>
    </message>
    <message>
        <source>%1: one transaction</source>
        <translation>%1: eine Transaktion</translation>
    </message>
    <message>
        <source>%1 on %2, nothing is run:</source>
        <translation>%1 auf %2, nichts wird ausgeführt:</translation>
    </message>
    <message>
        <source>The index %1 was built to its end.</source>
        <translation>Der Index %1 wurde zu Ende gebaut.</translation>
    </message>
    <message>
        <source>There are several new indexes of %1 (%2): which is it?</source>
        <translation>Es gibt mehrere neue Indizes von %1 (%2): Welcher ist es?</translation>
    </message>
    <message>
        <source>It left nothing behind.</source>
        <translation>Sie hat nichts hinterlassen.</translation>
    </message>
    <message>
        <source>The index %1 is left behind, not valid: it is dropped, and the statement repeated.</source>
        <translation>Der Index %1 blieb ungültig zurück: Er wird gelöscht und die Anweisung wiederholt.</translation>
    </message>
    <message>
        <source>%1 is detached.</source>
        <translation>%1 ist abgetrennt.</translation>
    </message>
    <message>
        <source>%1 is half detached: that is finished.</source>
        <translation>%1 ist halb abgetrennt: Das wird zu Ende gebracht.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist fort.</translation>
    </message>
    <message>
        <source>%1 is still there.</source>
        <translation>%1 ist noch da.</translation>
    </message>
    <message>
        <source>It may be run twice.</source>
        <translation>Sie darf zweimal laufen.</translation>
    </message>
    <message>
        <source>Whether it ran to its end, the catalog does not tell.</source>
        <translation>Ob sie zu Ende lief, sagt der Katalog nicht.</translation>
    </message>
    <message>
        <source>Data dictionary of %1</source>
        <translation>Datenverzeichnis von %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>This script is half applied, and not as a way back: finish it with &quot;howdah-cli apply --resume&quot;.</source>
        <translation>Dieses Skript ist halb angewandt, und nicht als Rückweg: Beenden Sie es mit „howdah-cli apply --resume“.</translation>
    </message>
    <message>
        <source>An identity column is a smallint, integer or bigint, not %1.</source>
        <translation>Eine Identitätsspalte ist smallint, integer oder bigint, nicht %1.</translation>
    </message>
    <message>
        <source>A column has either an identity or a default, not both.</source>
        <translation>Eine Spalte hat entweder eine Identität oder einen Vorgabewert, nicht beides.</translation>
    </message>
    <message>
        <source>%1 has a constraint “%2” already.</source>
        <translation>%1 hat schon eine Bedingung „%2“.</translation>
    </message>
    <message>
        <source>Name at least one column.</source>
        <translation>Nennen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>Column “%1” is named twice.</source>
        <translation>Die Spalte „%1“ ist zweimal genannt.</translation>
    </message>
    <message>
        <source>There is no table %1 to refer to.</source>
        <translation>Es gibt keine Tabelle %1, auf die verwiesen werden könnte.</translation>
    </message>
    <message>
        <source>A foreign key pairs as many columns on both sides: here %1 and %2.</source>
        <translation>Ein Fremdschlüssel verbindet auf beiden Seiten gleich viele Spalten: hier %1 und %2.</translation>
    </message>
    <message>
        <source>“%1” is %2 and %3 is %4: PostgreSQL compares no such types.</source>
        <translation>„%1“ ist %2 und %3 ist %4: Solche Typen vergleicht PostgreSQL nicht.</translation>
    </message>
    <message>
        <source>Nothing makes (%1) unique in %2: add a key there first.</source>
        <translation>Nichts macht (%1) in %2 eindeutig: Legen Sie dort zuerst einen Schlüssel an.</translation>
    </message>
    <message>
        <source>About Howdah</source>
        <translation>Über Howdah</translation>
    </message>
    <message>
        <source>The seat from which you steer the elephant: PostgreSQL schemas and their migrations.</source>
        <translation>Der Sitz, von dem aus Sie den Elefanten lenken: PostgreSQL-Schemas und ihre Migrationen.</translation>
    </message>
    <message>
        <source>Licensed under Apache-2.0. Howdah sends nothing anywhere.</source>
        <translation>Lizenziert unter Apache-2.0. Howdah sendet nichts irgendwohin.</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Runs outside a transaction.</source>
        <translation>Läuft außerhalb einer Transaktion.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>“%1” is not a setting this version of Howdah knows.</source>
        <translation>„%1“ ist keine Einstellung, die diese Version von Howdah kennt.</translation>
    </message>
    <message>
        <source>An environment has no name.</source>
        <translation>Eine Umgebung hat keinen Namen.</translation>
    </message>
    <message>
        <source>This is not a Howdah project: %1.</source>
        <translation>Das ist kein Howdah-Projekt: %1.</translation>
    </message>
    <message>
        <source>This is not a Howdah project: it lacks &quot;howdah&quot;, the number of its format.</source>
        <translation>Das ist kein Howdah-Projekt: Es fehlt „howdah“, die Nummer seines Formats.</translation>
    </message>
    <message>
        <source>The project&apos;s format is %1; this version of Howdah reads format %2.</source>
        <translation>Das Projekt hat Format %1; diese Version von Howdah liest Format %2.</translation>
    </message>
    <message>
        <source>%1 has several version tables: say from where to where, alembic:PATH@FROM:TO.</source>
        <translation>%1 hat mehrere Versionstabellen: Sagen Sie, von wo nach wo, alembic:PFAD@VON:BIS.</translation>
    </message>
    <message>
        <source>Down to which revision? Say it: alembic:PATH@TO, or base.</source>
        <translation>Hinunter bis zu welcher Revision? Sagen Sie es: alembic:PFAD@BIS, oder base.</translation>
    </message>
    <message>
        <source>There is no backup, and nothing was applied: %1</source>
        <translation>Es gibt keine Sicherung, und nichts wurde angewandt: %1</translation>
    </message>
    <message>
        <source>%1 was ended.</source>
        <translation>%1 wurde beendet.</translation>
    </message>
    <message>
        <source>There is no backup, and nothing was applied: pg_dump and pg_restore are not installed here. On Debian and Ubuntu: apt install postgresql-client.</source>
        <translation>Es gibt keine Sicherung, und nichts wurde angewandt: pg_dump und pg_restore sind hier nicht installiert. Unter Debian und Ubuntu: apt install postgresql-client.</translation>
    </message>
    <message>
        <source>the file is there already.</source>
        <translation>die Datei gibt es schon.</translation>
    </message>
    <message>
        <source>the file cannot be written: %1.</source>
        <translation>die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Backing up to %1…</source>
        <translation>Sichern nach %1 …</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>The schema is not that of %1, which the script was made for: %2.</source>
        <translation>Das Schema ist nicht das von %1, für das das Skript gemacht wurde: %2.</translation>
    </message>
    <message>
        <source>%1 is left behind, too; only a superuser can drop it.</source>
        <translation>%1 ist auch zurückgeblieben; nur ein Superuser kann es löschen.</translation>
    </message>
    <message>
        <source>the connections kept by Howdah&apos;s window</source>
        <translation>die Verbindungen, die das Fenster von Howdah aufbewahrt</translation>
    </message>
    <message>
        <source>no revision</source>
        <translation>keiner Revision</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>The database is at %1 already, where the script ends (%2).</source>
        <translation>Die Datenbank steht schon bei %1, wo das Skript endet (%2).</translation>
    </message>
    <message>
        <source>The script goes on from %1, and the database is at %2 (%3).</source>
        <translation>Das Skript geht von %1 aus, und die Datenbank steht bei %2 (%3).</translation>
    </message>
    <message>
        <source>Revision %1 is not in %2 any more: somebody else has moved the database meanwhile.</source>
        <translation>Die Revision %1 steht nicht mehr in %2: Jemand anders hat die Datenbank inzwischen bewegt.</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>for %1 s</source>
        <translation>seit %1 s</translation>
    </message>
    <message>
        <source>Session %1 is in the way (%2).</source>
        <translation>Die Sitzung %1 ist im Weg (%2).</translation>
    </message>
    <message>
        <source>No pg_service.conf here has the service &quot;%1&quot;.</source>
        <translation>Keine pg_service.conf hier hat den Dienst „%1“.</translation>
    </message>
    <message>
        <source>The SQL that the project&apos;s alembic wrote does not move its version table: where the database stands would not be known.</source>
        <translation>Das SQL, das das Alembic des Projekts schrieb, bewegt seine Versionstabelle nicht: Wo die Datenbank steht, wäre nicht bekannt.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>die Datei ist leer.</translation>
    </message>
    <message>
        <source>%1 is not in the base</source>
        <translation>%1 fehlt in der Basis</translation>
    </message>
    <message>
        <source>%1 differs</source>
        <translation>%1 weicht ab</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nichts wurde gesendet.</translation>
    </message>
    <message>
        <source>%1 is not marked as production, neither in a project here nor in the connections kept by Howdah&apos;s window: look again where this leads.</source>
        <translation>%1 ist nicht als Produktion gekennzeichnet, weder in einem Projekt hier noch in den Verbindungen, die das Fenster von Howdah aufbewahrt: Sehen Sie noch einmal nach, wohin das führt.</translation>
    </message>
    <message>
        <source>Whether %1 is production is not known: &quot;%2&quot; (%3) cannot be read here. %4 To go on takes its name, --production &quot;%2&quot;.</source>
        <translation>Ob %1 Produktion ist, ist nicht bekannt: „%2“ (%3) lässt sich hier nicht lesen. %4 Weiterzugehen braucht ihren Namen, --production &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>%1 is production and called &quot;%2&quot;, not &quot;%3&quot; (%4).</source>
        <translation>%1 ist Produktion und heißt „%2“, nicht „%3“ (%4).</translation>
    </message>
    <message>
        <source>%1 is production (%2): that takes its name, --production &quot;%3&quot;.</source>
        <translation>%1 ist Produktion (%2): Das braucht ihren Namen, --production &quot;%3&quot;.</translation>
    </message>
    <message>
        <source>A transaction that is prepared for two phases is in the way (see pg_prepared_xacts).</source>
        <translation>Eine Transaktion, die für zwei Phasen vorbereitet ist, ist im Weg (siehe pg_prepared_xacts).</translation>
    </message>
</context>
<context>
    <name>Howdah::Actions</name>
    <message>
        <source>&amp;New design</source>
        <translation>&amp;Neuer Entwurf</translation>
    </message>
    <message>
        <source>Start an empty design</source>
        <translation>Einen leeren Entwurf beginnen</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>&amp;Projekt öffnen …</translation>
    </message>
    <message>
        <source>Open a design: a folder with howdah.json</source>
        <translation>Einen Entwurf öffnen: einen Ordner mit howdah.json</translation>
    </message>
    <message>
        <source>Open S&amp;QL file…</source>
        <translation>S&amp;QL-Datei öffnen …</translation>
    </message>
    <message>
        <source>Run a .sql file in a private scratch server and show what it makes</source>
        <translation>Eine .sql-Datei in einem privaten Wegwerf-Server ausführen und zeigen, was entsteht</translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation>&amp;Verbinden …</translation>
    </message>
    <message>
        <source>Show the schema of a live server</source>
        <translation>Das Schema eines laufenden Servers zeigen</translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation>&amp;Demo öffnen</translation>
    </message>
    <message>
        <source>A small shop with flaws on purpose, in the private server</source>
        <translation>Ein kleiner Laden mit absichtlichen Fehlern, im privaten Server</translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation>Die Quelle noch einmal lesen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the design into its project folder</source>
        <translation>Den Entwurf in seinen Projektordner schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as project…</source>
        <translation>Als Projekt speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Write the design into another folder</source>
        <translation>Den Entwurf in einen anderen Ordner schreiben</translation>
    </message>
    <message>
        <source>Save as re&amp;vision…</source>
        <translation>Als Re&amp;vision speichern …</translation>
    </message>
    <message>
        <source>Write the pending changes as a migration, up and down</source>
        <translation>Die offenen Änderungen als Migration schreiben, hin und zurück</translation>
    </message>
    <message>
        <source>&amp;Close design</source>
        <translation>Entwurf s&amp;chließen</translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation>Schließen, was offen ist</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Leave Howdah</source>
        <translation>Howdah verlassen</translation>
    </message>
    <message>
        <source>Add &amp;schema</source>
        <translation>&amp;Schema hinzufügen</translation>
    </message>
    <message>
        <source>Add a schema to the design</source>
        <translation>Dem Entwurf ein Schema hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;table</source>
        <translation>&amp;Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Add a table to the schema of the selection</source>
        <translation>Dem Schema der Auswahl eine Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Add &amp;column</source>
        <translation>S&amp;palte hinzufügen</translation>
    </message>
    <message>
        <source>Add a column to the selected table</source>
        <translation>Der gewählten Tabelle eine Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Um&amp;benennen</translation>
    </message>
    <message>
        <source>Rename the selected object</source>
        <translation>Das gewählte Objekt umbenennen</translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Drop the selected object and what depends on it from the design</source>
        <translation>Das gewählte Objekt und was davon abhängt aus dem Entwurf löschen</translation>
    </message>
    <message>
        <source>&amp;Find in objects</source>
        <translation>In Objekten &amp;suchen</translation>
    </message>
    <message>
        <source>Filter the object tree</source>
        <translation>Den Objektbaum filtern</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>Objects, columns, revisions, rules and commands by name</source>
        <translation>Objekte, Spalten, Revisionen, Regeln und Befehle nach Namen</translation>
    </message>
    <message>
        <source>&amp;Prove the plan</source>
        <translation>Den &amp;Plan beweisen</translation>
    </message>
    <message>
        <source>Run the pending changes and their way back in scratch databases and compare</source>
        <translation>Die offenen Änderungen und ihren Rückweg in Wegwerf-Datenbanken ausführen und vergleichen</translation>
    </message>
    <message>
        <source>Show this tab</source>
        <translation>Diesen Reiter zeigen</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>Den ganzen Bildschirm nutzen</translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation>&amp;Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Put every panel back where it began</source>
        <translation>Jede Leiste dorthin setzen, wo sie anfangs war</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>Light or dark as the system says</source>
        <translation>Hell oder dunkel, wie das System es sagt</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Explain what has the focus</source>
        <translation>Erklären, was den Fokus hat</translation>
    </message>
    <message>
        <source>&amp;About Howdah</source>
        <translation>Ü&amp;ber Howdah</translation>
    </message>
    <message>
        <source>Versions and licence</source>
        <translation>Versionen und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Copy versions and settings, without secrets, for a bug report</source>
        <translation>Versionen und Einstellungen, ohne Geheimnisse, für einen Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Run the chec&amp;klist</source>
        <translation>Chec&amp;kliste durchgehen</translation>
    </message>
    <message>
        <source>Check the design: keys, indexes, types, names</source>
        <translation>Den Entwurf prüfen: Schlüssel, Indizes, Typen, Namen</translation>
    </message>
    <message>
        <source>Co&amp;mpare with…</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>Compare the design with another source: a server, files, a project, a history</source>
        <translation>Den Entwurf mit einer anderen Quelle vergleichen: einem Server, Dateien, einem Projekt, einem Verlauf</translation>
    </message>
    <message>
        <source>Differences on the d&amp;iagram</source>
        <translation>Unterschiede im D&amp;iagramm</translation>
    </message>
    <message>
        <source>Show on the diagram what the comparison adds, removes and changes</source>
        <translation>Im Diagramm zeigen, was der Vergleich hinzufügt, entfernt und ändert</translation>
    </message>
    <message>
        <source>&amp;Overview of the diagram</source>
        <translation>&amp;Übersicht des Diagramms</translation>
    </message>
    <message>
        <source>Show the whole diagram, small, in a free corner</source>
        <translation>Das ganze Diagramm klein in einer freien Ecke zeigen</translation>
    </message>
    <message>
        <source>Project se&amp;ttings…</source>
        <translation>Projekt&amp;einstellungen …</translation>
    </message>
    <message>
        <source>Where the migrations are, which databases the team has</source>
        <translation>Wo die Migrationen liegen, welche Datenbanken das Team hat</translation>
    </message>
    <message>
        <source>Compare with the mi&amp;grations</source>
        <translation>Mit den &amp;Migrationen vergleichen</translation>
    </message>
    <message>
        <source>Build what the project&apos;s migrations build and show what is missing there</source>
        <translation>Bauen, was die Migrationen des Projekts bauen, und zeigen, was dort fehlt</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>&amp;Diagramm</translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation>&amp;Revisionen</translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation>&amp;Checkliste</translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation>D&amp;aten</translation>
    </message>
    <message>
        <source>Add by S&amp;QL…</source>
        <translation>Mit S&amp;QL hinzufügen …</translation>
    </message>
    <message>
        <source>Add a view, a type, a function, … by the statements that make it</source>
        <translation>Eine Sicht, einen Typ, eine Funktion … durch die Anweisungen hinzufügen, die sie anlegen</translation>
    </message>
    <message>
        <source>As the s&amp;ystem</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
    <message>
        <source>The language of this program, from its next start on</source>
        <translation>Die Sprache dieses Programms, ab seinem nächsten Start</translation>
    </message>
    <message>
        <source>D&amp;ependencies</source>
        <translation>Abhängi&amp;gkeiten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Write a picture of the diagram, the schema as DBML, or a data dictionary</source>
        <translation>Ein Bild des Diagramms, das Schema als DBML oder ein Datenwörterbuch schreiben</translation>
    </message>
    <message>
        <source>Find &amp;usages</source>
        <translation>&amp;Verwendungen suchen</translation>
    </message>
    <message>
        <source>List who needs the selected object: keys, indexes, views, policies, functions</source>
        <translation>Auflisten, wer das ausgewählte Objekt braucht: Schlüssel, Indizes, Sichten, Policies, Funktionen</translation>
    </message>
    <message>
        <source>&amp;Edit by SQL…</source>
        <translation>Mit SQL &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Change the selected view, type, function, trigger, policy or sequence by its statement</source>
        <translation>Die ausgewählte Sicht, den Typ, die Funktion, den Trigger, die Policy oder die Sequenz durch ihre Anweisung ändern</translation>
    </message>
    <message>
        <source>Cop&amp;y as SQL</source>
        <translation>Als SQL &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy the statements that make the selected object</source>
        <translation>Die Anweisungen kopieren, die das ausgewählte Objekt machen</translation>
    </message>
    <message>
        <source>&amp;Paste SQL…</source>
        <translation>SQL ein&amp;fügen …</translation>
    </message>
    <message>
        <source>Add what the statements in the clipboard make</source>
        <translation>Hinzufügen, was die Anweisungen in der Zwischenablage machen</translation>
    </message>
    <message>
        <source>Begin with statements that are filled in, and are tried in a scratch database</source>
        <translation>Mit ausgefüllten Anweisungen beginnen, die in einer Wegwerfdatenbank versucht werden</translation>
    </message>
    <message>
        <source>&amp;New subject area…</source>
        <translation>&amp;Neuer Themenbereich …</translation>
    </message>
    <message>
        <source>A diagram of some tables: the selected ones, a schema, what is near, the way between two</source>
        <translation>Ein Diagramm einiger Tabellen: der ausgewählten, eines Schemas, der Umgebung, des Wegs zwischen zweien</translation>
    </message>
    <message>
        <source>&amp;Remove this subject area</source>
        <translation>Diesen Themenbereich &amp;entfernen</translation>
    </message>
    <message>
        <source>Take the diagram that is shown away; its tables stay</source>
        <translation>Das gezeigte Diagramm wegnehmen; seine Tabellen bleiben</translation>
    </message>
    <message>
        <source>&amp;Import design…</source>
        <translation>Entwurf &amp;importieren …</translation>
    </message>
    <message>
        <source>Add what a file of DBML, Mermaid, PlantUML or SQLite or a dump of MySQL describes, or open it</source>
        <translation>Fügt hinzu, was eine Datei in DBML, Mermaid, PlantUML oder SQLite oder ein Dump von MySQL beschreibt, oder öffnet sie</translation>
    </message>
</context>
<context>
    <name>Howdah::Activity</name>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vorgänge</translation>
    </message>
</context>
<context>
    <name>Howdah::AnswerDialog</name>
    <message>
        <source>Waive finding</source>
        <translation>Befund erlassen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Why this is right as it is</source>
        <translation>Warum es so richtig ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>Stand:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Kept with name and date. It ends when the evidence changes.</source>
        <translation>Wird mit Namen und Datum aufbewahrt und endet, wenn sich die Belege ändern.</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Erlassen</translation>
    </message>
    <message>
        <source>Keep answer</source>
        <translation>Antwort aufbewahren</translation>
    </message>
</context>
<context>
    <name>Howdah::Applier</name>
    <message>
        <source>Statement %1 (line %2) was begun and not seen to end. %3</source>
        <translation>Anweisung %1 (Zeile %2) wurde begonnen, ihr Ende nicht gesehen. %3</translation>
    </message>
    <message>
        <source>Look whether statement %1 did what it should, then say --in-doubt=skip or --in-doubt=repeat.</source>
        <translation>Nachsehen, ob Anweisung %1 tat, was sie sollte, dann --in-doubt=skip oder --in-doubt=repeat sagen.</translation>
    </message>
    <message>
        <source>  Segment %1 did not get a lock in time and is undone; try %2 of %3 in %4 s.</source>
        <translation>  Abschnitt %1 bekam eine Sperre nicht rechtzeitig und ist zurückgenommen; Versuch %2 von %3 in %4 s.</translation>
    </message>
    <message>
        <source>  Segment %1 was the victim of a deadlock and is undone; try %2 of %3 in %4 s.</source>
        <translation>  Abschnitt %1 fiel einer Verklemmung zum Opfer und ist zurückgenommen; Versuch %2 von %3 in %4 s.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>%1/%2  line %3  %4 ms  %5</source>
        <translation>%1/%2  Zeile %3  %4 ms  %5</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>It did not get its locks. %1</source>
        <translation>Es hat seine Sperren nicht bekommen. %1</translation>
    </message>
</context>
<context>
    <name>Howdah::ApplyJournal</name>
    <message>
        <source>Somebody else applies a script to this database now; try again when that is done.</source>
        <translation>Gerade wendet jemand anderes ein Skript auf diese Datenbank an; danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Somebody else applies a script to this database now (session %1, role %2, since %3); try again when that is done.</source>
        <translation>Gerade wendet jemand anderes ein Skript auf diese Datenbank an (Sitzung %1, Rolle %2, seit %3); danach noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The journal cannot be made: this role may not create a schema in this database. Have its owner GRANT CREATE ON DATABASE to it (%1).</source>
        <translation>Das Journal lässt sich nicht anlegen: Diese Rolle darf in dieser Datenbank kein Schema anlegen. Ihr Eigentümer muss ihr mit GRANT CREATE ON DATABASE das Recht geben (%1).</translation>
    </message>
    <message>
        <source>The journal in howdah_journal belongs to %1, who is neither this role nor the database&apos;s owner nor a superuser: what %1 made run there would run as you. Give the schema and its tables to the database&apos;s owner first.</source>
        <translation>Das Journal in howdah_journal gehört %1, und das ist weder diese Rolle noch der Eigentümer der Datenbank noch ein Superuser: Was %1 dort laufen lässt, liefe mit den Rechten dieser Rolle. Das Schema und seine Tabellen zuerst dem Eigentümer der Datenbank geben.</translation>
    </message>
</context>
<context>
    <name>Howdah::AreaDialog</name>
    <message>
        <source>New subject area</source>
        <translation>Neuer Themenbereich</translation>
    </message>
    <message numerus="yes">
        <source>%n selected table(s)</source>
        <translation>
            <numerusform>%n ausgewählte Tabelle</numerusform>
            <numerusform>%n ausgewählte Tabellen</numerusform>
        </translation>
    </message>
    <message>
        <source>The way between the two</source>
        <translation>Der Weg zwischen den beiden</translation>
    </message>
    <message>
        <source>Tables whose name has</source>
        <translation>Tabellen mit diesem Namensteil</translation>
    </message>
    <message>
        <source>The schema %1</source>
        <translation>Das Schema %1</translation>
    </message>
    <message>
        <source>A part of the name</source>
        <translation>Ein Teil des Namens</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>&amp;Steps along keys</source>
        <translation>&amp;Schritte entlang der Schlüssel</translation>
    </message>
    <message>
        <source>There is a subject area of this name.</source>
        <translation>Es gibt schon einen Themenbereich dieses Namens.</translation>
    </message>
    <message>
        <source>No table is meant.</source>
        <translation>Keine Tabelle ist gemeint.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s): %1</source>
        <translation>
            <numerusform>%n Tabelle: %1</numerusform>
            <numerusform>%n Tabellen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Found by its keys: %1</source>
        <translation>An den Schlüsseln gefunden: %1</translation>
    </message>
</context>
<context>
    <name>Howdah::Asker</name>
    <message>
        <source>%1 belongs to %2, and %3 is no member of that role: it may not be changed.</source>
        <translation>%1 gehört %2, und %3 ist kein Mitglied dieser Rolle: Es darf nicht geändert werden.</translation>
    </message>
    <message>
        <source>%1 is held in %2 by session %3 (role %4, %5, %6) for %7 s: a statement will wait for it.</source>
        <translation>%1 wird in %2 von Sitzung %3 gehalten (Rolle %4, %5, %6), seit %7 s: Eine Anweisung wird darauf warten.</translation>
    </message>
    <message>
        <source>Session %1 (role %2, %3) has had a transaction open for %4 s: what works concurrently waits for its end.</source>
        <translation>Sitzung %1 (Rolle %2, %3) hat seit %4 s eine Transaktion offen: Was nebenläufig arbeitet, wartet auf ihr Ende.</translation>
    </message>
</context>
<context>
    <name>Howdah::Attempt</name>
    <message>
        <source>This takes back %1, applied at %2 by %3.</source>
        <translation>Dies nimmt %1 zurück, angewendet am %2 von %3.</translation>
    </message>
    <message>
        <source>This script was applied to its end already, at %1 by %2: nothing is done.</source>
        <translation>Dieses Skript wurde schon bis zum Ende angewendet, am %1 von %2: Es geschieht nichts.</translation>
    </message>
    <message>
        <source>Reading the schema of %1…</source>
        <translation>Das Schema von %1 wird gelesen …</translation>
    </message>
    <message>
        <source>Applied to its end.</source>
        <translation>Bis zum Ende angewendet.</translation>
    </message>
    <message>
        <source>Before that one a backup was made: %1</source>
        <translation>Davor wurde eine Sicherung gemacht: %1</translation>
    </message>
    <message>
        <source>The backup is %1: %2, a list of %3 entries.</source>
        <translation>Die Sicherung ist %1: %2, eine Liste von %3 Einträgen.</translation>
    </message>
    <message>
        <source>The script does not move Alembic&apos;s version table (%1).</source>
        <translation>Das Skript bewegt Alembics Versionstabelle nicht (%1).</translation>
    </message>
    <message>
        <source>This script was applied to its end at %1 by %2, and the database is back where it begins (%3): apply it once more with --again.</source>
        <translation>Dieses Skript wurde um %1 von %2 bis zum Ende angewandt, und die Datenbank steht wieder, wo es beginnt (%3): Wenden Sie es mit --again noch einmal an.</translation>
    </message>
</context>
<context>
    <name>Howdah::Candidates</name>
    <message>
        <source>they are the same but for the name</source>
        <translation>sie sind bis auf den Namen gleich</translation>
    </message>
    <message>
        <source>both are the multirange of %1</source>
        <translation>beide sind der Multirange von %1</translation>
    </message>
</context>
<context>
    <name>Howdah::ChecklistModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
</context>
<context>
    <name>Howdah::ChecklistTab</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Only &amp;problems</source>
        <translation>Nur &amp;Mängel</translation>
    </message>
    <message>
        <source>&amp;Run checklist</source>
        <translation>Checkliste &amp;durchgehen</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Rows to read as evidence</source>
        <translation>Zeilen, die als Beleg gelesen werden</translation>
    </message>
    <message>
        <source>Read no rows</source>
        <translation>Keine Zeilen lesen</translation>
    </message>
    <message>
        <source>Read a sample of the rows</source>
        <translation>Eine Stichprobe der Zeilen lesen</translation>
    </message>
    <message>
        <source>Read all rows</source>
        <translation>Alle Zeilen lesen</translation>
    </message>
    <message>
        <source>Filter items and findings</source>
        <translation>Punkte und Befunde filtern</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Stopped. What is shown is from the run before, if there was one.</source>
        <translation>Angehalten. Zu sehen ist der vorige Durchgang, falls es einen gab.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 · %2</source>
        <translation>PostgreSQL %1 · %2</translation>
    </message>
    <message>
        <source>&amp;Run again</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>The checklist has not been run</source>
        <translation>Die Checkliste wurde noch nicht durchgegangen</translation>
    </message>
    <message>
        <source>Nothing to check yet</source>
        <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
        <source>It looks at keys, types, constraints, indexes, security and more, shows its evidence, and offers a fix where there is one.</source>
        <translation>Sie sieht sich Schlüssel, Typen, Bedingungen, Indizes, Sicherheit und mehr an, zeigt Belege und bietet Abhilfe, wo es welche gibt.</translation>
    </message>
    <message>
        <source>Open a database, a project or a file first.</source>
        <translation>Zuerst eine Datenbank, ein Projekt oder eine Datei öffnen.</translation>
    </message>
    <message>
        <source>The design has changed since. Run the checklist again to see what is left.</source>
        <translation>Der Entwurf hat sich seitdem geändert. Noch einmal durchgehen, um zu sehen, was bleibt.</translation>
    </message>
    <message>
        <source>How the checklist is listed</source>
        <translation>Wie die Checkliste aufgeführt wird</translation>
    </message>
    <message>
        <source>By item</source>
        <translation>Nach Punkten</translation>
    </message>
    <message>
        <source>By table</source>
        <translation>Nach Tabellen</translation>
    </message>
    <message>
        <source>The ten that matter first</source>
        <translation>Die zehn, auf die es zuerst ankommt</translation>
    </message>
</context>
<context>
    <name>Howdah::Cli</name>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>No differences.</source>
        <translation>Keine Unterschiede.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 nach %2</translation>
    </message>
    <message>
        <source>%1: not modelled, not compared: %2 %3</source>
        <translation>%1: nicht erfasst, nicht verglichen: %2 %3</translation>
    </message>
    <message>
        <source>Back from %1 to %2</source>
        <translation>Zurück von %1 nach %2</translation>
    </message>
    <message>
        <source>%1 %2 may have become %3: %4</source>
        <translation>%1 %2 ist vielleicht zu %3 geworden: %4</translation>
    </message>
    <message>
        <source> — rename it? [y/N] </source>
        <translation> – umbenennen? [y/N] </translation>
    </message>
    <message>
        <source>Either --online or --plain, not both.</source>
        <translation>Entweder --online oder --plain, nicht beides.</translation>
    </message>
    <message>
        <source>not modelled, only in %1: %2</source>
        <translation>nicht erfasst, nur in %1: %2</translation>
    </message>
    <message>
        <source>No differences in what Howdah models; pg_dump could not be asked: %1</source>
        <translation>Keine Unterschiede in dem, was Howdah erfasst; pg_dump ließ sich nicht fragen: %1</translation>
    </message>
    <message>
        <source>The role %1 is not there where the plan is to run; --roles plans it too.</source>
        <translation>Die Rolle %1 gibt es dort nicht, wo der Plan laufen soll; --roles plant sie mit.</translation>
    </message>
    <message>
        <source>--roles compares two servers: both sides must be databases.</source>
        <translation>--roles vergleicht zwei Server: Beide Seiten müssen Datenbanken sein.</translation>
    </message>
    <message>
        <source>The proof leaves out the roles: scratch databases share one cluster.</source>
        <translation>Der Beweis lässt die Rollen aus: Wegwerf-Datenbanken teilen sich einen Cluster.</translation>
    </message>
    <message>
        <source>--refuse-drift needs a database as the first source: a file has no drift.</source>
        <translation>--refuse-drift braucht eine Datenbank als erste Quelle: Eine Datei weicht nicht ab.</translation>
    </message>
    <message>
        <source>differs in secrets alone, which are not shown: %1 %2</source>
        <translation>unterscheidet sich nur in Geheimnissen, die nicht gezeigt werden: %1 %2</translation>
    </message>
    <message>
        <source>Written by Howdah %1 on %2 for PostgreSQL %3.%4.</source>
        <translation>Geschrieben von Howdah %1 am %2 für PostgreSQL %3.%4.</translation>
    </message>
    <message>
        <source>It refuses a schema whose fingerprint is not %1.</source>
        <translation>Das Skript lehnt ein Schema ab, dessen Fingerabdruck nicht %1 ist.</translation>
    </message>
    <message>
        <source>Not taken for a rename, but made and dropped: %1 %2 and %3.</source>
        <translation>Nicht als Umbenennung genommen, sondern angelegt und gelöscht: %1 %2 und %3.</translation>
    </message>
    <message>
        <source>: not judged</source>
        <translation>: nicht beurteilt</translation>
    </message>
    <message>
        <source>The checklist has no group or item &quot;%1&quot;; it has %2.</source>
        <translation>Die Checkliste hat weder Gruppe noch Punkt „%1“; sie hat %2.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Looking for dependencies in %1</source>
        <translation>Abhängigkeiten in %1 werden gesucht</translation>
    </message>
    <message>
        <source>Read with the separator &quot;%1&quot;; the first line holds names.</source>
        <translation>Gelesen mit dem Trennzeichen „%1“; die erste Zeile enthält Namen.</translation>
    </message>
    <message>
        <source>Read with the separator &quot;%1&quot;; the first line is a row.</source>
        <translation>Gelesen mit dem Trennzeichen „%1“; die erste Zeile enthält Daten.</translation>
    </message>
    <message>
        <source>--plan is for one table.</source>
        <translation>--plan gilt für eine einzige Tabelle.</translation>
    </message>
    <message>
        <source>There is no plan for %1: without --plan, the report tells why.</source>
        <translation>Es gibt keinen Plan für %1: Ohne --plan sagt der Bericht, warum.</translation>
    </message>
    <message>
        <source>There is no plan for %1: by its rules there is nothing to split.</source>
        <translation>Es gibt keinen Plan für %1: Nach seinen Regeln ist nichts aufzuteilen.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The file is there already.</source>
        <translation>Die Datei gibt es schon.</translation>
    </message>
    <message>
        <source>A CSV file has no tables to choose.</source>
        <translation>Eine CSV-Datei hat keine Tabellen zur Wahl.</translation>
    </message>
    <message>
        <source>--pg-version is a major version such as 17, not &quot;%1&quot;.</source>
        <translation>--pg-version ist eine Hauptversion wie 17, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is no such project.</source>
        <translation>Es gibt kein solches Projekt.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>--mark needs --project, and one table.</source>
        <translation>--mark braucht --project und eine einzelne Tabelle.</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>An alembic: history is looked at by itself, without other files and --against.</source>
        <translation>Ein Verlauf alembic: wird für sich angesehen, ohne andere Dateien und --against.</translation>
    </message>
    <message>
        <source>--budget is a size such as 500MB or 2GB, not &quot;%1&quot;.</source>
        <translation>--budget ist eine Größe wie 500MB oder 2GB, nicht &quot;%1&quot;.</translation>
    </message>
    <message>
        <source>the environment %1</source>
        <translation>die Umgebung %1</translation>
    </message>
    <message>
        <source>There is nothing to do: no revision leads from %1 to %2.</source>
        <translation>Es ist nichts zu tun: Keine Revision führt von %1 nach %2.</translation>
    </message>
</context>
<context>
    <name>Howdah::Cli::Chooser</name>
    <message>
        <source>--map-rename %1: there is no %2 in the first source or no %3 in the second.</source>
        <translation>--map-rename %1: in der ersten Quelle fehlt %2 oder in der zweiten %3.</translation>
    </message>
    <message>
        <source> (planned as drop and create; say --map-rename or --renames auto)</source>
        <translation> (als Löschen und Anlegen geplant; sonst --map-rename oder --renames auto angeben)</translation>
    </message>
</context>
<context>
    <name>Howdah::Cli::Renaming</name>
    <message>
        <source>The renames could not be tried in a scratch database, so what names a renamed object in an expression is planned anew: %1</source>
        <translation>Die Umbenennungen ließen sich in keiner Wegwerf-Datenbank erproben; was ein umbenanntes Objekt in einem Ausdruck nennt, wird daher neu geplant: %1</translation>
    </message>
</context>
<context>
    <name>Howdah::ColumnGridModel</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>by default</source>
        <translation>als Vorgabe</translation>
    </message>
    <message>
        <source>not null</source>
        <translation>not null</translation>
    </message>
    <message>
        <source>nullable</source>
        <translation>darf null sein</translation>
    </message>
    <message>
        <source>An expression. Begin with “=” for a generated column.</source>
        <translation>Ein Ausdruck. Mit „=“ am Anfang wird die Spalte berechnet.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Not null</source>
        <translation>Not null</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
</context>
<context>
    <name>Howdah::ColumnsPage</name>
    <message>
        <source>Add a column</source>
        <translation>Eine Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Drop the column</source>
        <translation>Die Spalte löschen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>new_column</source>
        <comment>a name in SQL</comment>
        <translation>neue_spalte</translation>
    </message>
    <message>
        <source>Move up — only in a table that is new: PostgreSQL cannot move columns</source>
        <translation>Nach oben – nur in einer neuen Tabelle: PostgreSQL kann Spalten nicht verschieben</translation>
    </message>
    <message>
        <source>Move down — only in a table that is new: PostgreSQL cannot move columns</source>
        <translation>Nach unten – nur in einer neuen Tabelle: PostgreSQL kann Spalten nicht verschieben</translation>
    </message>
</context>
<context>
    <name>Howdah::CompareDialog</name>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>postgresql://…, service=NAME, a .sql file, a project, alembic:PATH, demo:, empty:</source>
        <translation>postgresql://…, service=NAME, eine .sql-Datei, ein Projekt, alembic:PFAD, demo:, empty:</translation>
    </message>
    <message>
        <source>Sources at hand</source>
        <translation>Greifbare Quellen</translation>
    </message>
    <message>
        <source>&amp;Compare “%1” with</source>
        <translation>„%1“ &amp;vergleichen mit</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <source>F&amp;older…</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <source>&amp;Server…</source>
        <translation>&amp;Server …</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>Compare with a project or a folder of .sql files</source>
        <translation>Mit einem Projekt oder einem Ordner von .sql-Dateien vergleichen</translation>
    </message>
    <message>
        <source>Compare with a file</source>
        <translation>Mit einer Datei vergleichen</translation>
    </message>
    <message>
        <source>Schemas (*.sql howdah.json);;All files (*)</source>
        <translation>Schemas (*.sql howdah.json);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Howdah::Comparison</name>
    <message>
        <source>This build cannot plan.</source>
        <translation>Diese Fassung kann nicht planen.</translation>
    </message>
    <message>
        <source>Proving the plan</source>
        <translation>Der Plan wird bewiesen</translation>
    </message>
    <message>
        <source>%1 had %2 rows and has %3.</source>
        <translation>%1 hatte %2 Zeilen und hat %3.</translation>
    </message>
    <message>
        <source>%1 holds no rows</source>
        <translation>%1 enthält keine Zeilen</translation>
    </message>
    <message>
        <source>Rows of %1 are not what they were: values changed places.</source>
        <translation>Zeilen von %1 sind nicht mehr, was sie waren: Werte haben die Plätze getauscht.</translation>
    </message>
    <message>
        <source>%1 is new and holds %2 rows that nothing asked for.</source>
        <translation>%1 ist neu und enthält %2 Zeilen, die nichts verlangt hat.</translation>
    </message>
    <message>
        <source>The sequence %1 stood at %2 and stands at %3.</source>
        <translation>Die Sequenz %1 stand bei %2 und steht bei %3.</translation>
    </message>
    <message>
        <source>%1 holds no values</source>
        <translation>%1 enthält keine Werte</translation>
    </message>
    <message>
        <source>%1 had %2 values and has %3.</source>
        <translation>%1 hatte %2 Werte und hat %3.</translation>
    </message>
    <message>
        <source>%1: labels inside of its type were renamed</source>
        <translation>%1: Enum-Werte innerhalb des Typs wurden umbenannt</translation>
    </message>
    <message>
        <source>Values of %1 are not what they were.</source>
        <translation>Werte von %1 sind nicht mehr, was sie waren.</translation>
    </message>
    <message>
        <source>Values of %1 are not what a cast makes of them.</source>
        <translation>Werte von %1 sind nicht, was eine Typumwandlung aus ihnen macht.</translation>
    </message>
    <message>
        <source>%1: no cast leads from %2 to %3 to compare by</source>
        <translation>%1: keine Typumwandlung führt von %2 nach %3, um danach zu vergleichen</translation>
    </message>
</context>
<context>
    <name>Howdah::ConnectDialog</name>
    <message>
        <source>PostgreSQL %1</source>
        <translation>PostgreSQL %1</translation>
    </message>
    <message>
        <source>role %1, a superuser</source>
        <translation>Rolle %1, ein Superuser</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>Rolle %1</translation>
    </message>
    <message>
        <source>no TLS</source>
        <translation>kein TLS</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>through a pooler: for reading only</source>
        <translation>durch einen Pooler: nur zum Lesen</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Recent connections</source>
        <translation>Frühere Verbindungen</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>V&amp;ergessen</translation>
    </message>
    <message>
        <source>Forget this connection</source>
        <translation>Diese Verbindung vergessen</translation>
    </message>
    <message>
        <source>R&amp;ecent</source>
        <translation>F&amp;rüher</translation>
    </message>
    <message>
        <source>Colour of this connection</source>
        <translation>Farbe dieser Verbindung</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keyring</source>
        <translation>Das Passwort im &amp;Schlüsselbund aufbewahren</translation>
    </message>
    <message>
        <source>Otherwise it is asked for each time; Howdah never writes it to a file.</source>
        <translation>Sonst wird jedes Mal danach gefragt; Howdah schreibt es nie in eine Datei.</translation>
    </message>
    <message>
        <source>E&amp;nvironment</source>
        <translation>&amp;Umgebung</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 …</translation>
    </message>
    <message>
        <source>The password could not be kept in the keyring: %1</source>
        <translation>Das Passwort konnte nicht im Schlüsselbund abgelegt werden: %1</translation>
    </message>
</context>
<context>
    <name>Howdah::ConnectionForm</name>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>&amp;URI</source>
        <translation>&amp;URI</translation>
    </message>
    <message>
        <source>none in pg_service.conf</source>
        <translation>keiner in pg_service.conf</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>if the server asks for one</source>
        <translation>falls der Server eines verlangt</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>R&amp;olle</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>T&amp;LS</source>
        <translation>T&amp;LS</translation>
    </message>
    <message>
        <source>Further &amp;options</source>
        <translation>&amp;Weitere Angaben</translation>
    </message>
    <message>
        <source>not set: %1</source>
        <translation>nicht gesetzt: %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>when the server offers it</source>
        <translation>wenn der Server es anbietet</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>always, with a known certificate</source>
        <translation>immer, mit einem bekannten Zertifikat</translation>
    </message>
    <message>
        <source>always, with a certificate for this host</source>
        <translation>immer, mit einem Zertifikat für diesen Rechner</translation>
    </message>
    <message>
        <source>Also host=… dbname=…, or service=…, as libpq reads them. A password typed here moves to its own field.</source>
        <translation>Auch host=… dbname=… oder service=…, wie libpq sie liest. Ein Passwort, das hier steht, kommt in sein eigenes Feld.</translation>
    </message>
    <message>
        <source>Connection &amp;string</source>
        <translation>&amp;Verbindungsangabe</translation>
    </message>
</context>
<context>
    <name>Howdah::ConstraintForm</name>
    <message>
        <source>Checked at the end of a transaction on request</source>
        <translation>Auf Wunsch erst am Ende der Transaktion geprüft</translation>
    </message>
    <message>
        <source>named by Howdah when empty</source>
        <translation>leer: Howdah gibt den Namen</translation>
    </message>
    <message>
        <source>column, column</source>
        <translation>Spalte, Spalte</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Refers to</source>
        <translation>&amp;Verweist auf</translation>
    </message>
    <message>
        <source>&amp;Its columns</source>
        <translation>&amp;Deren Spalten</translation>
    </message>
    <message>
        <source>On &amp;delete</source>
        <translation>Beim &amp;Löschen</translation>
    </message>
    <message>
        <source>On &amp;update</source>
        <translation>Beim Ä&amp;ndern</translation>
    </message>
    <message>
        <source>Condi&amp;tion</source>
        <translation>Bedin&amp;gung</translation>
    </message>
    <message>
        <source>De&amp;ferrable</source>
        <translation>Auf&amp;schiebbar</translation>
    </message>
    <message>
        <source>&amp;Add constraint</source>
        <translation>Bedingung &amp;hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
</context>
<context>
    <name>Howdah::Converter</name>
    <message>
        <source>A write-ahead log lies beside this file and was not read: what was changed last may be missing. PRAGMA wal_checkpoint brings it in.</source>
        <translation>Neben dieser Datei liegt ein Write-Ahead-Log, das nicht gelesen wurde: Was zuletzt geändert wurde, kann fehlen. PRAGMA wal_checkpoint bringt es hinein.</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Weggelassen: %1.</translation>
    </message>
    <message>
        <source>Columns of no type are text.</source>
        <translation>Spalten ohne Typ sind text.</translation>
    </message>
    <message>
        <source>The type %1 was read as %2.</source>
        <translation>Der Typ %1 wurde als %2 gelesen.</translation>
    </message>
    <message>
        <source>INTEGER PRIMARY KEY, which SQLite counts up, became GENERATED BY DEFAULT AS IDENTITY.</source>
        <translation>INTEGER PRIMARY KEY, den SQLite hochzählt, wurde GENERATED BY DEFAULT AS IDENTITY.</translation>
    </message>
    <message>
        <source>Left out: the default %1 of %2.%3.</source>
        <translation>Weggelassen: der Vorgabewert %1 von %2.%3.</translation>
    </message>
    <message>
        <source>Left out: the index %1 of %2, whose words may mean something else in PostgreSQL.</source>
        <translation>Weggelassen: der Index %1 von %2, dessen Worte in PostgreSQL etwas anderes bedeuten können.</translation>
    </message>
    <message>
        <source>COLLATE is left out: PostgreSQL compares texts with case.</source>
        <translation>COLLATE ist weggelassen: PostgreSQL unterscheidet beim Vergleichen Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Left out: a check of %1: %2.</source>
        <translation>Weggelassen: eine Prüfbedingung von %1: %2.</translation>
    </message>
    <message>
        <source>%1.%2 is a plain column now: what generates it is left out.</source>
        <translation>%1.%2 ist jetzt eine gewöhnliche Spalte: Was sie erzeugt, ist weggelassen.</translation>
    </message>
    <message>
        <source>%1.%2 is %3, as what it refers to.</source>
        <translation>%1.%2 ist %3, wie das, worauf es verweist.</translation>
    </message>
</context>
<context>
    <name>Howdah::Cutter</name>
    <message>
        <source>The transaction that begins here is never committed.</source>
        <translation>Die Transaktion, die hier beginnt, wird nirgends abgeschlossen.</translation>
    </message>
    <message>
        <source>&quot;\%1&quot; is not followed here: a script is applied as a whole, and to one database.</source>
        <translation>„\%1“ wird hier nicht befolgt: Ein Skript wird als Ganzes und auf eine Datenbank angewendet.</translation>
    </message>
    <message>
        <source>DISCARD ALL would give up the lock that keeps others from applying meanwhile.</source>
        <translation>DISCARD ALL gäbe die Sperre auf, die andere so lange vom Anwenden abhält.</translation>
    </message>
    <message>
        <source>Transactions that are committed in two phases are not applied.</source>
        <translation>Transaktionen, die in zwei Phasen abgeschlossen werden, werden nicht angewendet.</translation>
    </message>
    <message>
        <source>AND CHAIN is not applied: write COMMIT and BEGIN.</source>
        <translation>AND CHAIN wird nicht angewendet: COMMIT und BEGIN schreiben.</translation>
    </message>
</context>
<context>
    <name>Howdah::DataTab</name>
    <message>
        <source>Rows before these</source>
        <translation>Zeilen davor</translation>
    </message>
    <message>
        <source>Rows after these</source>
        <translation>Zeilen danach</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>No table selected</source>
        <translation>Keine Tabelle gewählt</translation>
    </message>
    <message>
        <source>Choose a table or a view in the tree or on the diagram to see its first rows.</source>
        <translation>Eine Tabelle oder Sicht im Baum oder im Diagramm wählen, um ihre ersten Zeilen zu sehen.</translation>
    </message>
    <message>
        <source>%1 exists only in the design</source>
        <translation>%1 gibt es nur im Entwurf</translation>
    </message>
    <message>
        <source>It has no rows until a migration has made it.</source>
        <translation>Zeilen gibt es erst, wenn eine Migration sie angelegt hat.</translation>
    </message>
    <message>
        <source>Rows cannot be read here</source>
        <translation>Hier lassen sich keine Zeilen lesen</translation>
    </message>
    <message>
        <source>This build has no connection to a server.</source>
        <translation>Dieses Programm ist ohne Verbindung zu Servern gebaut.</translation>
    </message>
    <message>
        <source>Reading rows of %1…</source>
        <translation>Zeilen von %1 werden gelesen …</translation>
    </message>
    <message>
        <source>The rows cannot be read</source>
        <translation>Die Zeilen lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>There is not a single row in it.</source>
        <translation>Es ist keine einzige Zeile darin.</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>rows %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>A design has no rows</source>
        <translation>Ein Entwurf hat keine Zeilen</translation>
    </message>
    <message>
        <source>Rows are in a database: connect to one, or name a local environment in the project.</source>
        <translation>Zeilen sind in einer Datenbank: mit einer verbinden oder im Projekt eine lokale Umgebung nennen.</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
</context>
<context>
    <name>Howdah::Dbml::Designer</name>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>There is no TablePartial “%1”.</source>
        <translation>Es gibt kein TablePartial „%1“.</translation>
    </message>
    <message>
        <source>There is no table “%1” in this file.</source>
        <translation>In dieser Datei gibt es keine Tabelle „%1“.</translation>
    </message>
    <message>
        <source>The type %1 was read as %2.</source>
        <translation>Der Typ %1 wurde als %2 gelesen.</translation>
    </message>
    <message>
        <source>%1 is no whole number, so nothing counts it up.</source>
        <translation>%1 ist keine ganze Zahl, also zählt nichts sie hoch.</translation>
    </message>
    <message>
        <source>The note of an index without a name has nothing to stand on.</source>
        <translation>Die Notiz eines Index ohne Namen hat nichts, woran sie stehen könnte.</translation>
    </message>
    <message>
        <source>%1 has no column “%2”.</source>
        <translation>%1 hat keine Spalte „%2“.</translation>
    </message>
    <message>
        <source>A key to %1 (%2) is left out: nothing promises that these are unique there.</source>
        <translation>Ein Schlüssel nach %1 (%2) ist weggelassen: Nichts verspricht, dass diese dort eindeutig sind.</translation>
    </message>
    <message>
        <source>“%1” is nothing that happens to rows.</source>
        <translation>„%1“ ist nichts, was mit Zeilen geschieht.</translation>
    </message>
    <message>
        <source>Many to many: the table %1 was made for it.</source>
        <translation>Viele zu vielen: Dafür wurde die Tabelle %1 angelegt.</translation>
    </message>
    <message>
        <source>PostgreSQL keeps no notes of an enum&apos;s values.</source>
        <translation>PostgreSQL bewahrt keine Notizen zu den Werten eines Enums auf.</translation>
    </message>
    <message>
        <source>%1 is no part of a schema and was passed over.</source>
        <translation>%1 ist kein Teil eines Schemas und wurde übergangen.</translation>
    </message>
</context>
<context>
    <name>Howdah::Dbml::Lexer</name>
    <message>
        <source>“%1” does not belong here.</source>
        <translation>„%1“ gehört nicht hierher.</translation>
    </message>
    <message>
        <source>What begins here with %1 has no end.</source>
        <translation>Was hier mit %1 beginnt, hat kein Ende.</translation>
    </message>
</context>
<context>
    <name>Howdah::Dbml::Parser</name>
    <message>
        <source>Here %1 is missing.</source>
        <translation>Hier fehlt %1.</translation>
    </message>
    <message>
        <source>“%1” stands where %2 is expected.</source>
        <translation>„%1“ steht, wo %2 erwartet wird.</translation>
    </message>
    <message>
        <source>a name</source>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>“%1” begins nothing that DBML has: Table, Ref, Enum, TableGroup, TablePartial, Project, Note.</source>
        <translation>„%1“ beginnt nichts, was DBML hat: Table, Ref, Enum, TableGroup, TablePartial, Project, Note.</translation>
    </message>
    <message>
        <source>a setting</source>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>an expression in backticks</source>
        <translation>ein Ausdruck in Backticks</translation>
    </message>
    <message>
        <source>a column or an expression in backticks</source>
        <translation>eine Spalte oder ein Ausdruck in Backticks</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>“.” and a column</source>
        <translation>„.“ und eine Spalte</translation>
    </message>
    <message>
        <source>one of &lt;, &gt;, - and &lt;&gt;</source>
        <translation>eines von &lt;, &gt;, - und &lt;&gt;</translation>
    </message>
</context>
<context>
    <name>Howdah::DefinitionPage</name>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>&amp;Query</source>
        <translation>&amp;Abfrage</translation>
    </message>
    <message>
        <source>&amp;Values, one a line, in order</source>
        <translation>&amp;Werte, einer je Zeile, in Reihenfolge</translation>
    </message>
    <message>
        <source>A view needs a query.</source>
        <translation>Eine Sicht braucht eine Abfrage.</translation>
    </message>
    <message>
        <source>The value “%1” is there twice.</source>
        <translation>Der Wert „%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>The value “%1…” is longer than 63 bytes.</source>
        <translation>Der Wert „%1…“ ist länger als 63 Bytes.</translation>
    </message>
</context>
<context>
    <name>Howdah::DefinitionPanes</name>
    <message>
        <source>What the plan does</source>
        <translation>Was der Plan tut</translation>
    </message>
    <message>
        <source>Definition on the first side</source>
        <translation>Definition auf der ersten Seite</translation>
    </message>
    <message>
        <source>Definition on the second side</source>
        <translation>Definition auf der zweiten Seite</translation>
    </message>
    <message>
        <source>What the plan does about this object</source>
        <translation>Was der Plan mit diesem Objekt tut</translation>
    </message>
</context>
<context>
    <name>Howdah::DependenciesTab</name>
    <message>
        <source>Looking for dependencies</source>
        <translation>Abhängigkeiten werden gesucht</translation>
    </message>
    <message>
        <source>Stopped: what was found until then is listed.</source>
        <translation>Angehalten: Aufgeführt ist, was bis dahin gefunden wurde.</translation>
    </message>
    <message>
        <source>Not measured: %1</source>
        <translation>Nicht gemessen: %1</translation>
    </message>
    <message>
        <source>Not measured: there is not a single row to look at.</source>
        <translation>Nicht gemessen: Es gibt keine einzige Zeile zum Ansehen.</translation>
    </message>
    <message>
        <source>%1 → %2 breaks %3</source>
        <translation>%1 → %2 verletzt %3</translation>
    </message>
    <message>
        <source>Normal form by these rules and keys: %1. %2.</source>
        <translation>Normalform nach diesen Regeln und Schlüsseln: %1. %2.</translation>
    </message>
    <message>
        <source>Normal form by these rules and keys: %1.</source>
        <translation>Normalform nach diesen Regeln und Schlüsseln: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n further dependency(ies) that keys or chance explain are not listed.</source>
        <translation>
            <numerusform>%n weitere Abhängigkeit, die Schlüssel oder Zufall erklären, ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere Abhängigkeiten, die Schlüssel oder Zufall erklären, sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 here</source>
        <translation>%1 hier</translation>
    </message>
    <message>
        <source>%1 mostly</source>
        <translation>%1 meist</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Planning to split %1</source>
        <translation>Aufteilung von %1 wird geplant</translation>
    </message>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only the chosen table</source>
        <translation>Nur die gewählte Tabelle</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) below BCNF</source>
        <translation>
            <numerusform>%n Tabelle unter BCNF</numerusform>
            <numerusform>%n Tabellen unter BCNF</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing was found out</source>
        <translation>Nichts wurde herausgefunden</translation>
    </message>
    <message>
        <source>Nothing to look at yet</source>
        <translation>Noch nichts anzusehen</translation>
    </message>
    <message>
        <source>Open a database or a project first.</source>
        <translation>Zuerst eine Datenbank oder ein Projekt öffnen.</translation>
    </message>
    <message>
        <source>A design has no rows</source>
        <translation>Ein Entwurf hat keine Zeilen</translation>
    </message>
    <message>
        <source>Dependencies are found in rows: connect to a database, or name a local environment in the project.</source>
        <translation>Abhängigkeiten finden sich in Zeilen: mit einer Datenbank verbinden oder im Projekt eine lokale Umgebung nennen.</translation>
    </message>
    <message>
        <source>Which columns follow from which?</source>
        <translation>Welche Spalten folgen aus welchen?</translation>
    </message>
    <message>
        <source>Reads rows, tells rules from accidents by their evidence, and shows the normal form and the tables that follow. Nothing is written; large tables are sampled and confirmed on the server.</source>
        <translation>Liest Zeilen, unterscheidet Regeln anhand ihrer Belege von Zufällen und zeigt die Normalform und die Tabellen, die daraus folgen. Nichts wird geschrieben; aus großen Tabellen wird eine Stichprobe genommen und auf dem Server bestätigt.</translation>
    </message>
    <message>
        <source>&amp;Look for dependencies</source>
        <translation>Abhängigkeiten &amp;suchen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Which tables</source>
        <translation>Welche Tabellen</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Also what &amp;chance explains</source>
        <translation>Auch was der Zufa&amp;ll erklärt</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>Rows that contradict</source>
        <translation>Zeilen, die widersprechen</translation>
    </message>
    <message>
        <source>It is a &amp;rule</source>
        <translation>Das ist eine &amp;Regel</translation>
    </message>
    <message>
        <source>Meant so: verdicts and proposals go by it, whatever its evidence (R)</source>
        <translation>So gemeint: Urteile und Vorschläge richten sich danach, gleich welche Belege es gibt (R)</translation>
    </message>
    <message>
        <source>It is an a&amp;ccident</source>
        <translation>Das ist Zu&amp;fall</translation>
    </message>
    <message>
        <source>The rows merely look so: nothing follows from it (A)</source>
        <translation>Die Zeilen sehen nur so aus: Nichts folgt daraus (A)</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Let the evidence decide again (Backspace)</source>
        <translation>Wieder die Belege entscheiden lassen (Rücktaste)</translation>
    </message>
    <message>
        <source>Make a &amp;plan</source>
        <translation>Einen &amp;Plan machen</translation>
    </message>
    <message>
        <source>First: new tables, filled and compared, the old shape as a view</source>
        <translation>Zuerst: neue Tabellen, gefüllt und verglichen, die alte Form als Sicht</translation>
    </message>
    <message>
        <source>Later: drop the columns that moved</source>
        <translation>Später: die umgezogenen Spalten löschen</translation>
    </message>
    <message>
        <source>Tables that were looked at</source>
        <translation>Tabellen, die angesehen wurden</translation>
    </message>
</context>
<context>
    <name>Howdah::DependencyModel</name>
    <message>
        <source>holds on all %1 rows</source>
        <translation>gilt für alle %1 Zeilen</translation>
    </message>
    <message>
        <source>almost holds: %1 of %2 rows contradict</source>
        <translation>gilt fast: %1 von %2 Zeilen widersprechen</translation>
    </message>
    <message>
        <source>held in a sample of %1 rows; at most one repeat in %2 is wrong (95 %)</source>
        <translation>galt in einer Stichprobe von %1 Zeilen; höchstens eine Wiederholung von %2 ist falsch (95 %)</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(nichts)</translation>
    </message>
    <message>
        <source>one value throughout</source>
        <translation>durchweg ein einziger Wert</translation>
    </message>
    <message>
        <source>no left value repeats</source>
        <translation>kein Wert der linken Seite wiederholt sich</translation>
    </message>
    <message>
        <source>%1 of %2 bits, %3 repeats</source>
        <translation>%1 von %2 Bit, %3 Wiederholungen</translation>
    </message>
    <message>
        <source>rule (said)</source>
        <translation>Regel (so gesagt)</translation>
    </message>
    <message>
        <source>accident (said)</source>
        <translation>Zufall (so gesagt)</translation>
    </message>
    <message>
        <source>rule, by evidence</source>
        <translation>Regel, nach Belegen</translation>
    </message>
    <message>
        <source>%1 determine %2: %3; %4</source>
        <translation>%1 bestimmen %2: %3; %4</translation>
    </message>
    <message>
        <source>These columns</source>
        <translation>Diese Spalten</translation>
    </message>
    <message>
        <source>determine</source>
        <translation>bestimmen</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>Gilt als</translation>
    </message>
</context>
<context>
    <name>Howdah::DiagramLink</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n table(s)</source>
        <translation>
            <numerusform>%n Tabelle verschieben</numerusform>
            <numerusform>%n Tabellen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>Arrange all tables</source>
        <translation>Alle Tabellen anordnen</translation>
    </message>
    <message>
        <source>Leave %1 out of “%2”</source>
        <translation>%1 aus „%2“ auslassen</translation>
    </message>
    <message>
        <source>Show %1 in “%2”</source>
        <translation>%1 in „%2“ zeigen</translation>
    </message>
    <message>
        <source>Add subject area %1</source>
        <translation>Themenbereich %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove subject area %1</source>
        <translation>Themenbereich %1 entfernen</translation>
    </message>
</context>
<context>
    <name>Howdah::DiagramTab</name>
    <message>
        <source>No tables yet</source>
        <translation>Noch keine Tabellen</translation>
    </message>
    <message>
        <source>Nothing to draw</source>
        <translation>Nichts zu zeichnen</translation>
    </message>
    <message>
        <source>Add the first table and it appears here.</source>
        <translation>Die erste Tabelle hinzufügen, dann erscheint sie hier.</translation>
    </message>
    <message>
        <source>Open a design, a server or a .sql file to see its tables and foreign keys.</source>
        <translation>Einen Entwurf, einen Server oder eine .sql-Datei öffnen, um Tabellen und Fremdschlüssel zu sehen.</translation>
    </message>
    <message>
        <source>The diagram cannot be written: %1.</source>
        <translation>Das Diagramm lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Add table</source>
        <translation>Tabelle hinzufügen</translation>
    </message>
    <message>
        <source>Laying out</source>
        <translation>Wird angeordnet</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Find a table or column</source>
        <translation>Tabelle oder Spalte suchen</translation>
    </message>
    <message>
        <source>Columns shown</source>
        <translation>Gezeigte Spalten</translation>
    </message>
    <message>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Names only</source>
        <translation>Nur Namen</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>Actual size (0)</source>
        <translation>Wahre Größe (0)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Show the whole diagram (Home)</source>
        <translation>Das ganze Diagramm zeigen (Pos1)</translation>
    </message>
    <message>
        <source>Fit selection</source>
        <translation>Auswahl einpassen</translation>
    </message>
    <message>
        <source>Show what is selected (End)</source>
        <translation>Zeigen, was gewählt ist (Ende)</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Write the diagram to a file</source>
        <translation>Das Diagramm in eine Datei schreiben</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Add column</source>
        <translation>Spalte hinzufügen</translation>
    </message>
    <message>
        <source>Rename column %1…</source>
        <translation>Spalte %1 umbenennen …</translation>
    </message>
    <message>
        <source>Rename table %1…</source>
        <translation>Tabelle %1 umbenennen …</translation>
    </message>
    <message>
        <source>Drop column %1</source>
        <translation>Spalte %1 löschen</translation>
    </message>
    <message>
        <source>Drop table %1</source>
        <translation>Tabelle %1 löschen</translation>
    </message>
    <message>
        <source>Export the diagram</source>
        <translation>Das Diagramm exportieren</translation>
    </message>
    <message>
        <source>%1 is there already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Arrange all tables; this can be undone</source>
        <translation>Alle Tabellen anordnen; lässt sich rückgängig machen</translation>
    </message>
    <message>
        <source>Rename foreign key %1…</source>
        <translation>Fremdschlüssel %1 umbenennen …</translation>
    </message>
    <message>
        <source>Drop foreign key %1</source>
        <translation>Fremdschlüssel %1 löschen</translation>
    </message>
    <message>
        <source>A design is written as .svg, .png, .pdf, .json, .mmd, .dbml, .puml, .dot, .html or .md.</source>
        <translation>Ein Entwurf wird als .svg, .png, .pdf, .json, .mmd, .dbml, .puml, .dot, .html oder .md geschrieben.</translation>
    </message>
    <message>
        <source>Everything (*.svg *.png *.pdf *.html *.md *.dbml *.mmd *.puml *.dot *.json);;Pictures (*.svg *.png *.pdf);;Data dictionary (*.html *.md);;Text (*.json *.mmd *.dbml *.puml *.dot)</source>
        <translation>Alles (*.svg *.png *.pdf *.html *.md *.dbml *.mmd *.puml *.dot *.json);;Bilder (*.svg *.png *.pdf);;Datenwörterbuch (*.html *.md);;Text (*.json *.mmd *.dbml *.puml *.dot)</translation>
    </message>
</context>
<context>
    <name>Howdah::DiagramView</name>
    <message>
        <source>Nothing here. Press Home to see the whole diagram.</source>
        <translation>Hier ist nichts. Pos1 zeigt das ganze Diagramm.</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>may be null</source>
        <translation>darf null sein</translation>
    </message>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) not shown</source>
        <translation>
            <numerusform>%n Spalte nicht gezeigt</numerusform>
            <numerusform>%n Spalten nicht gezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::DifferenceModel</name>
    <message>
        <source>comes along: %1 needs it</source>
        <translation>kommt mit: %1 braucht es</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>war %1</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Howdah::DifferenceTree</name>
    <message>
        <source>Filter the objects that differ</source>
        <translation>Die verschiedenen Objekte filtern</translation>
    </message>
    <message>
        <source>Objects that differ</source>
        <translation>Verschiedene Objekte</translation>
    </message>
    <message>
        <source>Show objects that are the same on both sides</source>
        <translation>Objekte zeigen, die auf beiden Seiten gleich sind</translation>
    </message>
    <message>
        <source>Show objects that are only in %1</source>
        <translation>Objekte zeigen, die es nur in %1 gibt</translation>
    </message>
    <message>
        <source>Show objects that are on both sides and differ</source>
        <translation>Objekte zeigen, die es auf beiden Seiten gibt und die sich unterscheiden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::Document</name>
    <message>
        <source>Nothing is open.</source>
        <translation>Es ist nichts offen.</translation>
    </message>
    <message>
        <source>This is a production database: unlock it first, in the band at the top.</source>
        <translation>Dies ist eine Produktionsdatenbank: zuerst im Band oben entsperren.</translation>
    </message>
</context>
<context>
    <name>Howdah::Draft::Designer</name>
    <message>
        <source>Two names differ in case only; PostgreSQL&apos;s without quotes do not: %1 → %2.</source>
        <translation>Zwei Namen unterscheiden sich nur in Groß- und Kleinschreibung; ohne Anführungszeichen tun das die von PostgreSQL nicht: %1 → %2.</translation>
    </message>
    <message>
        <source>The key %1 (%2) → %3 is left out: %4</source>
        <translation>Der Schlüssel %1 (%2) → %3 ist weggelassen: %4</translation>
    </message>
    <message>
        <source>there is no such table.</source>
        <translation>eine solche Tabelle gibt es nicht.</translation>
    </message>
    <message>
        <source>nothing promises that what it names is unique there.</source>
        <translation>nichts verspricht, dass dort eindeutig ist, was er nennt.</translation>
    </message>
    <message>
        <source>there is no such column.</source>
        <translation>eine solche Spalte gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be compared.</source>
        <translation>%1 und %2 lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>Names are in lower case now, as PostgreSQL reads what is not quoted: %1.</source>
        <translation>Namen stehen jetzt in Kleinbuchstaben, wie PostgreSQL liest, was nicht in Anführungszeichen steht: %1.</translation>
    </message>
    <message>
        <source>A name of more than 63 bytes was cut: %1 → %2.</source>
        <translation>Ein Name von mehr als 63 Bytes wurde gekürzt: %1 → %2.</translation>
    </message>
    <message>
        <source>Indexes share one space of names with tables in PostgreSQL, so some were renamed (%1): %2.</source>
        <translation>In PostgreSQL teilen sich Indizes einen Namensraum mit Tabellen, darum wurden einige umbenannt (%1): %2.</translation>
    </message>
</context>
<context>
    <name>Howdah::Edits</name>
    <message>
        <source>A name cannot be empty.</source>
        <translation>Ein Name kann nicht leer sein.</translation>
    </message>
    <message>
        <source>“%1…” has %2 bytes; PostgreSQL keeps 63 of a name.</source>
        <translation>„%1…“ hat %2 Bytes; PostgreSQL behält 63 von einem Namen.</translation>
    </message>
    <message>
        <source>A name cannot hold a null character.</source>
        <translation>Ein Name kann kein Nullzeichen enthalten.</translation>
    </message>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>There is no column %1 in %2.</source>
        <translation>In %2 gibt es keine Spalte %1.</translation>
    </message>
    <message>
        <source>The column is at the end already.</source>
        <translation>Die Spalte steht schon am Ende.</translation>
    </message>
    <message>
        <source>Move column %1 of %2</source>
        <translation>Spalte %1 von %2 verschieben</translation>
    </message>
    <message>
        <source>%1 is not there any more.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>A %1 has no name of its own.</source>
        <translation>%1 hat keinen eigenen Namen.</translation>
    </message>
    <message>
        <source>A %1 takes no comment.</source>
        <translation>%1 nimmt keinen Kommentar.</translation>
    </message>
    <message>
        <source>Comment on %1</source>
        <translation>Kommentar zu %1</translation>
    </message>
    <message>
        <source>A check needs a condition.</source>
        <translation>Eine Prüfung braucht eine Bedingung.</translation>
    </message>
    <message>
        <source>%1 has a primary key already: %2.</source>
        <translation>%1 hat schon einen Primärschlüssel: %2.</translation>
    </message>
    <message>
        <source>Name at least one column.</source>
        <translation>Nennen Sie mindestens eine Spalte.</translation>
    </message>
    <message>
        <source>Only a btree index can be unique, not %1.</source>
        <translation>Nur ein B-Baum-Index kann eindeutig sein, nicht %1.</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Howdah::Entities::Designer</name>
    <message>
        <source>%1 has no key, so its id is.</source>
        <translation>%1 hat keinen Schlüssel, also ist es seine id.</translation>
    </message>
    <message>
        <source>%1 has no key, so its %2 is.</source>
        <translation>%1 hat keinen Schlüssel, also ist es %2.</translation>
    </message>
    <message>
        <source>%1 has no key, so an id was made for it.</source>
        <translation>%1 hat keinen Schlüssel, also bekam es eine id.</translation>
    </message>
    <message>
        <source>Line %1: the key of %2 to %3 is left out: %4.</source>
        <translation>Zeile %1: Der Schlüssel von %2 nach %3 ist weggelassen: %4.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot be compared</source>
        <translation>%1 und %2 lassen sich nicht vergleichen</translation>
    </message>
    <message>
        <source>there is no such column</source>
        <translation>eine solche Spalte gibt es nicht</translation>
    </message>
    <message>
        <source>%1 got %2 for its key to %3.</source>
        <translation>%1 bekam %2 für seinen Schlüssel nach %3.</translation>
    </message>
</context>
<context>
    <name>Howdah::Entities::PlantUmlReader</name>
    <message>
        <source>There is no entity in this file.</source>
        <translation>In dieser Datei gibt es keine Entität.</translation>
    </message>
    <message>
        <source>What begins here has no end.</source>
        <translation>Was hier beginnt, hat kein Ende.</translation>
    </message>
    <message>
        <source>What begins here with %1 has no end.</source>
        <translation>Was hier mit %1 beginnt, hat kein Ende.</translation>
    </message>
</context>
<context>
    <name>Howdah::Entities::Reader</name>
    <message>
        <source>Only Mermaid&apos;s erDiagram describes a schema; this is another diagram.</source>
        <translation>Nur Mermaids erDiagram beschreibt ein Schema; dies ist ein anderes Diagramm.</translation>
    </message>
    <message>
        <source>There is no erDiagram in this file.</source>
        <translation>In dieser Datei gibt es kein erDiagram.</translation>
    </message>
    <message>
        <source>This is neither an entity nor a relation.</source>
        <translation>Das ist weder eine Entität noch eine Beziehung.</translation>
    </message>
    <message>
        <source>What begins here with %1 has no end.</source>
        <translation>Was hier mit %1 beginnt, hat kein Ende.</translation>
    </message>
    <message>
        <source>An attribute is written: type name keys &quot;comment&quot;.</source>
        <translation>Ein Attribut schreibt man: Typ Name Schlüssel &quot;Kommentar&quot;.</translation>
    </message>
</context>
<context>
    <name>Howdah::EnvironmentBand</name>
    <message>
        <source>Read-only — &amp;unlock…</source>
        <translation>Nur lesen – &amp;entsperren …</translation>
    </message>
    <message>
        <source>Unlocked — &amp;lock</source>
        <translation>Entsperrt – &amp;sperren</translation>
    </message>
    <message>
        <source>Type “%1” to unlock</source>
        <translation>Zum Entsperren „%1“ eintippen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Local</source>
        <translation>Lokal</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>Produktion</translation>
    </message>
</context>
<context>
    <name>Howdah::EvidencePane</name>
    <message>
        <source>Show in &amp;diagram</source>
        <translation>Im &amp;Diagramm zeigen</translation>
    </message>
    <message>
        <source>&amp;Apply fix to design</source>
        <translation>&amp;Abhilfe in den Entwurf übernehmen</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>&amp;Erlassen …</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Evidence rows</source>
        <translation>Belegzeilen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n offener Befund</numerusform>
            <numerusform>%n offene Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>looked at: %1</source>
        <translation>angesehen: %1</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;Antworten …</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>erlassen</translation>
    </message>
    <message>
        <source>Change &amp;waiver…</source>
        <translation>&amp;Erlass ändern …</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>No fix to apply: %1</source>
        <translation>Keine Abhilfe zu übernehmen: %1</translation>
    </message>
    <message>
        <source>To the fix: %1</source>
        <translation>Zur Abhilfe: %1</translation>
    </message>
    <message>
        <source>SQL of the fix:</source>
        <translation>SQL der Abhilfe:</translation>
    </message>
    <message>
        <source>Look again:</source>
        <translation>Noch einmal nachsehen:</translation>
    </message>
</context>
<context>
    <name>Howdah::Filler</name>
    <message>
        <source>new_view</source>
        <comment>a name in SQL</comment>
        <translation>neue_sicht</translation>
    </message>
    <message>
        <source>new_enum</source>
        <comment>a name in SQL</comment>
        <translation>neues_enum</translation>
    </message>
    <message>
        <source>new_type</source>
        <comment>a name in SQL</comment>
        <translation>neuer_typ</translation>
    </message>
    <message>
        <source>new_domain</source>
        <comment>a name in SQL</comment>
        <translation>neue_domain</translation>
    </message>
    <message>
        <source>new_range</source>
        <comment>a name in SQL</comment>
        <translation>neuer_bereich</translation>
    </message>
    <message>
        <source>new_sequence</source>
        <comment>a name in SQL</comment>
        <translation>neue_sequenz</translation>
    </message>
    <message>
        <source>new_function</source>
        <comment>a name in SQL</comment>
        <translation>neue_funktion</translation>
    </message>
    <message>
        <source>new_procedure</source>
        <comment>a name in SQL</comment>
        <translation>neue_prozedur</translation>
    </message>
    <message>
        <source>on_change</source>
        <comment>a name in SQL</comment>
        <translation>bei_aenderung</translation>
    </message>
    <message>
        <source>new_trigger</source>
        <comment>a name in SQL</comment>
        <translation>neuer_trigger</translation>
    </message>
    <message>
        <source>new_rule</source>
        <comment>a name in SQL</comment>
        <translation>neue_regel</translation>
    </message>
    <message>
        <source>new_policy</source>
        <comment>a name in SQL</comment>
        <translation>neue_policy</translation>
    </message>
    <message>
        <source>no_overlap</source>
        <comment>a name in SQL</comment>
        <translation>keine_ueberlappung</translation>
    </message>
    <message>
        <source>one_of_each</source>
        <comment>a name in SQL</comment>
        <translation>je_einmal</translation>
    </message>
    <message>
        <source>new_index</source>
        <comment>a name in SQL</comment>
        <translation>neuer_index</translation>
    </message>
    <message>
        <source>new_table</source>
        <comment>a name in SQL</comment>
        <translation>neue_tabelle</translation>
    </message>
    <message>
        <source>new_statistics</source>
        <comment>a name in SQL</comment>
        <translation>neue_statistik</translation>
    </message>
    <message>
        <source>new_publication</source>
        <comment>a name in SQL</comment>
        <translation>neue_publikation</translation>
    </message>
</context>
<context>
    <name>Howdah::FilteredTree</name>
    <message>
        <source>Filter objects</source>
        <translation>Objekte filtern</translation>
    </message>
</context>
<context>
    <name>Howdah::Finder</name>
    <message>
        <source>its text has the name</source>
        <translation>sein Text enthält den Namen</translation>
    </message>
    <message>
        <source>primary key over it</source>
        <translation>Primärschlüssel darüber</translation>
    </message>
    <message>
        <source>unique key over it</source>
        <translation>eindeutiger Schlüssel darüber</translation>
    </message>
    <message>
        <source>checks it</source>
        <translation>prüft es</translation>
    </message>
    <message>
        <source>excludes by it</source>
        <translation>schließt danach aus</translation>
    </message>
    <message>
        <source>foreign key from it</source>
        <translation>Fremdschlüssel davon</translation>
    </message>
    <message>
        <source>index over it</source>
        <translation>Index darüber</translation>
    </message>
    <message>
        <source>foreign key to it</source>
        <translation>Fremdschlüssel darauf</translation>
    </message>
    <message>
        <source>partition of it</source>
        <translation>Partition davon</translation>
    </message>
    <message>
        <source>inherits from it</source>
        <translation>erbt davon</translation>
    </message>
    <message>
        <source>reads it</source>
        <translation>liest es</translation>
    </message>
    <message>
        <source>computed from it</source>
        <translation>daraus berechnet</translation>
    </message>
    <message>
        <source>of this type, or by it</source>
        <translation>von diesem Typ oder durch ihn</translation>
    </message>
    <message>
        <source>runs it</source>
        <translation>führt es aus</translation>
    </message>
    <message>
        <source>fires on it</source>
        <translation>feuert darauf</translation>
    </message>
    <message>
        <source>decides by it</source>
        <translation>entscheidet danach</translation>
    </message>
    <message>
        <source>counts it</source>
        <translation>zählt es</translation>
    </message>
    <message>
        <source>needs it</source>
        <translation>braucht es</translation>
    </message>
</context>
<context>
    <name>Howdah::FindingsPanel</name>
    <message>
        <source>Only about the &amp;selected object</source>
        <translation>Nur zum gewählten &amp;Objekt</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>No findings yet</source>
        <translation>Noch keine Befunde</translation>
    </message>
    <message>
        <source>The checklist looks at keys, indexes, types and names. Its findings are listed here.</source>
        <translation>Die Checkliste sieht sich Schlüssel, Indizes, Typen und Namen an. Ihre Befunde stehen hier.</translation>
    </message>
</context>
<context>
    <name>Howdah::ForeignSql::Lexer</name>
    <message>
        <source>What begins here with %1 has no end.</source>
        <translation>Was hier mit %1 beginnt, hat kein Ende.</translation>
    </message>
</context>
<context>
    <name>Howdah::Guards</name>
    <message>
        <source>rows would have no value in a NOT NULL column</source>
        <translation>Zeilen hätten keinen Wert in einer NOT-NULL-Spalte</translation>
    </message>
    <message>
        <source>rows break the check</source>
        <translation>Zeilen verletzen die Prüfung</translation>
    </message>
    <message>
        <source>rows refer to nothing</source>
        <translation>Zeilen verweisen ins Leere</translation>
    </message>
    <message>
        <source>rows share a key that is to be unique</source>
        <translation>Zeilen teilen einen Schlüssel, der eindeutig sein soll</translation>
    </message>
    <message>
        <source>rows go with the table</source>
        <translation>Zeilen gehen mit der Tabelle</translation>
    </message>
    <message>
        <source>rows have a value that goes with the column</source>
        <translation>Zeilen haben einen Wert, der mit der Spalte geht</translation>
    </message>
    <message>
        <source>rows have no value there</source>
        <translation>Zeilen haben dort keinen Wert</translation>
    </message>
    <message>
        <source>rows hold a value that %1 cannot hold</source>
        <translation>Zeilen haben einen Wert, den %1 nicht fasst</translation>
    </message>
    <message>
        <source>rows use a value that %1 is to lose</source>
        <translation>Zeilen nutzen einen Wert, den %1 verlieren soll</translation>
    </message>
    <message>
        <source>rows refer to a table that is made here, without rows</source>
        <translation>Zeilen verweisen auf eine Tabelle, die hier ohne Zeilen angelegt wird</translation>
    </message>
    <message>
        <source>rows hold a value that would come back from %1 as another</source>
        <translation>Zeilen haben einen Wert, der aus %1 als ein anderer zurückkäme</translation>
    </message>
    <message>
        <source>rows break what the domain is to ask for</source>
        <translation>Zeilen verletzen, was die Domäne verlangen soll</translation>
    </message>
    <message>
        <source>rows lie outside of the partition&apos;s bound</source>
        <translation>Zeilen liegen außerhalb der Grenzen der Partition</translation>
    </message>
    <message>
        <source>rows of the default partition belong into the new one</source>
        <translation>Zeilen der Default-Partition gehören in die neue</translation>
    </message>
</context>
<context>
    <name>Howdah::IndexForm</name>
    <message>
        <source>&amp;Unique</source>
        <translation>&amp;Eindeutig</translation>
    </message>
    <message>
        <source>named by Howdah when empty</source>
        <translation>leer: Howdah gibt den Namen</translation>
    </message>
    <message>
        <source>column DESC, lower(column)</source>
        <translation>spalte DESC, lower(spalte)</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>every row</source>
        <translation>jede Zeile</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Method</source>
        <translation>&amp;Methode</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
    </message>
    <message>
        <source>&amp;Include</source>
        <translation>&amp;Enthält auch</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;Wo</translation>
    </message>
    <message>
        <source>&amp;Add index</source>
        <translation>Index &amp;hinzufügen</translation>
    </message>
    <message>
        <source>A&amp;pply</source>
        <translation>An&amp;wenden</translation>
    </message>
</context>
<context>
    <name>Howdah::Jobs</name>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation>nach %1 angehalten</translation>
    </message>
    <message>
        <source>running…</source>
        <translation>läuft …</translation>
    </message>
</context>
<context>
    <name>Howdah::Journal</name>
    <message>
        <source>Unsaved edits cannot be kept on disk.</source>
        <translation>Ungespeicherte Änderungen lassen sich nicht auf der Platte sichern.</translation>
    </message>
</context>
<context>
    <name>Howdah::Keeper</name>
    <message>
        <source>Save as a project in this folder</source>
        <translation>Als Projekt in diesem Ordner speichern</translation>
    </message>
    <message>
        <source>There is a project already</source>
        <translation>Es gibt schon ein Projekt</translation>
    </message>
    <message>
        <source>%1 holds another project. Its design would be replaced.</source>
        <translation>%1 enthält ein anderes Projekt. Dessen Entwurf würde ersetzt.</translation>
    </message>
    <message>
        <source>This build cannot write SQL.</source>
        <translation>Dieses Programm ist ohne Schreiben von SQL gebaut.</translation>
    </message>
    <message>
        <source>Saving %1</source>
        <translation>%1 wird gespeichert</translation>
    </message>
    <message>
        <source>Unsaved edits</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Save the edits to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) would be lost.</source>
        <translation>
            <numerusform>%n Änderung ginge verloren.</numerusform>
            <numerusform>%n Änderungen gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>PostgreSQL does not take the design as it is: %2. Correct or undo it first.</source>
        <translation>PostgreSQL nimmt den Entwurf nicht an, wie er ist: %2. Zuerst berichtigen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>PostgreSQL does not take %1: %2. Correct or undo it first.</source>
        <translation>PostgreSQL nimmt %1 nicht an: %2. Zuerst berichtigen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>Die Datei wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>There is a schema already</source>
        <translation>Es gibt schon ein Schema</translation>
    </message>
    <message>
        <source>%1 was changed by somebody else since it was opened here.</source>
        <translation>%1 wurde von jemand anderem geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
        <source>%1 holds a file %2 already.</source>
        <translation>%1 enthält schon eine Datei %2.</translation>
    </message>
    <message>
        <source>Writing over it keeps a copy beside it.</source>
        <translation>Beim Überschreiben bleibt eine Kopie daneben.</translation>
    </message>
    <message>
        <source>&amp;Write mine over it</source>
        <translation>Mit &amp;meiner überschreiben</translation>
    </message>
    <message>
        <source>&amp;Reload, giving up my edits</source>
        <translation>&amp;Neu laden, meine Änderungen aufgeben</translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>The file was written by hand</source>
        <translation>Die Datei wurde von Hand geschrieben</translation>
    </message>
    <message>
        <source>%1 holds what a design does not keep: %2.</source>
        <translation>%1 enthält, was ein Entwurf nicht behält: %2.</translation>
    </message>
    <message>
        <source>Howdah writes the file anew from the design. The file as it is can be kept beside it.</source>
        <translation>Howdah schreibt die Datei aus dem Entwurf neu. Die jetzige Datei kann daneben erhalten bleiben.</translation>
    </message>
    <message>
        <source>&amp;Keep a copy and save</source>
        <translation>&amp;Kopie behalten und speichern</translation>
    </message>
    <message>
        <source>Save &amp;without it</source>
        <translation>&amp;Ohne sie speichern</translation>
    </message>
</context>
<context>
    <name>Howdah::KeysPage</name>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Drop the constraint</source>
        <translation>Die Bedingung löschen</translation>
    </message>
    <message>
        <source>Drop the index</source>
        <translation>Den Index löschen</translation>
    </message>
    <message>
        <source>Add a constraint</source>
        <translation>Eine Bedingung hinzufügen</translation>
    </message>
    <message>
        <source>Add an index</source>
        <translation>Einen Index hinzufügen</translation>
    </message>
    <message>
        <source>%1, unique</source>
        <translation>%1, eindeutig</translation>
    </message>
</context>
<context>
    <name>Howdah::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Open SQL file</source>
        <translation>SQL-Datei öffnen</translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation>Howdah</translation>
    </message>
    <message>
        <source>%1[*] — Howdah</source>
        <translation>%1[*] – Howdah</translation>
    </message>
    <message>
        <source>PostgreSQL %1.%2</source>
        <translation>PostgreSQL %1.%2</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gespeichert</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) not modelled</source>
        <translation>
            <numerusform>%n Objekt nicht erfasst</numerusform>
            <numerusform>%n Objekte nicht erfasst</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln Tabelle</numerusform>
            <numerusform>%Ln Tabellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln Sicht</numerusform>
            <numerusform>%Ln Sichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routine(s)</source>
        <translation>
            <numerusform>%Ln Routine</numerusform>
            <numerusform>%Ln Routinen</numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine offenen Änderungen</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant …</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) pending</source>
        <translation>
            <numerusform>%n Anweisung offen</numerusform>
            <numerusform>%n Anweisungen offen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation>Das lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Welcome to Howdah</source>
        <translation>Willkommen bei Howdah</translation>
    </message>
    <message>
        <source>Open a design your team keeps in git, look at a live server, or run a .sql file in a private scratch server. A file can also be dropped here.</source>
        <translation>Einen Entwurf öffnen, den das Team in Git hält, einen laufenden Server ansehen oder eine .sql-Datei in einem privaten Wegwerf-Server ausführen. Eine Datei lässt sich auch hierher ziehen.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>Diese Leiste zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>As opened</source>
        <translation>Wie geöffnet</translation>
    </message>
    <message>
        <source>SQL preview</source>
        <translation>SQL-Vorschau</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation>&amp;Entwurf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Leisten</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>new_schema</source>
        <comment>a name in SQL</comment>
        <translation>neues_schema</translation>
    </message>
    <message>
        <source>new_table</source>
        <comment>a name in SQL</comment>
        <translation>neue_tabelle</translation>
    </message>
    <message>
        <source>Add &amp;foreign key…</source>
        <translation>&amp;Fremdschlüssel hinzufügen …</translation>
    </message>
    <message>
        <source>Add &amp;index…</source>
        <translation>&amp;Index hinzufügen …</translation>
    </message>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
    <message>
        <source>Saved in %1</source>
        <translation>In %1 gespeichert</translation>
    </message>
    <message>
        <source>The design was not saved</source>
        <translation>Der Entwurf wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>Run the migrations?</source>
        <translation>Die Migrationen ausführen?</translation>
    </message>
    <message>
        <source>A revision follows the ones there are, so Howdah first builds what they build, in a scratch database of its own.</source>
        <translation>Eine Revision folgt auf die vorhandenen; daher baut Howdah zuerst, was diese bauen, in einer eigenen Wegwerf-Datenbank.</translation>
    </message>
    <message>
        <source>This runs the project&apos;s SQL files.</source>
        <translation>Das führt die SQL-Dateien des Projekts aus.</translation>
    </message>
    <message>
        <source>&amp;Run the migrations</source>
        <translation>Migrationen &amp;ausführen</translation>
    </message>
    <message>
        <source>The migrations build this design already: there is nothing to write.</source>
        <translation>Die Migrationen bauen diesen Entwurf schon: es gibt nichts zu schreiben.</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Unsaved edits were kept</source>
        <translation>Ungespeicherte Änderungen wurden aufbewahrt</translation>
    </message>
    <message>
        <source>Howdah ended unexpectedly while “%1” had unsaved edits. Recover them?</source>
        <translation>Howdah endete unerwartet, während „%1“ ungespeicherte Änderungen hatte. Wiederherstellen?</translation>
    </message>
    <message>
        <source>Last edit: %1</source>
        <translation>Letzte Änderung: %1</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Asking where %1 stands</source>
        <translation>Wo steht %1?</translation>
    </message>
    <message>
        <source>The tree on the left lists the design. The tabs show it as a diagram, its history, the checklist, the pending plan and its rows. The properties on the right edit what is selected; the SQL of all edits appears below. Ctrl+K goes to anything.</source>
        <translation>Der Baum links führt den Entwurf auf. Die Reiter zeigen ihn als Diagramm, seinen Verlauf, die Checkliste, den offenen Plan und seine Zeilen. Die Eigenschaften rechts bearbeiten, was gewählt ist; das SQL aller Änderungen erscheint unten. Strg+K führt überallhin.</translation>
    </message>
    <message>
        <source>Diagnostics copied</source>
        <translation>Diagnose kopiert</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What the migrations build</source>
        <translation>Was die Migrationen bauen</translation>
    </message>
    <message>
        <source>The demo</source>
        <translation>Die Demo</translation>
    </message>
    <message>
        <source>An empty database</source>
        <translation>Eine leere Datenbank</translation>
    </message>
    <message>
        <source>Connect again to %1</source>
        <translation>Wieder mit %1 verbinden</translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
    <message>
        <source>Run It All the Same</source>
        <translation>Trotzdem ausführen</translation>
    </message>
    <message>
        <source>Dropped along with it: %1. Undo brings all of it back.</source>
        <translation>Mit ihm gelöscht: %1. „Rückgängig“ bringt alles zurück.</translation>
    </message>
    <message>
        <source>PostgreSQL does not take the design: %1</source>
        <translation>PostgreSQL nimmt den Entwurf nicht an: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept; they are offered after this.</source>
        <translation>
            <numerusform>%n weiterer ist aufbewahrt; er wird danach angeboten.</numerusform>
            <numerusform>%n weitere sind aufbewahrt; sie werden danach angeboten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Howdah speaks it from its next start on.</source>
        <translation>Howdah spricht sie vom nächsten Start an.</translation>
    </message>
    <message>
        <source>What is read from a server or run in the scratch server may take a moment.</source>
        <translation>Was von einem Server gelesen oder im Wegwerf-Server ausgeführt wird, kann einen Moment dauern.</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Dependencies</source>
        <translation>Abhängigkeiten</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Usages</source>
        <translation>Verwendungen</translation>
    </message>
    <message>
        <source>Add &amp;more</source>
        <translation>&amp;Weiteres hinzufügen</translation>
    </message>
    <message>
        <source>What was decided</source>
        <translation>Was entschieden wurde</translation>
    </message>
    <message>
        <source>The file says some things in other words than PostgreSQL:</source>
        <translation>Die Datei sagt einiges mit anderen Worten als PostgreSQL:</translation>
    </message>
    <message>
        <source>Schemas (*.sql *.dbml *.mmd *.puml *.db *.sqlite *.sqlite3 *.gz);;All files (*)</source>
        <translation>Schemas (*.sql *.dbml *.mmd *.puml *.db *.sqlite *.sqlite3 *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A crash would lose unsaved edits, which cannot be kept on disk: %1</source>
        <translation>Ein Absturz verlöre ungesicherte Änderungen, die sich nicht auf der Platte aufbewahren lassen: %1</translation>
    </message>
</context>
<context>
    <name>Howdah::MinedTablesModel</name>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Howdah::Minimap</name>
    <message>
        <source>Overview of the diagram</source>
        <translation>Übersicht des Diagramms</translation>
    </message>
    <message>
        <source>Click or drag to look elsewhere</source>
        <translation>Klicken oder ziehen, um anderswohin zu sehen</translation>
    </message>
</context>
<context>
    <name>Howdah::MySql</name>
    <message>
        <source>an extension (PostGIS, pgvector) has a type for it.</source>
        <translation>eine Erweiterung (PostGIS, pgvector) hat einen Typ dafür.</translation>
    </message>
    <message>
        <source>values of 2^63 and more do not fit.</source>
        <translation>Werte von 2^63 und mehr passen nicht.</translation>
    </message>
    <message>
        <source>it is a time of day; MySQL&apos;s may be longer than a day.</source>
        <translation>es ist eine Uhrzeit; die von MySQL kann länger als ein Tag sein.</translation>
    </message>
    <message>
        <source>MySQL keeps it as a moment, whatever the time zone.</source>
        <translation>MySQL bewahrt es als Zeitpunkt, gleich in welcher Zeitzone.</translation>
    </message>
</context>
<context>
    <name>Howdah::MySql::Reader</name>
    <message>
        <source>Left out: %1 %2.</source>
        <translation>Weggelassen: %1 %2.</translation>
    </message>
    <message>
        <source>Left out: table %1, which is made like another or from a query.</source>
        <translation>Weggelassen: die Tabelle %1, die nach einer anderen oder aus einer Abfrage gemacht wird.</translation>
    </message>
    <message>
        <source>Left out: the partitions of %1.</source>
        <translation>Weggelassen: die Partitionen von %1.</translation>
    </message>
    <message>
        <source>Character sets and collations are left out. MySQL&apos;s usual ones compare texts without case; PostgreSQL&apos;s do not.</source>
        <translation>Zeichensätze und Sortierfolgen sind weggelassen. Die üblichen von MySQL vergleichen Texte ohne Groß- und Kleinschreibung; die von PostgreSQL nicht.</translation>
    </message>
    <message>
        <source>The column %1 has no type.</source>
        <translation>Die Spalte %1 hat keinen Typ.</translation>
    </message>
    <message>
        <source>“%1” is no type that is known here.</source>
        <translation>„%1“ ist kein Typ, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>AUTO_INCREMENT became GENERATED BY DEFAULT AS IDENTITY.</source>
        <translation>AUTO_INCREMENT wurde GENERATED BY DEFAULT AS IDENTITY.</translation>
    </message>
    <message>
        <source>The type %1 was read as %2.</source>
        <translation>Der Typ %1 wurde als %2 gelesen.</translation>
    </message>
    <message>
        <source>The type %1 was read as %2: %3</source>
        <translation>Der Typ %1 wurde als %2 gelesen: %3</translation>
    </message>
    <message>
        <source>The enum of %1.%2 became the type %3.</source>
        <translation>Das Enum von %1.%2 wurde der Typ %3.</translation>
    </message>
    <message>
        <source>The set of %1.%2 became text[], with a check of its values.</source>
        <translation>Das Set von %1.%2 wurde text[], mit einer Prüfung seiner Werte.</translation>
    </message>
    <message>
        <source>Left out: ON UPDATE CURRENT_TIMESTAMP of %1.%2; in PostgreSQL a trigger does that.</source>
        <translation>Weggelassen: ON UPDATE CURRENT_TIMESTAMP von %1.%2; in PostgreSQL macht das ein Trigger.</translation>
    </message>
    <message>
        <source>Left out: the default %1 of %2.%3, which is no day.</source>
        <translation>Weggelassen: der Vorgabewert %1 von %2.%3, der kein Tag ist.</translation>
    </message>
    <message>
        <source>Left out: the default %1 of %2.%3.</source>
        <translation>Weggelassen: der Vorgabewert %1 von %2.%3.</translation>
    </message>
    <message>
        <source>Left out: the spatial index %1 of %2.</source>
        <translation>Weggelassen: der räumliche Index %1 von %2.</translation>
    </message>
    <message>
        <source>Left out: the index %1 of %2, whose words may mean something else in PostgreSQL.</source>
        <translation>Weggelassen: der Index %1 von %2, dessen Worte in PostgreSQL etwas anderes bedeuten können.</translation>
    </message>
    <message>
        <source>The index %1 of %2 is over the whole of %3, not its beginning.</source>
        <translation>Der Index %1 von %2 geht über ganz %3, nicht nur den Anfang.</translation>
    </message>
    <message>
        <source>This key of %1 has no columns.</source>
        <translation>Dieser Schlüssel von %1 hat keine Spalten.</translation>
    </message>
    <message>
        <source>The full-text index %1 of %2 became a GIN index over to_tsvector(&apos;simple&apos;, …).</source>
        <translation>Der Volltextindex %1 von %2 wurde ein GIN-Index über to_tsvector(&apos;simple&apos;, …).</translation>
    </message>
    <message>
        <source>Left out: a check of %1 in line %2.</source>
        <translation>Weggelassen: eine Prüfbedingung von %1 in Zeile %2.</translation>
    </message>
    <message>
        <source>%1.%2 is a plain column now: what generates it is left out.</source>
        <translation>%1.%2 ist jetzt eine gewöhnliche Spalte: Was sie erzeugt, ist weggelassen.</translation>
    </message>
</context>
<context>
    <name>Howdah::Normalize</name>
    <message>
        <source>No foreign key is missing, as far as names and rows tell.</source>
        <translation>Es fehlt kein Fremdschlüssel, soweit Namen und Zeilen es sagen.</translation>
    </message>
    <message>
        <source> where %1 is &quot;%2&quot;</source>
        <translation> mit %1 = „%2“</translation>
    </message>
    <message>
        <source>%1 rows, %2 values, %3 of them without a parent; score %4</source>
        <translation>%1 Zeilen, %2 Werte, davon %3 verwaist; Bewertung %4</translation>
    </message>
    <message>
        <source>without a parent: %1</source>
        <translation>verwaist: %1</translation>
    </message>
</context>
<context>
    <name>Howdah::ObjectTree</name>
    <message>
        <source>Filter objects</source>
        <translation>Objekte filtern</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::ObjectTreeModel</name>
    <message>
        <source>materialized</source>
        <translation>materialisiert</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>Partition von %1</translation>
    </message>
    <message>
        <source>foreign</source>
        <translation>fremd</translation>
    </message>
    <message>
        <source>partitioned</source>
        <translation>partitioniert</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation>Ereignistrigger</translation>
    </message>
    <message>
        <source>Publications</source>
        <translation>Publikationen</translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation>Fremdserver</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Routinen</translation>
    </message>
    <message>
        <source>Enum types</source>
        <translation>Aufzählungstypen</translation>
    </message>
    <message>
        <source>Composite types</source>
        <translation>Zusammengesetzte Typen</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>Range types</source>
        <translation>Bereichstypen</translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation>Sequenzen</translation>
    </message>
</context>
<context>
    <name>Howdah::Opener</name>
    <message>
        <source>New design</source>
        <translation>Neuer Entwurf</translation>
    </message>
    <message>
        <source>This build cannot read sources.</source>
        <translation>Dieses Programm ist ohne Lesen von Quellen gebaut.</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Recover unsaved edits</source>
        <translation>Ungespeicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Building what the migrations build</source>
        <translation>Es wird gebaut, was die Migrationen bauen</translation>
    </message>
</context>
<context>
    <name>Howdah::Opening</name>
    <message>
        <source>The server is PostgreSQL %1; the planner asked is that of PostgreSQL %2.</source>
        <translation>Der Server ist PostgreSQL %1; gefragt wurde der Planer von PostgreSQL %2.</translation>
    </message>
    <message>
        <source>Extended statistics (CREATE STATISTICS) are not carried over.</source>
        <translation>Erweiterte Statistiken (CREATE STATISTICS) werden nicht übertragen.</translation>
    </message>
    <message>
        <source>The source brings no rows, and no index helps an empty table: ask a live database, or a file with rows.</source>
        <translation>Die Quelle bringt keine Zeilen mit, und einer leeren Tabelle hilft kein Index: eine laufende Datenbank fragen, oder eine Datei mit Zeilen.</translation>
    </message>
</context>
<context>
    <name>Howdah::Pages</name>
    <message>
        <source>PostgreSQL %1.%2</source>
        <translation>PostgreSQL %1.%2</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Verwendet von</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>counted up</source>
        <translation>hochgezählt</translation>
    </message>
    <message>
        <source>generated: %1</source>
        <translation>berechnet: %1</translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation>Partition von %1</translation>
    </message>
    <message>
        <source>foreign table</source>
        <translation>Fremdtabelle</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>table, partitioned by %1</source>
        <translation>Tabelle, partitioniert nach %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Foreign keys</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Verweist auf</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Constraints</translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation>Constraint</translation>
    </message>
    <message>
        <source>Referenced by</source>
        <translation>Verwiesen von</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Triggers and rules</source>
        <translation>Trigger und Regeln</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Policies</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Policy</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Rows seen</source>
        <translation>Sichtbare Zeilen</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>Geschriebene Zeilen</translation>
    </message>
    <message>
        <source>materialized view</source>
        <translation>materialisierte Sicht</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>enum</source>
        <translation>Enum</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>domain over %1</source>
        <translation>Domain über %1</translation>
    </message>
    <message>
        <source>composite type</source>
        <translation>zusammengesetzter Typ</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>procedure</source>
        <translation>Prozedur</translation>
    </message>
    <message>
        <source>aggregate</source>
        <translation>Aggregat</translation>
    </message>
    <message>
        <source>function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>sequence</source>
        <translation>Sequenz</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinste</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größte</translation>
    </message>
</context>
<context>
    <name>Howdah::Palette</name>
    <message>
        <source>Nothing answers to that.</source>
        <translation>Darauf antwortet nichts.</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to an object, column, revision, rule or command</source>
        <translation>Zu einem Objekt, einer Spalte, Revision, Regel oder einem Befehl gehen</translation>
    </message>
    <message>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>command  %1</source>
        <translation>Befehl  %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>check %1</source>
        <translation>Prüfung %1</translation>
    </message>
</context>
<context>
    <name>Howdah::PlanModel</name>
    <message>
        <source>Transaction %1</source>
        <translation>Transaktion %1</translation>
    </message>
    <message>
        <source>Outside a transaction</source>
        <translation>Außerhalb einer Transaktion</translation>
    </message>
</context>
<context>
    <name>Howdah::PlanPane</name>
    <message>
        <source>Up</source>
        <translation>Hin</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Onli&amp;ne</source>
        <translation>Onli&amp;ne</translation>
    </message>
    <message>
        <source>Plan to lock little and briefly; else the shortest correct script</source>
        <translation>So planen, dass wenig und kurz gesperrt wird; sonst das kürzeste richtige Skript</translation>
    </message>
    <message>
        <source>Stas&amp;h</source>
        <translation>A&amp;blage</translation>
    </message>
    <message>
        <source>Keep the rows and values that are dropped in a schema of their own, for the way back</source>
        <translation>Die gelöschten Zeilen und Werte für den Rückweg in einem eigenen Schema behalten</translation>
    </message>
    <message>
        <source>As s&amp;cript</source>
        <translation>Als S&amp;kript</translation>
    </message>
    <message>
        <source>Show the whole scripts, as they are saved</source>
        <translation>Die ganzen Skripte zeigen, wie sie gespeichert werden</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>K&amp;opieren</translation>
    </message>
    <message>
        <source>Copy a script</source>
        <translation>Ein Skript kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>Spei&amp;chern …</translation>
    </message>
    <message>
        <source>Write up.sql and down.sql into a folder</source>
        <translation>up.sql und down.sql in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>Save as re&amp;vision…</source>
        <translation>Als Re&amp;vision speichern …</translation>
    </message>
    <message>
        <source>Write the plan as a migration, up and down</source>
        <translation>Den Plan als Migration schreiben, hin und zurück</translation>
    </message>
    <message>
        <source>&amp;Prove</source>
        <translation>&amp;Beweisen</translation>
    </message>
    <message>
        <source>Run the plan there, back and there again in scratch databases, and let pg_dump compare</source>
        <translation>Den Plan hin, zurück und wieder hin in Wegwerfdatenbanken ausführen und pg_dump vergleichen lassen</translation>
    </message>
    <message>
        <source>Copy &amp;up.sql</source>
        <translation>&amp;up.sql kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;down.sql</source>
        <translation>&amp;down.sql kopieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Up — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Hin — %n Anweisung</numerusform>
            <numerusform>&amp;Hin — %n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Down — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Zurück — %n Anweisung</numerusform>
            <numerusform>&amp;Zurück — %n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The changes cannot be planned</source>
        <translation>Die Änderungen lassen sich nicht planen</translation>
    </message>
    <message>
        <source>Nothing is taken</source>
        <translation>Nichts ist gewählt</translation>
    </message>
    <message>
        <source>Tick what the plan is to do.</source>
        <translation>Haken Sie an, was der Plan tun soll.</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Both sides are the same.</source>
        <translation>Beide Seiten sind gleich.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: point here to read them.</source>
        <translation>
            <numerusform>… und %n weitere: Zeigen Sie hierher, um sie zu lesen.</numerusform>
            <numerusform>… und %n weitere: Zeigen Sie hierher, um sie zu lesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant …</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) lose data on the way there.</source>
        <translation>
            <numerusform>%n Anweisung verliert auf dem Hinweg Daten.</numerusform>
            <numerusform>%n Anweisungen verlieren auf dem Hinweg Daten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost on the way there.</source>
        <translation>Auf dem Hinweg geht nichts verloren.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that are not ticked come along.</source>
        <translation>
            <numerusform>%n Änderung, die nicht angehakt ist, kommt mit.</numerusform>
            <numerusform>%n Änderungen, die nicht angehakt sind, kommen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>Proving: there, back and there again in scratch databases…</source>
        <translation>Beweis: hin, zurück und wieder hin in Wegwerfdatenbanken …</translation>
    </message>
    <message>
        <source>The proof could not be tried: %1</source>
        <translation>Der Beweis ließ sich nicht versuchen: %1</translation>
    </message>
    <message>
        <source>Write up.sql and down.sql into this folder</source>
        <translation>up.sql und down.sql in diesen Ordner schreiben</translation>
    </message>
    <message>
        <source>Writing up.sql and down.sql</source>
        <translation>up.sql und down.sql werden geschrieben</translation>
    </message>
    <message>
        <source>Nothing differs that Howdah models; pg_dump is asked, too…</source>
        <translation>Nichts von dem, was Howdah kennt, unterscheidet sich; pg_dump wird auch gefragt…</translation>
    </message>
    <message>
        <source>Nothing differs that Howdah models; pg_dump could not be asked: %1</source>
        <translation>Nichts von dem, was Howdah kennt, unterscheidet sich; pg_dump ließ sich nicht fragen: %1</translation>
    </message>
    <message>
        <source>Both sides are the same; pg_dump sees no difference either.</source>
        <translation>Beide Seiten sind gleich; auch pg_dump sieht keinen Unterschied.</translation>
    </message>
    <message>
        <source>Only in %1: %2</source>
        <translation>Nur in %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… und %n weitere.</numerusform>
            <numerusform>… und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>pg_dump sees what Howdah does not model</source>
        <translation>pg_dump sieht, was Howdah nicht kennt</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) will fail on rows that are there now.</source>
        <translation>
            <numerusform>%n Anweisung wird an vorhandenen Zeilen scheitern.</numerusform>
            <numerusform>%n Anweisungen werden an vorhandenen Zeilen scheitern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The role %1 is not there where the plan is to run.</source>
        <translation>Die Rolle %1 gibt es dort nicht, wo der Plan laufen soll.</translation>
    </message>
    <message>
        <source>Replace the files?</source>
        <translation>Die Dateien ersetzen?</translation>
    </message>
    <message>
        <source>%1 holds %2 already.</source>
        <translation>%1 enthält schon %2.</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
</context>
<context>
    <name>Howdah::ProjectDialog</name>
    <message>
        <source>Project settings</source>
        <translation>Projekteinstellungen</translation>
    </message>
    <message>
        <source>none yet; “Save as revision” begins one</source>
        <translation>noch keiner; „Als Revision speichern“ beginnt einen</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Migrations</source>
        <translation>&amp;Migrationen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Folder with migrations</source>
        <translation>Ordner mit Migrationen</translation>
    </message>
    <message>
        <source>Databases of the team</source>
        <translation>Datenbanken des Teams</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>&amp;Databases, in the order changes reach them</source>
        <translation>&amp;Datenbanken, in der Reihenfolge, in der Änderungen sie erreichen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>local</source>
        <comment>an environment&apos;s name</comment>
        <translation>lokal</translation>
    </message>
    <message>
        <source>local</source>
        <translation>lokal</translation>
    </message>
    <message>
        <source>CI</source>
        <translation>CI</translation>
    </message>
    <message>
        <source>staging</source>
        <translation>Staging</translation>
    </message>
    <message>
        <source>production</source>
        <translation>Produktion</translation>
    </message>
    <message>
        <source>A project needs a name.</source>
        <translation>Ein Projekt braucht einen Namen.</translation>
    </message>
    <message>
        <source>A database needs a name.</source>
        <translation>Eine Datenbank braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1: a project holds no passwords; they are kept in the keyring or asked for.</source>
        <translation>%1: Ein Projekt enthält keine Passwörter; sie liegen im Schlüsselbund oder werden erfragt.</translation>
    </message>
    <message>
        <source>%1: “%2” is no source, such as service=shop or postgresql://host/database.</source>
        <translation>%1: „%2“ ist keine Quelle wie service=shop oder postgresql://host/database.</translation>
    </message>
</context>
<context>
    <name>Howdah::PropertiesPanel</name>
    <message>
        <source>Nothing selected</source>
        <translation>Nichts gewählt</translation>
    </message>
    <message>
        <source>Choose an object in the tree or on the diagram to see and edit it here.</source>
        <translation>Ein Objekt im Baum oder im Diagramm wählen, um es hier zu sehen und zu bearbeiten.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Constraints</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wozu es dient</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>C&amp;omment</source>
        <translation>K&amp;ommentar</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) selected</source>
        <translation>
            <numerusform>%n Tabelle gewählt</numerusform>
            <numerusform>%n Tabellen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag one of them and all of them move. Click one to see and edit it here.</source>
        <translation>Eine davon ziehen, und alle bewegen sich. Eine anklicken, um sie hier zu sehen und zu bearbeiten.</translation>
    </message>
    <message>
        <source>Sche&amp;ma</source>
        <translation>S&amp;chema</translation>
    </message>
</context>
<context>
    <name>Howdah::Prover</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Howdah::Raised</name>
    <message>
        <source>Nothing can be given to %1 here: it has powers that what is read must not have.</source>
        <translation>An %1 lässt sich hier nichts vergeben: Die Rolle hat Rechte, die das Gelesene nicht haben darf.</translation>
    </message>
    <message>
        <source>This needs a superuser, and here the private server runs without the system&apos;s protection (bubblewrap and user namespaces), so that it is not run.</source>
        <translation>Das braucht einen Superuser, und hier läuft der private Server ohne den Schutz des Systems (bubblewrap und Benutzer-Namensräume); daher wird es nicht ausgeführt.</translation>
    </message>
    <message>
        <source>%1 is no function of the server&apos;s that everybody may call, so that another name for it is not made.</source>
        <translation>%1 ist keine Funktion des Servers, die jeder aufrufen darf; daher wird kein anderer Name für sie angelegt.</translation>
    </message>
    <message>
        <source>What belongs to PostgreSQL itself cannot be given away.</source>
        <translation>Was PostgreSQL selbst gehört, lässt sich nicht weitergeben.</translation>
    </message>
</context>
<context>
    <name>Howdah::Rehearse::Rehearser</name>
    <message>
        <source>A transaction is open already: this does nothing.</source>
        <translation>Eine Transaktion ist schon offen: Das tut nichts.</translation>
    </message>
    <message>
        <source>No transaction is open: this does nothing.</source>
        <translation>Keine Transaktion ist offen: Das tut nichts.</translation>
    </message>
    <message>
        <source>The clone has no rows, and a foreign key asks for some: nothing is known of this statement.</source>
        <translation>Das Abbild hat keine Zeilen, und ein Fremdschlüssel verlangt welche: Über diese Anweisung ist nichts bekannt.</translation>
    </message>
    <message>
        <source>The roles are made in the private server, without their powers.</source>
        <translation>Die Rollen werden im privaten Server angelegt, ohne ihre Rechte.</translation>
    </message>
    <message>
        <source>This is about roles or the server, not about the schema: it is not run.</source>
        <translation>Das betrifft Rollen oder den Server, nicht das Schema: Es wird nicht ausgeführt.</translation>
    </message>
    <message>
        <source>A superuser ran it on a connection of its own, where its locks were not looked at.</source>
        <translation>Ein Superuser führte sie auf einer eigenen Verbindung aus, wo ihre Sperren nicht angesehen wurden.</translation>
    </message>
</context>
<context>
    <name>Howdah::RenameDialog</name>
    <message>
        <source>Renamed?</source>
        <translation>Umbenannt?</translation>
    </message>
    <message>
        <source>These may be the same objects under other names. A rename keeps their data; dropping and creating loses it.</source>
        <translation>Das können dieselben Objekte unter anderen Namen sein. Umbenennen behält ihre Daten; Löschen und Anlegen verliert sie.</translation>
    </message>
    <message>
        <source>&amp;Keep all that are clear</source>
        <translation>Alle &amp;eindeutigen behalten</translation>
    </message>
    <message>
        <source>Renames every object that fits exactly one other</source>
        <translation>Benennt jedes Objekt um, das zu genau einem anderen passt</translation>
    </message>
    <message>
        <source>&amp;Plan it so</source>
        <translation>So &amp;planen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>What became of %1</source>
        <translation>Was aus %1 wurde</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Drop it, create the other</source>
        <translation>Löschen, das andere anlegen</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Two objects cannot become the same one.</source>
        <translation>Zwei Objekte können nicht dasselbe werden.</translation>
    </message>
</context>
<context>
    <name>Howdah::RenameEvidence</name>
    <message>
        <source>the default of %1 counts with either</source>
        <translation>der Vorgabewert von %1 zählt mit beiden</translation>
    </message>
    <message>
        <source>%1 of %2 values are the same</source>
        <translation>%1 von %2 Werten sind gleich</translation>
    </message>
    <message>
        <source>%1 of %2 attributes are the same</source>
        <translation>%1 von %2 Attributen sind gleich</translation>
    </message>
    <message>
        <source>all %1 columns are the same</source>
        <translation>alle %1 Spalten sind gleich</translation>
    </message>
    <message>
        <source>%1 of %2 columns are the same</source>
        <translation>%1 von %2 Spalten sind gleich</translation>
    </message>
    <message>
        <source>%1 of %2 constraints are the same</source>
        <translation>%1 von %2 Constraints sind gleich</translation>
    </message>
    <message>
        <source>the constraint %1 is on either</source>
        <translation>der Constraint %1 gilt für beide</translation>
    </message>
    <message>
        <source>the same type, %1, at the same place</source>
        <translation>derselbe Typ %1 an derselben Stelle</translation>
    </message>
    <message>
        <source>the same type, %1</source>
        <translation>derselbe Typ %1</translation>
    </message>
    <message>
        <source>the same default and nullability</source>
        <translation>derselbe Vorgabewert und dieselbe Angabe zu null</translation>
    </message>
    <message>
        <source>%1 of %2 objects in it have the same name</source>
        <translation>%1 von %2 Objekten darin heißen gleich</translation>
    </message>
</context>
<context>
    <name>Howdah::RenameIndex</name>
    <message>
        <source>There is no table %1.</source>
        <translation>Es gibt keine Tabelle %1.</translation>
    </message>
    <message>
        <source>Column %1 is not there as the change expects it.</source>
        <translation>Spalte %1 ist nicht so da, wie die Änderung sie erwartet.</translation>
    </message>
    <message>
        <source>There is a column %1 already.</source>
        <translation>Es gibt schon eine Spalte %1.</translation>
    </message>
    <message>
        <source>%1 is not there as the change expects it.</source>
        <translation>%1 ist nicht so da, wie die Änderung es erwartet.</translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation>%1 gibt es schon.</translation>
    </message>
</context>
<context>
    <name>Howdah::RenameReplay</name>
    <message>
        <source>the schema of the source</source>
        <translation>das Schema der Quelle</translation>
    </message>
</context>
<context>
    <name>Howdah::Renamer</name>
    <message>
        <source>The %1 %2 is not renamed: there is a %3 already.</source>
        <translation>%1 %2 wird nicht umbenannt: %3 gibt es schon.</translation>
    </message>
    <message>
        <source>There is no %1 %2 to rename.</source>
        <translation>Es gibt kein %1 %2 zum Umbenennen.</translation>
    </message>
</context>
<context>
    <name>Howdah::ReviewTab</name>
    <message>
        <source>Nothing to review</source>
        <translation>Nichts zu prüfen</translation>
    </message>
    <message>
        <source>The way there</source>
        <translation>Der Hinweg</translation>
    </message>
    <message>
        <source>The way back</source>
        <translation>Der Rückweg</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1, as it is</source>
        <translation>%1, wie es ist</translation>
    </message>
    <message>
        <source>%1, as designed</source>
        <translation>%1, wie entworfen</translation>
    </message>
    <message>
        <source>There are no pending changes. Edit the design, or compare it with another source: every object that differs and every statement that leads there and back is listed here.</source>
        <translation>Es stehen keine Änderungen aus. Bearbeiten Sie den Entwurf oder vergleichen Sie ihn mit einer anderen Quelle: Hier steht dann jedes Objekt, das sich unterscheidet, und jede Anweisung, die hin und zurück führt.</translation>
    </message>
    <message>
        <source>Open a design first.</source>
        <translation>Öffnen Sie zuerst einen Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) may only have been renamed. Until you say so they are dropped and created.</source>
        <translation>
            <numerusform>%n Objekt wurde vielleicht nur umbenannt. Solange Sie das nicht sagen, wird es gelöscht und neu angelegt.</numerusform>
            <numerusform>%n Objekte wurden vielleicht nur umbenannt. Solange Sie das nicht sagen, werden sie gelöscht und neu angelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same on both sides.</source>
        <translation>Auf beiden Seiten gleich.</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant …</translation>
    </message>
    <message>
        <source>Not taken: the plan leaves it alone.</source>
        <translation>Nicht gewählt: Der Plan lässt es in Ruhe.</translation>
    </message>
    <message>
        <source>Plan the other direction</source>
        <translation>Die andere Richtung planen</translation>
    </message>
    <message>
        <source>Reading the other source</source>
        <translation>Die andere Quelle wird gelesen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stop reading the other source</source>
        <translation>Das Lesen der anderen Quelle anhalten</translation>
    </message>
    <message>
        <source>Give the review the room of the panels around it</source>
        <translation>Der Prüfung den Platz der Bereiche ringsum geben</translation>
    </message>
    <message>
        <source>End the comparison: back to the pending changes</source>
        <translation>Den Vergleich beenden: zurück zu den ausstehenden Änderungen</translation>
    </message>
    <message>
        <source>Dec&amp;ide…</source>
        <translation>Entsche&amp;iden …</translation>
    </message>
    <message>
        <source>See what speaks for a rename, and choose</source>
        <translation>Sehen, was für eine Umbenennung spricht, und wählen</translation>
    </message>
    <message>
        <source>Wrote up.sql and down.sql into %1</source>
        <translation>up.sql und down.sql nach %1 geschrieben</translation>
    </message>
    <message>
        <source>%1, split</source>
        <translation>%1, aufgeteilt</translation>
    </message>
</context>
<context>
    <name>Howdah::ReviseDialog</name>
    <message>
        <source>Save as revision</source>
        <translation>Als Revision speichern</translation>
    </message>
    <message>
        <source>&amp;Write revision</source>
        <translation>Revision &amp;schreiben</translation>
    </message>
    <message>
        <source>&amp;Up</source>
        <translation>&amp;Hin</translation>
    </message>
    <message>
        <source>&amp;Down</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>What this changes, in a few words</source>
        <translation>Was sich ändert, in wenigen Worten</translation>
    </message>
    <message>
        <source>The folder with your migrations</source>
        <translation>Der Ordner mit den Migrationen</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Folgt auf</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Den Ordner wählen</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>F&amp;older</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>F&amp;ollows</source>
        <translation>Fol&amp;gt auf</translation>
    </message>
    <message>
        <source>Folder with migrations</source>
        <translation>Ordner mit Migrationen</translation>
    </message>
    <message>
        <source>Reading the history</source>
        <translation>Der Verlauf wird gelesen</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message numerus="yes">
        <source>The history has %n heads: tick the one to follow, or several to merge them.</source>
        <translation>
            <numerusform>Der Verlauf hat %n Kopf: ankreuzen, worauf die Revision folgt.</numerusform>
            <numerusform>Der Verlauf hat %n Köpfe: einen ankreuzen, auf den sie folgt, oder mehrere, um sie zusammenzuführen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A revision needs a message.</source>
        <translation>Eine Revision braucht eine Beschreibung.</translation>
    </message>
    <message>
        <source>Say in which folder the migrations are.</source>
        <translation>Es fehlt der Ordner mit den Migrationen.</translation>
    </message>
    <message>
        <source>Tick the revision that this one follows.</source>
        <translation>Die Revision ankreuzen, auf die diese folgt.</translation>
    </message>
    <message>
        <source>Writing a revision</source>
        <translation>Eine Revision wird geschrieben</translation>
    </message>
    <message>
        <source>The design or what it is compared with has changed since: close this and open it again.</source>
        <translation>Der Entwurf oder das, womit er verglichen wird, hat sich seither geändert: Schließen Sie dies und öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben wird</translation>
    </message>
    <message>
        <source>S&amp;QL</source>
        <translation>S&amp;QL</translation>
    </message>
    <message>
        <source>Fil&amp;e</source>
        <translation>Dat&amp;ei</translation>
    </message>
    <message>
        <source>Showing a revision</source>
        <translation>Eine Revision wird gezeigt</translation>
    </message>
</context>
<context>
    <name>Howdah::RevisionDetail</name>
    <message>
        <source>File of the revision</source>
        <translation>Datei der Revision</translation>
    </message>
    <message>
        <source>SQL of the revision</source>
        <translation>SQL der Revision</translation>
    </message>
    <message>
        <source>Revision %1</source>
        <translation>Revision %1</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>revises %1</source>
        <translation>folgt auf %1</translation>
    </message>
    <message>
        <source>revised by %1</source>
        <translation>gefolgt von %1</translation>
    </message>
    <message>
        <source>depends on %1</source>
        <translation>hängt ab von %1</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>erstellt %1</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 fehlt</translation>
    </message>
    <message>
        <source>Other revisions follow it, but no file declares it. It may have been deleted, or be on another branch of the repository.</source>
        <translation>Andere Revisionen folgen darauf, aber keine Datei erklärt sie. Vielleicht wurde sie gelöscht oder liegt auf einem anderen Zweig des Repositorys.</translation>
    </message>
    <message>
        <source>Fault:</source>
        <translation>Fehler:</translation>
    </message>
</context>
<context>
    <name>Howdah::RevisionModel</name>
    <message>
        <source>merge</source>
        <translation>Zusammenführung</translation>
    </message>
    <message>
        <source>base</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>effective head</source>
        <translation>wirksamer Kopf</translation>
    </message>
    <message>
        <source>branch point</source>
        <translation>Verzweigung</translation>
    </message>
    <message>
        <source>No file declares this revision.</source>
        <translation>Keine Datei erklärt diese Revision.</translation>
    </message>
    <message>
        <source>(no message)</source>
        <translation>(ohne Beschreibung)</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>applied in some</source>
        <translation>in einigen angewandt</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>angewandt</translation>
    </message>
    <message>
        <source>Base: nothing before it</source>
        <translation>Anfang: nichts davor</translation>
    </message>
    <message>
        <source>Revises %1</source>
        <translation>Folgt auf %1</translation>
    </message>
    <message>
        <source>Depends on %1</source>
        <translation>Hängt ab von %1</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>Howdah::RevisionView</name>
    <message>
        <source>Revisions</source>
        <translation>Revisionen</translation>
    </message>
</context>
<context>
    <name>Howdah::RevisionsTab</name>
    <message>
        <source>Open a migration folder…</source>
        <translation>Einen Migrationsordner öffnen …</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Filter revisions</source>
        <translation>Revisionen filtern</translation>
    </message>
    <message>
        <source>No migration history yet</source>
        <translation>Noch kein Migrationsverlauf</translation>
    </message>
    <message>
        <source>Open a project that has one, or a folder with Alembic revisions or numbered SQL files. &quot;Save as revision&quot; begins a new history.</source>
        <translation>Ein Projekt öffnen, das einen hat, oder einen Ordner mit Alembic-Revisionen oder nummerierten SQL-Dateien. „Als Revision speichern“ beginnt einen neuen Verlauf.</translation>
    </message>
    <message>
        <source>This history is empty</source>
        <translation>Dieser Verlauf ist leer</translation>
    </message>
    <message>
        <source>The first revision will appear here. &quot;Save as revision&quot; writes it from the pending changes.</source>
        <translation>Hier erscheint die erste Revision. „Als Revision speichern“ schreibt sie aus den offenen Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n Revision</numerusform>
            <numerusform>%n Revisionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n Kopf</numerusform>
            <numerusform>%n Köpfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n gezeigt</numerusform>
            <numerusform>%n gezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is up to date</source>
        <translation>%1 ist auf dem neuesten Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n pending for %1</source>
        <translation>
            <numerusform>%n offen für %1</numerusform>
            <numerusform>%n offen für %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stands at %2, which no file here declares.</source>
        <translation>%1 steht bei %2, was hier keine Datei erklärt.</translation>
    </message>
    <message>
        <source>Several heads: %1. A merge revision joins them; until then an upgrade has to name &quot;heads&quot;.</source>
        <translation>Mehrere Köpfe: %1. Eine Zusammenführung verbindet sie; bis dahin muss eine Aktualisierung „heads“ nennen.</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): see the rows marked so.</source>
        <translation>
            <numerusform>%n Fehler: siehe die markierte Zeile.</numerusform>
            <numerusform>%n Fehler: siehe die markierten Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a migration folder</source>
        <translation>Einen Migrationsordner öffnen</translation>
    </message>
    <message>
        <source>pending for %1 is not known</source>
        <translation>was für %1 offen ist, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1: Alembic would not upgrade it: %2.</source>
        <translation>%1: Alembic würde sie nicht aktualisieren: %2.</translation>
    </message>
</context>
<context>
    <name>Howdah::SplitPicture</name>
    <message>
        <source>keyed by %1</source>
        <translation>mit Schlüssel %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (key)</source>
        <translation>%1 (Schlüssel)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Proposed tables. %1</source>
        <translation>Vorgeschlagene Tabellen. %1</translation>
    </message>
</context>
<context>
    <name>Howdah::SqlDialog</name>
    <message>
        <source>Add by SQL</source>
        <translation>Mit SQL hinzufügen</translation>
    </message>
    <message>
        <source>Statements</source>
        <translation>Anweisungen</translation>
    </message>
    <message>
        <source>CREATE, ALTER, COMMENT, … — any statements, several too</source>
        <translation>CREATE, ALTER, COMMENT, … — beliebige Anweisungen, auch mehrere</translation>
    </message>
    <message>
        <source>The statements run in a scratch database that holds the design, never in a database of yours. What they change there is one edit of the design, which can be undone.</source>
        <translation>Die Anweisungen laufen in einer Wegwerf-Datenbank, die den Entwurf enthält, nie in einer eigenen Datenbank. Was sie dort ändern, ist eine einzige Änderung des Entwurfs, die sich rückgängig machen lässt.</translation>
    </message>
    <message>
        <source>&amp;Add to the design</source>
        <translation>Zum Entwurf &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Begin with</source>
        <translation>&amp;Beginnen mit</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>The statements cannot be kept for the server to read.</source>
        <translation>Die Anweisungen lassen sich nicht so ablegen, dass der Server sie lesen kann.</translation>
    </message>
    <message>
        <source>Running statements</source>
        <translation>Anweisungen werden ausgeführt</translation>
    </message>
    <message>
        <source>Building the design</source>
        <translation>Der Entwurf wird gebaut</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>The design changed meanwhile: add it again.</source>
        <translation>Der Entwurf hat sich inzwischen geändert: noch einmal hinzufügen.</translation>
    </message>
    <message>
        <source>These statements change nothing in the design.</source>
        <translation>Diese Anweisungen ändern nichts am Entwurf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The statements below</source>
        <translation>Die Anweisungen unten</translation>
    </message>
</context>
<context>
    <name>Howdah::SqlEdits</name>
    <message>
        <source>Add by SQL</source>
        <translation>Mit SQL hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>There are no statements for %1.</source>
        <translation>Für %1 gibt es keine Anweisungen.</translation>
    </message>
    <message>
        <source>The statements that make %1 are in the clipboard.</source>
        <translation>Die Anweisungen, die %1 machen, sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no text in the clipboard.</source>
        <translation>In der Zwischenablage ist kein Text.</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Designs (*.dbml *.mmd *.puml *.db *.sqlite *.sqlite3);;All files (*)</source>
        <translation>Entwürfe (*.dbml *.mmd *.puml *.db *.sqlite *.sqlite3);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import design</source>
        <translation>Entwurf importieren</translation>
    </message>
</context>
<context>
    <name>Howdah::SqlPreview</name>
    <message>
        <source>Copy the SQL of “%1”</source>
        <translation>Das SQL von „%1“ kopieren</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Hin</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>The changes cannot be planned</source>
        <translation>Die Änderungen lassen sich nicht planen</translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation>Wird geplant …</translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation>Keine offenen Änderungen</translation>
    </message>
    <message>
        <source>Edit the design in the properties or on the diagram: the SQL that makes it so appears here, beside the way back.</source>
        <translation>Den Entwurf in den Eigenschaften oder im Diagramm ändern: hier erscheint das SQL, das es so macht, neben dem Rückweg.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Up — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Hin – %n Anweisung</numerusform>
            <numerusform>&amp;Hin – %n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Down — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Zurück – %n Anweisung</numerusform>
            <numerusform>&amp;Zurück – %n Anweisungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not compared yet</source>
        <translation>Noch nicht verglichen</translation>
    </message>
    <message>
        <source>The design was opened, but nothing says yet what is still to be migrated. Compare it with what its migrations build, or name a database in the project&apos;s settings.</source>
        <translation>Der Entwurf ist geöffnet, aber noch sagt nichts, was zu migrieren bleibt. Ihn mit dem vergleichen, was seine Migrationen bauen, oder in den Projekteinstellungen eine Datenbank nennen.</translation>
    </message>
</context>
<context>
    <name>Howdah::SqlTemplates</name>
    <message>
        <source>Add view…</source>
        <translation>Sicht hinzufügen …</translation>
    </message>
    <message>
        <source>Add materialized view…</source>
        <translation>Materialisierte Sicht hinzufügen …</translation>
    </message>
    <message>
        <source>Add enum…</source>
        <translation>Enum hinzufügen …</translation>
    </message>
    <message>
        <source>Add domain…</source>
        <translation>Domain hinzufügen …</translation>
    </message>
    <message>
        <source>Add composite type…</source>
        <translation>Zusammengesetzten Typ hinzufügen …</translation>
    </message>
    <message>
        <source>Add range type…</source>
        <translation>Bereichstyp hinzufügen …</translation>
    </message>
    <message>
        <source>Add sequence…</source>
        <translation>Sequenz hinzufügen …</translation>
    </message>
    <message>
        <source>Add function…</source>
        <translation>Funktion hinzufügen …</translation>
    </message>
    <message>
        <source>Add procedure…</source>
        <translation>Prozedur hinzufügen …</translation>
    </message>
    <message>
        <source>Add trigger…</source>
        <translation>Trigger hinzufügen …</translation>
    </message>
    <message>
        <source>Add rule…</source>
        <translation>Regel hinzufügen …</translation>
    </message>
    <message>
        <source>Add policy…</source>
        <translation>Policy hinzufügen …</translation>
    </message>
    <message>
        <source>Add exclusion constraint…</source>
        <translation>Ausschluss-Constraint hinzufügen …</translation>
    </message>
    <message>
        <source>Add unique constraint, nulls too…</source>
        <translation>Unique-Constraint, auch für Nullwerte, hinzufügen …</translation>
    </message>
    <message>
        <source>Add index on an expression…</source>
        <translation>Index auf einen Ausdruck hinzufügen …</translation>
    </message>
    <message>
        <source>Add table partitioned by month…</source>
        <translation>Nach Monaten partitionierte Tabelle hinzufügen …</translation>
    </message>
    <message>
        <source>Add table partitioned by hash…</source>
        <translation>Nach Hash partitionierte Tabelle hinzufügen …</translation>
    </message>
    <message>
        <source>Add statistics…</source>
        <translation>Statistik hinzufügen …</translation>
    </message>
    <message>
        <source>Add publication…</source>
        <translation>Publikation hinzufügen …</translation>
    </message>
    <message>
        <source>Add extension…</source>
        <translation>Erweiterung hinzufügen …</translation>
    </message>
</context>
<context>
    <name>Howdah::StateBar</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Howdah::Trial</name>
    <message>
        <source>Dumping both schemas</source>
        <translation>Beide Schemata werden ausgegeben</translation>
    </message>
    <message>
        <source>Rebuilding the source</source>
        <translation>Die Quelle wird neu aufgebaut</translation>
    </message>
    <message>
        <source>the dump of the source</source>
        <translation>die Ausgabe der Quelle</translation>
    </message>
    <message>
        <source>the dump of the target</source>
        <translation>die Ausgabe des Ziels</translation>
    </message>
    <message>
        <source>Filling the source with rows</source>
        <translation>Die Quelle wird mit Zeilen gefüllt</translation>
    </message>
    <message>
        <source>The copy made from the dump is not what was dumped: %1</source>
        <translation>Die Kopie aus der Ausgabe ist nicht, was ausgegeben wurde: %1</translation>
    </message>
    <message>
        <source>%1 was emptied, since the plan refuses its rows (%2)</source>
        <translation>%1 wurde geleert, weil der Plan die Zeilen ablehnt (%2)</translation>
    </message>
    <message>
        <source>rows of %1 were taken out, since the way back refuses them</source>
        <translation>Zeilen von %1 wurden herausgenommen, weil der Rückweg sie ablehnt</translation>
    </message>
    <message>
        <source>%1 of %2 tables held made-up rows</source>
        <translation>%1 von %2 Tabellen enthielten erfundene Zeilen</translation>
    </message>
    <message>
        <source>the dump</source>
        <translation>die Ausgabe</translation>
    </message>
</context>
<context>
    <name>Howdah::UsagesPanel</name>
    <message>
        <source>Usages</source>
        <translation>Verwendungen</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Select an object and choose “Find usages”: who needs it is listed here.</source>
        <translation>Ein Objekt auswählen und „Verwendungen suchen“ wählen: Hier steht dann, wer es braucht.</translation>
    </message>
    <message>
        <source>Nothing uses %1.</source>
        <translation>Nichts verwendet %1.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is used by %n object(s)</source>
        <translation>
            <numerusform>%1 wird von %n Objekt verwendet</numerusform>
            <numerusform>%1 wird von %n Objekten verwendet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::Writer</name>
    <message>
        <source>The schema is not the one that this script was written for; compare again.</source>
        <translation>Das Schema ist nicht das, für welches dieses Skript geschrieben wurde; noch einmal vergleichen.</translation>
    </message>
    <message>
        <source>Segment %1 of this script did not finish in this session, so segment %2 must not run.</source>
        <translation>Segment %1 dieses Skripts wurde in dieser Sitzung nicht fertig, daher darf Segment %2 nicht laufen.</translation>
    </message>
    <message>
        <source>The index %1 was not built.</source>
        <translation>Der Index %1 wurde nicht gebaut.</translation>
    </message>
    <message>
        <source>Segment %1 of %2, statements %3 to %4 of %5</source>
        <translation>Segment %1 von %2, Anweisungen %3 bis %4 von %5</translation>
    </message>
    <message>
        <source>To resume here: run the settings at the top, then SET howdah.step = %1, then all from here on.</source>
        <translation>Um hier fortzufahren: die Einstellungen am Anfang ausführen, dann SET howdah.step = %1, dann alles von hier an.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>This SQLite database cannot be read: %1.</source>
        <translation>Diese SQLite-Datenbank lässt sich nicht lesen: %1.</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>primary key</source>
        <translation>Primärschlüssel</translation>
    </message>
    <message>
        <source>unique</source>
        <translation>eindeutig</translation>
    </message>
    <message>
        <source>foreign key</source>
        <translation>Fremdschlüssel</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>exclusion</source>
        <translation>Ausschluss</translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>The layout was cancelled.</source>
        <translation>Das Anordnen wurde abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message>
        <source>The settings are not JSON: %1.</source>
        <translation>Die Einstellungen sind kein JSON: %1.</translation>
    </message>
    <message>
        <source>The settings are an object of JSON: {…}.</source>
        <translation>Die Einstellungen sind ein JSON-Objekt: {…}.</translation>
    </message>
    <message>
        <source>&quot;rules&quot; is an object of JSON: {&quot;HW-301&quot;: &quot;off&quot;}.</source>
        <translation>„rules“ ist ein JSON-Objekt: {&quot;HW-301&quot;: &quot;off&quot;}.</translation>
    </message>
    <message>
        <source>There is no rule &quot;%1&quot;.</source>
        <translation>Es gibt keine Regel „%1“.</translation>
    </message>
    <message>
        <source>A rule is off, note, warning or error, not &quot;%1&quot;.</source>
        <translation>Eine Regel ist off, note, warning oder error, nicht „%1“.</translation>
    </message>
    <message>
        <source>PostgreSQL&apos;s parser refuses this: %1.</source>
        <translation>Der Parser von PostgreSQL lehnt dies ab: %1.</translation>
    </message>
    <message>
        <source>BEGIN is never followed by COMMIT: nothing of this is kept.</source>
        <translation>Auf BEGIN folgt nie COMMIT: Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 has about %2 rows, %3, and %4 of indexes.</source>
        <translation>%1 hat etwa %2 Zeilen, %3 und %4 an Indizes.</translation>
    </message>
    <message>
        <source>Reading it once takes about %1 s there.</source>
        <translation>Einmal Lesen dauert dort etwa %1 s.</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n Befund.</numerusform>
            <numerusform>%n Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding column %1 with a volatile default writes all of %2 anew under ACCESS EXCLUSIVE.</source>
        <translation>Die Spalte %1 mit einem Vorgabewert hinzuzufügen, der VOLATILE ist, schreibt ganz %2 unter ACCESS EXCLUSIVE neu.</translation>
    </message>
    <message>
        <source>Before PostgreSQL 11, adding column %1 with a default writes all of %2 anew.</source>
        <translation>Vor PostgreSQL 11 schreibt das Hinzufügen der Spalte %1 mit Vorgabewert ganz %2 neu.</translation>
    </message>
    <message>
        <source>Adding stored generated column %1 writes all of %2 anew under ACCESS EXCLUSIVE.</source>
        <translation>Die gespeicherte generierte Spalte %1 hinzuzufügen schreibt ganz %2 unter ACCESS EXCLUSIVE neu.</translation>
    </message>
    <message>
        <source>Adding counting column %1 numbers every row and writes all of %2 anew.</source>
        <translation>Die zählende Spalte %1 hinzuzufügen nummeriert jede Zeile und schreibt ganz %2 neu.</translation>
    </message>
    <message>
        <source>Column %1 is NOT NULL without a default: it fails where %2 has rows.</source>
        <translation>Spalte %1 ist NOT NULL ohne Vorgabewert: Das scheitert, wenn %2 Zeilen hat.</translation>
    </message>
    <message>
        <source>The type of column %1 is a domain with constraints: all of %2 is written anew.</source>
        <translation>Der Typ der Spalte %1 ist eine Domäne mit Bedingungen: Ganz %2 wird neu geschrieben.</translation>
    </message>
    <message>
        <source>Column %1 comes with a constraint, which is proved under the column&apos;s ACCESS EXCLUSIVE lock.</source>
        <translation>Spalte %1 bringt eine Bedingung mit, die unter der ACCESS-EXCLUSIVE-Sperre der Spalte geprüft wird.</translation>
    </message>
    <message>
        <source>SET NOT NULL reads all of %1 under ACCESS EXCLUSIVE; no valid check proves that %2 has no nulls.</source>
        <translation>SET NOT NULL liest ganz %1 unter ACCESS EXCLUSIVE; keine gültige CHECK-Bedingung belegt, dass %2 keine NULL hat.</translation>
    </message>
    <message>
        <source>This type change writes all of %1 and its indexes anew under ACCESS EXCLUSIVE.</source>
        <translation>Diese Typänderung schreibt ganz %1 und die Indizes unter ACCESS EXCLUSIVE neu.</translation>
    </message>
    <message>
        <source>The rows of %1 stay, but cached plans of sessions fail once, and the statistics of %2 go.</source>
        <translation>Die Zeilen von %1 bleiben, aber gemerkte Pläne von Sitzungen scheitern einmal, und die Statistiken von %2 gehen verloren.</translation>
    </message>
    <message>
        <source>A check names %2: all of %1 is read again under ACCESS EXCLUSIVE.</source>
        <translation>Eine CHECK-Bedingung nennt %2: Ganz %1 wird unter ACCESS EXCLUSIVE noch einmal gelesen.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses to change the type of %1: %2 uses it.</source>
        <translation>PostgreSQL lehnt es ab, den Typ von %1 zu ändern: %2 nutzt die Spalte.</translation>
    </message>
    <message>
        <source>Values of %1 may not fit from %2 to %3.</source>
        <translation>Werte von %1 passen womöglich nicht von %2 nach %3.</translation>
    </message>
    <message>
        <source>What %1 means depends on the session&apos;s TimeZone, which is not set to UTC here.</source>
        <translation>Was %1 bedeutet, hängt von der TimeZone der Sitzung ab, die hier nicht auf UTC gesetzt ist.</translation>
    </message>
    <message>
        <source>The order of %2 changes: its indexes on %1 are built again under ACCESS EXCLUSIVE.</source>
        <translation>Die Ordnung von %2 ändert sich: Ihre Indizes auf %1 werden unter ACCESS EXCLUSIVE neu gebaut.</translation>
    </message>
    <message>
        <source>Column %1 of %2 goes with its values.</source>
        <translation>Spalte %1 von %2 geht mit ihren Werten verloren.</translation>
    </message>
    <message>
        <source>Programs that name %1 of %2 fail at once.</source>
        <translation>Programme, die %1 von %2 nennen, scheitern sofort.</translation>
    </message>
    <message>
        <source>Readers of %1 may meet NULL in %2 from now on.</source>
        <translation>Wer %1 liest, kann in %2 von nun an auf NULL treffen.</translation>
    </message>
    <message>
        <source>All of %1 is written anew for the new expression of %2.</source>
        <translation>Für den neuen Ausdruck von %2 wird ganz %1 neu geschrieben.</translation>
    </message>
    <message>
        <source>Nothing fills %2 of %1 by itself any more.</source>
        <translation>Nichts füllt %2 von %1 mehr von selbst.</translation>
    </message>
    <message>
        <source>%1 is json, which has no equality; jsonb has.</source>
        <translation>%1 ist json, das keine Gleichheit kennt; jsonb kennt sie.</translation>
    </message>
    <message>
        <source>Nobody writes to %1 nor to the table it points at until every row is proved.</source>
        <translation>Niemand schreibt in %1 oder in die Tabelle, auf die verwiesen wird, bis jede Zeile geprüft ist.</translation>
    </message>
    <message>
        <source>All of %1 is read under ACCESS EXCLUSIVE to prove the check.</source>
        <translation>Um die CHECK-Bedingung zu prüfen, wird ganz %1 unter ACCESS EXCLUSIVE gelesen.</translation>
    </message>
    <message>
        <source>%1 was added in this transaction, whose lock on %2 is held while every row is read.</source>
        <translation>%1 wurde in dieser Transaktion hinzugefügt, deren Sperre auf %2 gehalten wird, während jede Zeile gelesen wird.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses a NOT VALID foreign key on the partitioned table %2.</source>
        <translation>PostgreSQL %1 lehnt einen Fremdschlüssel mit NOT VALID auf der partitionierten Tabelle %2 ab.</translation>
    </message>
    <message>
        <source>No index of %1 begins with the columns of its key to %2.</source>
        <translation>Kein Index von %1 beginnt mit den Spalten des Fremdschlüssels auf %2.</translation>
    </message>
    <message>
        <source>The index of the key is built under ACCESS EXCLUSIVE on %1.</source>
        <translation>Der Index des Schlüssels wird unter ACCESS EXCLUSIVE auf %1 gebaut.</translation>
    </message>
    <message>
        <source>Columns of the key may be null: all of %1 is read under ACCESS EXCLUSIVE.</source>
        <translation>Spalten des Schlüssels dürfen null sein: Ganz %1 wird unter ACCESS EXCLUSIVE gelesen.</translation>
    </message>
    <message>
        <source>The index of the exclusion is built under ACCESS EXCLUSIVE on %1; there is no other way.</source>
        <translation>Der Index der Ausschlussbedingung wird unter ACCESS EXCLUSIVE auf %1 gebaut; anders geht es nicht.</translation>
    </message>
    <message>
        <source>What %1 guaranteed in %2 is guaranteed no more.</source>
        <translation>Was %1 in %2 zusicherte, ist nicht mehr zugesichert.</translation>
    </message>
    <message>
        <source>Changes of %1 reach into %2 by CASCADE.</source>
        <translation>Änderungen an %1 greifen durch CASCADE auf %2 über.</translation>
    </message>
    <message>
        <source>%1 is %2, and %3, which it points at, is %4.</source>
        <translation>%1 ist %2, und %3, worauf sie verweist, ist %4.</translation>
    </message>
    <message>
        <source>%1 is never looked at by PostgreSQL.</source>
        <translation>PostgreSQL sieht %1 nie an.</translation>
    </message>
    <message>
        <source>Nobody writes to %1 until the index is built.</source>
        <translation>Niemand schreibt in %1, bis der Index gebaut ist.</translation>
    </message>
    <message>
        <source>Dropping %1 takes ACCESS EXCLUSIVE on its table.</source>
        <translation>%1 zu löschen nimmt ACCESS EXCLUSIVE auf der zugehörigen Tabelle.</translation>
    </message>
    <message>
        <source>Nobody writes to the table of %1 until its indexes are built.</source>
        <translation>Niemand schreibt in die Tabelle von %1, bis ihre Indizes gebaut sind.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses %1 in a transaction.</source>
        <translation>PostgreSQL lehnt %1 in einer Transaktion ab.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses CREATE INDEX CONCURRENTLY on the partitioned table %1.</source>
        <translation>PostgreSQL lehnt CREATE INDEX CONCURRENTLY auf der partitionierten Tabelle %1 ab.</translation>
    </message>
    <message>
        <source>An invalid index of that name would be kept.</source>
        <translation>Ein ungültiger Index dieses Namens bliebe stehen.</translation>
    </message>
    <message numerus="yes">
        <source>The index has %n column(s); more than three are seldom used.</source>
        <translation>
            <numerusform>Der Index hat %n Spalte; mehr als drei werden selten genutzt.</numerusform>
            <numerusform>Der Index hat %n Spalten; mehr als drei werden selten genutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is copied under ACCESS EXCLUSIVE.</source>
        <translation>%1 wird unter ACCESS EXCLUSIVE kopiert.</translation>
    </message>
    <message>
        <source>%1 goes with all its rows.</source>
        <translation>%1 geht mit allen Zeilen verloren.</translation>
    </message>
    <message>
        <source>CASCADE drops whatever depends on it, unnamed.</source>
        <translation>CASCADE löscht ungenannt alles, was davon abhängt.</translation>
    </message>
    <message>
        <source>A schema goes with what is in it.</source>
        <translation>Ein Schema geht mit allem verloren, was darin ist.</translation>
    </message>
    <message>
        <source>Nothing brings this back.</source>
        <translation>Nichts bringt dies zurück.</translation>
    </message>
    <message>
        <source>All rows of %1 go.</source>
        <translation>Alle Zeilen von %1 gehen verloren.</translation>
    </message>
    <message>
        <source>Programs that use the old name fail at once.</source>
        <translation>Programme, die den alten Namen nutzen, scheitern sofort.</translation>
    </message>
    <message>
        <source>No valid check proves the bound: all of %1 is read under ACCESS EXCLUSIVE.</source>
        <translation>Keine gültige CHECK-Bedingung belegt die Grenzen der Partition: Ganz %1 wird unter ACCESS EXCLUSIVE gelesen.</translation>
    </message>
    <message>
        <source>The default partition %1 is read under ACCESS EXCLUSIVE.</source>
        <translation>Die Default-Partition %1 wird unter ACCESS EXCLUSIVE gelesen.</translation>
    </message>
    <message>
        <source>This takes ACCESS EXCLUSIVE on %1.</source>
        <translation>Dies nimmt ACCESS EXCLUSIVE auf %1.</translation>
    </message>
    <message>
        <source>All of %1 is written anew under ACCESS EXCLUSIVE.</source>
        <translation>Ganz %1 wird unter ACCESS EXCLUSIVE neu geschrieben.</translation>
    </message>
    <message>
        <source>The ALTER TABLE before this one is of %1 too: one can do both.</source>
        <translation>Auch das vorige ALTER TABLE betrifft %1: Eines kann beides tun.</translation>
    </message>
    <message>
        <source>Every write to %1 runs the trigger from now on.</source>
        <translation>Jedes Schreiben in %1 führt von nun an den Trigger aus.</translation>
    </message>
    <message>
        <source>Rows of %1 change without its triggers, or without its foreign keys.</source>
        <translation>Zeilen von %1 ändern sich ohne die Trigger oder ohne die Fremdschlüssel.</translation>
    </message>
    <message>
        <source>In this session no trigger runs and no foreign key is looked at.</source>
        <translation>In dieser Sitzung läuft kein Trigger, und kein Fremdschlüssel wird geprüft.</translation>
    </message>
    <message>
        <source>%1 is empty after a crash, and on standbys.</source>
        <translation>%1 ist nach einem Absturz und auf Standby-Servern leer.</translation>
    </message>
    <message>
        <source>What subscribers get to know of changes of %1 is another from now on.</source>
        <translation>Was Subskribenten von Änderungen an %1 erfahren, ist von nun an ein anderes.</translation>
    </message>
    <message>
        <source>%1 forgets which numbers were given out.</source>
        <translation>%1 vergisst, welche Nummern vergeben wurden.</translation>
    </message>
    <message>
        <source>Nobody reads %1 until it is filled.</source>
        <translation>Niemand liest %1, bis die Sicht gefüllt ist.</translation>
    </message>
    <message>
        <source>The view reads %1 as its owner does, past the policies.</source>
        <translation>Die Sicht liest %1 wie ihr Eigentümer, an den Policies vorbei.</translation>
    </message>
    <message>
        <source>Who calls %1 chooses which tables and operators it finds.</source>
        <translation>Wer %1 aufruft, bestimmt, welche Tabellen und Operatoren gefunden werden.</translation>
    </message>
    <message>
        <source>Whatever calls or uses %1 fails from now on.</source>
        <translation>Was %1 aufruft oder nutzt, scheitert von nun an.</translation>
    </message>
    <message>
        <source>There is no way back from an upgrade of %1.</source>
        <translation>Von einer Aktualisierung von %1 gibt es keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Values of %1 can be added, but never removed nor reordered.</source>
        <translation>Werte von %1 lassen sich hinzufügen, aber nie entfernen oder umordnen.</translation>
    </message>
    <message>
        <source>PostgreSQL %1 refuses ADD VALUE in a transaction.</source>
        <translation>PostgreSQL %1 lehnt ADD VALUE in einer Transaktion ab.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; was added in this transaction and cannot be used before it ends.</source>
        <translation>„%1“ wurde in dieser Transaktion hinzugefügt und ist vor ihrem Ende nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; comes last in the order of the type.</source>
        <translation>„%1“ kommt in der Ordnung des Typs zuletzt.</translation>
    </message>
    <message>
        <source>A constraint of a domain is changed only by reading every table that uses it.</source>
        <translation>Die Bedingung einer Domäne ändert sich nur, indem jede Tabelle gelesen wird, die sie nutzt.</translation>
    </message>
    <message>
        <source>Every table that uses the domain %1 is read.</source>
        <translation>Jede Tabelle, die die Domäne %1 nutzt, wird gelesen.</translation>
    </message>
    <message>
        <source>Who sees and changes which rows of %1 is another from now on.</source>
        <translation>Wer welche Zeilen von %1 sieht und ändert, ist von nun an anders geregelt.</translation>
    </message>
    <message>
        <source>The condition of %1 is always true: every row may be written.</source>
        <translation>Die Bedingung von %1 ist immer wahr: Jede Zeile darf geschrieben werden.</translation>
    </message>
    <message>
        <source>Who may do what is another from now on.</source>
        <translation>Wer was darf, ist von nun an anders geregelt.</translation>
    </message>
    <message>
        <source>A trigger does what is meant more plainly than a rule.</source>
        <translation>Ein Trigger tut klarer, was gemeint ist, als eine Regel.</translation>
    </message>
    <message>
        <source>%1 on %2 is asked for without lock_timeout: all others wait behind it.</source>
        <translation>%1 auf %2 wird ohne lock_timeout verlangt: Alle anderen warten dahinter.</translation>
    </message>
    <message>
        <source>Without statement_timeout nothing ends this while it holds %1 on %2.</source>
        <translation>Ohne statement_timeout beendet dies nichts, während es %1 auf %2 hält.</translation>
    </message>
    <message>
        <source>A lock that keeps others out of %1 is held while this runs.</source>
        <translation>Während dies läuft, wird eine Sperre gehalten, die andere von %1 fernhält.</translation>
    </message>
    <message>
        <source>The lock that keeps others out of %1 is held until %2 is done.</source>
        <translation>Die Sperre, die andere von %1 fernhält, wird gehalten, bis %2 fertig ist.</translation>
    </message>
    <message>
        <source>This transaction holds ACCESS EXCLUSIVE on %1 while its rows are written.</source>
        <translation>Diese Transaktion hält ACCESS EXCLUSIVE auf %1, während Zeilen darin geschrieben werden.</translation>
    </message>
    <message>
        <source>A transaction is open already: this BEGIN does nothing.</source>
        <translation>Eine Transaktion ist schon offen: Dieses BEGIN tut nichts.</translation>
    </message>
    <message>
        <source>No transaction is open here: what began it, and does it know?</source>
        <translation>Hier ist keine Transaktion offen: Was hat sie begonnen, und weiß es davon?</translation>
    </message>
    <message>
        <source>%1 needs PostgreSQL %2; the target is %3.</source>
        <translation>%1 braucht PostgreSQL %2; das Ziel ist %3.</translation>
    </message>
    <message>
        <source>PostgreSQL cuts &quot;%1&quot; to 63 bytes.</source>
        <translation>PostgreSQL kürzt „%1“ auf 63 Bytes.</translation>
    </message>
    <message>
        <source>%1 ends early, or is serial; bigint … AS IDENTITY does not.</source>
        <translation>%1 endet früh oder ist serial; bigint … AS IDENTITY nicht.</translation>
    </message>
    <message>
        <source>%1 is padded with blanks; text is not.</source>
        <translation>%1 wird mit Leerzeichen aufgefüllt; text nicht.</translation>
    </message>
    <message>
        <source>The limit of %1 is part of its type; a CHECK is easier to change.</source>
        <translation>Die Grenze von %1 ist Teil des Typs; ein CHECK lässt sich leichter ändern.</translation>
    </message>
    <message>
        <source>%1 does not say which moment it is; timestamptz does.</source>
        <translation>%1 sagt nicht, welcher Zeitpunkt es ist; timestamptz sagt es.</translation>
    </message>
    <message>
        <source>%1 is money, which depends on a setting of the server; numeric does not.</source>
        <translation>%1 ist money, das von einer Einstellung des Servers abhängt; numeric nicht.</translation>
    </message>
    <message>
        <source>%1 has three values: true, false and unknown.</source>
        <translation>%1 hat drei Werte: wahr, falsch und unbekannt.</translation>
    </message>
    <message>
        <source>%1 has no primary key.</source>
        <translation>%1 hat keinen Primärschlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>The key of %1 has %n column(s).</source>
        <translation>
            <numerusform>Der Schlüssel von %1 hat %n Spalte.</numerusform>
            <numerusform>Der Schlüssel von %1 hat %n Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every row of %1 is changed.</source>
        <translation>Jede Zeile von %1 wird geändert.</translation>
    </message>
    <message>
        <source>Without a list of columns it breaks when one comes.</source>
        <translation>Ohne Spaltenliste bricht es, wenn eine Spalte hinzukommt.</translation>
    </message>
    <message>
        <source>This mark says no reason: write &quot;because …&quot;; until then it covers nothing.</source>
        <translation>Diese Marke nennt keinen Grund: „because …“ schreiben; bis dahin deckt sie nichts.</translation>
    </message>
    <message>
        <source>This mark covers nothing: %1 finds nothing here.</source>
        <translation>Diese Marke deckt nichts: %1 findet hier nichts.</translation>
    </message>
    <message>
        <source>There are no names of &quot;%1&quot;; there are: %2.</source>
        <translation>Namen von „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>The pattern for names of &quot;%1&quot; is no regular expression.</source>
        <translation>Das Muster für Namen von „%1“ ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no policy, or not of its form.</source>
        <translation>„%1“ ist keine Richtlinie oder hat nicht deren Form.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;; there are serverVersion, rules and policy.</source>
        <translation>Es gibt keine Einstellung „%1“; es gibt serverVersion, rules und policy.</translation>
    </message>
    <message>
        <source>&quot;policy&quot; is an object of JSON: {&quot;keyTypes&quot;: [&quot;bigint&quot;]}.</source>
        <translation>„policy“ ist ein JSON-Objekt: {&quot;keyTypes&quot;: [&quot;bigint&quot;]}.</translation>
    </message>
    <message>
        <source>There is no way back from this migration.</source>
        <translation>Von dieser Migration gibt es keinen Weg zurück.</translation>
    </message>
    <message>
        <source>The statistics of %1 go with its type, and nothing below gathers new ones.</source>
        <translation>Die Statistiken von %1 gehen mit dem Typ verloren, und nichts weiter unten sammelt neue.</translation>
    </message>
    <message>
        <source>Programs that know the old default of %1 may still write it.</source>
        <translation>Programme, die den alten Vorgabewert von %1 kennen, schreiben ihn womöglich weiter.</translation>
    </message>
    <message>
        <source>The sequence counts further than %1, which is %2, can hold.</source>
        <translation>Die Sequenz zählt weiter, als %1, das %2 ist, fassen kann.</translation>
    </message>
    <message>
        <source>%1 is bigint now, but %2 still ends where it did before.</source>
        <translation>%1 ist nun bigint, aber %2 endet noch, wo es vorher endete.</translation>
    </message>
    <message>
        <source>Nothing below validates %1: old rows stay unchecked.</source>
        <translation>Nichts weiter unten validiert %1: Alte Zeilen bleiben ungeprüft.</translation>
    </message>
    <message>
        <source>A foreign key of %1 needs %2: PostgreSQL refuses, or drops it too with CASCADE.</source>
        <translation>Ein Fremdschlüssel von %1 braucht %2: PostgreSQL lehnt ab oder löscht ihn mit CASCADE gleich mit.</translation>
    </message>
    <message>
        <source>%1 is the replica identity of %2: where it is published, UPDATE and DELETE fail.</source>
        <translation>%1 ist die Replikatidentität von %2: Wo die Tabelle publiziert wird, scheitern UPDATE und DELETE.</translation>
    </message>
    <message>
        <source>Rows are not checked again when %1 changes.</source>
        <translation>Zeilen werden nicht noch einmal geprüft, wenn sich %1 ändert.</translation>
    </message>
    <message>
        <source>%1 gets a foreign key.</source>
        <translation>%1 bekommt einen Fremdschlüssel.</translation>
    </message>
    <message>
        <source>PostgreSQL chooses the name of this constraint: %1.</source>
        <translation>PostgreSQL wählt den Namen dieser Bedingung: %1.</translation>
    </message>
    <message>
        <source>%1 stands there twice.</source>
        <translation>%1 steht zweimal darin.</translation>
    </message>
    <message>
        <source>Where only one of %1 is null, nothing is checked.</source>
        <translation>Wo nur eine der Spalten %1 null ist, wird nichts geprüft.</translation>
    </message>
    <message>
        <source>%1 says the same as %2.</source>
        <translation>%1 sagt dasselbe wie %2.</translation>
    </message>
    <message>
        <source>A deferrable key serves neither foreign keys nor INSERT … ON CONFLICT.</source>
        <translation>Ein aufschiebbarer Schlüssel dient weder Fremdschlüsseln noch INSERT … ON CONFLICT.</translation>
    </message>
    <message>
        <source>INSERT may give %1 values that the sequence comes to later.</source>
        <translation>INSERT kann %1 Werte geben, zu denen die Sequenz erst später kommt.</translation>
    </message>
    <message>
        <source>PostgreSQL 14.0 to 14.3 may leave rows out of an index that is built concurrently.</source>
        <translation>PostgreSQL 14.0 bis 14.3 kann Zeilen aus einem Index auslassen, der nebenläufig gebaut wird.</translation>
    </message>
    <message>
        <source>%1 is there already, and invalid: this leaves it so.</source>
        <translation>%1 gibt es schon, und zwar ungültig: Dies lässt es so.</translation>
    </message>
    <message>
        <source>%1 went before this one is there: until it is built, queries do without.</source>
        <translation>%1 ging, bevor dieser Index da ist: Bis er gebaut ist, müssen Abfragen ohne auskommen.</translation>
    </message>
    <message>
        <source>%1 is the only index for the foreign key to %2: deletes there read this table.</source>
        <translation>%1 ist der einzige Index für den Fremdschlüssel auf %2: Löschen dort liest diese Tabelle.</translation>
    </message>
    <message>
        <source>%1 kept values apart, and ON CONFLICT may name its columns.</source>
        <translation>%1 hielt Werte auseinander, und ON CONFLICT nennt womöglich dessen Spalten.</translation>
    </message>
    <message>
        <source>%1 has the same columns, and is kept at every write as well.</source>
        <translation>%1 hat dieselben Spalten und wird bei jedem Schreiben ebenso gepflegt.</translation>
    </message>
    <message>
        <source>%1 begins with the columns of %2 and can stand for it.</source>
        <translation>%1 beginnt mit den Spalten von %2 und kann an dessen Stelle treten.</translation>
    </message>
    <message>
        <source>This index finds whole values of %1 (%2), and not what they contain.</source>
        <translation>Dieser Index findet ganze Werte von %1 (%2) und nicht, was sie enthalten.</translation>
    </message>
    <message>
        <source>%1 has two values: an index on it alone is seldom used.</source>
        <translation>%1 hat zwei Werte: Ein Index darauf allein wird selten genutzt.</translation>
    </message>
    <message>
        <source>%1 is never null: the condition only keeps queries away.</source>
        <translation>%1 ist nie null: Die Bedingung hält nur Abfragen fern.</translation>
    </message>
    <message>
        <source>Behind a range of %1 the columns after it do not narrow the search.</source>
        <translation>Hinter einem Bereich von %1 engen die Spalten danach die Suche nicht ein.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n index(es).</source>
        <translation>
            <numerusform>%1 hat %n Index.</numerusform>
            <numerusform>%1 hat %n Indizes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is unique and serves the same queries as %2.</source>
        <translation>%1 ist eindeutig und dient denselben Abfragen wie %2.</translation>
    </message>
    <message>
        <source>Nothing is known of the expression&apos;s values until %1 is analyzed.</source>
        <translation>Über die Werte des Ausdrucks ist nichts bekannt, bis ANALYZE für %1 läuft.</translation>
    </message>
    <message>
        <source>Rows in which %1 is null are never equal: they may be there twice.</source>
        <translation>Zeilen, in denen %1 null ist, sind nie gleich: Sie können zweimal vorkommen.</translation>
    </message>
    <message>
        <source>The key %1 is %2; the policy says %3.</source>
        <translation>Der Schlüssel %1 ist %2; die Richtlinie sagt %3.</translation>
    </message>
    <message>
        <source>The rows of %1, its rights and whatever hung on it went with the DROP above.</source>
        <translation>Die Zeilen von %1, die Rechte und alles, was daran hing, gingen mit dem DROP weiter oben verloren.</translation>
    </message>
    <message>
        <source>Keys and foreign keys of a parent do not hold in %1.</source>
        <translation>Schlüssel und Fremdschlüssel einer Elterntabelle gelten in %1 nicht.</translation>
    </message>
    <message>
        <source>%1 has the columns of its type, and can have no others.</source>
        <translation>%1 hat die Spalten des Typs und kann keine anderen haben.</translation>
    </message>
    <message>
        <source>Partitions of %1 are cut by several columns at once.</source>
        <translation>Partitionen von %1 werden nach mehreren Spalten zugleich geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of every row are filling between columns.</source>
        <translation>
            <numerusform>%n Byte jeder Zeile füllt nur Lücken zwischen Spalten.</numerusform>
            <numerusform>%n Bytes jeder Zeile füllen nur Lücken zwischen Spalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>No publication has %1: subscribers never see its rows.</source>
        <translation>Keine Publikation enthält %1: Subskribenten sehen die Zeilen nie.</translation>
    </message>
    <message>
        <source>Rights, owner, comments and triggers of %1 went with the DROP above.</source>
        <translation>Rechte, Eigentümer, Kommentare und Trigger von %1 gingen mit dem DROP weiter oben verloren.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses: column %1 of %2 would go, or become another.</source>
        <translation>PostgreSQL lehnt ab: Spalte %1 von %2 fiele weg oder würde eine andere.</translation>
    </message>
    <message>
        <source>Everybody may call %1, which runs with its owner&apos;s rights.</source>
        <translation>Jeder darf %1 aufrufen, und es läuft mit den Rechten des Eigentümers.</translation>
    </message>
    <message>
        <source>What %1 needs and changes is only seen when it runs.</source>
        <translation>Was %1 braucht und ändert, zeigt sich erst beim Ausführen.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses: %1 gives back %2, and would give back %3.</source>
        <translation>PostgreSQL lehnt ab: %1 gibt %2 zurück und gäbe nun %3 zurück.</translation>
    </message>
    <message>
        <source>The policy does not list the extension %1.</source>
        <translation>Die Richtlinie führt die Erweiterung %1 nicht auf.</translation>
    </message>
    <message>
        <source>Rows, defaults and arrays with %1 do not fit %2 any more.</source>
        <translation>Zeilen, Vorgabewerte und Arrays mit %1 passen nicht mehr zu %2.</translation>
    </message>
    <message>
        <source>%1 sorts in another order from now on.</source>
        <translation>%1 sortiert von nun an in anderer Ordnung.</translation>
    </message>
    <message>
        <source>Programs that write or compare &apos;%1&apos; fail at once.</source>
        <translation>Programme, die „%1“ schreiben oder damit vergleichen, scheitern sofort.</translation>
    </message>
    <message>
        <source>Programs that name the attribute %1 fail at once.</source>
        <translation>Programme, die das Attribut %1 nennen, scheitern sofort.</translation>
    </message>
    <message>
        <source>Row security of %1 is off: the policy does nothing.</source>
        <translation>Die Zeilensicherheit von %1 ist aus: Die Policy tut nichts.</translation>
    </message>
    <message>
        <source>%1 has no policy: all but its owner see no row.</source>
        <translation>%1 hat keine Policy: Alle außer dem Eigentümer sehen keine Zeile.</translation>
    </message>
    <message>
        <source>%1 is called for every row.</source>
        <translation>%1 wird für jede Zeile aufgerufen.</translation>
    </message>
    <message>
        <source>%1 and %2 are both tried, for every row: it is enough that one lets it pass.</source>
        <translation>%1 und %2 werden beide versucht, für jede Zeile: Es genügt, dass eine sie durchlässt.</translation>
    </message>
    <message>
        <source>%1 reads data that every user can change for himself.</source>
        <translation>%1 liest Daten, die jeder Benutzer für sich selbst ändern kann.</translation>
    </message>
    <message>
        <source>Row security cannot hide rows of the materialized view %1.</source>
        <translation>Zeilensicherheit kann keine Zeilen der materialisierten Sicht %1 verbergen.</translation>
    </message>
    <message>
        <source>Whoever reaches the schema %1 reaches every row of %2.</source>
        <translation>Wer das Schema %1 erreicht, erreicht jede Zeile von %2.</translation>
    </message>
    <message>
        <source>The second run fails: %1 is there then.</source>
        <translation>Der zweite Lauf scheitert: %1 ist dann schon da.</translation>
    </message>
    <message>
        <source>pg_upgrade refuses a database with %1, which is %2.</source>
        <translation>pg_upgrade lehnt eine Datenbank mit %1 ab, das %2 ist.</translation>
    </message>
    <message>
        <source>%1 is not among the owners of the policy.</source>
        <translation>%1 ist nicht unter den Eigentümern der Richtlinie.</translation>
    </message>
    <message>
        <source>Everybody may put tables and functions into %1 that others find.</source>
        <translation>Jeder darf in %1 Tabellen und Funktionen anlegen, die andere dann finden.</translation>
    </message>
    <message>
        <source>The script does not begin with SET ROLE.</source>
        <translation>Das Skript beginnt nicht mit SET ROLE.</translation>
    </message>
    <message>
        <source>Not all of this file fits into one transaction: a failure leaves a half of it done.</source>
        <translation>Nicht alles in dieser Datei passt in eine einzige Transaktion: Ein Fehlschlag lässt sie halb ausgeführt zurück.</translation>
    </message>
    <message>
        <source>After a failure further down this statement fails at the next run.</source>
        <translation>Nach einem Fehlschlag weiter unten scheitert diese Anweisung beim nächsten Lauf.</translation>
    </message>
    <message>
        <source>The second run fails: OR REPLACE is missing.</source>
        <translation>Der zweite Lauf scheitert: OR REPLACE fehlt.</translation>
    </message>
    <message>
        <source>Which %1 this is, the search path decides.</source>
        <translation>Welches %1 dies ist, entscheidet der Suchpfad.</translation>
    </message>
    <message>
        <source>What this block locks, changes and drops is only seen when it runs.</source>
        <translation>Was dieser Block sperrt, ändert und löscht, zeigt sich erst beim Ausführen.</translation>
    </message>
    <message>
        <source>%1 is %2, which the policy does not allow.</source>
        <translation>%1 ist %2, was die Richtlinie nicht erlaubt.</translation>
    </message>
    <message>
        <source>%1 of %2 is not %3.</source>
        <translation>%1 von %2 ist nicht %3.</translation>
    </message>
    <message>
        <source>%2 has no column %1 (%3).</source>
        <translation>%2 hat keine Spalte %1 (%3).</translation>
    </message>
    <message>
        <source>The policy wants the column %1.</source>
        <translation>Die Richtlinie verlangt die Spalte %1.</translation>
    </message>
    <message>
        <source>Nothing says what %1 is for.</source>
        <translation>Nichts sagt, wozu %1 dient.</translation>
    </message>
    <message>
        <source>%1 does not match the pattern of the policy for its kind (%2).</source>
        <translation>%1 passt nicht zum Muster der Richtlinie für diese Art (%2).</translation>
    </message>
    <message>
        <source>%1 has to be quoted wherever it is written.</source>
        <translation>%1 braucht überall Anführungszeichen, wo es geschrieben wird.</translation>
    </message>
    <message>
        <source>%1 would say more as %2.</source>
        <translation>%1 würde als %2 mehr sagen.</translation>
    </message>
    <message>
        <source>%1 is %2 here, and another type in %3.</source>
        <translation>%1 ist hier %2 und in %3 ein anderer Typ.</translation>
    </message>
    <message>
        <source>NULL behind %1 says nothing.</source>
        <translation>NULL hinter %1 sagt nichts.</translation>
    </message>
    <message>
        <source>%1 has the same value in every row.</source>
        <translation>%1 hat in jeder Zeile denselben Wert.</translation>
    </message>
    <message>
        <source>PostgreSQL refuses: %1 is set twice.</source>
        <translation>PostgreSQL lehnt ab: %1 wird zweimal gesetzt.</translation>
    </message>
    <message>
        <source>%1 points at %2, in another schema.</source>
        <translation>%1 verweist auf %2 in einem anderen Schema.</translation>
    </message>
    <message>
        <source>Without a database this emits no SQL to look at: %1.</source>
        <translation>Ohne Datenbank gibt dies kein SQL aus, das sich ansehen ließe: %1.</translation>
    </message>
    <message>
        <source>There is no revision %1.</source>
        <translation>Es gibt keine Revision %1.</translation>
    </message>
    <message>
        <source>serverVersion is a version such as 17 or &quot;14.2&quot;.</source>
        <translation>serverVersion ist eine Version wie 17 oder &quot;14.2&quot;.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 have no value in %2: this fails.</source>
        <translation>
            <numerusform>%n Zeile von %1 hat keinen Wert in %2: Das scheitert.</numerusform>
            <numerusform>%n Zeilen von %1 haben keinen Wert in %2: Das scheitert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 values of %3 are in %2 more than once: this fails, and leaves an invalid index.</source>
        <translation>%1 Werte von %3 stehen mehr als einmal in %2: Das scheitert und hinterlässt einen ungültigen Index.</translation>
    </message>
    <message>
        <source>%1 values of %3 are in %2 more than once: this fails.</source>
        <translation>%1 Werte von %3 stehen mehr als einmal in %2: Das scheitert.</translation>
    </message>
    <message>
        <source>%1 has no key for this ON CONFLICT: the statement fails.</source>
        <translation>%1 hat keinen Schlüssel für dieses ON CONFLICT: Die Anweisung scheitert.</translation>
    </message>
    <message>
        <source>%2 is clustered on %1: CLUSTER without a name fails then.</source>
        <translation>%2 ist nach %1 geclustert: CLUSTER ohne Namen scheitert dann.</translation>
    </message>
    <message>
        <source>%1 is built anew, and no query has used it.</source>
        <translation>%1 wird neu gebaut, und keine Abfrage hat ihn benutzt.</translation>
    </message>
    <message>
        <source>%1 is built anew, and no query has used it since %2.</source>
        <translation>%1 wird neu gebaut, und keine Abfrage hat ihn seit %2 benutzt.</translation>
    </message>
    <message>
        <source>Replicas count for themselves: ask them, too.</source>
        <translation>Replikate zählen für sich: auch sie fragen.</translation>
    </message>
    <message>
        <source>%1 has no value in %2 of 100 rows: the index is mostly of nulls.</source>
        <translation>%1 hat in %2 von 100 Zeilen keinen Wert: Der Index besteht zumeist aus Nullwerten.</translation>
    </message>
    <message>
        <source>Queries have asked for rows of %1 by %2 %3 times, and no index begins with it.</source>
        <translation>Abfragen haben %3-mal nach Zeilen von %1 über %2 gefragt, und kein Index beginnt damit.</translation>
    </message>
    <message>
        <source>Building it reads %1 twice and writes about %2.</source>
        <translation>Ihn zu bauen liest %1 zweimal und schreibt etwa %2.</translation>
    </message>
    <message>
        <source>Building it reads %1 and writes about %2.</source>
        <translation>Ihn zu bauen liest %1 und schreibt etwa %2.</translation>
    </message>
    <message>
        <source>Reading alone takes about %1 s.</source>
        <translation>Das Lesen allein dauert etwa %1 s.</translation>
    </message>
    <message>
        <source>maintenance_work_mem is %1: it is sorted on disk.</source>
        <translation>maintenance_work_mem ist %1: Es wird auf der Platte sortiert.</translation>
    </message>
    <message>
        <source>Row security cannot hide rows of the foreign table %1.</source>
        <translation>Row Security kann keine Zeilen der Fremdtabelle %1 verbergen.</translation>
    </message>
    <message>
        <source>%1 sounds like nothing for everybody who reaches %2.</source>
        <translation>%1 klingt nach nichts für alle, die %2 erreichen.</translation>
    </message>
    <message>
        <source>%1 of %2 may be null.</source>
        <translation>%1 von %2 darf null sein.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>Locks</name>
    <message>
        <source>This is not one statement.</source>
        <translation>Das ist nicht eine einzelne Anweisung.</translation>
    </message>
</context>
<context>
    <name>Normalize</name>
    <message>
        <source>Rules, as far as rows can tell</source>
        <translation>Regeln, soweit Zeilen es sagen können</translation>
    </message>
    <message>
        <source>Almost</source>
        <translation>Fast gültig</translation>
    </message>
    <message>
        <source>Columns that hold one value</source>
        <translation>Spalten, die einen einzigen Wert enthalten</translation>
    </message>
    <message>
        <source>Without enough evidence: these may well be accidents</source>
        <translation>Ohne genügend Belege: das können gut Zufälle sein</translation>
    </message>
    <message>
        <source>Confirming on all rows of %1</source>
        <translation>Wird an allen Zeilen von %1 bestätigt</translation>
    </message>
    <message>
        <source>Reading rows of %1</source>
        <translation>Zeilen von %1 werden gelesen</translation>
    </message>
    <message>
        <source>Looking for dependencies in %1</source>
        <translation>Abhängigkeiten in %1 werden gesucht</translation>
    </message>
    <message>
        <source>There is nothing to split in %1.</source>
        <translation>In %1 gibt es nichts aufzuteilen.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>Made again because %1 %2 changes.</source>
        <translation>Neu angelegt, weil sich %1 %2 ändert.</translation>
    </message>
    <message>
        <source>These objects need each other in a circle, so their order may be wrong: %1.</source>
        <translation>Diese Objekte brauchen einander im Kreis, daher kann ihre Reihenfolge falsch sein: %1.</translation>
    </message>
    <message>
        <source>Fails if this counts any (%1): %2</source>
        <translation>Scheitert, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message>
        <source>Lost for good if this counts any (%1): %2</source>
        <translation>Unwiederbringlich, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message>
        <source>the servers are of different versions.</source>
        <translation>die Server haben verschiedene Versionen.</translation>
    </message>
    <message>
        <source>The role %1 is made without its password, which cannot be read.</source>
        <translation>Die Rolle %1 wird ohne ihr Passwort angelegt; es lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>PostgreSQL cannot change the table in place: the rows move from the old one, which stepped aside.</source>
        <translation>PostgreSQL kann die Tabelle nicht an Ort und Stelle ändern: Die Zeilen ziehen aus der alten um, die beiseite tritt.</translation>
    </message>
    <message>
        <source>The secret options of %1 %2 differ; they are neither shown nor planned (--with-secrets does).</source>
        <translation>Die geheimen Optionen von %1 %2 unterscheiden sich; sie werden weder gezeigt noch geplant (--with-secrets tut es).</translation>
    </message>
    <message>
        <source>Passwords and options of user mappings are written as %1: put the real ones there (--with-secrets writes them).</source>
        <translation>Passwörter und Optionen von Benutzerzuordnungen stehen als %1 da: dort die echten einsetzen (--with-secrets schreibt sie).</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n Anweisung</numerusform>
            <numerusform>%n Anweisungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them may lose rows or values.</source>
        <translation>
            <numerusform> %n davon kann Zeilen oder Werte verlieren.</numerusform>
            <numerusform> %n davon können Zeilen oder Werte verlieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n may lose</source>
        <translation>
            <numerusform>, %n kann verlieren</numerusform>
            <numerusform>, %n können verlieren</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed has no statistics yet.</source>
        <translation>Was sich geändert hat, hat noch keine Statistiken.</translation>
    </message>
    <message>
        <source>Goes, and is kept in the stash, if this counts any (%1): %2</source>
        <translation>Geht und kommt in die Ablage, wenn dies etwas zählt (%1): %2</translation>
    </message>
    <message numerus="yes">
        <source> in %n segment(s);</source>
        <translation>
            <numerusform> in %n Segment;</numerusform>
            <numerusform> in %n Segmenten;</numerusform>
        </translation>
    </message>
    <message>
        <source>Its values are gone. Rows that are there get %1, since none may be without one.</source>
        <translation>Die Werte sind fort. Vorhandene Zeilen bekommen %1, da keine ohne Wert sein darf.</translation>
    </message>
    <message>
        <source>A foreign key takes the oldest index that fits: this one becomes the youngest, so that %1 leaves it.</source>
        <translation>Ein Fremdschlüssel nimmt den ältesten Index, der passt: dieser wird der jüngste, damit %1 ihn verlässt.</translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> und %n weitere</numerusform>
            <numerusform> und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken first, as queries do: they lock a parent before what is below it, and the other way round could end in a deadlock.</source>
        <translation>Zuerst genommen, wie Abfragen es tun: Sie sperren eine übergeordnete Tabelle vor dem, was darunter ist, und umgekehrt könnte es in einer Verklemmung enden.</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>This is not a diagram that this version of Howdah reads.</source>
        <translation>Das ist kein Diagramm, das diese Version von Howdah liest.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Die Datei ist kein UTF-8-Text.</translation>
    </message>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n Kommentar</numerusform>
            <numerusform>%n Kommentare</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that define nothing, such as INSERT</source>
        <translation>
            <numerusform>%n Anweisung, die nichts definiert, wie INSERT</numerusform>
            <numerusform>%n Anweisungen, die nichts definieren, wie INSERT</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
</context>
<context>
    <name>QCoreApplication</name>
    <message>
        <source> none loses rows or values.</source>
        <translation> keine verliert Zeilen oder Werte.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>%n of them work(s) on a whole table that others cannot write to meanwhile.</source>
        <translation>
            <numerusform>%n davon arbeitet auf einer ganzen Tabelle, in die andere solange nicht schreiben können.</numerusform>
            <numerusform>%n davon arbeiten auf einer ganzen Tabelle, in die andere solange nicht schreiben können.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where line %1 fails, %n statement(s) before it stand(s).</source>
        <translation>
            <numerusform>Wo Zeile %1 scheitert, steht %n Anweisung davor.</numerusform>
            <numerusform>Wo Zeile %1 scheitert, stehen %n Anweisungen davor.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rename</name>
    <message>
        <source>the schema of the source</source>
        <translation>das Schema der Quelle</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This JSON does not describe a database.</source>
        <translation>Dieses JSON beschreibt keine Datenbank.</translation>
    </message>
    <message>
        <source>This JSON has version %1; Howdah reads version %2.</source>
        <translation>Dieses JSON hat Version %1; Howdah liest Version %2.</translation>
    </message>
    <message>
        <source>The JSON has the wrong sort of value here.</source>
        <translation>Das JSON hat hier die falsche Art von Wert.</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This connection string cannot be read: %1. Special characters in a URI must be percent-encoded.</source>
        <translation>Diese Verbindungsangabe lässt sich nicht lesen: %1. Sonderzeichen einer URI müssen mit Prozentzeichen kodiert sein.</translation>
    </message>
    <message>
        <source>The port in this connection string is not a number. Special characters in a URI must be percent-encoded.</source>
        <translation>Der Port dieser Verbindungsangabe ist keine Zahl. Sonderzeichen einer URI müssen mit Prozentzeichen kodiert sein.</translation>
    </message>
    <message>
        <source>the given connection string</source>
        <translation>die Verbindungsangabe</translation>
    </message>
    <message numerus="yes">
        <source>The server at %1, port %2, did not answer within %n second(s).</source>
        <translation>
            <numerusform>Der Server bei %1, Port %2, hat innerhalb von %n Sekunde nicht geantwortet.</numerusform>
            <numerusform>Der Server bei %1, Port %2, hat innerhalb von %n Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation>Kein Speicher mehr.</translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation>%1, Port %2</translation>
    </message>
    <message>
        <source>The password for role &quot;%1&quot; was refused by %2.</source>
        <translation>Das Passwort der Rolle „%1“ wurde von %2 abgelehnt.</translation>
    </message>
    <message>
        <source>The server at %2 wants a password for role &quot;%1&quot;, and none was given.</source>
        <translation>Der Server bei %2 verlangt für die Rolle „%1“ ein Passwort, und keines wurde angegeben.</translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on %2.</source>
        <translation>Es gibt keine Datenbank „%1“ auf %2.</translation>
    </message>
    <message>
        <source>The server at %1 does not accept role &quot;%2&quot; without TLS; try sslmode=require.</source>
        <translation>Der Server bei %1 nimmt die Rolle „%2“ nicht ohne TLS an; sslmode=require versuchen.</translation>
    </message>
    <message>
        <source>The server at %1 does not let role &quot;%2&quot; connect to database &quot;%3&quot;.</source>
        <translation>Der Server bei %1 lässt die Rolle „%2“ nicht zur Datenbank „%3“.</translation>
    </message>
    <message>
        <source>Role &quot;%1&quot; lacks the CONNECT privilege on database &quot;%2&quot;.</source>
        <translation>Der Rolle „%1“ fehlt das Recht CONNECT auf der Datenbank „%2“.</translation>
    </message>
    <message>
        <source>The server at %1 has no connection left; try again later.</source>
        <translation>Der Server bei %1 hat keine Verbindung mehr frei; später noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server at %1 is starting up or shutting down; try again in a moment.</source>
        <translation>Der Server bei %1 startet oder beendet sich gerade; gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The server at %1 refused the connection.</source>
        <translation>Der Server bei %1 hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>The host name of this URI contains &quot;@&quot;: in a password, write @ as %1, : as %2 and / as %3.</source>
        <translation>Der Rechnername dieser URI enthält „@“: in einem Passwort wird @ als %1, : als %2 und / als %3 geschrieben.</translation>
    </message>
    <message>
        <source>No PostgreSQL server is listening at %1.</source>
        <translation>Bei %1 lauscht kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>The host of %1 does not answer.</source>
        <translation>Der Rechner von %1 antwortet nicht.</translation>
    </message>
    <message>
        <source>The server at %1 does not offer the TLS that sslmode asks for.</source>
        <translation>Der Server bei %1 bietet das TLS nicht, das sslmode verlangt.</translation>
    </message>
    <message>
        <source>The certificate of %1 could not be trusted.</source>
        <translation>Dem Zertifikat von %1 ist nicht zu trauen.</translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation>Keine Verbindung zu %1.</translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation>Hinweis: %1</translation>
    </message>
    <message>
        <source>The connection to %1, port %2, was lost while it was in use.</source>
        <translation>Die Verbindung zu %1, Port %2, ging im Gebrauch verloren.</translation>
    </message>
    <message>
        <source>A connection pooler such as PgBouncer stands before this server; Howdah reads through it, but to write it needs a direct connection: give the host and port of the server itself.</source>
        <translation>Vor diesem Server steht ein Verbindungspool wie PgBouncer; Howdah liest hindurch, braucht zum Schreiben aber eine unmittelbare Verbindung: Rechner und Port des Servers selbst angeben.</translation>
    </message>
    <message>
        <source>This server is PostgreSQL %1; Howdah needs 14 or newer.</source>
        <translation>Dieser Server ist PostgreSQL %1; Howdah braucht 14 oder neuer.</translation>
    </message>
    <message>
        <source>The script contains a zero byte.</source>
        <translation>Das Skript enthält ein Null-Byte.</translation>
    </message>
    <message>
        <source>Cancelled; the server did not answer.</source>
        <translation>Abgebrochen; der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message numerus="yes">
        <source>The server has not answered for %n minute(s).</source>
        <translation>
            <numerusform>Der Server hat seit %n Minute nicht geantwortet.</numerusform>
            <numerusform>Der Server hat seit %n Minuten nicht geantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>There is no alembic program: install it in the project&apos;s virtual environment or put it on PATH.</source>
        <translation>Es gibt kein Programm alembic: in der virtuellen Umgebung des Projekts installieren oder in den PATH aufnehmen.</translation>
    </message>
    <message>
        <source>This needs the extension &quot;%1&quot;, which is not installed for PostgreSQL %2 on this machine.</source>
        <translation>Das braucht die Erweiterung „%1“, die auf diesem Rechner für PostgreSQL %2 nicht installiert ist.</translation>
    </message>
    <message>
        <source>The scripts name a role that does not exist.</source>
        <translation>Die Skripte nennen eine Rolle, die es nicht gibt.</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such file or folder. A database on a server is written dbname=NAME or postgresql://…</source>
        <translation>Diese Datei oder diesen Ordner gibt es nicht. Eine Datenbank auf einem Server wird dbname=NAME oder postgresql://… geschrieben</translation>
    </message>
    <message>
        <source>The source is empty; write empty: for an empty database.</source>
        <translation>Die Quelle ist leer; eine leere Datenbank heißt empty:.</translation>
    </message>
    <message>
        <source>Howdah does not know %1; a PostgreSQL server is written %2</source>
        <translation>Howdah kennt %1 nicht; ein PostgreSQL-Server wird %2 geschrieben</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindung zu %1 …</translation>
    </message>
    <message>
        <source>Reading the schema of %1…</source>
        <translation>Das Schema von %1 wird gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>The project&apos;s Python did not end within %n second(s) and was stopped.</source>
        <translation>
            <numerusform>Das Python des Projekts endete nicht innerhalb von %n Sekunde und wurde angehalten.</numerusform>
            <numerusform>Das Python des Projekts endete nicht innerhalb von %n Sekunden und wurde angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The Python that this alembic runs with cannot be found: %1.</source>
        <translation>Das Python, mit dem dieses alembic läuft, ist nicht zu finden: %1.</translation>
    </message>
    <message>
        <source>No alembic.ini or pyproject.toml points to this folder.</source>
        <translation>Keine alembic.ini und keine pyproject.toml zeigt auf diesen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>alembic %1 ran none of the %n revision(s) that are there: it does not find them with these settings.</source>
        <translation>
            <numerusform>alembic %1 führte die %n vorhandene Revision nicht aus: Mit diesen Einstellungen findet es sie nicht.</numerusform>
            <numerusform>alembic %1 führte keine der %n vorhandenen Revisionen aus: Mit diesen Einstellungen findet es sie nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>This system gives the private PostgreSQL server no place of its own (bubblewrap and user namespaces), so that only the rights of its role stand between this SQL and your files; with %1 howdah-cli runs it all the same.</source>
        <translation>Dieses System gibt dem privaten PostgreSQL-Server keinen eigenen Platz (bubblewrap und Benutzer-Namensräume), sodass nur die Rechte seiner Rolle zwischen diesem SQL und Ihren Dateien stehen; mit %1 führt howdah-cli es trotzdem aus.</translation>
    </message>
    <message>
        <source>Running %1: %2 statements so far</source>
        <translation>%1 wird ausgeführt: bisher %2 Anweisungen</translation>
    </message>
    <message>
        <source>This transaction cannot be undone here: part of it needed a superuser and stands already.</source>
        <translation>Diese Transaktion lässt sich hier nicht zurücknehmen: Ein Teil brauchte einen Superuser und gilt schon.</translation>
    </message>
    <message>
        <source>This is not allowed here, where what is read may start no program, open no file and reach no other server: %1</source>
        <translation>Das ist hier nicht erlaubt, wo das Gelesene kein Programm starten, keine Datei öffnen und keinen anderen Server erreichen darf: %1</translation>
    </message>
    <message>
        <source>This script begins a transaction and does not end it: COMMIT is missing, so nothing of it would last.</source>
        <translation>Dieses Skript beginnt eine Transaktion und beendet sie nicht: COMMIT fehlt, es bliebe also nichts davon.</translation>
    </message>
    <message>
        <source>Models have no revisions: models:%1 is all of them.</source>
        <translation>Modelle haben keine Revisionen: models:%1 sind alle.</translation>
    </message>
    <message>
        <source>This folder has an Alembic history and no .sql files: what it builds is spelled alembic:%1 (that runs the project&apos;s Python).</source>
        <translation>Dieser Ordner hat einen Alembic-Verlauf und keine .sql-Dateien: Was er baut, wird alembic:%1 geschrieben (das führt das Python des Projekts aus).</translation>
    </message>
    <message>
        <source>env.py drives several databases; this is the one named first. Others: %1 (ask with #NAME).</source>
        <translation>env.py bedient mehrere Datenbanken; dies ist die zuerst genannte. Andere: %1 (mit #NAME verlangen).</translation>
    </message>
    <message>
        <source>The project&apos;s Python was refused: %1</source>
        <translation>Dem Python des Projekts wurde verweigert: %1</translation>
    </message>
    <message>
        <source>This is no design of another system or language.</source>
        <translation>Das ist kein Entwurf eines anderen Systems oder einer anderen Sprache.</translation>
    </message>
    <message>
        <source>The disk is full: the private PostgreSQL server has no room left in its folder: %1</source>
        <translation>Der Datenträger ist voll: Der private PostgreSQL-Server hat in seinem Ordner keinen Platz mehr: %1</translation>
    </message>
    <message>
        <source>This is no .sql, .dbml, .mmd or .puml file, no SQLite database, no dump of MySQL and no howdah.json.</source>
        <translation>Das ist keine .sql-, .dbml-, .mmd- oder .puml-Datei, keine SQLite-Datenbank, kein Dump von MySQL und keine howdah.json.</translation>
    </message>
</context>
<context>
    <name>Sql</name>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>This is a binary file, not SQL text.</source>
        <translation>Das ist eine Binärdatei, kein SQL-Text.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text; convert the file first.</source>
        <translation>Das ist kein UTF-8-Text; die Datei zuerst umwandeln.</translation>
    </message>
    <message>
        <source>&quot;\%1&quot; is a command of psql, not SQL; take it out of the file.</source>
        <translation>„\%1“ ist ein Befehl von psql, kein SQL; er gehört nicht in die Datei.</translation>
    </message>
    <message>
        <source>This is not one statement.</source>
        <translation>Das ist nicht eine einzelne Anweisung.</translation>
    </message>
    <message>
        <source>This goes on in a second database (\connect); a source is one: give each a file of its own.</source>
        <translation>Das geht in einer zweiten Datenbank weiter (\connect); eine Quelle ist eine: jeder eine eigene Datei geben.</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>The list of recent connections cannot be used: %1</source>
        <translation>Die Liste der früheren Verbindungen ist nicht zu gebrauchen: %1</translation>
    </message>
    <message>
        <source>its folder cannot be made</source>
        <translation>ihr Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>it was written by a newer Howdah</source>
        <translation>sie stammt von einem neueren Howdah</translation>
    </message>
    <message>
        <source>A connection is not saved together with its password.</source>
        <translation>Eine Verbindung wird nicht mit ihrem Passwort gespeichert.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Design PostgreSQL schemas and manage their migrations.</source>
        <translation>PostgreSQL-Schemata entwerfen und ihre Migrationen verwalten.</translation>
    </message>
    <message>
        <source>Show this tab: diagram, revisions, checklist, review or data.</source>
        <translation>Diesen Reiter zeigen: diagram, revisions, checklist, review oder data.</translation>
    </message>
    <message>
        <source>Write a picture of the window and leave.</source>
        <translation>Ein Bild des Fensters schreiben und enden.</translation>
    </message>
    <message>
        <source>What to open: a project, a .sql file, a connection, demo:</source>
        <translation>Was zu öffnen ist: ein Projekt, eine .sql-Datei, eine Verbindung, demo:</translation>
    </message>
    <message>
        <source>Compare what is opened with this source.</source>
        <translation>Das Geöffnete mit dieser Quelle vergleichen.</translation>
    </message>
    <message>
        <source>Select this table once it is there: schema.table.</source>
        <translation>Diese Tabelle wählen, sobald sie da ist: schema.tabelle.</translation>
    </message>
</context>
</TS>
