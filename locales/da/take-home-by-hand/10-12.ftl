# From the end of a talk, filled in by hand, 10 to 12. Order and conditions: content/letters/take-home-by-hand/10-12.tera.
# Headings and the end: locales/da/take-home/10-12.ftl.

together = Det her er fra vores snak.
empty = Er noget tomt, må du gerne spørge mig.
go-to = Så kan du gå til:
