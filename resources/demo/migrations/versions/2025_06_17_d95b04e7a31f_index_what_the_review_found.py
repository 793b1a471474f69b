# SPDX-License-Identifier: Apache-2.0
"""Index what the review found

Revision ID: d95b04e7a31f
Revises: c3a86d1f42e9
Create Date: 2025-06-17 16:52:30+00:00
"""
from alembic import op

revision = "d95b04e7a31f"
down_revision = "c3a86d1f42e9"
branch_labels = None
depends_on = None


def upgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY order_line_product_id_idx ON shop.order_line (product_id)")
        op.execute("DROP INDEX CONCURRENTLY shop.order_placed_idx")
    op.execute("ALTER TABLE shop.order_line VALIDATE CONSTRAINT order_line_quantity_positive")


def downgrade():
    with op.get_context().autocommit_block():
        op.execute("CREATE INDEX CONCURRENTLY order_placed_idx ON shop.\"order\" (placed_at)")
        op.execute("DROP INDEX CONCURRENTLY shop.order_line_product_id_idx")
    op.drop_constraint("order_line_quantity_positive", "order_line", schema="shop")
    op.execute("ALTER TABLE shop.order_line ADD CONSTRAINT order_line_quantity_positive CHECK (quantity > 0) NOT VALID")
