# The page that may travel, 13 to 17. Order and conditions: content/letters/timeline/neutral.tera; the rest: neutral.ftl.
# A page of notes like any other: nothing to draw for a child, nothing that somebody else wants to know.

own-way = Her er plads til dine egne noter.
draw-way = Skriv, hvad du vil huske, eller hvad du vil spørge om.
unknown = Skriv det, du selv vil huske.
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
