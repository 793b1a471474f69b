# SPDX-License-Identifier: Apache-2.0
"""Runs the shop's migrations: one transaction for each, on the database that DATABASE_URL or libpq's variables name."""
import os

from alembic import context
from sqlalchemy import create_engine, pool

config = context.config


def url():
    return os.environ.get("DATABASE_URL") or config.get_main_option("sqlalchemy.url")


if context.is_offline_mode():
    context.configure(url=url(), literal_binds=True, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
else:
    with create_engine(url(), poolclass=pool.NullPool).connect() as connection:
        context.configure(connection=connection, transaction_per_migration=True)
        with context.begin_transaction():
            context.run_migrations()
