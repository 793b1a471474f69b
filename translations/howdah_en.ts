<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>Advise</name>
    <message numerus="yes">
        <source>%n statement(s) costed, </source>
        <translation>
            <numerusform>%n statement costed, </numerusform>
            <numerusform>%n statements costed, </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es) tried.</source>
        <translation>
            <numerusform>%n index tried.</numerusform>
            <numerusform>%n indexes tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Trying %n index(es)</source>
        <translation>
            <numerusform>Trying %n index</numerusform>
            <numerusform>Trying %n indexes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Apply</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message numerus="yes">
        <source>fails on %n row(s)</source>
        <translation>
            <numerusform>fails on %n row</numerusform>
            <numerusform>fails on %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) concerned</source>
        <translation>
            <numerusform>%n row concerned</numerusform>
            <numerusform>%n rows concerned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n foreign key(s)</source>
        <translation>
            <numerusform>%n foreign key</numerusform>
            <numerusform>%n foreign keys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n constraint(s)</source>
        <translation>
            <numerusform>%n constraint</numerusform>
            <numerusform>%n constraints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n index(es)</source>
        <translation>
            <numerusform>%n index</numerusform>
            <numerusform>%n indexes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(ies) or protected table(s)</source>
        <translation>
            <numerusform>%n policy or protected table</numerusform>
            <numerusform>%n policies or protected tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routine(s)</source>
        <translation>
            <numerusform>%n routine</numerusform>
            <numerusform>%n routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sequence(s)</source>
        <translation>
            <numerusform>%n sequence</numerusform>
            <numerusform>%n sequences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n statement(s) of the upgrade lose data.</source>
        <translation>
            <numerusform>%n statement of the upgrade loses data.</numerusform>
            <numerusform>%n statements of the upgrade lose data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) of the downgrade lose data.</source>
        <translation>
            <numerusform>%n statement of the downgrade loses data.</numerusform>
            <numerusform>%n statements of the downgrade lose data.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) may only have been renamed: say --map-rename OLD=NEW, or --renames auto or off. Nothing was written.</source>
        <translation>
            <numerusform>%n object may only have been renamed: say --map-rename OLD=NEW, or --renames auto or off. Nothing was written.</numerusform>
            <numerusform>%n objects may only have been renamed: say --map-rename OLD=NEW, or --renames auto or off. Nothing was written.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>History</name>
    <message numerus="yes">
        <source>%1: no version table; %n revision(s) pending</source>
        <translation>
            <numerusform>%1: no version table; %n revision pending</numerusform>
            <numerusform>%1: no version table; %n revisions pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: at %2; %n revision(s) pending</source>
        <translation>
            <numerusform>%1: at %2; %n revision pending</numerusform>
            <numerusform>%1: at %2; %n revisions pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Upgrade runs %n revision(s):</source>
        <translation>
            <numerusform>Upgrade runs %n revision:</numerusform>
            <numerusform>Upgrade runs %n revisions:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Downgrade runs %n revision(s):</source>
        <translation>
            <numerusform>Downgrade runs %n revision:</numerusform>
            <numerusform>Downgrade runs %n revisions:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s):</source>
        <translation>
            <numerusform>%n fault:</numerusform>
            <numerusform>%n faults:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revision history: %n revision(s)</source>
        <translation>
            <numerusform>Revision history: %n revision</numerusform>
            <numerusform>Revision history: %n revisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryService</name>
    <message numerus="yes">
        <source>%n .sql file(s) of the migration folder have no number, so their order is not known.</source>
        <translation>
            <numerusform>%n .sql file of the migration folder has no number, so its order is not known.</numerusform>
            <numerusform>%n .sql files of the migration folder have no number, so their order is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n revision(s) run up, down and up again exactly.</source>
        <translation>
            <numerusform>%1 of %n revision run up, down and up again exactly.</numerusform>
            <numerusform>%1 of %n revisions run up, down and up again exactly.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::AreaDialog</name>
    <message numerus="yes">
        <source>%n selected table(s)</source>
        <translation>
            <numerusform>%n selected table</numerusform>
            <numerusform>%n selected tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s): %1</source>
        <translation>
            <numerusform>%n table: %1</numerusform>
            <numerusform>%n tables: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::DependenciesTab</name>
    <message numerus="yes">
        <source>%n further dependency(ies) that keys or chance explain are not listed.</source>
        <translation>
            <numerusform>%n further dependency that keys or chance explain are not listed.</numerusform>
            <numerusform>%n further dependencies that keys or chance explain are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) below BCNF</source>
        <translation>
            <numerusform>%n table below BCNF</numerusform>
            <numerusform>%n tables below BCNF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::DiagramLink</name>
    <message numerus="yes">
        <source>Move %n table(s)</source>
        <translation>
            <numerusform>Move %n table</numerusform>
            <numerusform>Move %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::DiagramView</name>
    <message numerus="yes">
        <source>%n column(s) not shown</source>
        <translation>
            <numerusform>%n column not shown</numerusform>
            <numerusform>%n columns not shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::DifferenceTree</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::EvidencePane</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open finding(s)</source>
        <translation>
            <numerusform>%n open finding</numerusform>
            <numerusform>%n open findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::Keeper</name>
    <message numerus="yes">
        <source>%n edit(s) would be lost.</source>
        <translation>
            <numerusform>%n edit would be lost.</numerusform>
            <numerusform>%n edits would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::MainWindow</name>
    <message numerus="yes">
        <source>%n object(s) not modelled</source>
        <translation>
            <numerusform>%n object not modelled</numerusform>
            <numerusform>%n objects not modelled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln view(s)</source>
        <translation>
            <numerusform>%Ln view</numerusform>
            <numerusform>%Ln views</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln routine(s)</source>
        <translation>
            <numerusform>%Ln routine</numerusform>
            <numerusform>%Ln routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) pending</source>
        <translation>
            <numerusform>%n statement pending</numerusform>
            <numerusform>%n statements pending</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are kept; they are offered after this.</source>
        <translation>
            <numerusform>%n more is kept; it is offered after this.</numerusform>
            <numerusform>%n more are kept; they are offered after this.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::ObjectTree</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::ObjectTreeModel</name>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::PlanPane</name>
    <message numerus="yes">
        <source>&amp;Up — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Up — %n statement</numerusform>
            <numerusform>&amp;Up — %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Down — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Down — %n statement</numerusform>
            <numerusform>&amp;Down — %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more: point here to read them.</source>
        <translation>
            <numerusform>… and %n more: point here to read it.</numerusform>
            <numerusform>… and %n more: point here to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) lose data on the way there.</source>
        <translation>
            <numerusform>%n statement loses data on the way there.</numerusform>
            <numerusform>%n statements lose data on the way there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) that are not ticked come along.</source>
        <translation>
            <numerusform>%n change that is not ticked comes along.</numerusform>
            <numerusform>%n changes that are not ticked come along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more.</source>
        <translation>
            <numerusform>… and %n more.</numerusform>
            <numerusform>… and %n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) will fail on rows that are there now.</source>
        <translation>
            <numerusform>%n statement will fail on rows that are there now.</numerusform>
            <numerusform>%n statements will fail on rows that are there now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::PropertiesPanel</name>
    <message numerus="yes">
        <source>%n table(s) selected</source>
        <translation>
            <numerusform>%n table selected</numerusform>
            <numerusform>%n tables selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::ReviewTab</name>
    <message numerus="yes">
        <source>%n object(s) may only have been renamed. Until you say so they are dropped and created.</source>
        <translation>
            <numerusform>%n object may only have been renamed. Until you say so it is dropped and created.</numerusform>
            <numerusform>%n objects may only have been renamed. Until you say so they are dropped and created.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::ReviseDialog</name>
    <message numerus="yes">
        <source>The history has %n heads: tick the one to follow, or several to merge them.</source>
        <translation>
            <numerusform>The history has %n heads: tick the one to follow, or several to merge them.</numerusform>
            <numerusform>The history has %n heads: tick the one to follow, or several to merge them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::RevisionsTab</name>
    <message numerus="yes">
        <source>%n revision(s)</source>
        <translation>
            <numerusform>%n revision</numerusform>
            <numerusform>%n revisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n head(s)</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n shown</numerusform>
            <numerusform>%n shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pending for %1</source>
        <translation>
            <numerusform>%n pending for %1</numerusform>
            <numerusform>%n pending for %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s): see the rows marked so.</source>
        <translation>
            <numerusform>%n fault: see the row marked so.</numerusform>
            <numerusform>%n faults: see the rows marked so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::SplitPicture</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::SqlDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::SqlPreview</name>
    <message numerus="yes">
        <source>&amp;Up — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Up — %n statement</numerusform>
            <numerusform>&amp;Up — %n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Down — %n statement(s)</source>
        <translation>
            <numerusform>&amp;Down — %n statement</numerusform>
            <numerusform>&amp;Down — %n statements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Howdah::UsagesPanel</name>
    <message numerus="yes">
        <source>%1 is used by %n object(s)</source>
        <translation>
            <numerusform>%1 is used by %n object</numerusform>
            <numerusform>%1 is used by %n objects</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lint</name>
    <message numerus="yes">
        <source>%n finding(s).</source>
        <translation>
            <numerusform>%n finding.</numerusform>
            <numerusform>%n findings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The index has %n column(s); more than three are seldom used.</source>
        <translation>
            <numerusform>The index has %n column; more than three are seldom used.</numerusform>
            <numerusform>The index has %n columns; more than three are seldom used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key of %1 has %n column(s).</source>
        <translation>
            <numerusform>The key of %1 has %n column.</numerusform>
            <numerusform>The key of %1 has %n columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n index(es).</source>
        <translation>
            <numerusform>%1 has %n index.</numerusform>
            <numerusform>%1 has %n indexes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) of every row are filling between columns.</source>
        <translation>
            <numerusform>%n byte of every row are filling between columns.</numerusform>
            <numerusform>%n bytes of every row are filling between columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of %1 have no value in %2: this fails.</source>
        <translation>
            <numerusform>%n row of %1 has no value in %2: this fails.</numerusform>
            <numerusform>%n rows of %1 have no value in %2: this fails.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of them may lose rows or values.</source>
        <translation>
            <numerusform> %n of them may lose rows or values.</numerusform>
            <numerusform> %n of them may lose rows or values.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n may lose</source>
        <translation>
            <numerusform>, %n may lose</numerusform>
            <numerusform>, %n may lose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n segment(s);</source>
        <translation>
            <numerusform> in %n segment;</numerusform>
            <numerusform> in %n segments;</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> and %n more</numerusform>
            <numerusform> and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message numerus="yes">
        <source>%n comment(s)</source>
        <translation>
            <numerusform>%n comment</numerusform>
            <numerusform>%n comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) that define nothing, such as INSERT</source>
        <translation>
            <numerusform>%n statement that defines nothing, such as INSERT</numerusform>
            <numerusform>%n statements that define nothing, such as INSERT</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>%n of them work(s) on a whole table that others cannot write to meanwhile.</source>
        <translation>
            <numerusform>%n of them works on a whole table that others cannot write to meanwhile.</numerusform>
            <numerusform>%n of them work on a whole table that others cannot write to meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where line %1 fails, %n statement(s) before it stand(s).</source>
        <translation>
            <numerusform>Where line %1 fails, %n statement before it stands.</numerusform>
            <numerusform>Where line %1 fails, %n statements before it stand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message numerus="yes">
        <source>The server at %1, port %2, did not answer within %n second(s).</source>
        <translation>
            <numerusform>The server at %1, port %2, did not answer within %n second.</numerusform>
            <numerusform>The server at %1, port %2, did not answer within %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server has not answered for %n minute(s).</source>
        <translation>
            <numerusform>The server has not answered for %n minute.</numerusform>
            <numerusform>The server has not answered for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Source</name>
    <message numerus="yes">
        <source>The project&apos;s Python did not end within %n second(s) and was stopped.</source>
        <translation>
            <numerusform>The project&apos;s Python did not end within %n second and was stopped.</numerusform>
            <numerusform>The project&apos;s Python did not end within %n seconds and was stopped.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>alembic %1 ran none of the %n revision(s) that are there: it does not find them with these settings.</source>
        <translation>
            <numerusform>alembic %1 did not run the %n revision that is there: it does not find it with these settings.</numerusform>
            <numerusform>alembic %1 ran none of the %n revisions that are there: it does not find them with these settings.</numerusform>
        </translation>
    </message>
</context>
</TS>
