# The opening card that may travel, 13 to 17. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Du bestemmer selv, hvad du vil tale om.
draw = Du må gerne tegne imens.
break = Vi holder pause, når du vil.
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
