# The note of a moved meeting that may travel, 13 to 17. Order and conditions: content/letters/meeting-moved/neutral.tera; the rest:
# neutral.ftl.

when = Vi ses { $meeting-date } klokken { $meeting-clock }.
draw-me = Plads til at skrive eller tegne:
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
