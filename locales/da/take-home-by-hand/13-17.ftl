# From the end of a talk, filled in by hand, 13 to 17. Order and conditions: content/letters/take-home-by-hand/13-17.tera.
# Headings and the end: locales/da/take-home/13-17.ftl.

together = Det her er fra vores samtale.
empty = Er noget tomt, må du gerne spørge mig.
go-to = Så kan du gå til:
