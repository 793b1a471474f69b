// SPDX-License-Identifier: Apache-2.0
#include "server/libpq/clientprogram.h"

#include "server/libpq/conninfo.h"

#include <QProcess>

namespace Howdah {

using namespace Qt::StringLiterals;

Result<QString> conninfoForProgram(const ConnectionSpec &spec, QProcess &program)
{
    auto values = parsedConninfo(spec.conninfo);
    if (!values)
        return std::unexpected(values.error());
    if (spec.database)
        (*values)[u"dbname"_s] = *spec.database;
    const QString password = spec.password.value_or(values->take(u"password"_s));
    for (const QString &keyword : secretKeywords())
        values->remove(keyword);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!password.isEmpty())
        environment.insert(u"PGPASSWORD"_s, password);
    if (!environment.contains(u"PGCONNECT_TIMEOUT"_s))
        environment.insert(u"PGCONNECT_TIMEOUT"_s, QString::number(spec.timeout));
    program.setProcessEnvironment(environment);
    return conninfoFrom(*values);
}

} // namespace Howdah
