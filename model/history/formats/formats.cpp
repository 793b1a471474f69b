// SPDX-License-Identifier: Apache-2.0
#include "history/formats/alembic.h"
#include "history/formats/format.h"
#include "history/formats/sqlpair.h"
#include "history/historytext.h"

#include <QFileInfo>

namespace Howdah {

std::span<const HistoryFormat *const> historyFormats()
{
    static const SqlPairFormat sqlPair;
    static const AlembicFormat alembic;
    static const HistoryFormat *const all[] = {&sqlPair, &alembic};
    return all;
}

const HistoryFormat *historyFormat(QStringView id)
{
    for (const HistoryFormat *format : historyFormats()) {
        if (id == format->id())
            return format;
    }
    return nullptr;
}

Result<History> readHistory(const QString &path, const HistoryOptions &options)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::File, HistoryText::tr("There is no file or folder of this name."), path);
    if (!info.isReadable())
        return failure(ErrorKind::File, HistoryText::tr("This cannot be read: permission denied."), path);
    for (const HistoryFormat *format : historyFormats()) {
        if (format->recognizes(path))
            return format->read(path, options);
    }
    return failure(ErrorKind::File,
        HistoryText::tr("No migration history here: expected a folder of revisions, a migration folder, a project "
                        "or an alembic.ini."),
        path);
}

} // namespace Howdah
