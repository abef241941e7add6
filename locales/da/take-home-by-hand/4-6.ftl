# From the end of a talk, filled in by hand, 4 to 6. Order and conditions: content/letters/take-home-by-hand/4-6.tera.
# The beginning and the end: locales/da/take-home/4-6.ftl.

now-title = Det sker nu:
unknown-title = Det ved jeg ikke endnu:
agreed-title = Det har vi aftalt:
next-time = Vi ses igen:
go-to = Du kan snakke med:
