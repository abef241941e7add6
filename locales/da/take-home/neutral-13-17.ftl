# What may travel from the end of a talk, 13 to 17. Order and conditions: content/letters/take-home/neutral.tera; the rest: neutral.ftl.

when = Vi ses { $meeting-date } klokken { $meeting-clock }.
choose = Du må gerne vælge, hvad vi skal tale om.
draw-me = Plads til at skrive eller tegne:
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
