# SPDX-License-Identifier: Apache-2.0
"""Orders and their lines

Revision ID: 3d51e8b20a97
Revises: 2ab37d90c4f6
Create Date: 2025-02-20 08:47:31+00:00
"""
from alembic import op
import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

revision = "3d51e8b20a97"
down_revision = "2ab37d90c4f6"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("CREATE TYPE shop.order_status AS ENUM ('open', 'paid', 'sent', 'cancelled')")
    op.execute("CREATE SEQUENCE shop.invoice_number AS bigint START WITH 100000")
    op.create_table(
        "order",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("customer_id", sa.BigInteger, nullable=False),
        sa.Column("address_id", sa.BigInteger),
        sa.Column("status", postgresql.ENUM(name="order_status", schema="shop", create_type=False), server_default="open", nullable=False),
        sa.Column("invoice", sa.BigInteger, server_default=sa.text("nextval('shop.invoice_number'::regclass)"), nullable=False),
        sa.Column("placed_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="order_pkey"),
        sa.UniqueConstraint("invoice", name="order_invoice_key"),
        sa.ForeignKeyConstraint(["customer_id"], ["shop.customer.id"], name="order_customer_id_fkey"),
        sa.ForeignKeyConstraint(["address_id"], ["shop.address.id"], name="order_address_id_fkey", ondelete="SET NULL"),
        schema="shop",
        comment="What a customer asked for, at one moment.",
    )
    op.create_index("order_customer_id_idx", "order", ["customer_id"], schema="shop")
    op.create_index("order_placed_at_idx", "order", ["placed_at"], schema="shop")
    op.create_table(
        "order_line",
        sa.Column("order_id", sa.BigInteger, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("product_id", sa.BigInteger, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        sa.Column("unit_price", sa.Numeric(12, 2), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "line", name="order_line_pkey"),
        sa.ForeignKeyConstraint(["order_id"], ["shop.order.id"], name="order_line_order_id_fkey", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="order_line_product_id_fkey"),
        schema="shop",
        comment="The price is a copy: it must not follow the catalogue.",
    )
    op.execute("""
        CREATE FUNCTION shop.order_amount(order_id bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
            SELECT coalesce(sum(l.quantity * l.unit_price), 0) FROM shop.order_line l WHERE l.order_id = order_amount.order_id
        $$
    """)
    op.execute("COMMENT ON FUNCTION shop.order_amount(bigint) IS 'Sum of the lines, before coupons and shipping.'")


def downgrade():
    op.execute("DROP FUNCTION shop.order_amount(bigint)")
    op.drop_table("order_line", schema="shop")
    op.drop_table("order", schema="shop")
    op.execute("DROP SEQUENCE shop.invoice_number")
    op.execute("DROP TYPE shop.order_status")
