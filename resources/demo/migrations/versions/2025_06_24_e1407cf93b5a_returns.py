# SPDX-License-Identifier: Apache-2.0
"""Returns

Revision ID: e1407cf93b5a
Revises: d95b04e7a31f
Create Date: 2025-06-24 11:18:02+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "e1407cf93b5a"
down_revision = "d95b04e7a31f"
branch_labels = None
depends_on = ("b7fe290c6d84",)


def upgrade():
    op.create_table(
        "return",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("order_id", sa.BigInteger, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("returned_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="return_pkey"),
        sa.ForeignKeyConstraint(["order_id", "line"], ["shop.order_line.order_id", "shop.order_line.line"], name="return_order_line_fkey"),
        sa.CheckConstraint("quantity > 0", name="return_quantity_positive"),
        schema="shop",
        comment="What came back, line by line.",
    )
    op.create_index("return_order_id_line_idx", "return", ["order_id", "line"], schema="shop")
    op.execute('CREATE TRIGGER return_log AFTER INSERT OR UPDATE OR DELETE ON shop."return" FOR EACH ROW EXECUTE FUNCTION audit.log_change()')


def downgrade():
    op.drop_table("return", schema="shop")
