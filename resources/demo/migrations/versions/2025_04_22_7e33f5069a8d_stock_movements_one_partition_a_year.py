# SPDX-License-Identifier: Apache-2.0
"""Stock movements, one partition a year

Revision ID: 7e33f5069a8d
Revises: 6d0e72bb153c
Create Date: 2025-04-22 09:26:58+00:00
"""
from alembic import op

revision = "7e33f5069a8d"
down_revision = "6d0e72bb153c"
branch_labels = None
depends_on = None


def upgrade():
    op.execute("""
        CREATE TABLE stock.movement (
            id bigint GENERATED ALWAYS AS IDENTITY,
            moved_at timestamptz NOT NULL DEFAULT now(),
            warehouse_id bigint NOT NULL REFERENCES stock.warehouse (id),
            product_id bigint NOT NULL REFERENCES shop.product (id),
            quantity integer NOT NULL,
            CONSTRAINT movement_pkey PRIMARY KEY (id, moved_at)
        ) PARTITION BY RANGE (moved_at)
    """)
    op.execute("COMMENT ON TABLE stock.movement IS 'Every change of inventory: in is positive, out is negative.'")
    for year in (2025, 2026):
        op.execute(f"CREATE TABLE stock.movement_{year} PARTITION OF stock.movement FOR VALUES FROM ('{year}-01-01 00:00+00') TO ('{year + 1}-01-01 00:00+00')")
    op.execute("CREATE INDEX movement_warehouse_id_idx ON stock.movement (warehouse_id)")
    # The partitions' own indexes were to be built at night; they never were.
    op.execute("CREATE INDEX movement_product_id_idx ON ONLY stock.movement (product_id)")


def downgrade():
    op.execute("DROP TABLE stock.movement")
