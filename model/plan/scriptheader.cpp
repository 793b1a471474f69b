// SPDX-License-Identifier: Apache-2.0
#include "plan/scriptheader.h"

#include "base/words.h"
#include "plan/planlocks.h"
#include "schema/jsonwriter.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// "notNull" → "not null".
QString fieldWords(const char *key)
{
    QString words;
    for (const QChar c : QString::fromLatin1(key))
        words += c.isUpper() ? u' ' + QString(c.toLower()) : QString(c);
    return words;
}

template <typename T>
QString valueWords(const T &value)
{
    if constexpr (std::is_same_v<T, QualifiedName>)
        return value.isEmpty() ? tr("none") : display(value);
    Json::Writer writer;
    if constexpr (requires { value.has_value(); }) {
        if (!value)
            return tr("none");
        writer.value(*value);
    } else {
        writer.value(value);
    }
    QString text = QString::fromUtf8(writer.take());
    if (text.startsWith(u'"') && text.endsWith(u'"') && text.size() > 1)
        text = text.sliced(1, text.size() - 2);
    if (text.isEmpty() || text == u"[]")
        return tr("none");
    return text;
}

template <Json::HasFields T>
void compareFields(const T &was, const T &is, QStringList &words)
{
    std::apply(
        [&](const auto &...field) {
            const auto one = [&](const auto &f) {
                if (was.*f.member == is.*f.member)
                    return;
                const QString old = valueWords(was.*f.member), next = valueWords(is.*f.member);
                const bool brief = old.size() <= 60 && next.size() <= 60;
                words << (brief ? tr("%1 %2 → %3").arg(fieldWords(f.key), old, next) : fieldWords(f.key));
            };
            (one(field), ...);
        },
        Json::Fields<T>::list);
}

template <typename T>
void compareObjects(const T &was, const T &is, QStringList &words)
{
    if constexpr (std::is_same_v<T, TableColumn>) {
        compareFields(was.column, is.column, words);
    } else if constexpr (std::is_same_v<T, Table>) {
        Table other = is;
        other.columns = was.columns; // each has a change of its own
        compareFields(was, other, words);
    } else if constexpr (std::is_same_v<T, OpaqueObject> || std::is_same_v<T, UserMapping>
        || std::is_same_v<T, ForeignServer>) {
        // Their options may be secrets.
    } else if constexpr (Json::HasFields<T>) {
        compareFields(was, is, words);
    }
}

struct TableSummary {
    int statements = 0, losses = 0;
    Locks::RelationFact lock{}; ///< the strongest of all, with the most work
};

bool belongsToTable(ObjectKind kind)
{
    return kind == ObjectKind::Table || kind == ObjectKind::Column || kind == ObjectKind::Constraint
        || kind == ObjectKind::Trigger || kind == ObjectKind::Policy || kind == ObjectKind::Rule;
}

/// The table a statement is about; empty for what belongs to none.
QualifiedName tableOf(const Statement &statement, const Plan &plan)
{
    if (belongsToTable(statement.object.kind))
        return statement.object.name;
    if (statement.object.kind != ObjectKind::Index || statement.change < 0)
        return {};
    const Change &change = plan.changes[size_t(statement.change)];
    const Index *index = std::get_if<Index>(change.after ? &*change.after : &*change.before);
    return index ? index->relation : QualifiedName();
}

QString summary(const Plan &plan, const Locks::LiveSizes &sizes)
{
    std::map<QualifiedName, TableSummary> tables;
    TableSummary all;
    for (const Statement &statement : plan.statements) {
        const bool loses = statement.dataLoss != DataLoss::None
            || (statement.guard && statement.guard->effect == GuardEffect::Loses);
        for (const Locks::RelationFact &fact : statement.locks.relations)
            if (isOfOthers(fact) && isFelt(fact.mode)) {
                Locks::RelationFact &lock = tables[fact.relation].lock;
                lock.stood = fact.stood;
                lock.mode = std::max(lock.mode, fact.mode);
                lock.work = std::max(lock.work, fact.work);
            }
        ++all.statements;
        all.losses += loses;
        if (const QualifiedName table = tableOf(statement, plan); !table.isEmpty()) {
            ++tables[table].statements;
            tables[table].losses += loses;
        }
    }
    const int segments = plan.statements.back().segment + 1;
    QString text = commentLine(QCoreApplication::translate("Plan", "%n statement(s)", nullptr, all.statements)
        + QCoreApplication::translate("Plan", " in %n segment(s);", nullptr, segments)
        + (all.losses > 0
                ? QCoreApplication::translate("Plan", " %n of them may lose rows or values.", nullptr, all.losses)
                : tr(" none loses rows or values.")));
    for (const auto &[name, table] : tables) {
        QStringList words;
        // A table that others' statements lock has none of its own.
        if (table.statements > 0)
            words.append(QCoreApplication::translate("Plan", "%n statement(s)", nullptr, table.statements)
                + (table.losses > 0 ? QCoreApplication::translate("Plan", ", %n may lose", nullptr, table.losses)
                                    : QString()));
        if (table.lock.mode != Locks::Mode::None)
            words.append(lockWords(table.lock, sizes));
        text += commentLine(u"  "_s + display({ObjectKind::Table, name, {}}) + u": "_s + words.join(u", "_s));
    }
    return text;
}

} // namespace

QString commentLine(QString text)
{
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    return u"-- "_s + text + u'\n';
}

QString changeWords(const Change &change)
{
    if (!change.before || !change.after || change.before->index() != change.after->index())
        return {};
    QStringList words;
    std::visit(
        [&](const auto &was) { compareObjects(was, std::get<std::decay_t<decltype(was)>>(*change.after), words); },
        *change.before);
    return words.isEmpty() ? QString() : describe(change) + u": "_s + words.join(u", "_s);
}

QString scriptHeader(const Plan &plan, const ScriptOptions &options)
{
    QString text;
    if (!options.title.isEmpty())
        text += commentLine(options.title);
    for (const QString &line : options.about)
        text += commentLine(line);
    if (!options.title.isEmpty() && !plan.statements.empty()) {
        text += commentLine(tr("To run it: psql -X -d DATABASE -f FILE, in one session. It stops at the first error."));
        text += summary(plan, options.sizes);
    }
    for (const QString &note : plan.notes)
        text += commentLine(note);
    return text;
}

} // namespace Howdah
