# SPDX-License-Identifier: Apache-2.0
"""Log of changes and logins

Revision ID: a0d17e55f0c1
Revises: 
Create Date: 2025-02-25 17:35:12+00:00
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "a0d17e55f0c1"
down_revision = None
branch_labels = ("audit",)
depends_on = None


def upgrade():
    op.execute("CREATE SCHEMA audit")
    op.create_table(
        "change_log",
        sa.Column("id", sa.Integer, sa.Identity(), nullable=False),
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("operation", sa.Text, nullable=False),
        sa.Column("old_row", postgresql.JSONB),
        sa.Column("new_row", postgresql.JSONB),
        sa.Column("changed_by", sa.Text, server_default=sa.text("CURRENT_USER"), nullable=False),
        sa.Column("changed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="change_log_pkey"),
        schema="audit",
        comment="Who changed what, and when.",
    )
    op.create_table(
        "login_event",
        sa.Column("customer_id", sa.BigInteger),
        sa.Column("ip", sa.Text),
        sa.Column("succeeded", sa.Boolean),
        sa.Column("happened_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        schema="audit",
    )


def downgrade():
    op.drop_table("login_event", schema="audit")
    op.drop_table("change_log", schema="audit")
    op.execute("DROP SCHEMA audit")
