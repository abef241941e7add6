# From the end of a talk, filled in by hand, 4 to 6. Order and conditions: content/letters/take-home-by-hand/4-6.tera.
# Headings and the end: locales/da/take-home/4-6.ftl.

next-time = Vi ses igen.
go-to = Du kan snakke med:
