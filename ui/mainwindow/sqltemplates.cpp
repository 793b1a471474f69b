// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/sqltemplates.h"

#include "base/words.h"
#include "change/object.h"
#include "sql/ddl/ddl.h"
#include "sql/quoting.h"
#include "ui/document/objectnames.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// Between these stands the name that is to be changed: characters that Unicode keeps free for a program's own use, so
/// that no name of a design has them.
constexpr QChar nameBegins(0xfdd0), nameEnds(0xfdd1);

SqlTemplate marked(QString text)
{
    const qsizetype from = text.indexOf(nameBegins), to = text.indexOf(nameEnds);
    text.remove(nameBegins).remove(nameEnds);
    return from < 0 ? SqlTemplate{text} : SqlTemplate{text, from, to - from - 1};
}

/// Types that a btree, and so an index, an equality or a statistic, takes.
bool isOrdered(const QString &type)
{
    for (const char *other : {"json", "xml", "point", "box", "polygon", "line", "lseg", "path", "circle"})
        if (type == QLatin1StringView(other))
            return false;
    return true;
}

class Filler
{
public:
    Filler(const Lookup &lookup, const ObjectRef &selection, const QString &schema)
        : m_design(lookup.database())
        , m_schema(schema)
        , m_table(lookup.table(selection.name))
    {
        for (const Table &each : m_design.tables)
            if (!m_table && each.name.schema == schema)
                m_table = &each;
        if (!m_table && !m_design.tables.empty())
            m_table = &m_design.tables.front();
    }

    QString text(const QString &kind) const
    {
        using Make = QString (Filler::*)() const;
        static const std::pair<QLatin1StringView, Make> makers[] = {{"view"_L1, &Filler::view},
            {"materialized-view"_L1, &Filler::materializedView}, {"enum"_L1, &Filler::enumeration},
            {"composite"_L1, &Filler::composite}, {"domain"_L1, &Filler::domain}, {"range"_L1, &Filler::range},
            {"sequence"_L1, &Filler::sequence}, {"function"_L1, &Filler::function},
            {"procedure"_L1, &Filler::procedure}, {"trigger"_L1, &Filler::trigger}, {"rule"_L1, &Filler::rule},
            {"policy"_L1, &Filler::policy}, {"exclusion"_L1, &Filler::exclusion},
            {"unique-nulls"_L1, &Filler::uniqueNulls}, {"expression-index"_L1, &Filler::expressionIndex},
            {"by-month"_L1, &Filler::byMonth}, {"by-hash"_L1, &Filler::byHash}, {"statistics"_L1, &Filler::statistics},
            {"publication"_L1, &Filler::publication}, {"extension"_L1, &Filler::extension}};
        for (const auto &[id, make] : makers)
            if (kind == id)
                return (this->*make)();
        return {};
    }

private:
    static QString open(const QString &name) { return nameBegins + name + nameEnds; }
    /// A free name in the schema, marked.
    QString fresh(const QString &base) const
    {
        return Sql::identifier(m_schema) + u'.' + open(Sql::identifier(freeName(base).name));
    }
    QString plain(const QString &base) const { return Sql::identifier(freeName(base)); }
    QualifiedName freeName(const QString &base) const
    {
        QualifiedName name = ObjectNames::freeForTable(m_design, {m_schema, base});
        const auto isRoutine = [this, &name] { return std::ranges::contains(m_design.routines, name, &Routine::name); };
        for (int number = 2; isRoutine(); ++number)
            name.name = base + u'_' + QString::number(number);
        return name;
    }
    QString on() const { return Sql::identifier(m_table->name); }
    /// Of the table: the first that is no part of its key, and ordered; else any.
    std::vector<QString> columns(size_t most) const
    {
        std::vector<QString> names;
        for (const bool isKey : {false, true})
            for (const Column &each : m_table->columns)
                if (isOrdered(each.type) && names.size() < most && (each.identity != Identity::No) == isKey)
                    names.push_back(each.name);
        return names;
    }

    QString selectList() const
    {
        if (!m_table || m_table->columns.empty())
            return u"SELECT 1 AS id"_s;
        QStringList names;
        for (const Column &each : m_table->columns)
            names << u"    "_s + Sql::identifier(each.name);
        return u"SELECT\n"_s + names.join(u",\n"_s) + u"\nFROM "_s + on();
    }
    QString view() const
    {
        return u"CREATE VIEW %1 AS\n%2;\n"_s.arg(fresh(tr("new_view", "a name in SQL")), selectList());
    }
    QString materializedView() const
    {
        return u"CREATE MATERIALIZED VIEW %1 AS\n%2;\n"_s.arg(fresh(tr("new_view", "a name in SQL")), selectList());
    }
    QString enumeration() const
    {
        return u"CREATE TYPE %1 AS ENUM ('first', 'second', 'third');\n"_s.arg(fresh(tr("new_enum", "a name in SQL")));
    }
    QString composite() const
    {
        return u"CREATE TYPE %1 AS (\n    amount numeric,\n    currency text\n);\n"_s.arg(
            fresh(tr("new_type", "a name in SQL")));
    }
    QString domain() const
    {
        return u"CREATE DOMAIN %1 AS text\n    CHECK (VALUE <> '');\n"_s.arg(fresh(tr("new_domain", "a name in SQL")));
    }
    QString range() const
    {
        return u"CREATE TYPE %1 AS RANGE (SUBTYPE = time);\n"_s.arg(fresh(tr("new_range", "a name in SQL")));
    }
    QString sequence() const
    {
        return u"CREATE SEQUENCE %1\n    START WITH 1\n    INCREMENT BY 1;\n"_s.arg(
            fresh(tr("new_sequence", "a name in SQL")));
    }
    QString function() const
    {
        return u"CREATE FUNCTION %1(given integer) RETURNS integer\n    LANGUAGE sql\n    IMMUTABLE\n"
               "RETURN given + 1;\n"_s.arg(fresh(tr("new_function", "a name in SQL")));
    }
    QString procedure() const
    {
        return u"CREATE PROCEDURE %1(given integer)\n    LANGUAGE plpgsql\nAS $$\nBEGIN\n    RAISE NOTICE 'given: %', "
               u"given;\n"
               "END\n$$;\n"_s.replace(u"%1"_s, fresh(tr("new_procedure", "a name in SQL")));
    }
    QString trigger() const
    {
        const QString function = plain(tr("on_change", "a name in SQL"));
        return u"CREATE FUNCTION "_s + function
            + u"() RETURNS trigger\n    LANGUAGE plpgsql\nAS $$\nBEGIN\n    RETURN NEW;\nEND\n$$;\n\nCREATE TRIGGER "_s
            + open(tr("new_trigger", "a name in SQL")) + u"\n    BEFORE INSERT OR UPDATE ON "_s + on()
            + u"\n    FOR EACH ROW EXECUTE FUNCTION "_s + function + u"();\n"_s;
    }
    QString rule() const
    {
        return u"CREATE RULE %1 AS\n    ON DELETE TO %2\n    DO INSTEAD NOTHING;\n"_s.arg(
            open(tr("new_rule", "a name in SQL")), on());
    }
    QString policy() const
    {
        return u"ALTER TABLE %2 ENABLE ROW LEVEL SECURITY;\n\nCREATE POLICY %1 ON %2\n    FOR ALL\n    TO PUBLIC\n"
               "    USING (true)\n    WITH CHECK (true);\n"_s.arg(open(tr("new_policy", "a name in SQL")), on());
    }
    QString exclusion() const
    {
        QString column, added;
        for (const Column &each : m_table->columns)
            if (column.isEmpty() && each.type.endsWith("range"_L1))
                column = each.name;
        if (column.isEmpty()) {
            column = u"during"_s;
            added = u"ADD COLUMN during tstzrange,\n    "_s;
        }
        return u"ALTER TABLE %1\n    %2ADD CONSTRAINT %3\n    EXCLUDE USING gist (%4 WITH &&);\n"_s.arg(
            on(), added, open(tr("no_overlap", "a name in SQL")), Sql::identifier(column));
    }
    QString uniqueNulls() const
    {
        return u"ALTER TABLE %1\n    ADD CONSTRAINT %2\n    UNIQUE NULLS NOT DISTINCT (%3);\n"_s.arg(
            on(), open(tr("one_of_each", "a name in SQL")), Sql::identifiers(columns(1)));
    }
    QString expressionIndex() const
    {
        return u"CREATE INDEX %1\n    ON %2 ((%3 IS NULL))\n    WHERE %3 IS NOT NULL;\n"_s.arg(
            open(Sql::identifier(freeName(tr("new_index", "a name in SQL")).name)), on(), Sql::identifiers(columns(1)));
    }
    QString byMonth() const
    {
        const QString name = freeName(tr("new_table", "a name in SQL")).name;
        QDate month(QDate::currentDate().year(), QDate::currentDate().month(), 1);
        QString text
            = u"CREATE TABLE %1 (\n    at timestamptz NOT NULL,\n    what text\n) PARTITION BY RANGE (at);\n"_s.arg(
                fresh(tr("new_table", "a name in SQL")));
        for (int i = 0; i < 3; ++i) {
            const QDate next = month.addMonths(1);
            text += u"\nCREATE TABLE %1 PARTITION OF %2\n    FOR VALUES FROM ('%3') TO ('%4');\n"_s.arg(
                part(name, month.toString(u"yyyy_MM"_s)), Sql::identifier(QualifiedName{m_schema, name}),
                month.toString(Qt::ISODate), next.toString(Qt::ISODate));
            month = next;
        }
        return text
            + u"\nCREATE TABLE %1 PARTITION OF %2 DEFAULT;\n"_s.arg(
                part(name, u"default"_s), Sql::identifier(QualifiedName{m_schema, name}));
    }
    QString byHash() const
    {
        const QString name = freeName(tr("new_table", "a name in SQL")).name;
        QString text = u"CREATE TABLE %1 (\n    id bigint NOT NULL,\n    what text\n) PARTITION BY HASH (id);\n"_s.arg(
            fresh(tr("new_table", "a name in SQL")));
        for (int i = 0; i < 4; ++i)
            text += u"\nCREATE TABLE %1 PARTITION OF %2\n    FOR VALUES WITH (MODULUS 4, REMAINDER %3);\n"_s.arg(
                part(name, QString::number(i)), Sql::identifier(QualifiedName{m_schema, name}), QString::number(i));
        return text;
    }
    QString part(const QString &table, const QString &suffix) const
    {
        return Sql::identifier(QualifiedName{m_schema, table + u'_' + suffix});
    }
    QString statistics() const
    {
        const std::vector<QString> both = columns(2);
        return both.size() < 2 ? QString()
                               : u"CREATE STATISTICS %1 (dependencies, ndistinct)\n    ON %2\n    FROM %3;\n"_s.arg(
                                     fresh(tr("new_statistics", "a name in SQL")), Sql::identifiers(both), on());
    }
    QString publication() const
    {
        return u"CREATE PUBLICATION %1\n    FOR TABLE %2;\n"_s.arg(open(tr("new_publication", "a name in SQL")), on());
    }
    QString extension() const
    {
        return u"CREATE EXTENSION %1 SCHEMA %2;\n"_s.arg(open(u"hstore"_s), Sql::identifier(m_schema));
    }

    const Database &m_design;
    QString m_schema;
    const Table *m_table;
};

QString withoutEnd(QString text)
{
    text = text.trimmed();
    while (text.endsWith(u';'))
        text.chop(1);
    return text;
}

template <typename T>
const T *find(const std::vector<T> &list, const QualifiedName &name)
{
    const auto found = std::ranges::find(list, name, &T::name);
    return found == list.end() ? nullptr : &*found;
}

QString editOfType(const Database &design, const ObjectRef &ref)
{
    const QString name = Sql::identifier(ref.name);
    if (const EnumType *type = find(design.enums, ref.name); type && ref.kind == ObjectKind::EnumType)
        return u"ALTER TYPE %1 ADD VALUE '%2new%3'%4;\n"_s.arg(name, nameBegins, nameEnds,
            type->values.empty() ? QString() : u" AFTER "_s + Sql::literal(type->values.back()));
    if (ref.kind == ObjectKind::Domain)
        return u"ALTER DOMAIN %1\n    ADD CHECK (%2VALUE IS NOT NULL%3);\n"_s.arg(name, nameBegins, nameEnds);
    if (ref.kind == ObjectKind::CompositeType)
        return u"ALTER TYPE %1\n    ADD ATTRIBUTE %2new_attribute%3 text;\n"_s.arg(name, nameBegins, nameEnds);
    if (const Sequence *sequence = find(design.sequences, ref.name);
        sequence && ref.kind == ObjectKind::Sequence && !sequence->identity)
        return u"ALTER SEQUENCE %1\n    INCREMENT BY %2%3%4\n    MINVALUE %5 MAXVALUE %6\n    CACHE %7 %8;\n"_s.arg(
            name, nameBegins, QString::number(sequence->increment), nameEnds, QString::number(sequence->minimum),
            QString::number(sequence->maximum), QString::number(sequence->cache),
            sequence->cycle ? u"CYCLE"_s : u"NO CYCLE"_s);
    return {};
}

QString editOfPart(const Lookup &lookup, const ObjectRef &ref)
{
    const QString on = Sql::identifier(ref.name);
    for (const Trigger *each : lookup.triggersOf(ref.name))
        if (ref.kind == ObjectKind::Trigger && each->name == ref.member && !each->constraint)
            return u"CREATE OR REPLACE "_s + withoutEnd(each->definition).sliced(7) + u";\n"_s;
    for (const Rule *each : lookup.rulesOf(ref.name))
        if (ref.kind == ObjectKind::Rule && each->name == ref.member)
            return u"CREATE OR REPLACE "_s + withoutEnd(each->definition).sliced(7) + u";\n"_s;
    for (const Policy *each : lookup.policiesOf(ref.name)) {
        if (ref.kind != ObjectKind::Policy || each->name != ref.member)
            continue;
        QString text = u"ALTER POLICY %1 ON %2"_s.arg(Sql::identifier(each->name), on);
        if (!each->usingExpression.isEmpty())
            text += u"\n    USING (%1)"_s.arg(each->usingExpression);
        if (!each->checkExpression.isEmpty())
            text += u"\n    WITH CHECK (%1)"_s.arg(each->checkExpression);
        return text + u";\n"_s;
    }
    return {};
}

} // namespace

std::span<const SqlKind> sqlKinds()
{
    using enum ObjectKind;
    static constexpr SqlKind kinds[] = {
        {"view", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add view…"), View, false},
        {"materialized-view", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add materialized view…"), View, false},
        {"enum", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add enum…"), EnumType, false},
        {"domain", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add domain…"), Domain, false},
        {"composite", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add composite type…"), CompositeType, false},
        {"range", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add range type…"), RangeType, false},
        {"sequence", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add sequence…"), Sequence, false},
        {"function", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add function…"), Routine, false},
        {"procedure", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add procedure…"), Routine, false},
        {"trigger", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add trigger…"), Trigger, true},
        {"rule", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add rule…"), Rule, true},
        {"policy", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add policy…"), Policy, true},
        {"exclusion", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add exclusion constraint…"), Constraint, true},
        {"unique-nulls", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add unique constraint, nulls too…"), Constraint,
            true},
        {"expression-index", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add index on an expression…"), Index, true},
        {"by-month", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add table partitioned by month…"), Table, false},
        {"by-hash", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add table partitioned by hash…"), Table, false},
        {"statistics", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add statistics…"), StatisticsObject, true},
        {"publication", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add publication…"), Publication, true},
        {"extension", QT_TRANSLATE_NOOP("Howdah::SqlTemplates", "Add extension…"), Extension, false},
    };
    return kinds;
}

QString titleOf(const SqlKind &kind)
{
    return tr(kind.title);
}

SqlTemplate sqlTemplate(const QString &kind, const Lookup &lookup, const ObjectRef &selection, const QString &schema)
{
    const auto row
        = std::ranges::find_if(sqlKinds(), [&kind](const SqlKind &each) { return kind == QLatin1StringView(each.id); });
    if (row == sqlKinds().end() || (row->needsTable && lookup.database().tables.empty()))
        return {};
    SqlTemplate result = marked(Filler(lookup, selection, schema).text(kind));
    result.kind = kind;
    return result;
}

SqlTemplate sqlToEdit(const Lookup &lookup, const ObjectRef &ref)
{
    const Database &design = lookup.database();
    if (ref.kind == ObjectKind::View)
        if (const View *view = lookup.view(ref.name)) {
            QString text = withoutEnd(Sql::createView(*view, !view->materialized)) + u";\n"_s;
            // A materialized view is replaced by dropping it, and its indexes with it.
            if (view->materialized) {
                text.prepend(u"DROP MATERIALIZED VIEW %1;\n\n"_s.arg(Sql::identifier(ref.name)));
                for (const Index *each : lookup.indexesOf(ref.name))
                    text += Sql::createIndex(*each, false) + u";\n"_s;
            }
            return {text};
        }
    if (ref.kind == ObjectKind::Routine)
        for (const Routine &each : design.routines)
            if (each.name == ref.name && each.inputTypes == ref.member && each.kind != RoutineKind::Aggregate)
                return {withoutEnd(each.definition) + u";\n"_s};
    const QString text = editOfType(design, ref);
    return text.isEmpty() ? SqlTemplate{editOfPart(lookup, ref)} : marked(text);
}

} // namespace Howdah
