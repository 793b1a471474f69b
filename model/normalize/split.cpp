// SPDX-License-Identifier: Apache-2.0
#include "normalize/split.h"

#include "schema/relationnames.h"
#include "sql/quoting.h"

#include <QCoreApplication>

#include <algorithm>

namespace Howdah::Normalize {

namespace {

/// `plain`, else `longer`, else that with a number; from now on taken.
QString freeName(const QString &plain, const QString &longer, const QString &schema, QSet<QualifiedName> &taken)
{
    const auto isFree = [&](const QString &name) { return !taken.contains({schema, name}); };
    QString name = isFree(plain) ? plain : longer;
    for (int n = 2; !isFree(name); ++n)
        name = fittingName(longer.left(50), QString::number(n));
    taken.insert({schema, name});
    return name;
}

QString nameOf(const ColumnSet &key, const QualifiedName &table, const std::vector<ServerColumn> &columns,
    QSet<QualifiedName> &taken)
{
    QStringList words;
    key.forEach([&](int c) {
        QString word = columns[size_t(c)].name;
        for (const char *ending : {"_id", "_code", "_no", "_key"})
            if (word.endsWith(QLatin1String(ending)) && word.size() > qsizetype(qstrlen(ending)))
                word.chop(qsizetype(qstrlen(ending)));
        words << word;
    });
    const QString plain = fittingName(words.join(u'_'));
    return freeName(plain, fittingName(table.name + u'_' + plain), table.schema, taken);
}

/// Writes the four scripts of one split.
class Writer
{
public:
    explicit Writer(const Split &split)
        : m_split(split)
        , m_table(Sql::identifier(split.table))
    {
        ColumnSet all = split.stays.columns;
        for (const NewTable &table : split.created)
            all |= table.part.columns;
        m_gone = all - split.stays.columns;
    }

    SplitScripts scripts() const { return {create(), drop(), dropBack(), createBack()}; }

private:
    QString column(int c) const { return Sql::identifier(m_split.columns[size_t(c)].name); }
    QString list(const ColumnSet &set, const QString &prefix = {}) const
    {
        QStringList names;
        set.forEach([&](int c) { names << prefix + column(c); });
        return names.join(QLatin1String(", "));
    }
    static QString constraint(const NewTable &from, const NewTable &to)
    {
        return Sql::identifier(
            fittingName(from.name.name.left(28) + u'_' + to.name.name.left(28), QStringLiteral("_fkey")));
    }

    /// The tables whose columns hold this one's key, and that get a foreign key to it.
    template <typename Visit>
    void forEachLink(Visit visit) const
    {
        const NewTable stays{m_split.table, m_split.stays};
        for (const NewTable &to : m_split.created) {
            const auto link = [&](const NewTable &from) {
                if (!(from.name == to.name) && to.part.key.isSubsetOf(from.part.columns)
                    && !(from.part.key == to.part.key && !(from.name == stays.name)))
                    visit(from, to);
            };
            link(stays);
            for (const NewTable &from : m_split.created)
                link(from);
        }
    }

    /// FROM the table and those that were made of it, joined on their keys.
    QString joined() const
    {
        QString text = m_table + QLatin1String(" AS t0");
        std::vector<std::pair<ColumnSet, QString>> sources{{m_split.stays.columns, QStringLiteral("t0")}};
        for (size_t i = 0; i < m_split.created.size(); ++i) {
            const NewTable &table = m_split.created[i];
            const QString alias = QStringLiteral("t%1").arg(i + 1);
            QStringList on;
            table.part.key.forEach([&](int c) {
                on << alias + u'.' + column(c) + QLatin1String(" = ") + ownerOf(c, sources) + u'.' + column(c);
            });
            text += QStringLiteral("\n    LEFT JOIN %1 AS %2 ON %3")
                        .arg(Sql::identifier(table.name), alias, on.join(QLatin1String(" AND ")));
            sources.emplace_back(table.part.columns, alias);
        }
        return text;
    }
    static QString ownerOf(int c, const std::vector<std::pair<ColumnSet, QString>> &sources)
    {
        for (const auto &[columns, alias] : sources)
            if (columns.contains(c))
                return alias;
        return QStringLiteral("t0");
    }
    QString selected(const ColumnSet *only = nullptr) const
    {
        std::vector<std::pair<ColumnSet, QString>> sources{{m_split.stays.columns, QStringLiteral("t0")}};
        for (size_t i = 0; i < m_split.created.size(); ++i)
            sources.emplace_back(m_split.created[i].part.columns, QStringLiteral("t%1").arg(i + 1));
        QStringList names;
        for (int c = 0; c < int(m_split.columns.size()); ++c)
            if (!only || only->contains(c))
                names << ownerOf(c, sources) + u'.' + column(c);
        return names.join(QLatin1String(", "));
    }

    /// Raises when the joined tables do not give back the rows: compared as a bag, both ways.
    QString compare(const QString &before, const QString &after) const
    {
        QString tag = QStringLiteral("$howdah$"); // a name may hold it
        while (before.contains(tag) || after.contains(tag))
            tag.insert(tag.size() - 1, u'_');
        return QStringLiteral(
            "DO %4\nBEGIN\n    IF EXISTS ((%1) EXCEPT ALL (%2)) OR EXISTS ((%2) EXCEPT ALL (%1)) "
            "THEN\n        RAISE EXCEPTION 'the new tables do not give back the rows of %3';\n    END "
            "IF;\nEND\n%4;\n")
            .arg(before, after, QString(m_table).replace(u'\'', QLatin1String("''")).replace(u'%', QLatin1String("%%")),
                tag);
    }

    QString create() const
    {
        QString text = QStringLiteral(
            "BEGIN;\n-- Writers wait until the end; readers do not.\nLOCK TABLE %1 IN SHARE ROW EXCLUSIVE MODE;\n")
                           .arg(m_table);
        for (const NewTable &table : m_split.created) {
            QStringList parts;
            table.part.columns.forEach([&](int c) {
                parts << QStringLiteral("    %1 %2%3")
                             .arg(column(c), m_split.columns[size_t(c)].type,
                                 m_split.notNull[size_t(c)] ? QStringLiteral(" NOT NULL") : QString());
            });
            parts << QStringLiteral("    PRIMARY KEY (%1)").arg(list(table.part.key));
            QStringList known;
            table.part.key.forEach([&](int c) { known << column(c) + QLatin1String(" IS NOT NULL"); });
            text += QStringLiteral(
                "CREATE TABLE %1 (\n%2\n);\nINSERT INTO %1 (%3)\n    SELECT DISTINCT %3 FROM %4 WHERE %5;\n")
                        .arg(Sql::identifier(table.name), parts.join(QLatin1String(",\n")), list(table.part.columns),
                            m_table, known.join(QLatin1String(" AND ")));
        }
        forEachLink([&](const NewTable &from, const NewTable &to) {
            text += QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4 (%3);\n")
                        .arg(Sql::identifier(from.name), constraint(from, to), list(to.part.key),
                            Sql::identifier(to.name));
        });
        const ColumnSet compared = m_gone | m_split.stays.key;
        text += QLatin1String("-- Nothing is lost, or nothing is done.\n")
            + compare(QStringLiteral("SELECT %1 FROM %2").arg(list(compared), m_table),
                QStringLiteral("SELECT %1 FROM %2").arg(selected(&compared), joined()));
        text += QStringLiteral(
            "-- The old shape, for who still reads it.\nCREATE VIEW %1 AS\n    SELECT %2\n    FROM %3;\nCOMMIT;\n")
                    .arg(Sql::identifier(m_split.view), selected(), joined());
        return text;
    }

    QString drop() const
    {
        QStringList drops;
        m_gone.forEach([&](int c) { drops << QLatin1String("DROP COLUMN ") + column(c); });
        const ColumnSet compared = m_gone | m_split.stays.key;
        return QStringLiteral("BEGIN;\nLOCK TABLE %1 IN ACCESS EXCLUSIVE MODE;\n-- What was written since has to be in "
                              "the new tables as well.\n")
                   .arg(m_table)
            + compare(QStringLiteral("SELECT %1 FROM %2").arg(list(compared), m_table),
                QStringLiteral("SELECT %1 FROM %2").arg(selected(&compared), joined()))
            + QStringLiteral("ALTER TABLE %1 %2;\nCOMMIT;\n").arg(m_table, drops.join(QLatin1String(", ")));
    }

    QString dropBack() const
    {
        QStringList adds, sets, notNulls;
        m_gone.forEach([&](int c) {
            adds << QStringLiteral("ADD COLUMN %1 %2").arg(column(c), m_split.columns[size_t(c)].type);
            sets << QStringLiteral("%1 = v.%1").arg(column(c));
            if (m_split.notNull[size_t(c)])
                notNulls << QStringLiteral("ALTER COLUMN %1 SET NOT NULL").arg(column(c));
        });
        QStringList on;
        m_split.stays.key.forEach([&](int c) {
            on << (m_split.notNull[size_t(c)] ? QStringLiteral("t.%1 = v.%1")
                                              : QStringLiteral("t.%1 IS NOT DISTINCT FROM v.%1"))
                      .arg(column(c));
        });
        QString text = QStringLiteral("BEGIN;\nALTER TABLE %1 %2;\nUPDATE %1 AS t SET %3 FROM %4 AS v WHERE %5;\n")
                           .arg(m_table, adds.join(QLatin1String(", ")), sets.join(QLatin1String(", ")),
                               Sql::identifier(m_split.view), on.join(QLatin1String(" AND ")));
        if (!notNulls.isEmpty())
            text += QStringLiteral("ALTER TABLE %1 %2;\n").arg(m_table, notNulls.join(QLatin1String(", ")));
        return text + QLatin1String("COMMIT;\n");
    }

    QString createBack() const
    {
        QString text = QStringLiteral("BEGIN;\nDROP VIEW %1;\n").arg(Sql::identifier(m_split.view));
        forEachLink([&](const NewTable &from, const NewTable &to) {
            text += QStringLiteral("ALTER TABLE %1 DROP CONSTRAINT %2;\n")
                        .arg(Sql::identifier(from.name), constraint(from, to));
        });
        for (size_t i = m_split.created.size(); i-- > 0;)
            text += QStringLiteral("DROP TABLE %1;\n").arg(Sql::identifier(m_split.created[i].name));
        return text + QLatin1String("COMMIT;\n");
    }

    const Split &m_split;
    QString m_table;
    ColumnSet m_gone;
};

} // namespace

std::optional<Split> splitOf(const QualifiedName &table, const std::vector<ServerColumn> &columns,
    const std::vector<bool> &notNull, std::span<const Part> parts, std::span<const Rule> rules,
    const QSet<QualifiedName> &taken)
{
    const ColumnSet all = ColumnSet::firstOnes(int(columns.size()));
    const auto stays = std::find_if(
        parts.begin(), parts.end(), [&](const Part &part) { return all.isSubsetOf(closure(part.key, rules)); });
    if (stays == parts.end() || parts.size() < 2)
        return {};
    Split split{table, columns, notNull, *stays, {}, {}};
    QSet<QualifiedName> names = taken;
    std::vector<const Part *> open;
    for (const Part &part : parts)
        if (&part != &*stays)
            open.push_back(&part);
    ColumnSet reached = stays->columns;
    while (!open.empty()) {
        const auto next
            = std::find_if(open.begin(), open.end(), [&](const Part *part) { return part->key.isSubsetOf(reached); });
        if (next == open.end())
            return {}; // cannot be joined by keys alone
        split.created.push_back({{table.schema, nameOf((*next)->key, table, columns, names)}, **next});
        reached |= (*next)->columns;
        open.erase(next);
    }
    const QString view = fittingName(table.name.left(50), QStringLiteral("_full"));
    split.view = {table.schema, freeName(view, view, table.schema, names)};
    return split;
}

SplitScripts scriptsOf(const Split &split)
{
    return Writer(split).scripts();
}

} // namespace Howdah::Normalize
