// SPDX-License-Identifier: Apache-2.0
#include "ui/mainwindow/lastsession.h"

#include "server/libpq/conninfo.h"
#include "service/source/source.h"
#include "store/connectionstore.h"

#include <QFileInfo>
#include <QSettings>

namespace Howdah {

namespace {

const QString group = QStringLiteral("session/");

} // namespace

bool LastSession::mayOpenUnasked() const
{
    if (source == QLatin1String("demo:"))
        return true;
    return !source.isEmpty() && QFileInfo(source).isAbsolute() && QFileInfo::exists(source);
}

LastSession LastSession::last()
{
    const QSettings settings;
    LastSession session;
    session.source = settings.value(group + QStringLiteral("source")).toString();
    session.environment = environmentKind(
        settings.value(group + QStringLiteral("environment"), word(EnvironmentKind::Local)).toString());
    session.colour = QColor(settings.value(group + QStringLiteral("colour")).toString());
    session.tab = settings.value(group + QStringLiteral("tab")).toString();
    session.diagram = settings.value(group + QStringLiteral("diagram")).toInt();
    return session;
}

void LastSession::remember() const
{
    QSettings settings;
    settings.setValue(group + QStringLiteral("source"), withoutPassword(source));
    settings.setValue(group + QStringLiteral("environment"), word(environment));
    settings.setValue(group + QStringLiteral("colour"), colour.isValid() ? colour.name() : QString());
    settings.setValue(group + QStringLiteral("tab"), tab);
    settings.setValue(group + QStringLiteral("diagram"), diagram);
}

std::optional<KnownConnection> knownConnection(const QString &source)
{
    if (!isLive(source))
        return std::nullopt;
    const auto store = ConnectionStore::open();
    const auto saved = store ? (*store)->recent() : std::unexpected(store.error());
    if (!saved)
        return std::nullopt;
    for (const SavedConnection &each : *saved)
        if (each.conninfo == source)
            return KnownConnection{environmentKind(each.environment), QColor(each.colour), each.usesKeyring};
    return std::nullopt;
}

} // namespace Howdah
