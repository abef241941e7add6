# The opening card that may travel, 13 to 17. Order and conditions: content/letters/opening-card/neutral.tera; the rest: neutral.ftl.

choose = Når vi ses, må du gerne vælge, hvad vi skal tale om.
draw = Du må gerne skrive eller tegne imens.
break = Vi holder pause, når du vil.
all-children = BørneTelefonen er for alle under 18. Nummeret er 116 111.
