// SPDX-License-Identifier: Apache-2.0
#include "app/cli/renameanswers.h"

#include "app/cli/terminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QSet>
#include <QTextStream>

#include <unistd.h>

namespace Howdah::Cli {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Cli", text);
}

QString sentence(const RenameCandidate &candidate)
{
    QStringList evidence(candidate.evidence.begin(), candidate.evidence.end());
    return tr("%1 %2 may have become %3: %4").arg(kindWord(candidate.from.kind), display(candidate.from), display(candidate.to), evidence.join(u"; "_s));
}

bool isYes(const QString &question)
{
    printError(question + tr(" — rename it? [y/N] "));
    QTextStream in(stdin);
    const QString answer = in.readLine().trimmed().toLower();
    return answer == u"y" || answer == u"yes";
}

/// Every object of a database by the name it is shown with.
QHash<QString, std::vector<ObjectRef>> byDisplay(const Database &database)
{
    QHash<QString, std::vector<ObjectRef>> names;
    for (const Object &object : objectsOf(database)) {
        const ObjectRef ref = refOf(object);
        names[display(ref)].push_back(ref);
        if (const auto *table = std::get_if<Table>(&object))
            for (const Column &column : table->columns)
                names[display(columnRef(table->name, column.name))].push_back(columnRef(table->name, column.name));
    }
    return names;
}

} // namespace

Result<std::vector<Rename>> chosenRenames(const std::vector<RenameCandidate> &candidates, RenameMode mode,
    const QStringList &mapped, const Database &from, const Database &to)
{
    std::vector<Rename> renames;
    QSet<ObjectRef> taken;
    if (!mapped.isEmpty()) {
        const auto before = byDisplay(from), after = byDisplay(to);
        for (const QString &pair : mapped) {
            const QString oldName = pair.section(u'=', 0, 0), newName = pair.section(u'=', 1);
            const size_t found = renames.size();
            for (const ObjectRef &a : before.value(oldName))
                for (const ObjectRef &b : after.value(newName))
                    if (a.kind == b.kind) {
                        renames.push_back({a, b});
                        taken += {a, b};
                    }
            if (renames.size() == found)
                return failure(ErrorKind::Usage, tr("--map-rename %1: there is no %2 in the first source or no %3 in the second.").arg(pair, oldName, newName));
        }
    }
    const bool terminal = isatty(STDIN_FILENO) && isatty(STDERR_FILENO);
    for (const RenameCandidate &candidate : candidates) {
        if (mode == RenameMode::Off || taken.contains(candidate.from) || taken.contains(candidate.to))
            continue;
        bool chosen = mode == RenameMode::Auto && candidate.unambiguous;
        if (mode == RenameMode::Prompt && terminal)
            chosen = isYes(sentence(candidate));
        else if (mode == RenameMode::Prompt)
            printError(sentence(candidate) + tr(" (planned as drop and create; say --map-rename or --renames auto)") + u'\n');
        if (chosen) {
            renames.push_back({candidate.from, candidate.to});
            taken += {candidate.from, candidate.to};
        }
    }
    return renames;
}

} // namespace Howdah::Cli
