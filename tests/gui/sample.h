// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/database.h"

#include <memory>

namespace Howdah {

inline Column sampleColumn(const char *name, const char *type, bool notNull = false)
{
    Column column;
    column.name = QLatin1String(name);
    column.type = QLatin1String(type);
    column.notNull = notNull;
    return column;
}

/// Two tables with keys, a foreign key, an index, a view and an enum: enough to click at without a server.
inline std::shared_ptr<const Database> sampleDatabase()
{
    const auto name = [](const char *n) { return QualifiedName{QStringLiteral("shop"), QLatin1String(n)}; };
    auto d = std::make_shared<Database>();
    d->name = QStringLiteral("sample");
    d->serverVersion = 170005;
    d->role = QStringLiteral("owner");
    d->schemas = {Schema{QStringLiteral("public"), {}, {}, {}}, Schema{QStringLiteral("shop"), {}, {}, {}}};
    d->enums = {EnumType{name("status"), {QStringLiteral("new"), QStringLiteral("paid")}, {}, {}, {}}};
    Table customer, order;
    customer.name = name("customer");
    customer.columns
        = {sampleColumn("id", "bigint", true), sampleColumn("email", "text", true), sampleColumn("name", "text")};
    order.name = name("order");
    order.columns = {sampleColumn("id", "bigint", true), sampleColumn("customer_id", "bigint", true),
        sampleColumn("status", "shop.status"), sampleColumn("total", "numeric(10,2)")};
    d->tables = {customer, order};
    View view;
    view.name = name("paid");
    view.definition = QStringLiteral(" SELECT id\n   FROM shop.\"order\"\n  WHERE status = 'paid'::shop.status");
    d->views = {view};
    const auto constraint = [&](const char *n, const char *table, ConstraintKind kind, std::vector<QString> columns) {
        Constraint c;
        c.name = QLatin1String(n);
        c.relation = name(table);
        c.kind = kind;
        c.columns = std::move(columns);
        return c;
    };
    Constraint key
        = constraint("order_customer_id_fkey", "order", ConstraintKind::ForeignKey, {QStringLiteral("customer_id")});
    key.referenced = name("customer");
    key.referencedColumns = {QStringLiteral("id")};
    d->constraints = {constraint("customer_pkey", "customer", ConstraintKind::PrimaryKey, {QStringLiteral("id")}), key,
        constraint("order_pkey", "order", ConstraintKind::PrimaryKey, {QStringLiteral("id")})};
    Index index;
    index.name = name("order_status_idx");
    index.relation = name("order");
    index.keys = {IndexKey{QStringLiteral("status"), {}, {}, {}, {}, false, false, {}}};
    d->indexes = {index};
    d->dependencies = {Dependency{
        {ObjectKind::View, name("paid"), {}}, {ObjectKind::Column, name("order"), QStringLiteral("status")}, false}};
    return d;
}

} // namespace Howdah
