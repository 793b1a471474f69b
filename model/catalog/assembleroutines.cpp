// SPDX-License-Identifier: Apache-2.0
#include "catalog/assemble.h"

#include "catalog/sorting.h"

using namespace Qt::StringLiterals;

namespace Howdah {

namespace {

RoutineKind routineKind(QChar kind)
{
    switch (kind.unicode()) {
    case 'p':
        return RoutineKind::Procedure;
    case 'a':
        return RoutineKind::Aggregate;
    case 'w':
        return RoutineKind::Window;
    default:
        return RoutineKind::Function;
    }
}

Result<void> addAggregates(const CatalogRows &rows, Database &database)
{
    enum { SchemaName, Name, InputTypes, Definition };
    auto row = rows.reader("aggregates"_L1, fields("schema", "name", "input_types", "definition"));
    if (!row)
        return std::unexpected(row.error());
    QHash<std::pair<QualifiedName, QString>, size_t> places;
    for (size_t i = 0; i < database.routines.size(); ++i)
        if (database.routines[i].kind == RoutineKind::Aggregate)
            places.insert({database.routines[i].name, database.routines[i].inputTypes}, i);
    while (row->next())
        if (const auto found = places.constFind({row->name(SchemaName), row->text(InputTypes)}); found != places.cend())
            database.routines[*found].definition = row->text(Definition);
    return {};
}

} // namespace

Result<void> assembleRoutines(const CatalogRows &rows, Database &database)
{
    enum {
        SchemaName,
        Name,
        Kind,
        Arguments,
        InputTypes,
        ResultType,
        AllArguments,
        Language,
        Definition,
        Source,
        Volatility,
        SecurityDefiner,
        Configuration,
        Owner,
        Access,
        Comment
    };
    auto row = rows.reader("routines"_L1,
        fields("schema", "name", "kind", "arguments", "input_types", "result", "all_arguments", "language",
            "definition", "source", "volatility", "security_definer", "configuration", "owner", "grants", "comment"));
    if (!row)
        return std::unexpected(row.error());
    while (row->next()) {
        Routine &routine = database.routines.emplace_back();
        routine.name = row->name(SchemaName);
        routine.kind = routineKind(row->character(Kind, 'f'));
        routine.arguments = row->text(Arguments);
        routine.inputTypes = row->text(InputTypes);
        routine.result = row->text(ResultType);
        routine.allArguments = row->text(AllArguments);
        routine.language = row->text(Language);
        routine.definition = row->text(Definition);
        routine.source = row->text(Source);
        routine.volatility = row->character(Volatility, 'v');
        routine.securityDefiner = row->boolean(SecurityDefiner);
        routine.configuration = row->array(Configuration);
        routine.owner = row->text(Owner);
        routine.grants = row->grants(Access, routine.owner);
        routine.comment = row->text(Comment);
    }
    std::ranges::sort(database.routines, [](const Routine &a, const Routine &b) {
        return a.name == b.name ? a.inputTypes < b.inputTypes : a.name < b.name;
    });
    return addAggregates(rows, database);
}

} // namespace Howdah
