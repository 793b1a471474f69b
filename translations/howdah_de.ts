<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start an empty design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a design: a folder with howdah.json</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open S&amp;QL file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run a .sql file in a private scratch server and show what it makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the schema of a live server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small shop with flaws on purpose, in the private server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the source again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the design into its project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the design into another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as re&amp;vision…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the pending changes as a migration, up and down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Howdah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a schema to the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a table to the schema of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column to the selected table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the selected object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the selected object and what depends on it from the design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the object tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects, columns, revisions, rules and commands by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Prove the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the pending changes and their way back in scratch databases and compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;ata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R&amp;eset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put every panel back where it began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark as the system says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain what has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Howdah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy versions and settings, without secrets, for a bug report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Catalog</name>
    <message>
        <source>PostgreSQL %1 is too old: Howdah reads PostgreSQL 14 and newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no catalog query named “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The catalog query “%1” has no column “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>Nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a production database: unlock it first, in the band at the top.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EnvironmentBand</name>
    <message>
        <source>Local</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Production</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only — &amp;unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked — &amp;lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type “%1” to unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a valid path separator; expected &apos;space&apos;, &apos;newline&apos;, &apos;os&apos;, &apos;:&apos; or &apos;;&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no [tool.alembic] section in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no [alembic] section in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No &apos;script_location&apos; key found in configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of revisions %1 does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 loaded twice! ignoring. Please ensure version_locations is unique.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MiB; that is no revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not Python source: not a text in its encoding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not valid Python: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 does not assign down_revision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not determine revision id from filename %1: the &apos;revision&apos; variable is not declared inside the script.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision id is not a string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision id is no literal: %1. Howdah does not run the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The revision id is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character(s) &apos;%1&apos; not allowed in revision identifier &apos;%2&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision identifier &apos;%1&apos; is longer than the 32 characters of alembic_version.version_num.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of revision %2 is no literal: %3. Howdah does not run the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alembic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple heads are present; please specify the head revision on which the new revision should be based, or perform a merge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate head revisions specified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A revision identifier has at most 32 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a revision %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t locate timezone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple version locations present; name the revision to follow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file_template cannot be followed at &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file_template cannot be followed: &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file or folder of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be read: permission denied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No migration history here: expected a folder of revisions, a migration folder, a project or an alembic.ini.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bracket is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a string is never closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain SQL files have no branches and no dependencies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: no version table; %n revision(s) pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at %2; %n revision(s) pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>not in this history: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Upgrade runs %n revision(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrade runs %n revision(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>heads: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bases: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revision history: %n revision(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>parent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depends on: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is named but no file declares it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cycle: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a valid downgrade target from current heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to drop: revision %1 is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A range is written FROM:TO, not &apos;%1&apos;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is present more than once: in %2 and in %3, which counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Branch name &apos;%1&apos; in revision %2 already used by revision %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 referenced from %2 (depends_on) is not present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency &apos;%1&apos; of revision %2 is ambiguous: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency self-loop is detected in revisions (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-loop is detected in revisions (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 referenced from %2 is not present.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cycle is detected in revisions (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency cycle is detected in revisions (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple heads are present for given argument &apos;%1&apos;; %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relative revision %1 didn&apos;t produce %2 migrations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such branch: &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multiple revisions start with &apos;%1&apos;: %2...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such revision or branch &apos;%1&apos;; please ensure at least four characters are present for partial revision identifier matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such revision or branch &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revision %1 is not a member of branch &apos;%2&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous walk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambiguous upgrade from multiple current revisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walked too far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Howdah</name>
    <message>
        <source>There is no table %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is not there as the change expects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a column %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not there as the change expects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a %1 already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change cannot turn %1 into another kind of object.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1 %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, port %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password for role &quot;%1&quot; was refused by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %2 wants a password for role &quot;%1&quot;, and none was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no database &quot;%1&quot; on %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not accept role &quot;%2&quot; without TLS; try sslmode=require.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not let role &quot;%2&quot; connect to database &quot;%3&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role &quot;%1&quot; lacks the CONNECT privilege on database &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 has no connection left; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 is starting up or shutting down; try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 refused the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host name of this URI contains &quot;@&quot;: in a password, write @ as %1, : as %2 and / as %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PostgreSQL server is listening at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The host of %1 does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 does not offer the TLS that sslmode asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 could not be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not connect to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hint: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1, port %2, was lost while it was in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enum type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Constraint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign-data wrapper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Default privileges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Howdah::Jobs</name>
    <message>
        <source>Stopped.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Howdah::PqSession</name>
    <message>
        <source>A connection pooler such as PgBouncer stands before this server; Howdah reads through it, but to write it needs a direct connection: give the host and port of the server itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server is PostgreSQL %1; Howdah needs 14 or newer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The script contains a zero byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the server did not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Layout</name>
    <message>
        <source>The layout was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open SQL file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL files (*.sql);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Howdah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1[*] — Howdah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1.%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) not modelled</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routine(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) pending</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to Howdah</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a design your team keeps in git, look at a live server, or run a .sql file in a private scratch server. A file can also be dropped here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main toolbar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectTree</name>
    <message>
        <source>Filter objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ObjectTreeModel</name>
    <message>
        <source>materialized</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>partition of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>foreign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partitioned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event triggers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign servers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enum types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Composite types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>New design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This build cannot read sources.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>This is not a diagram that this version of Howdah reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>This connection string cannot be read: %1. Special characters in a URI must be percent-encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The port in this connection string is not a number. Special characters in a URI must be percent-encoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the given connection string</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The server at %1, port %2, did not answer within %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SqlPreview</name>
    <message>
        <source>Copy the SQL of “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes cannot be planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pending changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit the design in the properties or on the diagram: the SQL that makes it so appears here, beside the way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Up — %n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Down — %n statement(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Design PostgreSQL schemas and manage their migrations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this tab: diagram, revisions, checklist, review or data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a picture of the window and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to open: a project, a .sql file, a connection, demo:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
