// SPDX-License-Identifier: Apache-2.0
#include "exchange/dbmltypes.h"

#include <algorithm>

namespace Howdah::Dbml {

/// Of MySQL, SQL Server, Oracle and SQLite, what its own manual says the type holds.
const KnownType *knownType(const QString &given)
{
    static constexpr QLatin1StringView none;
    using L = QLatin1StringView;
    static constexpr KnownType types[] = {
        {L("tinyint"), L("smallint"), false, none},
        {L("mediumint"), L("integer"), false, none},
        {L("int unsigned"), L("bigint"), false, none},
        {L("integer unsigned"), L("bigint"), false, none},
        {L("smallint unsigned"), L("integer"), false, none},
        {L("tinyint unsigned"), L("smallint"), false, none},
        {L("mediumint unsigned"), L("integer"), false, none},
        {L("bigint unsigned"), L("numeric(20)"), false, none},
        {L("unsigned"), L("bigint"), false, none},
        {L("datetime"), L("timestamp"), true, none},
        {L("datetime2"), L("timestamp"), false, none},
        {L("smalldatetime"), L("timestamp"), false, none},
        {L("datetimeoffset"), L("timestamptz"), false, none},
        {L("year"), L("smallint"), false, none},
        {L("double"), L("double precision"), false, none},
        {L("number"), L("numeric"), true, none},
        {L("currency"), L("numeric(19,4)"), false, none},
        {L("string"), L("text"), false, none},
        {L("tinytext"), L("text"), false, none},
        {L("mediumtext"), L("text"), false, none},
        {L("longtext"), L("text"), false, none},
        {L("ntext"), L("text"), false, none},
        {L("clob"), L("text"), false, none},
        {L("nvarchar"), L("varchar"), true, none},
        {L("nvarchar2"), L("varchar"), true, none},
        {L("varchar2"), L("varchar"), true, none},
        {L("blob"), L("bytea"), false, none},
        {L("tinyblob"), L("bytea"), false, none},
        {L("mediumblob"), L("bytea"), false, none},
        {L("longblob"), L("bytea"), false, none},
        {L("binary"), L("bytea"), false, none},
        {L("varbinary"), L("bytea"), false, none},
        {L("image"), L("bytea"), false, none},
        {L("object"), L("jsonb"), false, none},
        {L("uniqueidentifier"), L("uuid"), false, none},
        {L("guid"), L("uuid"), false, none},
        {L("citext"), none, true, L("citext")},
        {L("hstore"), none, true, L("hstore")},
        {L("ltree"), none, true, L("ltree")},
        {L("vector"), none, true, L("vector")},
        {L("halfvec"), none, true, L("vector")},
        {L("geometry"), none, true, L("postgis")},
        {L("geography"), none, true, L("postgis")},
    };
    const QString word = given.toLower();
    const auto found = std::ranges::find_if(types, [&word](const KnownType &type) { return word == type.given; });
    return found == std::end(types) ? nullptr : &*found;
}

} // namespace Howdah::Dbml
