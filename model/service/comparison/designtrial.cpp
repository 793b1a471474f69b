// SPDX-License-Identifier: Apache-2.0
#include "service/comparison/designtrial.h"

#include "catalog/introspector.h"
#include "change/lists.h"
#include "change/rename.h"
#include "plan/rename.h"
#include "plan/renametrail.h"
#include "plan/script.h"
#include "plan/unspecified.h"
#include "server/embedded/embeddedserver.h"
#include "server/libpq/opensession.h"
#include "service/comparison/servertext.h"
#include "service/source/carriedtext.h"
#include "service/source/scriptrunner.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace Howdah {

using namespace Qt::StringLiterals;

namespace {

/// By the name an object has after the renames.
template <typename T>
QHash<ObjectRef, const T *> afterRenames(const std::vector<T> &list, const std::vector<Change> &renames)
{
    const RenameTrail trail(renames);
    QHash<ObjectRef, const T *> map;
    for (const T &object : list)
        map.insert(trail.followed(refOf(object)), &object);
    return map;
}

/// Who owns it and who may do what is the design's to say: the scratch server knows only its own role.
template <typename T>
void keepRights(T &object, const T &of)
{
    if constexpr (requires { object.owner; })
        object.owner = of.owner;
    if constexpr (requires { object.grants; })
        object.grants = of.grants;
    if constexpr (requires { object.columns.front().grants; })
        for (auto &column : object.columns)
            for (const auto &same : of.columns)
                if (same.name == column.name)
                    column.grants = same.grants;
}

/// A design may move the columns of a table that exists nowhere yet; no statement does.
template <typename T>
void keepOrder(T &object, const T &of)
{
    if constexpr (std::is_same_v<T, Table>) {
        const auto place = [&of](const Column &column) {
            return std::ranges::find(of.columns, column.name, &Column::name) - of.columns.begin();
        };
        std::ranges::stable_sort(object.columns, {}, place);
    }
}

/// The edit `raw` was made from `previous`, the state that `settled` is the server's reading of. Texts that the edit
/// left alone are taken from there.
template <typename T>
void takeOver(std::vector<T> &raw, const std::vector<T> &previous, const std::vector<T> &settled,
    const std::vector<Change> &renames)
{
    const auto before = afterRenames(previous, renames), read = afterRenames(settled, renames);
    for (T &object : raw) {
        const T *was = before.value(refOf(object)), *is = read.value(refOf(object));
        if (!was || !is)
            continue;
        const std::vector<QString> old = ServerText::textsOf(*was), now = ServerText::textsOf(*is);
        if (old.size() != now.size() || ServerText::textsOf(object).size() != old.size())
            continue;
        size_t at = 0;
        ServerText::forEachText(object, [&](QString &text) {
            if (text == old[at])
                text = now[at];
            ++at;
        });
    }
}

/// What becomes of `design`'s list once the server has read it as `shown`. `settled` and `before` are what the design
/// and the server's reading of it were before the edit, under their new names. Where the design's own server writes a
/// text otherwise than the scratch server, only what the edit changed in it is taken over.
template <typename T>
void adopt(std::vector<T> &design, const std::vector<T> &settled, const std::vector<T> &before,
    const std::vector<T> &shown, bool sameVersion)
{
    const auto own = afterRenames(settled, {}), rebuilt = afterRenames(before, {}), now = afterRenames(shown, {});
    for (T &object : design) {
        const T *was = own.value(refOf(object)), *plain = rebuilt.value(refOf(object)), *is = now.value(refOf(object));
        if (!is || (was && plain && object == *was && *plain == *is))
            continue; // neither the person nor the server touched it
        const bool known = was && plain;
        const std::vector<QString> ours = known ? ServerText::textsOf(*was) : std::vector<QString>(),
                                   theirs = known ? ServerText::textsOf(*plain) : std::vector<QString>(),
                                   read = ServerText::textsOf(*is), wanted = ServerText::textsOf(object);
        T result = sameVersion ? *is : object;
        const bool comparable
            = known && ours.size() == read.size() && ours.size() == theirs.size() && ours.size() == wanted.size();
        size_t at = 0;
        if (ServerText::textsOf(result).size() == read.size())
            ServerText::forEachText(result, [&](QString &text) {
                text = comparable && wanted[at] == ours[at] ? carriedText(ours[at], theirs[at], read[at]) : read[at];
                ++at;
            });
        keepRights(result, object);
        keepOrder(result, object);
        object = std::move(result);
    }
    const auto mine = afterRenames(design, {});
    std::vector<T> kept;
    for (const T &object : design)
        // Names that only the server could follow, such as a signature's, and what went with something else.
        if (now.contains(refOf(object)) || !rebuilt.contains(refOf(object)))
            kept.push_back(object);
    for (const T &object : shown)
        if (!mine.contains(refOf(object)) && !rebuilt.contains(refOf(object)))
            kept.push_back(object);
    design = std::move(kept);
}

/// The state as the plan is to make it, and what to adopt its reading against.
Database rebased(
    const Database &raw, const Database &previous, const Database &settled, const std::vector<Change> &renames)
{
    Database wanted = raw;
    forEachList(wanted, [&](auto &list) {
        using T = typename std::decay_t<decltype(list)>::value_type;
        takeOver<T>(list, listOf<T>(previous), listOf<T>(settled), renames);
    });
    return wanted;
}

Database withoutRights(Database database, const Database &like)
{
    return filledFrom(database, like, Unspecified{true, true});
}

} // namespace

Result<void> DesignTrial::open(std::shared_ptr<const Database> settled, const Progress &progress, std::stop_token stop)
{
    if (m_session && m_settled == settled)
        return {};
    m_session.reset();
    m_scratch = {};
    m_settled.reset();
    auto server = EmbeddedServer::open(progress, stop);
    if (!server)
        return std::unexpected(server.error());
    const QString ddl = toScript(planBetween(emptyDatabase(*settled), *settled), ScriptOptions{{}, false});
    auto scratch = scratchFrom(
        **server, {{QCoreApplication::translate("Rename", "the schema of the source"), ddl.toUtf8()}}, progress, stop);
    if (!scratch)
        return std::unexpected(scratch.error());
    ConnectionSpec spec = (*scratch)->spec();
    spec.readOnly = false;
    m_scratch = OpenedSource(spec, nullptr, std::shared_ptr<ScratchDatabase>(std::move(*scratch)));
    auto session = openSession(spec, stop);
    if (!session)
        return std::unexpected(session.error());
    if (const auto set = (*session)->execute(u"SET search_path = ''"_s); !set)
        return set;
    auto shown = introspect(**session);
    if (!shown)
        return std::unexpected(shown.error());
    m_shown = std::move(*shown);
    m_session = std::move(*session);
    m_settled = std::move(settled);
    return {};
}

bool DesignTrial::run(const DesignStep &wanted, DesignReading &reading)
{
    PlanOptions options;
    options.renames = wanted.renames;
    const Plan plan = planBetween(*m_settled, *wanted.design, options);
    bool inside = false, left = false; // in a transaction; something stays whatever comes
    const auto fail = [&](const Error &error, const Statement *statement) {
        if (inside)
            (void)m_session->execute(u"ROLLBACK"_s);
        // The database is made again next time.
        if (left)
            m_settled.reset();
        reading.problem = error.message;
        reading.object = statement ? statement->object : ObjectRef{};
        if (statement && statement->change >= 0) {
            const Change &change = plan.changes[size_t(statement->change)];
            reading.object = refOf(change.after ? *change.after : *change.before);
        }
        return false;
    };
    for (const Statement &statement : plan.statements) {
        if (statement.transactional != inside)
            if (const auto done = m_session->execute(inside ? u"COMMIT"_s : u"BEGIN"_s); !done)
                return fail(done.error(), &statement);
        left = left || (inside && !statement.transactional);
        inside = statement.transactional;
        if (const auto done = m_session->execute(statement.sql); !done)
            return fail(done.error(), &statement);
        left = left || !inside;
    }
    if (inside)
        if (const auto done = m_session->execute(u"COMMIT"_s); !done)
            return fail(done.error(), nullptr);
    return true;
}

Result<DesignReading> DesignTrial::read(std::shared_ptr<const Database> settled, const std::vector<DesignStep> &steps,
    const Progress &progress, std::stop_token stop)
{
    DesignReading reading;
    std::shared_ptr<const Database> previous = settled;
    std::vector<Rename> renames;
    for (const DesignStep &step : steps) {
        if (stop.stop_requested())
            return failure(ErrorKind::Cancelled, QCoreApplication::translate("Embedded", "Cancelled."));
        if (const auto ready = open(settled, progress, stop); !ready)
            return std::unexpected(ready.error());
        renames.insert(renames.end(), step.renames.begin(), step.renames.end());
        Database named = *m_settled, guessed = *m_shown;
        Plan names, others;
        applyRenames(renames, named, names, step.design.get());
        applyRenames(renames, guessed, others, step.design.get());
        auto wanted = std::make_shared<Database>(rebased(*step.design, *previous, *m_settled, names.changes));
        // Rights are not tried: the roles of the design's cluster are not here.
        const auto tried = std::make_shared<const Database>(withoutRights(*wanted, *m_settled));
        reading.problem.clear();
        if (!run({tried, renames}, reading)) {
            reading.designs.push_back(nullptr);
            continue; // a later edit may mend it: both are then one
        }
        const auto shown = introspect(*m_session);
        if (!shown) {
            m_session.reset();
            return std::unexpected(shown.error());
        }
        const bool sameVersion = wanted->serverVersion / 10000 == (*shown)->serverVersion / 10000;
        forEachList(*wanted, [&](auto &list) {
            using T = typename std::decay_t<decltype(list)>::value_type;
            adopt<T>(list, listOf<T>(named), listOf<T>(guessed), listOf<T>(**shown), sameVersion);
        });
        wanted->dependencies = (*shown)->dependencies;
        sortLists(*wanted);
        // What the server reads as the design has it is the design: undo and the pictures stay as they are.
        std::shared_ptr<const Database> read = *wanted == *step.design ? step.design : std::move(wanted);
        reading.designs.push_back(read);
        m_shown = *shown;
        m_settled = settled = read;
        previous = step.design;
        renames.clear();
    }
    return reading;
}

} // namespace Howdah
