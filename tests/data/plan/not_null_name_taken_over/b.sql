-- SPDX-License-Identifier: Apache-2.0
-- A new column may have the name of a column's NOT NULL that goes.
CREATE TABLE public.t (a integer, h text CONSTRAINT t_q_not_null NOT NULL);
