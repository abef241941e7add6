# What may travel when the case ends, 13 to 17. Order and conditions: content/letters/goodbye/neutral.tera; the rest: neutral.ftl.

draw-me = Plads til at skrive eller tegne:
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
