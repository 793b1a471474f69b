// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "gui/sample.h"
#include "schema/objectref.h"

namespace Howdah {

/// A little shop in two schemas; `more` adds a table that references customer.
inline std::shared_ptr<const Database> shop(bool more = false)
{
    auto d = std::make_shared<Database>();
    const auto table = [&](const char *schema, const char *name, std::vector<Column> columns) {
        Table t;
        t.name = {QLatin1String(schema), QLatin1String(name)};
        t.columns = std::move(columns);
        d->tables.push_back(t);
        Constraint key;
        key.name = QLatin1String(name) + QStringLiteral("_pkey");
        key.relation = t.name;
        key.kind = ConstraintKind::PrimaryKey;
        key.columns = {t.columns.front().name};
        d->constraints.push_back(key);
    };
    const auto reference
        = [&](const char *schema, const char *from, const char *column, const char *toSchema, const char *to) {
              Constraint key;
              key.name = QLatin1String(from) + QLatin1Char('_') + QLatin1String(column) + QStringLiteral("_fkey");
              key.relation = {QLatin1String(schema), QLatin1String(from)};
              key.kind = ConstraintKind::ForeignKey;
              key.columns = {QLatin1String(column)};
              key.referenced = {QLatin1String(toSchema), QLatin1String(to)};
              key.referencedColumns = {QStringLiteral("id")};
              d->constraints.push_back(key);
          };
    const auto c
        = [](const char *name, const char *type, bool notNull = true) { return sampleColumn(name, type, notNull); };
    table("auth", "account",
        {c("id", "bigint"), c("email", "text"), c("password_hash", "bytea"),
            c("created_at", "timestamp with time zone")});
    table("auth", "session", {c("id", "uuid"), c("account_id", "bigint"), c("expires_at", "timestamp with time zone")});
    table("shop", "category", {c("id", "integer"), c("parent_id", "integer", false), c("name", "text")});
    table("shop", "customer",
        {c("id", "bigint"), c("account_id", "bigint", false), c("full_name", "character varying(200)"),
            c("phone", "text", false)});
    table("shop", "order",
        {c("id", "bigint"), c("customer_id", "bigint"), c("placed_at", "timestamp with time zone"),
            c("note", "text", false)});
    table("shop", "order_line",
        {c("id", "bigint"), c("order_id", "bigint"), c("product_id", "bigint"), c("quantity", "integer"),
            c("unit_price", "numeric(10,2)")});
    table("shop", "payment",
        {c("id", "bigint"), c("order_id", "bigint"), c("amount", "numeric(10,2)"),
            c("paid_at", "timestamp with time zone", false)});
    table("shop", "product",
        {c("id", "bigint"), c("category_id", "integer"), c("name", "text"), c("price", "numeric(10,2)"),
            c("attributes", "jsonb", false)});
    table("shop", "setting", {c("key", "text"), c("value", "jsonb", false)});
    reference("auth", "session", "account_id", "auth", "account");
    reference("shop", "category", "parent_id", "shop", "category");
    reference("shop", "customer", "account_id", "auth", "account");
    reference("shop", "order", "customer_id", "shop", "customer");
    reference("shop", "order_line", "order_id", "shop", "order");
    reference("shop", "order_line", "product_id", "shop", "product");
    reference("shop", "payment", "order_id", "shop", "order");
    reference("shop", "product", "category_id", "shop", "category");
    if (more) {
        table("shop", "wish", {c("id", "bigint"), c("customer_id", "bigint"), c("product_id", "bigint")});
        reference("shop", "wish", "customer_id", "shop", "customer");
    }
    return d;
}

inline QualifiedName inShop(const char *name)
{
    return {QStringLiteral("shop"), QLatin1String(name)};
}
inline ObjectRef tableRef(const char *name)
{
    return {ObjectKind::Table, inShop(name), {}};
}

} // namespace Howdah
