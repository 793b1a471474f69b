// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/renamereplay.h"

#include "base/words.h"
#include "catalog/introspector.h"
#include "change/lists.h"
#include "change/rename.h"
#include "plan/rename.h"
#include "plan/script.h"
#include "plan/unspecified.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/comparison/servertext.h"
#include "service/source/carriedtext.h"
#include "service/source/consent.h"
#include "service/source/scriptrunner.h"

#include <QHash>

namespace Howdah {

using namespace Qt::StringLiterals;
using ServerText::forEachText, ServerText::textsOf;

namespace {

QString inTransaction(const QStringList &statements)
{
    return u"BEGIN;\n"_s + statements.join(u";\n"_s) + u";\nCOMMIT;\n"_s;
}

template <typename T>
QHash<ObjectRef, const T *> byRef(const std::vector<T> &list)
{
    QHash<ObjectRef, const T *> map;
    for (const T &object : list)
        map.insert(refOf(object), &object);
    return map;
}

/// `object`, or the server's word for it, with the texts as they are after the renames. What was read back from its own
/// DDL may be written otherwise than in the source: that is no matter of the renames.
template <typename T>
T corrected(const T &object, const T &guess, const T &truth, bool sameVersion)
{
    // An older server does not know all of a newer one's attributes.
    T result = sameVersion ? truth : object;
    const std::vector<QString> ours = textsOf(object), rebuilt = textsOf(guess), now = textsOf(truth);
    if (ours.size() != rebuilt.size() || ours.size() != now.size())
        return result;
    size_t at = 0;
    forEachText(result, [&](QString &text) {
        text = carriedText(ours[at], rebuilt[at], now[at]);
        ++at;
    });
    if constexpr (requires { result.owner; })
        result.owner = object.owner;
    if constexpr (requires { result.grants; })
        result.grants = object.grants;
    if constexpr (requires { result.columns.front().grants; })
        for (auto &column : result.columns)
            for (const auto &same : object.columns)
                if (same.name == column.name)
                    column.grants = same.grants;
    return result;
}

/// Takes from `shown` what the server made of an object otherwise than `guessed` has it.
template <typename T>
void correct(std::vector<T> &list, const std::vector<T> &guessed, const std::vector<T> &shown, bool sameVersion)
{
    const auto guesses = byRef(guessed), truths = byRef(shown);
    for (T &object : list) {
        const T *guess = guesses.value(refOf(object)), *truth = truths.value(refOf(object));
        if (guess && truth && !(*guess == *truth))
            object = corrected<T>(object, *guess, *truth, sameVersion);
    }
    // Names that only the server could follow, such as a signature's.
    std::erase_if(
        list, [&](const T &object) { return guesses.contains(refOf(object)) && !truths.contains(refOf(object)); });
    for (const T &truth : shown)
        if (!guesses.contains(refOf(truth)))
            list.push_back(truth);
}

} // namespace

RenameReplay::RenameReplay(
    std::shared_ptr<const Database> database, const OpenedSource *opened, Progress progress, std::stop_token stop)
    : m_database(std::move(database))
    , m_opened(opened && opened->isScratch() ? opened : nullptr)
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{ }

Result<void> RenameReplay::open()
{
    if (m_session)
        return {};
    ConnectionSpec spec;
    if (m_opened) {
        spec = m_opened->spec();
    } else {
        auto server = EmbeddedServer::open(m_progress, m_stop);
        if (!server)
            return std::unexpected(server.error());
        if (const auto may = checkConsent(**server); !may)
            return may;
        const QString ddl = toScript(planBetween(emptyDatabase(*m_database), *m_database), ScriptOptions{{}, false});
        auto scratch = scratchFrom(**server, {{tr("the schema of the source"), ddl.toUtf8()}}, m_progress, m_stop);
        if (!scratch)
            return std::unexpected(scratch.error());
        spec = (*scratch)->spec();
        m_scratch = OpenedSource(spec, nullptr, std::shared_ptr<ScratchDatabase>(std::move(*scratch)));
    }
    spec.readOnly = false;
    auto session = openSession(spec, m_stop);
    if (!session)
        return std::unexpected(session.error());
    if (const auto set = (*session)->execute(u"SET search_path = ''"_s); !set)
        return set;
    auto plain = introspect(**session);
    if (!plain)
        return std::unexpected(plain.error());
    m_plain = std::move(*plain);
    m_session = std::move(*session);
    return {};
}

Result<std::shared_ptr<const Database>> RenameReplay::after(const std::vector<Rename> &renames, const Database &target)
{
    if (const auto ready = open(); !ready)
        return std::unexpected(ready.error());
    Plan wanted, tried;
    auto result = std::make_shared<Database>(*m_database);
    applyRenames(renames, *result, wanted, &target);
    Database guessed = *m_plain;
    applyRenames(renames, guessed, tried, &target);
    if (tried.changes.empty())
        return std::shared_ptr<const Database>(std::move(result));
    QStringList there, back;
    for (const Statement &statement : tried.statements) {
        there.append(statement.sql);
        back.prepend(renameStatement(inverse(tried.changes[size_t(statement.change)])));
    }
    if (const auto done = m_session->execute(inTransaction(there)); !done) {
        (void)m_session->execute(u"ROLLBACK"_s);
        return std::unexpected(done.error());
    }
    const auto shown = introspect(*m_session);
    if (const auto done = m_session->execute(inTransaction(back)); !done)
        return std::unexpected(done.error());
    if (!shown)
        return std::unexpected(shown.error());
    const bool sameVersion = result->serverVersion / 10000 == (*shown)->serverVersion / 10000;
    forEachList(*result, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        correct<T>(list, listOf<T>(guessed), listOf<T>(**shown), sameVersion);
    });
    result->dependencies = (*shown)->dependencies;
    sortLists(*result);
    return std::shared_ptr<const Database>(std::move(result));
}

} // namespace Howdah
