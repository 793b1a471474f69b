# SPDX-License-Identifier: Apache-2.0
"""Shipments leave a warehouse

Revision ID: 9bd42f7e8035
Revises: 8a05c1e9d76b
Create Date: 2025-05-13 10:10:36+00:00
"""
from alembic import op
import sqlalchemy as sa

revision = "9bd42f7e8035"
down_revision = "8a05c1e9d76b"
branch_labels = None
depends_on = None


def upgrade():
    op.create_table(
        "shipment",
        sa.Column("id", sa.BigInteger, sa.Identity(always=True), nullable=False),
        sa.Column("order_id", sa.BigInteger, nullable=False),
        sa.Column("warehouse_id", sa.BigInteger, nullable=False),
        sa.Column("carrier", sa.Text, nullable=False),
        sa.Column("tracking", sa.Text),
        sa.Column("sent_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="shipment_pkey"),
        sa.ForeignKeyConstraint(["order_id"], ["shop.order.id"], name="shipment_order_id_fkey"),
        sa.ForeignKeyConstraint(["warehouse_id"], ["stock.warehouse.id"], name="shipment_warehouse_id_fkey"),
        schema="shop",
    )
    op.create_index("shipment_order_id_idx", "shipment", ["order_id"], schema="shop")
    op.create_table(
        "price_history",
        sa.Column("product_id", sa.BigInteger, nullable=False),
        sa.Column("valid_from", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("valid_to", sa.TIMESTAMP(timezone=True)),
        sa.Column("price", sa.Numeric(12, 2), nullable=False),
        sa.PrimaryKeyConstraint("product_id", "valid_from", name="price_history_pkey"),
        sa.ForeignKeyConstraint(["product_id"], ["shop.product.id"], name="price_history_product_id_fkey", ondelete="CASCADE"),
        schema="shop",
    )
    op.execute("ALTER TABLE shop.order_line ADD CONSTRAINT order_line_quantity_positive CHECK (quantity > 0) NOT VALID")
    op.execute("""
        CREATE VIEW shop.order_total AS
            SELECT o.id AS order_id, o.customer_id, o.placed_at, shop.order_amount(o.id) AS amount
            FROM shop."order" o
            WHERE o.status <> 'cancelled'
    """)
    op.execute("""
        CREATE MATERIALIZED VIEW shop.daily_sales AS
            SELECT (placed_at AT TIME ZONE 'UTC')::date AS day, count(*) AS orders, sum(amount) AS amount
            FROM shop.order_total
            GROUP BY 1
    """)
    op.execute("CREATE UNIQUE INDEX daily_sales_day_idx ON shop.daily_sales (day)")


def downgrade():
    op.execute("DROP MATERIALIZED VIEW shop.daily_sales")
    op.execute("DROP VIEW shop.order_total")
    op.drop_constraint("order_line_quantity_positive", "order_line", schema="shop")
    op.drop_table("price_history", schema="shop")
    op.drop_table("shipment", schema="shop")
