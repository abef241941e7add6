# From the end of a talk, filled in by hand, 7 to 9. Order and conditions: content/letters/take-home-by-hand/7-9.tera.
# Headings and the end: locales/da/take-home/7-9.ftl.

for-you = Tak, fordi du var med. Det her har jeg skrevet til dig.
empty = Er en linje tom? Så spørg mig bare.
go-to = Så kan du gå til:
