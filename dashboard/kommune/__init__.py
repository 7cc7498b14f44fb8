"""`/kommune/<kode>`: one municipality on one page."""
